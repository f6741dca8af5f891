import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { NextStep } from '@/lib/domain/next-step.ts';
import { mayReadPlans } from '@/lib/domain/policy.ts';
import type { ProgressState, TaskRole } from '@/lib/domain/task.ts';
import { type OccurrenceTally, type PlanTask, readTask, type TaskReading } from '@/lib/domain/task-line.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { isKnown, stoodApproved } from './known-on.ts';
import { queryAsJson } from './rows-as-json.ts';
import { isMeant, source } from './targets.ts';
import { NEXT_STEP } from './task-lines.ts';
import { holdsWords, placesOf } from './task-search.ts';

export type TaskFilter = KnownOn & {
  planIds?: readonly number[];
  ids?: readonly number[];
  areaCode?: string;
  agencyId?: number;
  /** With `agencyId`: only what it leads, or only what it supports. */
  role?: TaskRole;
  search?: string;
  /** The first so many, in the order of their plan; all without it. */
  most?: number;
};

/** Tasks with where they stand today, in the order of their plan; every signed-in user reads them. */
export async function listTasks(actor: Actor, filter: TaskFilter, today: Day, tx: Db = db()): Promise<TaskReading[]> {
  if (!mayReadPlans(actor)) return [];
  const tasks = await queryTasks(filter, tx);
  const tallies = await listTallies(
    tasks.map((task) => task.id),
    today,
    filter.knownOn,
    tx,
  );
  const began = await listRecordStarts(filter.knownOn, tx);
  return tasks.map((task) =>
    readTask(task, tallies.get(task.id) ?? [], { today, recordsBeganOn: began.get(task.provinceId) ?? null }),
  );
}

export async function findTask(
  actor: Actor,
  id: number,
  today: Day,
  knownOn?: Day | undefined,
  tx: Db = db(),
): Promise<TaskReading | null> {
  return (await listTasks(actor, { ids: [id], knownOn }, today, tx))[0] ?? null;
}

/** One agency's part of one instance, with its newest approved progress. */
export type TaskPart = {
  assignmentId: number;
  occurrenceId: number;
  agencyId: number;
  agencyName: string;
  role: TaskRole;
  state: ProgressState | null;
  completedOn: Day | null;
  resultDocument: string | null;
  note: string | null;
  nextStep: NextStep | null;
  periodName: string | null;
};

/** The parts of the instances asked for; progress only from approved reports. */
export async function listTaskParts(
  actor: Actor,
  occurrenceIds: readonly number[],
  knownOn?: Day | undefined,
  tx: Db = db(),
): Promise<TaskPart[]> {
  if (!mayReadPlans(actor) || occurrenceIds.length === 0) return [];
  return tx.$queryRaw<TaskPart[]>`
    with ${newestProgress(Prisma.sql`x.occurrence_id = any(${[...occurrenceIds]}::int[])`, knownOn)}
    select x.id as "assignmentId", x.occurrence_id as "occurrenceId", a.id as "agencyId", a.name as "agencyName", x.role, g.state,
      g.completed_on::text as "completedOn", g.result_document as "resultDocument", g.note, g."nextStep", g.period as "periodName"
    from task_assignments x join agencies a on a.id = x.agency_id left join progress g on g.assignment_id = x.id
    where x.occurrence_id = any(${[...occurrenceIds]}::int[])
    order by x.role, a.id`;
}

/** The tasks are found first, so that what else is said of them is read of so many alone. */
async function queryTasks(filter: TaskFilter, tx: Db): Promise<PlanTask[]> {
  return queryAsJson<PlanTask>(
    tx,
    Prisma.sql`
    with found as materialized (
      select t.*, p.province_id, p.proposed_on, p.start_year from tasks t join plans p on p.id = t.plan_id where ${whereOf(filter)}
      order by p.start_year, p.id, t.position limit ${filter.most ?? null}::int
    )
    select t.id, t.code, t.plan_id as "planId", t.province_id as "provinceId", t.proposed_on::text as "proposedOn", t.area_code as "areaCode",
      t.position, t.title, t.schedule_text as "scheduleText", t.funding, t.note, t.empty, t.duplicate_of_id as "duplicateOfId",
      coalesce((select json_agg(r.title order by r.position) from task_results r where r.task_id = t.id), '[]') as results,
      coalesce(w.leads, '[]') as leads, coalesce(w.supports, '[]') as supports,
      ${source(Prisma.sql`t`, Prisma.sql`d`)} as source, ${placesOf(filter.search)} as "foundIn"
    from found t
    join source_documents d on d.id = t.document_id
    left join lateral (
      select json_agg(l.who order by l.position) filter (where l.role = 'lead') as leads,
        json_agg(l.who order by l.position) filter (where l.role = 'support') as supports
      from (select x.role, x.position, json_build_object('agencyId', x.agency_id, 'groupId', x.group_id, 'name', coalesce(a.name, g.name),
          'qualifier', x.qualifier, 'validTo', a.valid_to) as who
        from task_agencies x left join agencies a on a.id = x.agency_id left join agency_groups g on g.id = x.group_id
        where x.task_id = t.id) l
    ) w on true
    order by t.start_year, t.plan_id, t.position`,
  );
}

