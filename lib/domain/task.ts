import type { Day } from './calendar.ts';
import { isBornLate } from './schedule.ts';

export const TASK_ROLES = ['lead', 'support'] as const;
export type TaskRole = (typeof TASK_ROLES)[number];
export const PROGRESS_STATES = ['not-started', 'in-progress', 'done'] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];

/** phần việc: occurrence × agency × role, with the newest progress; `null` when the agency has never reported on it. */
export type Assignment = {
  agencyId: number;
  role: TaskRole;
  state: ProgressState | null;
  /** Set exactly when `state` is done. */
  completedOn: Day | null;
};

/**
 * The official four, and three that keep the others honest:
 * undetermined = chưa xác định hạn · born-late = đến hạn trước khi trình kế hoạch ·
 * no-report = đã đến hạn trước khi hệ thống có báo cáo, nên không biết.
 */
export const TASK_STATUSES = [
  'done-on-time',
  'done-late',
  'in-progress',
  'overdue',
  'undetermined',
  'born-late',
  'no-report',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** "n/m đơn vị" beside the status; support confirms its part and never closes the task. */
export type OccurrenceProgress = {
  status: TaskStatus;
  isDone: boolean;
  leadsDone: number;
  leads: number;
  supportsDone: number;
  supports: number;
};

/** A task born late decides only when nothing else is owed. */
export const WORST_FIRST: readonly TaskStatus[] = [
  'overdue',
  'in-progress',
  'no-report',
  'undetermined',
  'done-late',
  'done-on-time',
  'born-late',
];

export type StatusContext = {
  today: Day;
  /** The day of the plan's proposal: what fell due before it was born late. */
  proposedOn: Day | null;
  /** The first day of the first period that asked for progress; null when none has. */
  recordsBeganOn: Day | null;
};

/** An occurrence is done when every lead is, and overdue when any lead is not after its due day. */
export function taskStatus(
  dueOn: Day | null,
  assignments: readonly Assignment[],
  context: StatusContext,
): OccurrenceProgress {
  const leads = assignments.filter((assignment) => assignment.role === 'lead');
  const supports = assignments.filter((assignment) => assignment.role === 'support');
  const isDone = leads.length > 0 && leads.every((lead) => lead.state === 'done');
  return {
    status: statusOf(dueOn, leads, isDone, context),
    isDone,
    leadsDone: countDone(leads),
    leads: leads.length,
    supportsDone: countDone(supports),
    supports: supports.length,
  };
}

/** One status for a task of several occurrences: the worst of those that are owed, else how the whole ended. */
export function overallTaskStatus(statuses: readonly TaskStatus[]): TaskStatus {
  return WORST_FIRST.find((status) => statuses.includes(status)) ?? 'undetermined';
}

/** An empty numbered row and a task printed twice are kept, shown and not counted. */
export function isCounted(task: { empty: boolean; duplicateOfId: number | null }): boolean {
  return !task.empty && task.duplicateOfId === null;
}

/** How many tasks stand at each status; every status is listed, also those with none. */
export function countByStatus(statuses: readonly TaskStatus[]): Record<TaskStatus, number> {
  const counts = Object.fromEntries(TASK_STATUSES.map((status) => [status, 0])) as Record<TaskStatus, number>;
  for (const status of statuses) counts[status] += 1;
  return counts;
}

function statusOf(
  dueOn: Day | null,
  leads: readonly Assignment[],
  isDone: boolean,
  context: StatusContext,
): TaskStatus {
  if (isBornLate(dueOn, context.proposedOn)) return 'born-late';
  if (isDone)
    return dueOn !== null && leads.some((lead) => isAfter(lead.completedOn, dueOn)) ? 'done-late' : 'done-on-time';
  if (dueOn === null) return 'undetermined';
  if (context.today <= dueOn) return 'in-progress';
  return isKnown(dueOn, leads, context.recordsBeganOn) ? 'overdue' : 'no-report';
}

/** Missing is not "not done": before records began, only a lead that has reported can be overdue. */
function isKnown(dueOn: Day, leads: readonly Assignment[], recordsBeganOn: Day | null): boolean {
  if (leads.some((lead) => lead.state !== null)) return true;
  return leads.length > 0 && recordsBeganOn !== null && dueOn >= recordsBeganOn;
}

function isAfter(completedOn: Day | null, dueOn: Day): boolean {
  return completedOn !== null && completedOn > dueOn;
}

function countDone(assignments: readonly Assignment[]): number {
  return assignments.filter((assignment) => assignment.state === 'done').length;
}
