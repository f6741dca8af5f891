import type { Db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { endSessionsOf } from '@/lib/db/sessions.ts';
import { clearAttempts } from '@/lib/db/throttle.ts';
import { removeTotpOf } from '@/lib/db/totp.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import { findCredentials } from '@/lib/db/users.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { aboutAccount, findManagedAccount } from './find-managed-account.ts';

/** Gỡ xác thực hai bước cho người mất điện thoại: by another of the staff. Refuses: not-found, not-allowed, own-account, stale when it is off. */
export async function resetTotp(actor: Actor, id: number, reason: string): Promise<void> {
  if (actor.userId === id) refuse('own-account');
  await inTransaction(async (tx) => {
    const account = await findManagedAccount(actor, id, tx);
    await takeOff(tx, id);
    await recordEvent(tx, actor, { ...aboutAccount(account), action: 'totp.disabled', reason });
  });
}

/**
 * Gỡ xác thực hai bước từ máy chủ, when nobody is left who could do it on screen: whoever runs the machine answers for
 * it, by the reason that the journal keeps. Refuses: not-found, stale when it is off.
 */
export async function resetTotpFromServer(username: string, reason: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { id, provinceId } = (await findCredentials(username, tx)) ?? refuse('not-found');
    await takeOff(tx, id);
    await recordEvent(tx, null, { action: 'totp.disabled', subject: 'user', subjectId: id, provinceId, reason });
  });
}

async function takeOff(tx: Db, id: number): Promise<void> {
  if (!(await removeTotpOf(tx, id))) refuse('stale');
  await endSessionsOf(tx, id, 'totp-changed');
  await clearAttempts({ kind: 'code', of: String(id) }, tx);
}
