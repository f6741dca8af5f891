import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldReading } from '@/lib/reading/check/fold.ts';
import { rowsOf } from '@/lib/reading/check/sheet.ts';
import { accept, change, proposal, said, target, task, undo } from './proposals.ts';

const doubted = { confidence: 0.5, why: 'Chưa rõ thời gian.' };
const plan = proposal({
  targets: [
    target(),
    target({ id: 'I.2#2', ordinal: 2, confidence: 0.4, cells: { value: { confidence: 0.4, why: 'Hai con số.' } } }),
  ],
  tasks: [
    task({
      confidence: 0.5,
      cells: { time: doubted, lead: { confidence: 0.9, why: null } },
      warnings: ['Chưa rõ thời gian.', 'In nghiêng.'],
    }),
  ],
  taskPromises: [target({ id: 'I#1#a', origin: 'appendix' })],
  gaps: [
    { section: 'I', kind: 'missing', ordinal: 2, line: null, text: '' },
    { section: 'I', kind: 'empty', ordinal: 3, line: 30, text: '' },
  ],
});
const fold = (...corrections: Parameters<typeof said>) => foldReading(plan, said(...corrections));

describe('as it was read', () => {
  test('every row by its place, its doubts in its cells and the rest in its notes', () => {
    const sheet = fold();
    expect(rowsOf(sheet).map(({ key }) => key)).toEqual([
      'plan',
      'gap-0',
      'gap-1',
      'target-0',
      'target-1',
      'task-0',
      'promise-0',
    ]);
    expect(sheet.tasks[0]?.cells).toEqual({
      time: { mark: 'doubtful', whys: ['Chưa rõ thời gian.'] },
      lead: { mark: 'read', whys: [] },
    });
    expect(sheet.tasks[0]?.notes).toEqual(['In nghiêng.']);
  });

  test('a row that is doubted as a whole is doubted in no cell', () => {
    const sheet = foldReading(proposal({ tasks: [task({ confidence: 0.5 })] }), []);
    expect(sheet.tasks[0]?.cells).toEqual({ row: { mark: 'doubtful', whys: [] } });
  });

  test('the head must be looked at, a missing number too; a blank row says so itself', () => {
    const { plan: head, gaps } = fold();
    expect(head.cells.head?.mark).toBe('doubtful');
    expect(gaps.map(({ cells }) => cells.gap?.mark)).toEqual(['doubtful', 'read']);
  });

  test('a figure in the words of a task is no target until it is taken', () => {
    expect(fold().promises[0]?.isDropped).toBe(true);
    expect(fold({ deed: 'restore', row: 'promise-0' }).promises[0]?.isDropped).toBe(false);
  });
});

describe('what people say to it', () => {
  test('a change settles the cell and leaves what was read beside it', () => {
    const [row] = fold(change('target-1', { value: '97' })).targets.slice(1);
    expect(row?.values.value).toBe('97');
    expect(row?.read?.value).toBe('95');
    expect(row?.cells.value).toEqual({ mark: 'corrected', whys: ['Hai con số.'] });
  });

  test('a field that has no doubt of its own settles the cell that it belongs to', () => {
    const [row] = fold(change('target-0', { deadlineYear: 2028 })).targets;
    expect(row?.cells.phase?.mark).toBe('corrected');
  });

  test('a look settles without changing', () => {
    const [row] = fold(accept('task-0', 'time')).tasks;
    expect(row?.cells.time?.mark).toBe('accepted');
    expect(row?.values).toEqual(row?.read);
  });

  test('what was corrected stays so when the row is looked at', () => {
    const [row] = fold(change('task-0', { funding: 'Ngân sách' }, ['time']), accept('task-0', 'funding')).tasks;
    expect(row?.cells).toMatchObject({ funding: { mark: 'corrected' }, time: { mark: 'accepted' } });
  });

  test('a row is dropped and taken back', () => {
    expect(fold({ deed: 'drop', row: 'task-0' }).tasks[0]?.isDropped).toBe(true);
    expect(fold({ deed: 'drop', row: 'task-0' }, { deed: 'restore', row: 'task-0' }).tasks[0]?.isDropped).toBe(false);
  });

  test('a row is added, corrected, and gone when its adding is taken back', () => {
    const add = {
      deed: 'add' as const,
      row: 'task-a1',
      value: { section: 'I', ordinal: 2, line: 25, title: 'Tập huấn' },
    };
    const sheet = fold(add, change('task-a1', { lead: ['Sở Nội vụ'] }));
    expect(sheet.tasks[1]).toMatchObject({ key: 'task-a1', read: null, line: 25 });
    expect(sheet.tasks[1]?.values).toMatchObject({ ordinal: 2, title: 'Tập huấn', lead: ['Sở Nội vụ'] });
    expect(fold(add, change('task-a1', { lead: [] }), undo(1)).tasks).toHaveLength(1);
  });

  test('nobody adds what is no row, or over a row that is there', () => {
    expect(rowsOf(fold({ deed: 'add', row: 'gap-a1', value: {} }))).toHaveLength(7);
    expect(fold({ deed: 'add', row: 'task-0', value: { title: 'Đè' } }).tasks[0]?.values.title).toBe('Rà soát văn bản');
  });

  test('names are solved for all rows, the last word holds', () => {
    const solve = (name: string, id: number) => ({
      deed: 'solve' as const,
      row: 'names',
      value: { [name]: { as: 'agency', id } },
    });
    const sheet = fold(solve('Sở A', 1), solve('Sở B', 2), solve('Sở A', 3), undo(2));
    expect([...sheet.solutions]).toEqual([['Sở A', { as: 'agency', id: 3 }]]);
  });

  test('a word to a row that is not there says nothing', () => {
    expect(fold(change('task-9', { title: 'x' }), { deed: 'drop', row: 'names' })).toEqual(fold());
  });

  test('the proposal is never touched', () => {
    const before = structuredClone(plan);
    fold(change('target-1', { value: '97', agencies: ['x'] }), { deed: 'drop', row: 'task-0' });
    expect(plan).toEqual(before);
  });

  test('everything taken back is as if nothing had been said', () => {
    const deeds = [
      change('target-1', { value: '97' }),
      accept('task-0', 'time'),
      { deed: 'drop' as const, row: 'target-0' },
      { deed: 'solve' as const, row: 'names', value: { 'Sở A': { as: 'words' } } },
      { deed: 'add' as const, row: 'task-a9', value: { title: 'x' } },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(deeds), (some) => {
        const undone = some.map((_, at) => undo(some.length - at));
        expect(fold(...some, ...undone)).toEqual(fold());
      }),
    );
  });
});
