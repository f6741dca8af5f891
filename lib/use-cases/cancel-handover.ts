import { recordEvent } from '@/lib/db/events.ts';
import { findHandover, isFollowed, lockUsers, undoHandover } from '@/lib/db/handovers.ts';
import { inTransaction, today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { aboutAccount, findManagedAccount } from './find-managed-account.ts';

/** Hủy bàn giao chưa có hiệu lực: the roles stand as before. Refuses: not-found, not-allowed, handover-begun, handover-followed. */
export async function cancelHandover(actor: Actor, handoverId: number): Promise<void> {
  await inTransaction(async (tx) => {
    const found = (await findHandover(tx, handoverId)) ?? refuse('not-found');
    const account = await findManagedAccount(actor, found.fromId, tx);
    await lockUsers(tx, [found.fromId, found.toId]);
    const handover = (await findHandover(tx, handoverId)) ?? refuse('not-found');
    if (handover.cancelledAt !== null) refuse('stale');
    if (handover.startsOn <= (await today(tx))) refuse('handover-begun', { startsOn: handover.startsOn });
    if (await isFollowed(tx, handover)) refuse('handover-followed');
    await undoHandover(tx, actor, handover);
    for (const subjectId of [handover.fromId, handover.toId]) {
      await recordEvent(tx, actor, {
        ...{ ...aboutAccount(account), subjectId },
        action: 'account.handover-cancelled',
        after: { handover: handoverId },
      });
    }
  });
}
