import { hashToken, tokenIn } from '@/lib/auth/api-token.ts';
import { findNetwork } from '@/lib/auth/request.ts';
import { type FoundToken, findToken, touchToken } from '@/lib/db/api-tokens.ts';
import { db } from '@/lib/db/client.ts';
import { reserveAttempt, type ThrottleKey } from '@/lib/db/throttle.ts';
import { now } from '@/lib/db/transaction.ts';
import { problemAnswer } from './problem.ts';

/** The first gate: the token that asks, or the answer that turns it away. Sessions of the browser open nothing here. */
export async function findVisitor(request: Request): Promise<FoundToken | Response> {
  const authorization = request.headers.get('authorization');
  if (authorization === null) return problemAnswer(request, 'no-token', { headers: challenge() });
  const shown = tokenIn(authorization);
  const token = shown === null ? null : await findToken(hashToken(shown));
  const wait = await waitOf(token === null ? await strangerKey() : { kind: 'token', of: String(token.tokenId) });
  if (wait !== null) return problemAnswer(request, 'too-many', { headers: { 'Retry-After': String(wait) } });
  if (token === null) return problemAnswer(request, 'bad-token', { headers: challenge('error="invalid_token"') });
  await touchToken(token.tokenId).catch(() => undefined); // reads go on when nothing can be written
  return token;
}

async function strangerKey(): Promise<ThrottleKey> {
  return { kind: 'bad-token', of: (await findNetwork()) ?? 'unknown' };
}

/** In how many seconds it may ask again; null when it may now. */
async function waitOf(key: ThrottleKey): Promise<number | null> {
  const until = await reserveAttempt([key]);
  if (until === null) return null;
  return Math.max(1, Math.ceil((until.getTime() - (await now(db())).getTime()) / 1_000));
}

function challenge(more = ''): Record<string, string> {
  return { 'WWW-Authenticate': ['Bearer realm="cchc"', more].filter(Boolean).join(', ') };
}
