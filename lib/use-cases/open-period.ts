import { listAgenciesInScope } from '@/lib/db/agency-scope.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { listFormVersions } from '@/lib/db/forms.ts';
import { insertPeriod, type NewPeriod, periodExists } from '@/lib/db/periods.ts';
import { insertDrafts } from '@/lib/db/submissions.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { findDateFault } from '@/lib/domain/period-dates.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** Mở kỳ báo cáo: every agency valid on the cut-off day gets a draft (domain, "Reporting windows"). Answers the period's id. */
export async function openPeriod(actor: Actor, period: Omit<NewPeriod, 'sample'>, sample = false): Promise<number> {
  return inTransaction(async (tx) => {
    if (!mayManagePeriods(actor, period)) refuse('not-allowed');
    const forms = await listFormVersions(period.provinceId, tx);
    if (!forms.some((form) => form.id === period.formVersionId)) refuse('not-found');
    const fault = findDateFault(period);
    if (fault) refuse('bad-dates', fault);
    if (await periodExists(tx, period.provinceId, period.kind, period.reportYear))
      refuse('duplicate', { what: period.name });

    const at = await now(tx);
    const id = await insertPeriod(tx, actor, { ...period, sample }, at);
    const agencies = await listAgenciesInScope(period.provinceId, period.cutOffOn, tx);
    await insertDrafts(
      tx,
      id,
      agencies.map((agency) => agency.id),
      at,
    );
    await recordEvent(tx, actor, {
      action: 'period.opened',
      subject: 'period',
      subjectId: id,
      provinceId: period.provinceId,
      after: { ...period, agencies: agencies.length },
    });
    return id;
  });
}
