import type { Db } from '@/lib/db/client.ts';
import { consolidatePeriod, holdResults, listOpenPeriods, listStoredResults } from '@/lib/db/consolidation.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { type ResultDifference, resultDifferences } from '@/lib/domain/result-difference.ts';

export type RebuiltPeriod = { periodId: number; name: string; differences: ResultDifference[] };

/**
 * Tính lại số tổng hợp: the results of every period that is not closed, anew from its approved reports and what was set.
 * Answers the periods with what stood otherwise, which the journal keeps; as a rule that is nothing. Without an actor it is
 * whoever runs the machine, for all provinces.
 */
export async function rebuildResults(
  actor: Actor | null,
  province: { provinceId?: number } = {},
): Promise<RebuiltPeriod[]> {
  const { provinceId } = province;
  if (actor !== null && (provinceId === undefined || !mayManagePeriods(actor, { provinceId }))) refuse('not-allowed');
  const periods = await inTransaction((tx) => listOpenPeriods(tx, province));
  const rebuilt: RebuiltPeriod[] = [];
  for (const period of periods) {
    const differences = await inTransaction((tx) => rebuildPeriod(tx, actor, period));
    rebuilt.push({ periodId: period.id, name: period.name, differences });
  }
  return rebuilt;
}

type OpenPeriod = Awaited<ReturnType<typeof listOpenPeriods>>[number];

async function rebuildPeriod(tx: Db, actor: Actor | null, period: OpenPeriod): Promise<ResultDifference[]> {
  if (!(await holdResults(tx, period.id))) return [];
  const kept = await listStoredResults(tx, period);
  await consolidatePeriod(tx, period);
  const differences = resultDifferences(kept, await listStoredResults(tx, period));
  if (differences.length === 0) return [];
  await recordEvent(tx, actor, {
    action: 'results.rebuilt',
    subject: 'period',
    subjectId: period.id,
    provinceId: period.provinceId,
    before: differences.map((one) => one.kept),
    after: differences.map((one) => one.computed),
  });
  return differences;
}
