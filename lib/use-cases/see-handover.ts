import { markHandoverSeen } from '@/lib/db/handovers.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** Đã xem bàn giao: the bell stops ringing for it. Refuses: not-found. */
export async function seeHandover(actor: Actor, handoverId: number): Promise<void> {
  await inTransaction(async (tx) => {
    if (!(await markHandoverSeen(tx, actor, handoverId))) refuse('not-found');
  });
}
