import { createHash } from 'node:crypto';
import type { Db } from './client.ts';

/** Mã cài đặt: only its SHA-256 is kept (hexadecimal, over the token as printed). */
export function hashFirstRunToken(token: string): string {
  return createHash('sha256').update(token.trim()).digest('hex');
}

/** Uses the token up; false for one that was never printed or has been used. */
export async function takeFirstRunToken(tx: Db, token: string): Promise<boolean> {
  const taken = await tx.$executeRaw`
    UPDATE first_run_tokens SET used_at = cchc_now() WHERE token_hash = ${hashFirstRunToken(token)} AND used_at IS NULL`;
  return taken === 1;
}

/** Two people with two tokens at once: the second waits, and then finds that there is an account. */
export async function lockUsers(tx: Db): Promise<void> {
  await tx.$executeRaw`LOCK TABLE users IN SHARE ROW EXCLUSIVE MODE`;
}
