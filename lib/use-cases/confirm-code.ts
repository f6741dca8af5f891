import { totpStepOf } from '@/lib/auth/totp.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { completeSession } from '@/lib/db/sessions.ts';
import { clearAttempts, reserveAttempt, type ThrottleKey } from '@/lib/db/throttle.ts';
import { findTotp, takeTotpStep } from '@/lib/db/totp.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import { markSignedIn } from '@/lib/db/users.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** Xác thực hai bước khi đăng nhập: the pending session becomes a full one. Refuses: too-many-attempts, wrong-code. */
export async function confirmCode(actor: Actor, code: string, network: string | null): Promise<void> {
  const key: ThrottleKey = { kind: 'code', of: String(actor.userId) };
  const until = await reserveAttempt([key]);
  if (until) refuse('too-many-attempts', { until: until.toISOString() });
  const subject = {
    subject: 'user',
    subjectId: actor.userId,
    provinceId: actor.grants[0]?.provinceId ?? null,
  } as const;

  const right = await inTransaction(async (tx) => {
    const totp = await findTotp(actor.userId, tx);
    const step = totp?.confirmed ? totpStepOf(totp.secret, code, await now(tx)) : null;
    const accepted = step !== null && (await takeTotpStep(tx, actor.userId, step));
    if (accepted) {
      await completeSession(tx, actor.sessionId);
      await markSignedIn(tx, actor.userId);
    }
    await recordEvent(tx, actor, {
      ...subject,
      action: accepted ? 'session.started' : 'session.refused',
      after: { network, secondFactor: true },
    });
    return accepted;
  });
  if (!right) refuse('wrong-code');
  await clearAttempts(key);
}
