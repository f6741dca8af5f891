import { findActor } from '@/lib/auth/actor.ts';
import { mayReadPlans } from '@/lib/domain/policy.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { streamChanges } from './stream.ts';

/**
 * Tells an open page that something of its province changed, as server-sent events: the id of the journal's entry, no more.
 * `seen`, or the header of a line that was cut, is what the page knows; what came after it is told at once.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor();
  if (actor === null || !mayReadPlans(actor)) return new Response(null, { status: 401 });
  const asked = new URL(request.url).searchParams;
  const province = idFrom(asked.get('province') ?? '');
  const seen = entryOf(request.headers.get('last-event-id') ?? asked.get('seen'));
  if (province === null || seen === null) return new Response(null, { status: 404 });
  return new Response(streamChanges(province, seen, request.signal), { headers: HEADERS });
}

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

function entryOf(text: string | null): bigint | null {
  return text !== null && /^\d{1,18}$/.test(text) ? BigInt(text) : null;
}
