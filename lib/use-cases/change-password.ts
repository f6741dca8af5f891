import { hashPassword, isPassword } from '@/lib/auth/password.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { endSessionsOf } from '@/lib/db/sessions.ts';
import { clearAttempts, reserveAttempt, type ThrottleKey } from '@/lib/db/throttle.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import { findCredentialsById, savePassword } from '@/lib/db/users.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { passwordFault } from '@/lib/domain/password.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/**
 * Đổi mật khẩu: every other session of the account ends.
 * Refuses: too-many-attempts, wrong-credentials, weak-password, reused-password.
 */
export async function changePassword(actor: Actor, current: string, next: string): Promise<void> {
  const account = (await findCredentialsById(actor.userId)) ?? refuse('not-found');
  const key: ThrottleKey = { kind: 'account', of: account.username };
  const until = await reserveAttempt([key]);
  if (until) refuse('too-many-attempts', { until: until.toISOString() });
  if (!(await isPassword(account.passwordHash, current))) refuse('wrong-credentials', { what: 'current-password' });
  await clearAttempts(key);

  if (current.normalize('NFC') === next.normalize('NFC')) refuse('reused-password');
  const fault = passwordFault(next, account.namesAround);
  if (fault) refuse('weak-password', { why: fault });

  const hash = await hashPassword(next);
  await inTransaction(async (tx) => {
    await savePassword(tx, actor.userId, hash, false);
    await endSessionsOf(tx, actor.userId, 'password-changed', actor.sessionId);
    const { provinceId } = account;
    await recordEvent(tx, actor, { action: 'password.changed', subject: 'user', subjectId: actor.userId, provinceId });
  });
}
