import { type Actor, agenciesOf, overseenProvincesOf } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { OwedReport } from '@/lib/domain/duties.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { IN_SCOPE } from './in-scope.ts';
import { hasCome, isKnown, statusOf } from './known-on.ts';

/**
 * The reports of a province that are still with their agencies on a day, in periods that have begun and can be written: an
 * overseer sees all, an agency its own. From the submission table alone, never the values (speed, "who has sent"); of an
 * earlier day from what had been sent, returned, withdrawn and opened again by its end.
 */
export async function listOwedReports(
  actor: Actor,
  { provinceId, knownOn }: KnownOn & { provinceId: number },
  day: Day,
  tx: Db = db(),
): Promise<OwedReport[]> {
  const all = overseenProvincesOf(actor).includes(provinceId);
  return tx.$queryRaw<OwedReport[]>`
    select s.period_id as "periodId", a.id as "agencyId", coalesce(a.short_name, a.name) as "agencyName", st.status,
      o.until::text as "reopenedUntil"
    from reporting_periods p
    join submissions s on s.period_id = p.id
    cross join lateral (select ${statusOf(knownOn)} as status) st
    join agencies a on a.id = s.agency_id and ${IN_SCOPE}
    left join submission_reopenings o on o.submission_id = s.id and p.locks_on <= ${day}::date
      and ${isKnown(Prisma.sql`o.opened_at`, knownOn)} and not ${hasCome(Prisma.sql`o.ended_at`, knownOn)}
    where p.province_id = ${provinceId} and st.status in ('draft', 'returned') and p.starts_on <= ${day}::date
      and ${isKnown(Prisma.sql`p.opened_at`, knownOn)} and not ${hasCome(Prisma.sql`p.closed_at`, knownOn)}
      and (p.locks_on > ${day}::date or o.until >= ${day}::date)
      and (${all} or a.id = any(${agenciesOf(actor)}::int[]))
    order by a.kind = 'commune-committee', a.id`;
}
