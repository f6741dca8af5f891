import type { Day } from './calendar.ts';
import type { ProgressState, TaskRole } from './task.ts';

/**
 * Which of an agency's lead parts in its own report are counted, as they stand on the cut-off day:
 * assigned = all · done = on time or late · open = not done · overdue = open after the due day.
 */
export const TASK_COUNTS = ['assigned', 'done', 'done-on-time', 'done-late', 'open', 'overdue'] as const;
export type TaskCount = (typeof TASK_COUNTS)[number];

export const TASK_HOLDS = ['equal', 'at-least', 'at-most'] as const;
/** The row is equal to, at least, or at most the number of tasks. */
export type TaskHold = (typeof TASK_HOLDS)[number];

export type TaskBound = { count: TaskCount; holds: TaskHold };

export type TaskTally = Readonly<Record<TaskCount, number>>;

/** One part as the report says it. */
export type TalliedTask = {
  role: TaskRole;
  state: ProgressState | null;
  dueOn?: Day | null;
  completedOn?: Day | null;
};

/** Null when the agency leads nothing, or has not yet said how one of its tasks stands: then nothing contradicts. */
export function tallyTasks(tasks: readonly TalliedTask[], cutOffOn: Day): TaskTally | null {
  const leads = tasks.filter((task) => task.role === 'lead');
  if (leads.length === 0 || leads.some((task) => task.state === null)) return null;
  const done = leads.filter((task) => task.state === 'done');
  const open = leads.filter((task) => task.state !== 'done');
  const late = done.filter(({ dueOn, completedOn }) => dueOn && completedOn && completedOn > dueOn).length;
  return {
    assigned: leads.length,
    done: done.length,
    'done-on-time': done.length - late,
    'done-late': late,
    open: open.length,
    overdue: open.filter(({ dueOn }) => dueOn && dueOn < cutOffOn).length,
  };
}
