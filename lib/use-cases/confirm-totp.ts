import { totpStepOf } from '@/lib/auth/totp.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { endSessionsOf } from '@/lib/db/sessions.ts';
import { clearAttempts, reserveAttempt, type ThrottleKey } from '@/lib/db/throttle.ts';
import { confirmTotpOf, findTotp, takeTotpStep } from '@/lib/db/totp.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** Bật xác thực hai bước: the first code proves that the phone has the secret; other sessions end. Refuses: wrong-code, too-many-attempts. */
export async function confirmTotp(actor: Actor, code: string): Promise<void> {
  const key: ThrottleKey = { kind: 'code', of: String(actor.userId) };
  const until = await reserveAttempt([key]);
  if (until) refuse('too-many-attempts', { until: until.toISOString() });
  await inTransaction(async (tx) => {
    const totp = await findTotp(actor.userId, tx);
    if (!totp || totp.confirmed) return refuse('stale');
    const step = totpStepOf(totp.secret, code, await now(tx));
    if (step === null || !(await takeTotpStep(tx, actor.userId, step))) refuse('wrong-code');
    await confirmTotpOf(tx, actor.userId);
    await endSessionsOf(tx, actor.userId, 'totp-changed', actor.sessionId);
    await clearAttempts(key, tx);
    const provinceId = actor.grants[0]?.provinceId ?? null;
    await recordEvent(tx, actor, { action: 'totp.enabled', subject: 'user', subjectId: actor.userId, provinceId });
  });
}
