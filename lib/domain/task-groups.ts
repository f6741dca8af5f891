import { type AgeBand, bandOf, countBands } from './ageing.ts';
import { byName } from './name-order.ts';
import { AREA_CODES } from './plan.ts';
import { TASK_STATUSES, type TaskStatus } from './task.ts';
import type { TaskReading } from './task-line.ts';

export const TASK_GROUPINGS = ['area', 'agency', 'status'] as const;
export type TaskGrouping = (typeof TASK_GROUPINGS)[number];

/** `key`: a reform area, the name of who leads ('' when the document names nobody), or a status. */
export type TaskGroup = { key: string; lines: TaskReading[] };

/** Areas and statuses in their own order, agencies by name; a task with two in charge stands with both. */
export function groupTasks(lines: readonly TaskReading[], by: TaskGrouping): TaskGroup[] {
  const groups = new Map<string, TaskReading[]>();
  for (const key of ORDERS[by]) groups.set(key, []);
  for (const line of lines) for (const key of keysOf(line, by)) groups.set(key, [...(groups.get(key) ?? []), line]);
  const found = [...groups].map(([key, own]) => ({ key, lines: own })).filter((group) => group.lines.length > 0);
  return by === 'agency' ? found.sort((a, b) => byName(a.key, b.key)) : found;
}

/** How many tasks are overdue to 30 days, to 90, and longer. */
export function countAges(lines: readonly TaskReading[]): Record<AgeBand, number> {
  return countBands(lines.map(ageOf));
}

/** null for what is not overdue. */
export function ageOf({ overdueDays }: TaskReading): AgeBand | null {
  return overdueDays === null ? null : bandOf(overdueDays);
}

const ORDERS: Record<TaskGrouping, readonly string[]> = { area: AREA_CODES, agency: [], status: TASK_STATUSES };

function keysOf(line: TaskReading, by: TaskGrouping): readonly (string | TaskStatus)[] {
  if (by === 'area') return [line.task.areaCode];
  if (by === 'status') return [line.status];
  const names = [...new Set(line.task.leads.map(({ name }) => name))];
  return names.length > 0 ? names : [''];
}