type TallyRow = Omit<OccurrenceTally, 'parts'> & {
  parts: { role: TaskRole; state: ProgressState | null; completedOn: Day | null; count: number }[];
};

/**
 * Every instance by task. Leads are counted by newest approved progress (support never closes a task), and only where it
 * matters: in what has begun and in what comes next; of what lies further ahead nobody has reported anything.
 */
async function listTallies(
  taskIds: number[],
  today: Day,
  knownOn: Day | undefined,
  tx: Db,
): Promise<Map<number, OccurrenceTally[]>> {
  const rows = await queryAsJson<TallyRow>(
    tx,
    Prisma.sql`
    with ${newestProgress(Prisma.sql`x.role = 'lead' and x.occurrence_id in (select id from task_occurrences where task_id = any(${taskIds}::int[]))`, knownOn)},
    parts as (
      select x.occurrence_id, x.role, g.state, g.completed_on, count(*)::int as count
      from task_occurrences o join task_assignments x on x.occurrence_id = o.id and x.role = 'lead'
      left join progress g on g.assignment_id = x.id
      where o.task_id = any(${taskIds}::int[]) and coalesce(o.starts_on, '-infinity') <= (
        select coalesce(min(n.starts_on), 'infinity') from task_occurrences n where n.task_id = o.task_id and n.starts_on > ${today}::date)
      group by x.occurrence_id, x.role, g.state, g.completed_on
    )
    select o.id, o.task_id as "taskId", o.label, o.starts_on as "startsOn", o.due_on as "dueOn",
      coalesce(json_agg(json_build_object('role', p.role, 'state', p.state, 'completedOn', p.completed_on, 'count', p.count))
        filter (where p.role is not null), '[]') as parts
    from task_occurrences o left join parts p on p.occurrence_id = o.id
    where o.task_id = any(${taskIds}::int[])
    group by o.id
    order by o.due_on nulls last, o.id`,
  );
  const byTask = new Map<number, OccurrenceTally[]>(taskIds.map((id) => [id, []]));
  for (const row of rows) byTask.get(row.taskId)?.push(row);
  return byTask;
}

/** The newest word of each part, from approved reports alone; of an earlier day, from what had been sent and approved then. */
export function newestProgress(which: Prisma.Sql, knownOn: Day | undefined): Prisma.Sql {
  if (knownOn !== undefined) return earlierProgress(which, knownOn);
  return Prisma.sql`progress as (
    select distinct on (g.assignment_id) g.assignment_id, g.state, g.completed_on, g.result_document, g.note,
      ${NEXT_STEP} as "nextStep", r.name as period
    from task_progress g
    join submissions s on s.id = g.submission_id and s.status = 'approved'
    join reporting_periods r on r.id = s.period_id
    join task_assignments x on x.id = g.assignment_id
    where ${which}
    order by g.assignment_id, r.cut_off_on desc, g.id desc)`;
}

function earlierProgress(which: Prisma.Sql, knownOn: Day): Prisma.Sql {
  return Prisma.sql`progress as (
    select distinct on (x.id) x.id as assignment_id, g.state, g."completedOn" as completed_on, g."resultDocument" as result_document,
      g.note, g."nextStep", r.name as period
    from reviews d
    join submission_versions v on v.id = d.submission_version_id
    join submissions s on s.id = v.submission_id
    join reporting_periods r on r.id = s.period_id
    cross join lateral jsonb_to_recordset(v.content -> 'tasks')
      as g ("assignmentId" int, state text, "completedOn" date, "resultDocument" text, note text, "nextStep" jsonb)
    join task_assignments x on x.id = g."assignmentId"
    where ${stoodApproved(knownOn)} and ${which}
      and s.agency_id in (select x.agency_id from task_assignments x where ${which})
    order by x.id, r.cut_off_on desc, v.id desc)`;
}

/** The first day of the first period of each province: what fell due earlier was asked of nobody. */
export async function listRecordStarts(knownOn: Day | undefined, tx: Db): Promise<Map<number, Day>> {
  const rows = await tx.$queryRaw<{ provinceId: number; day: Day }[]>`
    select province_id as "provinceId", min(starts_on)::text as day from reporting_periods
    where ${isKnown(Prisma.sql`opened_at`, knownOn)} group by province_id`;
  return new Map(rows.map(({ provinceId, day }) => [provinceId, day]));
}

function whereOf({ planIds, ids, areaCode, agencyId, role, search }: TaskFilter): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (planIds !== undefined) conditions.push(Prisma.sql`t.plan_id = any(${[...planIds]}::int[])`);
  if (ids !== undefined) conditions.push(Prisma.sql`t.id = any(${[...ids]}::int[])`);
  if (areaCode) conditions.push(Prisma.sql`t.area_code = ${areaCode}`);
  if (search) conditions.push(holdsWords(search));
  if (agencyId !== undefined) {
    const as = role ? Prisma.sql`and x.role = ${role}` : Prisma.empty;
    conditions.push(
      Prisma.sql`exists (select 1 from task_agencies x where x.task_id = t.id ${as} and ${isMeant(Prisma.sql`x`, agencyId)})`,
    );
  }
  return Prisma.join(conditions, ' and ');
}
