import { describe, expect, test } from 'vitest';
import { checkReading } from '@/lib/reading/check/check-reading.ts';
import { directionOf } from '@/lib/reading/check/faults.ts';
import { doubtsOf, faultyCells } from '@/lib/reading/check/judge.ts';
import type { TargetValues } from '@/lib/reading/check/sheet.ts';
import type { KnownAgencies } from '@/lib/reading/phrases/match-agency.ts';
import type { Proposal } from '@/lib/reading/proposal.ts';
import { accept, change, proposal, said, target, task } from './proposals.ts';

const agency = (id: number, name: string) => ({
  id,
  code: `a-${id}`,
  name,
  shortName: null,
  kind: 'department' as const,
  level: 'province' as const,
  validFrom: null,
  validTo: null,
  reports: true,
});
const known: KnownAgencies = {
  agencies: [agency(1, 'Sở Tư pháp'), agency(2, 'Sở Nội vụ')],
  groups: [],
  successions: [],
};
const check = (over: Partial<Proposal>, ...corrections: Parameters<typeof said>) =>
  checkReading(proposal(over), said(...corrections), known);
const judgedOf = (key: string, over: Partial<Proposal>, ...corrections: Parameters<typeof said>) => {
  const row = check(over, ...corrections).judged.find((one) => one.row.key === key);
  return (
    row && {
      doubts: doubtsOf(row),
      faults: faultyCells(row),
      state: Object.fromEntries([...row.cells].map(([name, { state }]) => [name, state])),
    }
  );
};

describe('what cannot be saved as it is', () => {
  test.each<[string, Partial<Parameters<typeof target>[0]>, string[]]>([
    ['a sound target', {}, []],
    ['without an area', { area: null }, ['area']],
    ['a figure without its value', { value: null }, ['value']],
    ['a figure without its operator', { operator: null }, ['value']],
    ['a rank without its value', { kind: 'rank', value: null, operator: null }, ['value']],
    ['words alone', { kind: 'qualitative', value: null, operator: null }, []],
    ['nothing at all', { text: ' ' }, ['text']],
  ])('target: %s', (_, over, faults) =>
    expect(judgedOf('target-0', { targets: [target(over)] })?.faults).toEqual(faults),
  );

  test.each([
    ['above the lower one', '99', []],
    ['not above the lower one', '95', ['upper']],
  ])('target: an upper end %s', (_, upper, faults) =>
    expect(judgedOf('target-0', { targets: [target()] }, change('target-0', { upper }))?.faults).toEqual(faults),
  );

  test.each<[string, Partial<Parameters<typeof task>[0]>, string[]]>([
    ['a sound task', {}, []],
    ['without an area', { area: null }, ['area']],
    ['without words', { title: '' }, ['title']],
    ['blank in the document', { title: '', area: null, lead: ['Sở Lạ'], empty: true }, []],
    ['led by nobody known', { lead: ['Sở Lạ'] }, ['lead']],
    ['supported by nobody known', { support: ['Sở Nội vụ', 'Sở Lạ'] }, ['support']],
  ])('task: %s', (_, over, faults) => expect(judgedOf('task-0', { tasks: [task(over)] })?.faults).toEqual(faults));

  test.each<[string, Partial<Proposal['plan']>, string[]]>([
    ['a draft', {}, []],
    ['issued', { decisionNo: '1/QĐ-UBND', decisionDate: '2026-01-20' }, []],
    ['a number without its day', { decisionNo: '1/QĐ-UBND' }, ['decisionNo']],
    ['a day without its number', { decisionDate: '2026-01-20' }, ['decisionNo']],
    ['no years', { startYear: null, endYear: null }, ['startYear', 'planKind']],
    ['years the wrong way round', { startYear: 2030, endYear: 2026 }, ['startYear']],
    ['no title', { title: '' }, ['title']],
    ['nobody who issued it', { issuer: ' ' }, ['issuer']],
  ])('head: %s', (_, over, faults) =>
    expect(judgedOf('plan', { plan: { ...proposal().plan, ...over } })?.faults).toEqual(faults),
  );

  test('a dropped row lacks nothing', () => {
    const dropped = judgedOf(
      'target-0',
      { targets: [target({ area: null, confidence: 0.1, cells: { text: { confidence: 0.1, why: 'x' } } })] },
      { deed: 'drop', row: 'target-0' },
    );
    expect(dropped).toMatchObject({ doubts: [], faults: [] });
  });

  test('a look does not mend a fault', () => {
    expect(judgedOf('task-0', { tasks: [task({ area: null })] }, accept('task-0', 'area'))?.faults).toEqual(['area']);
    expect(judgedOf('task-0', { tasks: [task({ area: null })] }, change('task-0', { area: 'tthc' }))?.faults).toEqual(
      [],
    );
  });
});

