import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { openReading } from './readings/open-reading.ts';
import { requireChecked } from './readings/require-checked.ts';
import { saveComparison } from './readings/save-comparison.ts';
import { type SavedReading, savePlan } from './readings/save-plan.ts';

/**
 * Lưu bản đọc: the checked proposal becomes a plan, or mends the plan whose document it is, in one transaction with its
 * events. Refuses 'stale' when somebody
 * corrected since `seen`, 'reading-unchecked' while anything is open, 'duplicate-plan' when the plan is there already.
 */
export async function saveReading(actor: Actor, readingId: number, seen: number): Promise<SavedReading> {
  return inTransaction(
    async (tx) => {
      const open = await openReading(tx, actor, readingId);
      if (open.entry.version !== seen) refuse('stale');
      requireChecked(open);
      return open.held === null ? savePlan(tx, actor, open) : saveComparison(tx, actor, open, open.held);
    },
    { timeout: 30_000 },
  );
}
