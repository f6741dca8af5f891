import type { Day } from '@/lib/domain/calendar.ts';
import { Prisma } from './generated/client.ts';

/** True where the instant lies within what was known. An instant that is null never does, unless all is asked for. */
export function isKnown(instant: Prisma.Sql, knownOn: Day | undefined): Prisma.Sql {
  if (knownOn === undefined) return Prisma.sql`true`;
  return Prisma.sql`coalesce(${instant} < (${knownOn}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', false)`;
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
