import { expect, test } from 'vitest';
import { areaBalances, balanceOf } from '@/lib/domain/balance.ts';
import type { AreaCode } from '@/lib/domain/plan.ts';
import type { TargetStatus } from '@/lib/domain/target-status.ts';
import type { TaskStatus } from '@/lib/domain/task.ts';

const target = (areaCode: AreaCode, status: TargetStatus) => ({ target: { areaCode }, state: { status } });
const task = (areaCode: AreaCode, status: TaskStatus) => ({ task: { areaCode }, status });

test('areas in their order, each with its own targets and tasks; an area with neither is left out', () => {
  const balances = areaBalances(
    [target('cong-vu', 'behind'), target('the-che', 'final-met'), target('the-che', 'met')],
    [task('tthc', 'overdue'), task('cong-vu', 'overdue')],
  );
  const shown = balances.map(({ areaCode, targets, tasks }) => [areaCode, targets.met, targets.behind, tasks.overdue]);
  expect(shown).toEqual([
    ['the-che', 2, 0, 0],
    ['tthc', 0, 0, 1],
    ['cong-vu', 0, 1, 1],
  ]);
});

test('as a whole, every state is listed', () => {
  const { targets, tasks } = balanceOf([target('tthc', 'final-unknown')], [task('the-che', 'done-late')]);
  expect([targets['no-figure'], targets.met, tasks['done-late'], tasks.overdue]).toEqual([1, 0, 1, 0]);
});
