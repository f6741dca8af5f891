import { AREA_CODES, type AreaCode } from './plan.ts';
import { countByGroup, type TargetGroup } from './target-reading.ts';
import type { TargetStatus } from './target-status.ts';
import { countByStatus, type TaskStatus } from './task.ts';

/** How many targets and tasks stand where; every state is listed. */
export type Balance = { targets: Record<TargetGroup, number>; tasks: Record<TaskStatus, number> };

export type AreaBalance = Balance & { areaCode: AreaCode };

type CountedTarget = { target: { areaCode: AreaCode }; state: { status: TargetStatus } };
type CountedTask = { task: { areaCode: AreaCode }; status: TaskStatus };

export function balanceOf(targets: readonly CountedTarget[], tasks: readonly CountedTask[]): Balance {
  return { targets: countByGroup(targets), tasks: countByStatus(tasks.map(({ status }) => status)) };
}

/** In the order of the areas; one of which nothing is promised and nothing asked is left out. */
export function areaBalances(targets: readonly CountedTarget[], tasks: readonly CountedTask[]): AreaBalance[] {
  return AREA_CODES.flatMap((areaCode) => {
    const promised = targets.filter(({ target }) => target.areaCode === areaCode);
    const asked = tasks.filter(({ task }) => task.areaCode === areaCode);
    return promised.length + asked.length === 0 ? [] : [{ areaCode, ...balanceOf(promised, asked) }];
  });
}
