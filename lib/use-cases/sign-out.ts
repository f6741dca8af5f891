import { recordEvent } from '@/lib/db/events.ts';
import { endSession } from '@/lib/db/sessions.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';

/** Đăng xuất: the row ends, so that a copied cookie ends with it. */
export async function signOut(actor: Actor): Promise<void> {
  await inTransaction(async (tx) => {
    if (!(await endSession(tx, actor.sessionId, 'signed-out'))) return;
    await recordEvent(tx, actor, {
      action: 'session.ended',
      subject: 'user',
      subjectId: actor.userId,
      provinceId: actor.grants[0]?.provinceId ?? null,
    });
  });
}
