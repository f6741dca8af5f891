import type { Day } from '@/lib/domain/calendar.ts';
import { Prisma } from './generated/client.ts';

/** True where the instant lies within what was known. An instant that is null never does, unless all is asked for. */
export function isKnown(instant: Prisma.Sql, knownOn: Day | undefined): Prisma.Sql {
  if (knownOn === undefined) return Prisma.sql`true`;
  return Prisma.sql`coalesce(${instant} < (${knownOn}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', false)`;
}

/** True where the instant has come; of an earlier day, where it had come when the day was over. */
export function hasCome(instant: Prisma.Sql, knownOn: Day | undefined): Prisma.Sql {
  return knownOn === undefined ? Prisma.sql`${instant} is not null` : isKnown(instant, knownOn);
}

/** The status of report `s`; of an earlier day what its versions and the decisions on them say of that day's end. */
export function statusOf(knownOn: Day | undefined): Prisma.Sql {
  if (knownOn === undefined) return Prisma.sql`s.status`;
  return Prisma.sql`coalesce((
    select case when ${isKnown(Prisma.sql`v.withdrawn_at`, knownOn)} then 'draft' when d.id is null then 'submitted'
      when d.decision = 'approve' and not ${isKnown(Prisma.sql`d.reopened_at`, knownOn)} then 'approved' else 'returned' end
    from submission_versions v
    left join reviews d on d.submission_version_id = v.id and ${isKnown(Prisma.sql`d.decided_at`, knownOn)}
    where v.submission_id = s.id and ${isKnown(Prisma.sql`v.submitted_at`, knownOn)} order by v.number desc limit 1), 'draft')`;
}

/** Joins the results `r` of the form's rows `sv`: those that stand, or the last state of each until the day was over. */
export function joinResults(knownOn: Day | undefined): Prisma.Sql {
  if (knownOn === undefined) return Prisma.sql`join period_results r on r.row_id = sv.id`;
  return Prisma.sql`join reporting_periods asked on asked.form_version_id = sv.form_version_id
    join lateral (select * from period_result_days x
      where x.row_id = sv.id and x.period_id = asked.id and x.day <= ${knownOn}::date order by x.day desc limit 1) r on true`;
}

/** Approvals `d` that stood when the day was over: decided by then, and not re-opened before the next. */
export function stoodApproved(knownOn: Day): Prisma.Sql {
  return Prisma.sql`d.decision = 'approve' and ${isKnown(Prisma.sql`d.decided_at`, knownOn)}
    and not ${isKnown(Prisma.sql`d.reopened_at`, knownOn)}`;
}
