import { findActor } from '@/lib/auth/actor.ts';
import { findFrozen } from '@/lib/db/snapshots.ts';
import { idFrom } from '@/lib/forms/address.ts';

/** The stored text byte for byte: sha256sum over this file is the hash on the page. */
export async function GET(_: Request, { params }: { params: Promise<{ reportId: string }> }): Promise<Response> {
  const actor = await findActor();
  if (actor === null) return new Response('Cần đăng nhập.', { status: 401 });
  const id = idFrom((await params).reportId);
  const frozen = id === null ? null : await findFrozen(actor, id);
  if (frozen === null) return new Response('Không tìm thấy bản chốt này.', { status: 404 });
  return new Response(frozen.content, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="ban-chot-${id}.json"`,
      'Cache-Control': 'no-store',
    },
  });
}
