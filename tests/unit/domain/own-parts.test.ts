import { describe, expect, test } from 'vitest';
import { countByAge, doneInTime, type LedInstance, ownParts, ownTasks } from '@/lib/domain/own-parts.ts';

const TODAY = '2026-11-21';
const instance = (more: Partial<LedInstance>): LedInstance => ({
  taskId: 1,
  areaCode: 'tthc',
  dueOn: '2026-06-30',
  proposedOn: null,
  recordsBeganOn: '2025-12-15',
  parts: [],
  ...more,
});
const done = (agencyId: number, completedOn: string) => ({ agencyId, state: 'done' as const, completedOn });
const open = (agencyId: number) => ({ agencyId, state: 'in-progress' as const, completedOn: null });

describe('an agency answers for its own part', () => {
  const parts = ownParts([instance({ parts: [done(1, '2026-06-30'), done(2, '2026-07-01'), open(3)] })], TODAY);

  test('that others are late is not held against who was in time', () => {
    expect(parts.map(({ agencyId, status }) => [agencyId, status])).toEqual([
      [1, 'done-on-time'],
      [2, 'done-late'],
      [3, 'overdue'],
    ]);
  });

  test('one line a task: the worst of its instances, and since when it is overdue', () => {
    const [first, second] = ['2026-03-31', '2026-06-30'].map((dueOn) => instance({ dueOn, parts: [open(3)] }));
    const later = instance({ dueOn: '2026-12-31', parts: [open(3)] });
    const tasks = ownTasks(ownParts([later, second, first] as LedInstance[], TODAY));
    expect(tasks).toEqual([
      { agencyId: 3, taskId: 1, areaCode: 'tthc', status: 'overdue', overdueSince: '2026-03-31' },
    ]);
  });

  test('what is done or not due is not overdue', () => {
    expect(ownTasks(parts).map(({ overdueSince }) => overdueSince)).toEqual([null, null, '2026-06-30']);
  });
});

test('ages of what is overdue: to 30 days, 31 to 90, more', () => {
  const since = (overdueSince: string | null) => ({ overdueSince });
  const tasks = ['2026-11-20', '2026-10-22', '2026-10-21', '2026-08-23', '2026-08-22', null].map(since);
  expect(countByAge(tasks, TODAY)).toEqual({ 'to-30': 2, 'to-90': 2, 'over-90': 1 });
});

test('parts done in time of those that fell due and can be judged', () => {
  const parts = ownParts(
    [
      instance({ parts: [done(1, '2026-06-01')] }),
      instance({ taskId: 2, parts: [done(1, '2026-07-01')] }),
      instance({ taskId: 3, parts: [open(1)] }),
      instance({ taskId: 4, dueOn: '2026-12-31', parts: [open(1)] }),
      instance({ taskId: 5, dueOn: '2025-06-30', parts: [done(1, '2025-06-01')] }),
      instance({ taskId: 6, dueOn: '2026-02-28', proposedOn: '2026-04-13', parts: [open(1)] }),
      instance({ taskId: 7, recordsBeganOn: null, parts: [{ agencyId: 1, state: null, completedOn: null }] }),
    ],
    TODAY,
  );
  expect(doneInTime(parts, '2025-12-15', TODAY)).toEqual({ part: 1, whole: 3 });
  expect(doneInTime(parts, '2026-06-30', '2026-06-30')).toEqual({ part: 1, whole: 3 });
});
