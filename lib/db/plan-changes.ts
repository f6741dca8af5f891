import type { Day } from '@/lib/domain/calendar.ts';
import type { Occurrence, ScheduleSpan } from '@/lib/domain/schedule.ts';
import type { TaskRole } from '@/lib/domain/task.ts';
import { insertRows, takeIds } from './bulk.ts';
import type { Db } from './client.ts';
import { dayToDb } from './days.ts';
import type { Prisma } from './generated/client.ts';

/** Nobody else changes the plan until the transaction is through. */
export async function lockPlan(tx: Db, planId: number): Promise<void> {
  await tx.$executeRaw`select 1 from plans where id = ${planId} for update`;
}

export type TargetChanges = Partial<{
  officialText: string;
  kind: string;
  operator: string | null;
  value: string | null;
  upper: string | null;
  unit: string | null;
  change: string | null;
  changeBaseYear: number | null;
  changeAgainst: string | null;
  level: string | null;
  deadlineOn: Day;
  yearly: boolean;
  indicatorId: number;
}>;

export async function updateTarget(tx: Db, targetId: number, changes: TargetChanges): Promise<void> {
  const { deadlineOn, ...rest } = changes;
  const data: Prisma.TargetUncheckedUpdateInput =
    deadlineOn === undefined ? rest : { ...rest, deadlineOn: dayToDb(deadlineOn) };
  await tx.target.update({ where: { id: targetId }, data });
}

export type TaskChanges = Partial<{
  officialText: string;
  title: string;
  empty: boolean;
  scheduleText: string | null;
  funding: string | null;
}>;

export async function updateTask(tx: Db, taskId: number, changes: TaskChanges): Promise<void> {
  await tx.task.update({ where: { id: taskId }, data: changes });
}

export type NamedRow = { agencyId: number | null; groupId: number | null; qualifier: string | null };

export async function replaceTargetAgencies(tx: Db, targetId: number, named: readonly NamedRow[]): Promise<void> {
  await tx.targetAgency.deleteMany({ where: { targetId } });
  await insertRows(
    tx,
    'target_agencies',
    named.map((one, at) => ({ targetId, ...one, position: at + 1 })),
  );
}

export async function replaceTaskAgencies(
  tx: Db,
  taskId: number,
  role: TaskRole,
  named: readonly NamedRow[],
): Promise<void> {
  await tx.taskAgency.deleteMany({ where: { taskId, role } });
  await insertRows(
    tx,
    'task_agencies',
    named.map((one, at) => ({ taskId, role, ...one, position: at + 1 })),
  );
}

export async function replaceSpans(tx: Db, taskId: number, spans: readonly ScheduleSpan[]): Promise<void> {
  await tx.taskSpan.deleteMany({ where: { taskId } });
  await insertRows(
    tx,
    'task_spans',
    spans.map(({ kind, from, to, month, quarter }, at) => ({
      taskId,
      position: at + 1,
      kind,
      startsOn: from,
      endsOn: to,
      month,
      quarter,
    })),
  );
}

export type WantedPart = { agencyId: number; role: TaskRole };
export type WantedOccurrence = Occurrence & { parts: readonly WantedPart[] };

/**
 * What falls due and who has a part in it, as it is wanted from now on. An instance or part that somebody has already
 * reported on stays as it was: old records are never rewritten.
 */
export async function replanTask(tx: Db, taskId: number, wanted: readonly WantedOccurrence[]): Promise<void> {
  const labels = wanted.map(({ label }) => label);
  await tx.$executeRaw`
    delete from task_assignments a using task_occurrences o
    where o.id = a.occurrence_id and o.task_id = ${taskId} and o.label <> all(${labels}::text[])
      and not exists (select 1 from task_progress p where p.assignment_id = a.id)`;
  await tx.$executeRaw`
    delete from task_occurrences o where o.task_id = ${taskId} and o.label <> all(${labels}::text[])
      and not exists (select 1 from task_assignments a where a.occurrence_id = o.id)`;
  const ids = await keepOccurrences(tx, taskId, wanted);
  for (const [at, { parts }] of wanted.entries()) await keepParts(tx, ids[at] as number, parts);
}

async function keepOccurrences(tx: Db, taskId: number, wanted: readonly WantedOccurrence[]): Promise<number[]> {
  const present = await tx.taskOccurrence.findMany({ where: { taskId }, select: { id: true, label: true } });
  const known = new Map(present.map(({ id, label }) => [label, id]));
  const fresh = wanted.filter(({ label }) => !known.has(label));
  const ids = await takeIds(tx, 'task_occurrences', fresh.length);
  await insertRows(
    tx,
    'task_occurrences',
    fresh.map(({ label, startsOn, dueOn }, at) => ({ id: ids[at] as number, taskId, label, startsOn, dueOn })),
  );
  for (const [at, { label }] of fresh.entries()) known.set(label, ids[at] as number);
  return wanted.map(({ label }) => known.get(label) as number);
}

async function keepParts(tx: Db, occurrenceId: number, parts: readonly WantedPart[]): Promise<void> {
  const [agencies, roles] = [parts.map(({ agencyId }) => agencyId), parts.map(({ role }) => role)];
  await tx.$executeRaw`
    delete from task_assignments a where a.occurrence_id = ${occurrenceId}
      and not exists (select 1 from unnest(${agencies}::int[], ${roles}::text[]) w(agency_id, role)
        where w.agency_id = a.agency_id and w.role = a.role)
      and not exists (select 1 from task_progress p where p.assignment_id = a.id)`;
  await tx.$executeRaw`
    insert into task_assignments (occurrence_id, agency_id, role)
    select ${occurrenceId}, w.agency_id, w.role from unnest(${agencies}::int[], ${roles}::text[]) w(agency_id, role)
    where not exists (select 1 from task_assignments a where a.occurrence_id = ${occurrenceId} and a.agency_id = w.agency_id)
    on conflict do nothing`;
}

/** The next free place at the end of a plan's list. */
export async function lastPositions(tx: Db, planId: number): Promise<{ target: number; task: number }> {
  const [row] = await tx.$queryRaw<{ target: number; task: number }[]>`
    select coalesce((select max(position) from targets where plan_id = ${planId}), 0) as target,
      coalesce((select max(position) from tasks where plan_id = ${planId}), 0) as task`;
  return row ?? { target: 0, task: 0 };
}

/** Moves rows that were just added behind those that were there. */
export async function moveBehind(
  tx: Db,
  planId: number,
  codes: readonly string[],
  last: { target: number; task: number },
): Promise<void> {
  await tx.$executeRaw`update targets set position = position + ${last.target} where plan_id = ${planId} and code = any(${[...codes]}::text[])`;
  await tx.$executeRaw`update tasks set position = position + ${last.task} where plan_id = ${planId} and code = any(${[...codes]}::text[])`;
}