describe('which way is better', () => {
  const values = (over: object) => ({ ...target(), direction: null, ...over }) as unknown as TargetValues;
  test.each([
    [{ operator: '>=' }, 'higher'],
    [{ operator: '<' }, 'lower'],
    [{ operator: '=', value: '100' }, 'higher'],
    [{ operator: '=', value: '0' }, 'lower'],
    [{ operator: '=', value: '94' }, null],
    [{ operator: '~', value: '5500', unit: 'doanh nghiệp' }, null],
    [{ kind: 'rank', operator: '<=', value: '20' }, 'lower'],
    [{ operator: '>=', change: { direction: 'reduction', baselineYear: 2021, against: null } }, 'lower'],
    [{ operator: '=', value: '94', direction: 'reach' }, 'reach'],
  ])('%o → %s', (over, direction) => expect(directionOf(values(over))).toBe(direction));

  test('is asked where the words do not say, and a look answers', () => {
    const targets = [target({ operator: '=', value: '94' })];
    expect(judgedOf('target-0', { targets })?.doubts).toEqual(['direction']);
    expect(judgedOf('target-0', { targets }, accept('target-0', 'direction'))?.doubts).toEqual([]);
    expect(judgedOf('target-0', { targets }, change('target-0', { indicatorId: 7 }))?.doubts).toEqual([]);
  });
});

describe('names', () => {
  const tasks = [task({ lead: ['Sở Tư pháp', 'Sở Lạ'] }), task({ id: 'I#2', ordinal: 2, support: ['Sở Lạ'] })];

  test('are told once for all rows that print them', () => {
    const { names } = check({ tasks });
    expect(names.map(({ name, rows, meant }) => [name, rows, meant])).toEqual([
      ['Sở Tư pháp', ['task-0', 'task-1'], { as: 'agency', id: 1 }],
      ['Sở Lạ', ['task-0', 'task-1'], null],
    ]);
  });

  test('are solved once for all rows', () => {
    const solved = check({ tasks }, { deed: 'solve', row: 'names', value: { 'Sở Lạ': { as: 'agency', id: 2 } } });
    expect(solved.names.every(({ meant }) => meant !== null)).toBe(true);
    expect(solved.judged.flatMap(faultyCells)).toEqual([]);
  });

  test('of dropped and blank rows concern nobody', () => {
    expect(check({ tasks: [task({ lead: ['Sở Lạ'], empty: true })] }).names).toEqual([]);
    expect(check({ tasks }, { deed: 'drop', row: 'task-0' }, { deed: 'drop', row: 'task-1' }).names).toEqual([]);
  });

  test('a decision for an agency that is not the province’s falls away', () => {
    const gone = check({ tasks }, { deed: 'solve', row: 'names', value: { 'Sở Lạ': { as: 'agency', id: 99 } } });
    expect(gone.names[1]?.meant).toBeNull();
  });
});

describe('numbers that are missing', () => {
  const gaps = [{ section: 'I', kind: 'missing' as const, ordinal: 2, line: null, text: '' }];
  test('must be looked at, unless the row has been added since', () => {
    expect(judgedOf('gap-0', { gaps, tasks: [task()] })?.doubts).toEqual(['gap']);
    expect(judgedOf('gap-0', { gaps }, accept('gap-0', 'gap'))?.doubts).toEqual([]);
    const added = { deed: 'add' as const, row: 'task-a1', value: { section: 'I', ordinal: 2, title: 'x' } };
    expect(judgedOf('gap-0', { gaps }, added)?.doubts).toEqual([]);
  });
});
