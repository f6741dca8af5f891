import { describe, expect, test } from 'vitest';
import type { TaskStatus } from '@/lib/domain/task.ts';
import { dueInMonth, dueMonths, isMonth, plusMonths, weeksOf } from '@/lib/domain/task-calendar.ts';
import { ageOf, countAges, groupTasks } from '@/lib/domain/task-groups.ts';
import { type OccurrenceReading, overdueDays, type PlanTask, type TaskReading } from '@/lib/domain/task-line.ts';

const instance = (id: number, dueOn: string | null, status: TaskStatus = 'in-progress'): OccurrenceReading => ({
  ...{ id, taskId: 1, label: `${id}`, startsOn: null, dueOn, status },
  ...{ isDone: false, leadsDone: 0, leads: 1, supportsDone: 0, supports: 0 },
});
const lead = (name: string) => ({ agencyId: 1, groupId: null, name, qualifier: null, validTo: null });

function line(id: number, more: Partial<PlanTask> = {}, occurrences: OccurrenceReading[] = []): TaskReading {
  const task = { id, areaCode: 'tthc', leads: [lead('Sở Nội vụ')], ...more } as PlanTask;
  const current = occurrences[0] ?? null;
  const status = current?.status ?? 'undetermined';
  return { task, status, occurrences, current, overdueDays: overdueDays(current, '2026-12-31') };
}

const idsOf = (groups: ReturnType<typeof groupTasks>) =>
  groups.map(({ key, lines }) => [key, lines.map((one) => one.task.id)]);

describe('tasks in groups', () => {
  const lines = [
    line(1, { areaCode: 'tthc', leads: [lead('Sở Y tế'), lead('Sở Nội vụ'), lead('Sở Nội vụ')] }),
    line(2, { areaCode: 'the-che', leads: [] }),
    line(3, { areaCode: 'tthc' }, [instance(1, '2026-12-01', 'overdue')]),
  ];

  test('by area in the order of areas, without the empty ones', () => {
    expect(idsOf(groupTasks(lines, 'area'))).toEqual([
      ['the-che', [2]],
      ['tthc', [1, 3]],
    ]);
  });

  test('by agency: a task of two in charge stands with both, each once', () => {
    expect(idsOf(groupTasks(lines, 'agency'))).toEqual([
      ['', [2]],
      ['Sở Nội vụ', [1, 3]],
      ['Sở Y tế', [1]],
    ]);
  });

  test('by status', () => {
    expect(idsOf(groupTasks(lines, 'status'))).toEqual([
      ['overdue', [3]],
      ['undetermined', [1, 2]],
    ]);
  });
});

describe('how long tasks are overdue', () => {
  test.each([
    ['2026-12-30', 'overdue', 'to-30'],
    ['2026-12-01', 'overdue', 'to-30'],
    ['2026-11-30', 'overdue', 'to-90'],
    ['2026-10-02', 'overdue', 'to-90'],
    ['2026-10-01', 'overdue', 'over-90'],
    ['2026-10-01', 'done-late', null],
    [null, 'undetermined', null],
  ] as const)('due %s and %s: %s', (dueOn, status, band) => {
    expect(ageOf(line(1, {}, [instance(1, dueOn, status)]))).toBe(band);
  });

  test('are counted by band', () => {
    const days = ['2026-12-30', '2026-11-30', '2026-10-02', '2026-01-01'];
    const lines = days.map((day, id) => line(id, {}, [instance(id, day, 'overdue')]));
    expect(countAges([...lines, line(9)])).toEqual({ 'to-30': 1, 'to-90': 2, 'over-90': 1 });
  });
});

describe('the calendar', () => {
  const lines = [
    line(1, {}, [instance(1, '2026-12-31'), instance(2, '2027-12-31')]),
    line(2, {}, [instance(3, '2026-12-14', 'overdue'), instance(4, null, 'undetermined')]),
    line(3, {}, [instance(5, '2026-12-31', 'done-late')]),
  ];

  test('every instance stands on its own day, days in order', () => {
    const days = [...dueInMonth(lines, '2026-12')].map(([day, all]) => [day, all.map((one) => one.occurrence.id)]);
    expect(days).toEqual([
      ['2026-12-14', [3]],
      ['2026-12-31', [1, 5]],
    ]);
  });

  test('a status is asked of each instance, not of its task', () => {
    expect([...dueInMonth(lines, '2026-12', 'done-late').values()].flat()).toHaveLength(1);
    expect(dueInMonth(lines, '2026-12', 'undetermined').size).toBe(0);
  });

  test('months with anything due, by time', () => {
    expect(dueMonths(lines)).toEqual([
      { month: '2026-12', count: 3 },
      { month: '2027-12', count: 1 },
    ]);
    expect(dueMonths(lines, 'overdue')).toEqual([{ month: '2026-12', count: 1 }]);
  });

  test('weeks begin on Monday and hold every day once', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30);
    expect(weeksOf('2027-02')).toEqual(
      [1, 8, 15, 22].map((first) =>
        Array.from({ length: 7 }, (_, at) => `2027-02-${String(first + at).padStart(2, '0')}`),
      ),
    );
  });

  test.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-06', 0, '2026-06'],
  ])('%s and %i months: %s', (month, count, expected) => {
    expect(plusMonths(month, count)).toBe(expected);
  });

  test.each(['2026-13', '2026-1', '1999-12', '2026-00', '2026-12-01', ''])('%s is no month', (text) => {
    expect(isMonth(text)).toBe(false);
  });
});
