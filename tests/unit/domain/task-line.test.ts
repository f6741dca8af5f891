import { expect, test } from 'vitest';
import { nearOccurrences, type OccurrenceTally, type PlanTask, readTask } from '@/lib/domain/task-line.ts';

const task: PlanTask = {
  id: 1,
  code: 'nv-1',
  planId: 1,
  provinceId: 1,
  proposedOn: '2026-04-13',
  areaCode: 'tthc',
  position: 1,
  title: 'Rà soát thủ tục',
  scheduleText: 'Hằng năm',
  funding: null,
  note: null,
  empty: false,
  duplicateOfId: null,
  results: [],
  leads: [],
  supports: [],
  source: {
    document: { kind: 'decision', number: '1/QĐ-UBND', issuedOn: null, title: 'x' },
    section: 'I',
    ordinal: '1',
    part: null,
  },
};
const lead = (count: number, state: 'done' | 'in-progress' | null = null, completedOn: string | null = null) => ({
  role: 'lead' as const,
  state,
  completedOn,
  count,
});
const due = (id: number, dueOn: string | null, ...parts: OccurrenceTally['parts']): OccurrenceTally => ({
  id,
  taskId: 1,
  label: `${id}`,
  startsOn: null,
  dueOn,
  parts,
});
const context = { today: '2028-07-01', recordsBeganOn: '2026-01-01' };

test('counts stand for agencies: 12 of 13 done is not done', () => {
  const { occurrences, status } = readTask(
    task,
    [due(1, '2027-12-31', lead(12, 'done', '2027-05-01'), lead(1))],
    context,
  );
  expect(occurrences[0]).toMatchObject({ leadsDone: 12, leads: 13, status: 'overdue' });
  expect(status).toBe('overdue');
});

test('all done in time closes an instance, one late day marks it', () => {
  const read = (day: string) =>
    readTask(task, [due(1, '2027-12-31', lead(2, 'done', '2027-12-31'), lead(1, 'done', day))], context).status;
  expect(read('2027-12-31')).toBe('done-on-time');
  expect(read('2028-01-01')).toBe('done-late');
});

test('the instance that matters is the one still owed', () => {
  const done = due(1, '2026-12-31', lead(1, 'done', '2026-06-01'));
  expect(
    readTask(task, [done, due(2, '2027-12-31', lead(1)), due(3, '2028-12-31', lead(1))], context).current?.id,
  ).toBe(2);
  expect(readTask(task, [done, due(3, '2028-12-31', lead(1))], context).current?.id).toBe(3);
  expect(readTask(task, [done], context).current?.id).toBe(1);
  expect(readTask(task, [], context).current).toBeNull();
});

test('due before the plan was proposed counts against nobody', () => {
  expect(readTask(task, [due(1, '2026-03-31', lead(3))], context).status).toBe('born-late');
});

test('what has begun and what comes next is near; the rest is decided on its day', () => {
  const starting = (startsOn: string | null) => ({ startsOn });
  const all = [starting(null), starting('2026-01-01'), starting('2027-01-01'), starting('2028-01-01')];
  expect(nearOccurrences(all, '2026-06-01')).toEqual(all.slice(0, 3));
  expect(nearOccurrences(all, '2028-01-01')).toEqual(all);
  expect(nearOccurrences(all.slice(1), '2025-06-01')).toEqual(all.slice(1, 2));
});
