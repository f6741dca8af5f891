import { isPassword } from '@/lib/auth/password.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { clearAttempts, reserveAttempt, type ThrottleKey } from '@/lib/db/throttle.ts';
import { removeTotpOf } from '@/lib/db/totp.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import { findCredentialsById } from '@/lib/db/users.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** Tắt xác thực hai bước của mình, with the password once more. Refuses: wrong-credentials, too-many-attempts, stale when it is off. */
export async function disableTotp(actor: Actor, password: string): Promise<void> {
  const account = (await findCredentialsById(actor.userId)) ?? refuse('not-found');
  const key: ThrottleKey = { kind: 'account', of: account.username };
  const until = await reserveAttempt([key]);
  if (until) refuse('too-many-attempts', { until: until.toISOString() });
  if (!(await isPassword(account.passwordHash, password))) refuse('wrong-credentials', { what: 'current-password' });
  await inTransaction(async (tx) => {
    await clearAttempts(key, tx);
    if (!(await removeTotpOf(tx, actor.userId))) refuse('stale');
    const { provinceId } = account;
    await recordEvent(tx, actor, { action: 'totp.disabled', subject: 'user', subjectId: actor.userId, provinceId });
  });
}
