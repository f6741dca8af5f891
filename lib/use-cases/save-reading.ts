import type { Db } from '@/lib/db/client.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { type OpenReading, openReading } from './readings/open-reading.ts';
import { requireChecked } from './readings/require-checked.ts';
import { saveAgencies } from './readings/save-agencies.ts';
import { saveComparison } from './readings/save-comparison.ts';
import { type SavedReading, savePlan } from './readings/save-plan.ts';
import { saveReport } from './readings/save-report.ts';

/**
 * Lưu bản đọc: the checked proposal becomes a plan, a report or agencies, or mends the plan whose document it is, in one
 * transaction with its events. Refuses 'stale' when somebody
 * corrected since `seen`, 'reading-unchecked' while anything is open, 'duplicate-plan' when the plan is there already.
 */
export async function saveReading(actor: Actor, readingId: number, seen: number): Promise<SavedReading> {
  return inTransaction(
    async (tx) => {
      const open = await openReading(tx, actor, readingId);
      if (open.entry.version !== seen) refuse('stale');
      requireChecked(open);
      return save(tx, actor, open);
    },
    { timeout: 30_000 },
  );
}

function save(tx: Db, actor: Actor, open: OpenReading): Promise<SavedReading> {
  switch (open.entry.kind) {
    case 'plan':
      return open.held === null ? savePlan(tx, actor, open) : saveComparison(tx, actor, open, open.held);
    case 'report':
      return saveReport(tx, actor, open);
    case 'agencies':
      return saveAgencies(tx, actor, open);
  }
}
