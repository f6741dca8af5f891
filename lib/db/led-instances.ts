import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { LedInstance } from '@/lib/domain/own-parts.ts';
import { mayReadPlans } from '@/lib/domain/policy.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { listRecordStarts, newestProgress } from './tasks.ts';

export type LedFilter = KnownOn & {
  provinceId?: number;
  planId?: number;
  /** Only the parts of this agency. */
  agencyId?: number;
  /** Only what falls due from one day to another, both included. */
  due?: { from: Day; to: Day };
};

/**
 * Who leads what, one row an instance whatever the number of agencies: what has begun, and of each task what comes next.
 * Empty rows and tasks printed twice are nobody's duty. Every signed-in user reads it, as on the page of a task.
 */
export async function listLedInstances(
  actor: Actor,
  filter: LedFilter,
  today: Day,
  tx: Db = db(),
): Promise<LedInstance[]> {
  if (!mayReadPlans(actor)) return [];
  const which = whereOf(filter);
  const rows = await tx.$queryRaw<(Omit<LedInstance, 'recordsBeganOn'> & { provinceId: number })[]>`
    with wanted as (
      select o.id, o.task_id, o.due_on, t.area_code, p.proposed_on, p.province_id
      from task_occurrences o join tasks t on t.id = o.task_id and not t.empty and t.duplicate_of_id is null join plans p on p.id = t.plan_id
      where ${which} and coalesce(o.starts_on, '-infinity') <= (
        select coalesce(min(n.starts_on), 'infinity') from task_occurrences n where n.task_id = o.task_id and n.starts_on > ${today}::date)
    ), ${newestProgress(Prisma.sql`x.role = 'lead' and x.occurrence_id in (select id from wanted)`, filter.knownOn)}
    select w.task_id as "taskId", w.area_code as "areaCode", w.due_on::text as "dueOn", w.proposed_on::text as "proposedOn",
      w.province_id as "provinceId",
      json_agg(json_build_object('agencyId', x.agency_id, 'state', g.state, 'completedOn', g.completed_on) order by x.agency_id) as parts
    from wanted w join task_assignments x on x.occurrence_id = w.id and x.role = 'lead' and ${ofAgency(filter)}
    left join progress g on g.assignment_id = x.id
    group by w.id, w.task_id, w.area_code, w.due_on, w.proposed_on, w.province_id
    order by w.id`;
  const began = await listRecordStarts(filter.knownOn, tx);
  return rows.map(({ provinceId, ...row }) => ({ ...row, recordsBeganOn: began.get(provinceId) ?? null }));
}

function whereOf({ provinceId, planId, agencyId, due }: LedFilter): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (provinceId !== undefined) conditions.push(Prisma.sql`p.province_id = ${provinceId}`);
  if (planId !== undefined) conditions.push(Prisma.sql`p.id = ${planId}`);
  if (due !== undefined) conditions.push(Prisma.sql`o.due_on between ${due.from}::date and ${due.to}::date`);
  if (agencyId !== undefined) {
    conditions.push(
      Prisma.sql`exists (select 1 from task_assignments y where y.occurrence_id = o.id and y.agency_id = ${agencyId} and y.role = 'lead')`,
    );
  }
  return Prisma.join(conditions, ' and ');
}

function ofAgency({ agencyId }: LedFilter): Prisma.Sql {
  return agencyId === undefined ? Prisma.sql`true` : Prisma.sql`x.agency_id = ${agencyId}`;
}
