import { listAgenciesInScope } from '@/lib/db/agency-scope.ts';
import { consolidatePeriod } from '@/lib/db/consolidation.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { lockPeriod } from '@/lib/db/periods.ts';
import { insertDrafts, listDraftedAgencies } from '@/lib/db/submissions.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** Cập nhật danh sách cơ quan: agencies founded since the period was opened ahead get their draft. Answers how many. */
export async function refreshScope(actor: Actor, periodId: number): Promise<number> {
  return inTransaction(async (tx) => {
    const period = (await lockPeriod(actor, periodId, tx)) ?? refuse('not-found');
    if (!mayManagePeriods(actor, period)) refuse('not-allowed');
    if (period.closedAt !== null) refuse('period-closed');
    const drafted = new Set(await listDraftedAgencies(periodId, tx));
    const scope = await listAgenciesInScope(period.provinceId, period.cutOffOn, tx);
    const added = scope.filter((agency) => !drafted.has(agency.id));
    if (added.length === 0) return 0;
    const ids = added.map((agency) => agency.id);
    await insertDrafts(tx, periodId, ids, await now(tx));
    await consolidatePeriod(tx, period);
    await recordEvent(tx, actor, {
      action: 'period.scope-refreshed',
      subject: 'period',
      subjectId: periodId,
      provinceId: period.provinceId,
      after: { added: added.map((agency) => agency.name) },
    });
    return added.length;
  });
}
