import { type Actor, agenciesOf, overseenProvincesOf } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { PeriodSending } from '@/lib/domain/punctuality.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { IN_SCOPE } from './in-scope.ts';
import { isKnown } from './known-on.ts';

export type SendingFilter = KnownOn & { provinceId?: number; agencyId?: number; periodIds?: readonly number[] };

/** When each report was first sent and how often it came back by `day`: the whole province for its overseers, one's own agency for a focal point. */
export async function listPeriodSendings(
  actor: Actor,
  { provinceId, agencyId, periodIds, knownOn }: SendingFilter,
  day: Day,
  tx: Db = db(),
): Promise<PeriodSending[]> {
  const conditions = [Prisma.sql`p.starts_on <= ${day}::date`, isKnown(Prisma.sql`p.opened_at`, knownOn)];
  if (provinceId !== undefined) conditions.push(Prisma.sql`p.province_id = ${provinceId}`);
  if (agencyId !== undefined) conditions.push(Prisma.sql`a.id = ${agencyId}`);
  if (periodIds !== undefined) conditions.push(Prisma.sql`p.id = any(${[...periodIds]}::int[])`);
  return tx.$queryRaw<PeriodSending[]>`
    select s.id as "submissionId", s.agency_id as "agencyId", p.id as "periodId", p.name as "periodName", p.kind,
      p.report_year as "reportYear", p.starts_on::text as "startsOn", p.due_on::text as "dueOn", p.form_version_id as "formVersionId",
      s.status = 'draft' as "isDraft", sent.*,
      (select count(*)::int from reviews r where r.submission_id = s.id and r.decision = 'return' and ${isKnown(Prisma.sql`r.decided_at`, day)}) as returns
    from submissions s join agencies a on a.id = s.agency_id join reporting_periods p on p.id = s.period_id and ${IN_SCOPE}
    cross join lateral (${sentBy(knownOn)}) sent
    where (p.province_id = any(${overseenProvincesOf(actor)}::int[]) or a.id = any(${agenciesOf(actor)}::int[]))
      and ${Prisma.join(conditions, ' and ')}
    order by p.due_on, p.id, a.id`;
}

/** When report `s` was first sent and how many rows it answers; of an earlier day by what had been sent then and not withdrawn. */
function sentBy(knownOn: Day | undefined): Prisma.Sql {
  if (knownOn === undefined)
    return Prisma.sql`select s.first_sent_at as "firstSentAt", s.answered_rows as "answeredRows"`;
  return Prisma.sql`
    select min(submitted_at) as "firstSentAt", coalesce((array_agg(answered order by number desc))[1], 0) as "answeredRows"
    from (select v.submitted_at, v.number, (select count(*)::int from jsonb_object_keys(v.content -> 'answers')) as answered
      from submission_versions v where v.submission_id = s.id
        and ${isKnown(Prisma.sql`v.submitted_at`, knownOn)} and not ${isKnown(Prisma.sql`v.withdrawn_at`, knownOn)}) v`;
}
