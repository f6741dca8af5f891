import { newInitialPassword } from '@/lib/auth/initial-password.ts';
import { hashPassword } from '@/lib/auth/password.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { endSessionsOf } from '@/lib/db/sessions.ts';
import { clearAttempts } from '@/lib/db/throttle.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import { findCredentials, savePassword } from '@/lib/db/users.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { aboutAccount, findManagedAccount } from './find-managed-account.ts';

/**
 * Cấp lại mật khẩu: answers a new initial password, shown once; every session ends and the throttle is lifted.
 * One's own is changed, not reset. Refuses: not-found, not-allowed, own-account.
 */
export async function resetPassword(actor: Actor, id: number): Promise<string> {
  if (actor.userId === id) refuse('own-account');
  const password = newInitialPassword();
  const hash = await hashPassword(password);
  await inTransaction(async (tx) => {
    const account = await findManagedAccount(actor, id, tx);
    await savePassword(tx, id, hash, true);
    await endSessionsOf(tx, id, 'password-reset');
    await clearAttempts({ kind: 'account', of: account.username }, tx);
    await recordEvent(tx, actor, { ...aboutAccount(account), action: 'password.reset' });
  });
  return password;
}

/**
 * Cấp mật khẩu từ máy chủ, when nobody can sign in who could do it on screen: whoever runs the machine answers for it,
 * by the reason that the journal keeps. Refuses: not-found.
 */
export async function resetPasswordFromServer(username: string, reason: string): Promise<string> {
  const password = newInitialPassword();
  const hash = await hashPassword(password);
  await inTransaction(async (tx) => {
    const { id, provinceId } = (await findCredentials(username, tx)) ?? refuse('not-found');
    await savePassword(tx, id, hash, true);
    await endSessionsOf(tx, id, 'password-reset');
    await clearAttempts({ kind: 'account', of: username }, tx);
    await recordEvent(tx, null, { action: 'password.reset', subject: 'user', subjectId: id, provinceId, reason });
  });
  return password;
}
