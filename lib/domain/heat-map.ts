import { type Agency, type AgencyGroup, answersForNow, membersOn, type Succession } from './agency.ts';
import type { Day } from './calendar.ts';
import type { AreaCode } from './plan.ts';
import type { Responsible } from './responsible.ts';
import { groupOf, type TargetGroup } from './target-reading.ts';
import type { TargetStatus } from './target-status.ts';
import type { TaskStatus } from './task.ts';

/** How many, of how many something is known, and how many of those are off course. */
export type HeatCell = { total: number; known: number; off: number };

/** none: nothing owed · unknown: nothing known · clear: nothing off · some: under a quarter · many: a quarter and more · most: half and more. */
export type Heat = 'none' | 'unknown' | 'clear' | 'some' | 'many' | 'most';

/** One thing that somebody answers for in one area. */
export type HeatItem = { agencyId: number; areaCode: AreaCode; isKnown: boolean; isOff: boolean };

export type HeatLine = { agencyId: number; cells: ReadonlyMap<AreaCode, HeatCell>; sum: HeatCell };

export const NOTHING: HeatCell = { total: 0, known: 0, off: 0 };

/** A line for each agency that was asked for, also for those that answer for nothing. */
export function heatLines(agencyIds: readonly number[], items: readonly HeatItem[]): HeatLine[] {
  const lines = new Map(agencyIds.map((id) => [id, new Map<AreaCode, HeatCell>()]));
  for (const item of items) {
    const cells = lines.get(item.agencyId);
    cells?.set(item.areaCode, added(cells.get(item.areaCode) ?? NOTHING, item));
  }
  return [...lines].map(([agencyId, cells]) => ({ agencyId, cells, sum: sumOf([...cells.values()]) }));
}

/** Shares of what is known: what nobody has reported on neither cools nor heats a cell. */
export function heatOf({ total, known, off }: HeatCell): Heat {
  if (total === 0) return 'none';
  if (known === 0) return 'unknown';
  if (off === 0) return 'clear';
  if (off * 2 >= known) return 'most';
  return off * 4 >= known ? 'many' : 'some';
}

export function sumOf(cells: readonly HeatCell[]): HeatCell {
  return cells.reduce(
    (sum, { total, known, off }) => ({ total: sum.total + total, known: sum.known + known, off: sum.off + off }),
    NOTHING,
  );
}

/** Worst first: more off course, then more owed. */
export function byHeat(a: HeatLine, b: HeatLine): number {
  return b.sum.off - a.sum.off || b.sum.total - a.sum.total;
}

export function taskHeat({ status, ...task }: { agencyId: number; areaCode: AreaCode; status: TaskStatus }): HeatItem {
  return { ...task, isKnown: !UNKNOWN_TASKS.includes(status), isOff: status === 'overdue' };
}

type HeatTarget = { target: { areaCode: AreaCode; agencies: readonly Responsible[] }; state: { status: TargetStatus } };

/** A target weighs on everybody it names: itself or its successors on that day, or each member of its group. */
export function targetHeat(
  { target, state }: HeatTarget,
  { agencies, groups, successions, on }: Bearers & { on: Day },
): HeatItem[] {
  const group = groupOf(state.status);
  const bearers = target.agencies.flatMap(({ agencyId, groupId }) => {
    if (agencyId !== null) return answersForNow(agencyId, successions, on);
    const named = groups.find(({ id }) => id === groupId);
    return named ? membersOn(named, agencies, on).map(({ id }) => id) : [];
  });
  const { areaCode } = target;
  const found = { areaCode, isKnown: !UNKNOWN_TARGETS.includes(group), isOff: OFF_TARGETS.includes(group) };
  return [...new Set(bearers)].map((agencyId) => ({ agencyId, ...found }));
}

/** Everybody a plan can name. */
export type Bearers = {
  agencies: readonly Agency[];
  groups: readonly AgencyGroup[];
  successions: readonly Succession[];
};

/** Which targets are off course, wherever they are counted together. */
export const OFF_TARGETS: readonly TargetGroup[] = ['behind', 'at-risk', 'missed'];
const UNKNOWN_TARGETS: readonly TargetGroup[] = ['stale', 'insufficient', 'no-figure', 'not-quantified'];
const UNKNOWN_TASKS: readonly TaskStatus[] = ['undetermined', 'born-late', 'no-report'];

function added(cell: HeatCell, { isKnown, isOff }: HeatItem): HeatCell {
  return { total: cell.total + 1, known: cell.known + Number(isKnown), off: cell.off + Number(isOff) };
}
