import { describe, expect, test } from 'vitest';
import type { Day } from '@/lib/domain/calendar.ts';
import {
  type Assignment,
  countByStatus,
  isCounted,
  overallTaskStatus,
  type StatusContext,
  type TaskStatus,
  taskStatus,
} from '@/lib/domain/task.ts';

let nextAgency = 1;
function lead(state: Assignment['state'], completedOn: Day | null = null): Assignment {
  nextAgency += 1;
  return { agencyId: nextAgency, role: 'lead', state, completedOn };
}
const support = (state: Assignment['state']): Assignment => ({
  ...lead(state, state === 'done' ? '2026-05-01' : null),
  role: 'support',
});

const DUE: Day = '2026-06-30';
const context = { today: '2026-06-15', proposedOn: '2026-04-13', recordsBeganOn: '2025-12-15' };
const after = { ...context, today: '2026-07-01' };

describe('the official four, and what keeps them honest', () => {
  test.each<[string, Day | null, Assignment[], StatusContext, TaskStatus]>([
    ['every lead done in time', DUE, [lead('done', '2026-06-30'), lead('done', '2026-05-01')], after, 'done-on-time'],
    ['one lead done a day late', DUE, [lead('done', '2026-07-01'), lead('done', '2026-05-01')], after, 'done-late'],
    [
      'one of two leads open before the due day',
      DUE,
      [lead('done', '2026-05-01'), lead('in-progress')],
      context,
      'in-progress',
    ],
    ['the due day itself is not overdue', DUE, [lead('in-progress')], { ...context, today: DUE }, 'in-progress'],
    ['one of two leads open after it', DUE, [lead('done', '2026-05-01'), lead('in-progress')], after, 'overdue'],
    ['nobody has reported, within our records', DUE, [lead(null)], after, 'overdue'],
    [
      'nobody has reported, due on the day our records began',
      '2026-05-01',
      [lead(null)],
      { ...after, recordsBeganOn: '2026-05-01' },
      'overdue',
    ],
    [
      'nobody has reported, before our records',
      '2023-12-31',
      [lead(null)],
      { ...after, proposedOn: '2021-12-02' },
      'no-report',
    ],
    [
      'a lead said it is not done, before our records',
      '2023-12-31',
      [lead('not-started')],
      { ...after, proposedOn: '2021-12-02' },
      'overdue',
    ],
    ['no records at all', DUE, [lead(null)], { ...after, recordsBeganOn: null }, 'no-report'],
    ['nobody here leads it', DUE, [], after, 'no-report'],
    ['no day is known', null, [lead('in-progress')], after, 'undetermined'],
    ['no day is known, and it is done', null, [lead('done', '2026-05-01')], after, 'done-on-time'],
    ['due before the plan was proposed', '2026-02-28', [lead(null)], after, 'born-late'],
    ['done, though due before the plan was proposed', '2026-02-28', [lead('done', '2026-05-01')], after, 'born-late'],
  ])('%s', (_, dueOn, assignments, when, status) => {
    expect(taskStatus(dueOn, assignments, when).status).toBe(status);
  });

  test('support confirms its part and never closes the task', () => {
    const progress = taskStatus(DUE, [lead('in-progress'), support('done'), support('done')], after);
    expect(progress).toEqual({
      status: 'overdue',
      isDone: false,
      leadsDone: 0,
      leads: 1,
      supportsDone: 2,
      supports: 2,
    });
    expect(taskStatus(DUE, [lead('done', '2026-06-01'), support(null)], after).status).toBe('done-on-time');
    expect(taskStatus(DUE, [support('done')], after).isDone).toBe(false);
  });

  test('"n/m đơn vị" counts the leads that are done', () => {
    const progress = taskStatus(DUE, [lead('done', '2026-05-01'), lead('in-progress'), lead(null)], context);
    expect([progress.leadsDone, progress.leads]).toEqual([1, 3]);
  });
});

describe('a task of several occurrences', () => {
  test.each<[TaskStatus[], TaskStatus]>([
    [['done-on-time', 'overdue', 'in-progress'], 'overdue'],
    [['done-on-time', 'in-progress'], 'in-progress'],
    [['done-on-time', 'done-late'], 'done-late'],
    [['done-on-time', 'done-on-time'], 'done-on-time'],
    [['born-late', 'in-progress'], 'in-progress'],
    [['born-late', 'done-on-time'], 'done-on-time'],
    [['born-late'], 'born-late'],
    [['undetermined', 'done-on-time'], 'undetermined'],
    [[], 'undetermined'],
  ])('%j is %s', (statuses, overall) => {
    expect(overallTaskStatus(statuses)).toBe(overall);
  });
});

test('an empty row and a repeated one are not counted', () => {
  expect(isCounted({ empty: false, duplicateOfId: null })).toBe(true);
  expect(isCounted({ empty: true, duplicateOfId: null })).toBe(false);
  expect(isCounted({ empty: false, duplicateOfId: 7 })).toBe(false);
});

test('the counts list every status and add up', () => {
  const counts = countByStatus(['overdue', 'overdue', 'done-late']);
  expect(counts).toEqual({
    'done-on-time': 0,
    'done-late': 1,
    'in-progress': 0,
    overdue: 2,
    undetermined: 0,
    'born-late': 0,
    'no-report': 0,
  });
});
