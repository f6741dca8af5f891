import { hashPassword, isPassword } from '@/lib/auth/password.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { endSessionsOf } from '@/lib/db/sessions.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import { findCredentialsById, savePassword } from '@/lib/db/users.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { passwordFault } from '@/lib/domain/password.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { PASSWORD_FAULT_TEXT } from '@/lib/text/passwords.ts';

/** Đổi mật khẩu: every other session of the account ends. Refuses: wrong-credentials, weak-password, reused-password. */
export async function changePassword(actor: Actor, current: string, next: string): Promise<void> {
  const account = (await findCredentialsById(actor.userId)) ?? refuse('not-found');
  if (!(await isPassword(account.passwordHash, current))) refuse('wrong-credentials');
  if (current === next) refuse('reused-password');
  const fault = passwordFault(next, [account.username, ...account.fullName.split(' '), account.fullName]);
  if (fault) refuse('weak-password', { why: PASSWORD_FAULT_TEXT[fault] });

  const hash = await hashPassword(next);
  await inTransaction(async (tx) => {
    await savePassword(tx, actor.userId, hash, false);
    await endSessionsOf(tx, actor.userId, 'password-changed', actor.sessionId);
    await recordEvent(tx, actor, { action: 'password.changed', subject: 'user', subjectId: actor.userId });
  });
}
