import { recordEvent } from '@/lib/db/events.ts';
import { endSessionsOf } from '@/lib/db/sessions.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';

/** Đăng xuất ở mọi nơi khác: every session of one's own but this one. Answers with their number. */
export async function endOtherSessions(actor: Actor): Promise<number> {
  return inTransaction(async (tx) => {
    const count = await endSessionsOf(tx, actor.userId, 'ended-by-owner', actor.sessionId);
    await recordEvent(tx, actor, {
      action: 'session.ended',
      subject: 'user',
      subjectId: actor.userId,
      provinceId: actor.grants[0]?.provinceId ?? null,
      after: { others: count },
    });
    return count;
  });
}
