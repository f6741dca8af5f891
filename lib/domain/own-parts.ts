import { type AgeBand, ageBand, countBands } from './ageing.ts';
import type { Day } from './calendar.ts';
import type { AreaCode } from './plan.ts';
import { overallTaskStatus, type ProgressState, type StatusContext, type TaskStatus, taskStatus } from './task.ts';

/** One instance of a task with everybody who leads it, and the newest approved word of each. */
export type LedInstance = {
  taskId: number;
  areaCode: AreaCode;
  dueOn: Day | null;
  proposedOn: Day | null;
  recordsBeganOn: Day | null;
  parts: readonly { agencyId: number; state: ProgressState | null; completedOn: Day | null }[];
};

/** One agency's part of one instance, judged by its own word alone: that others are late is not held against it. */
export type OwnPart = { agencyId: number; taskId: number; areaCode: AreaCode; dueOn: Day | null; status: TaskStatus };

export function ownParts(instances: readonly LedInstance[], today: Day): OwnPart[] {
  return instances.flatMap(({ taskId, areaCode, dueOn, proposedOn, recordsBeganOn, parts }) => {
    const context: StatusContext = { today, proposedOn, recordsBeganOn };
    return parts.map((part) => ({
      agencyId: part.agencyId,
      taskId,
      areaCode,
      dueOn,
      status: taskStatus(dueOn, [{ ...part, role: 'lead' }], context).status,
    }));
  });
}

/** One agency's share of a task over all its instances. */
export type OwnTask = Omit<OwnPart, 'dueOn'> & {
  /** The oldest day that it has let pass; null when nothing is overdue. */
  overdueSince: Day | null;
};

export function ownTasks(parts: readonly OwnPart[]): OwnTask[] {
  const byTask = new Map<string, OwnPart[]>();
  for (const part of parts) {
    const key = `${part.agencyId} ${part.taskId}`;
    byTask.set(key, [...(byTask.get(key) ?? []), part]);
  }
  return [...byTask.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const late = own.flatMap(({ status, dueOn }) => (status === 'overdue' && dueOn !== null ? [dueOn] : []));
    return {
      agencyId: first.agencyId,
      taskId: first.taskId,
      areaCode: first.areaCode,
      status: overallTaskStatus(own.map(({ status }) => status)),
      overdueSince: late.toSorted()[0] ?? null,
    };
  });
}

/** How old what is overdue is; every band is listed. */
export function countByAge(tasks: readonly Pick<OwnTask, 'overdueSince'>[], today: Day): Record<AgeBand, number> {
  return countBands(tasks.map(({ overdueSince }) => overdueSince && ageBand(overdueSince, today)));
}

/** Parts that fell due from one day to another and can be judged: how many, and how many were done in time. */
export function doneInTime(parts: readonly OwnPart[], from: Day, to: Day): { part: number; whole: number } {
  const due = parts.filter(
    ({ dueOn, status }) => dueOn !== null && from <= dueOn && dueOn <= to && JUDGED.includes(status),
  );
  return { part: due.filter(({ status }) => status === 'done-on-time').length, whole: due.length };
}

const JUDGED: readonly TaskStatus[] = ['done-on-time', 'done-late', 'overdue'];
