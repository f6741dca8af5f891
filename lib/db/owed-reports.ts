import { type Actor, agenciesOf, overseenProvincesOf } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { OwedReport } from '@/lib/domain/duties.ts';
import { type Db, db } from './client.ts';
import { IN_SCOPE } from './in-scope.ts';

/**
 * The reports of a province that are still with their agencies on a day, in periods that have begun and can be written: an
 * overseer sees all, an agency its own. From the submission table alone, never the values (speed, "who has sent").
 */
export async function listOwedReports(
  actor: Actor,
  provinceId: number,
  day: Day,
  tx: Db = db(),
): Promise<OwedReport[]> {
  const all = overseenProvincesOf(actor).includes(provinceId);
  return tx.$queryRaw<OwedReport[]>`
    select s.period_id as "periodId", a.id as "agencyId", coalesce(a.short_name, a.name) as "agencyName", s.status,
      o.until::text as "reopenedUntil"
    from reporting_periods p
    join submissions s on s.period_id = p.id and s.status in ('draft', 'returned')
    join agencies a on a.id = s.agency_id and ${IN_SCOPE}
    left join submission_reopenings o on o.submission_id = s.id and o.ended_at is null and p.locks_on <= ${day}::date
    where p.province_id = ${provinceId} and p.closed_at is null and p.starts_on <= ${day}::date
      and (p.locks_on > ${day}::date or o.until >= ${day}::date)
      and (${all} or a.id = any(${agenciesOf(actor)}::int[]))
    order by a.kind = 'commune-committee', a.id`;
}
