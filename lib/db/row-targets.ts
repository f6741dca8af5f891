import type { Actor } from '@/lib/domain/actor.ts';
import type { PlanTarget } from '@/lib/domain/target-reading.ts';
import { type Db, db } from './client.ts';
import type { Period } from './periods.ts';
import { listTargets } from './targets.ts';

/** By row of a period's form: what the province's plans of that year promise of an indicator that the row is counted in. */
export async function listRowTargets(actor: Actor, period: Period, tx: Db = db()): Promise<Map<number, PlanTarget[]>> {
  const bound = await tx.$queryRaw<{ rowId: number; targetId: number }[]>`
    select distinct v.id as "rowId", t.id as "targetId"
    from statistic_versions v
    join indicator_terms m on m.statistic_id = v.statistic_id
    join indicator_versions i on i.id = m.indicator_version_id
    join targets t on t.indicator_id = i.indicator_id and t.same_as_id is null and t.value is not null
      and extract(year from t.deadline_on) >= ${period.reportYear}
    join plans p on p.id = t.plan_id and p.province_id = ${period.provinceId} and p.start_year <= ${period.reportYear}
    where v.form_version_id = ${period.formVersionId}`;
  if (bound.length === 0) return new Map();
  const targets = await listTargets(actor, { ids: [...new Set(bound.map(({ targetId }) => targetId))] }, tx);
  const begun = targets.filter(({ startYear }) => startYear <= period.reportYear);
  const rowIds = [...new Set(bound.map(({ rowId }) => rowId))];
  return new Map(
    rowIds.map((rowId) => {
      const own = bound.filter((link) => link.rowId === rowId).map(({ targetId }) => targetId);
      return [rowId, begun.filter(({ id }) => own.includes(id))];
    }),
  );
}
