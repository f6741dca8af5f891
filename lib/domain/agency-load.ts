import { type Agency, isValidOn } from './agency.ts';
import { byAgency } from './by-agency.ts';
import type { Day } from './calendar.ts';
import { type HeatItem, type HeatLine, heatLines, taskHeat } from './heat-map.ts';
import type { OwnTask } from './own-parts.ts';
import { countByStatus, type TaskStatus } from './task.ts';

/** What one agency answers for: its tasks and targets by area, and its tasks by where they stand. */
export type AgencyLoad<A> = { agency: A; tasks: HeatLine; targets: HeatLine; statuses: Record<TaskStatus, number> };

/** A line for each agency that exists on the day and reports or answers for something, in the order in which they came. */
export function agencyLoads<A extends Agency & { reports: boolean }>(
  agencies: readonly A[],
  tasks: readonly OwnTask[],
  targets: readonly HeatItem[],
  on: Day,
): AgencyLoad<A>[] {
  const present = agencies.filter((agency) => isValidOn(agency, on));
  const ids = present.map(({ id }) => id);
  const taskLines = heatLines(ids, tasks.map(taskHeat));
  const targetLines = heatLines(ids, targets);
  const own = byAgency(tasks);
  return present
    .map((agency, at) => ({
      agency,
      tasks: taskLines[at] as HeatLine,
      targets: targetLines[at] as HeatLine,
      statuses: countByStatus((own.get(agency.id) ?? []).map(({ status }) => status)),
    }))
    .filter((load) => load.agency.reports || load.tasks.sum.total + load.targets.sum.total > 0);
}
