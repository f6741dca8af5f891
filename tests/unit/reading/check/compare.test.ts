import { describe, expect, test } from 'vitest';
import type { HeldPlan, HeldTarget, HeldTask } from '@/lib/domain/held-plan.ts';
import { checkReading } from '@/lib/reading/check/check-reading.ts';
import { doubtsOf, faultyCells } from '@/lib/reading/check/judge.ts';
import { innermost, type Marks, matchRows } from '@/lib/reading/compare/match.ts';
import type { KnownAgencies } from '@/lib/reading/phrases/match-agency.ts';
import { change, proposal, said, target, task } from './proposals.ts';

const marks = (over: Partial<Marks> = {}): Marks => ({
  section: 'I',
  ordinal: '1',
  part: null,
  words: 'rà soát văn bản',
  value: null,
  ...over,
});
const known: KnownAgencies = {
  agencies: [
    {
      id: 1,
      code: 'so-tu-phap',
      name: 'Sở Tư pháp',
      shortName: null,
      kind: 'department',
      level: 'province',
      validFrom: null,
      validTo: null,
      reports: true,
    },
    {
      id: 2,
      code: 'so-noi-vu',
      name: 'Sở Nội vụ',
      shortName: null,
      kind: 'department',
      level: 'province',
      validFrom: null,
      validTo: null,
      reports: true,
    },
  ],
  groups: [],
  successions: [],
};
const ourTarget = (over: Partial<HeldTarget> = {}): HeldTarget => ({
  id: 11,
  section: 'I.2',
  ordinal: '1',
  part: null,
  title: 'Văn bản đúng hạn',
  officialText: null,
  kind: 'quantitative',
  operator: '>=',
  value: '95',
  upper: null,
  unit: '%',
  change: null,
  level: null,
  deadlineOn: '2030-12-31',
  yearly: false,
  agencies: [],
  ...over,
});
const ourTask = (over: Partial<HeldTask> = {}): HeldTask => ({
  id: 21,
  section: 'Phụ lục II.I',
  ordinal: '1',
  title: 'Rà soát văn bản',
  officialText: null,
  empty: false,
  scheduleText: 'Năm 2026',
  spans: [{ kind: 'year', from: '2026-01-01', to: '2026-12-31', month: null, quarter: null }],
  lead: [{ agencyId: 1, groupId: null, name: 'Sở Tư pháp' }],
  support: [],
  funding: null,
  ...over,
});
const plan = (over: Partial<HeldPlan> = {}): HeldPlan => ({
  id: 1,
  code: 'ke-hoach',
  title: 'Kế hoạch',
  startYear: 2026,
  endYear: 2030,
  decisionOn: null,
  proposedOn: null,
  documentId: 1,
  phases: [],
  targets: [ourTarget()],
  tasks: [ourTask()],
  ...over,
});
const check = (ours: HeldPlan, over: Parameters<typeof proposal>[0], ...deeds: Parameters<typeof said>) =>
  checkReading(proposal(over), said(...deeds), known, { ours });
const differences = (ours: HeldPlan, over: Parameters<typeof proposal>[0]) =>
  check(ours, over).comparison?.differences.map(({ key, field, ours: left, theirs }) => [key, field, left, theirs]);

describe('which rows are the same', () => {
  test.each<[string, Marks, Marks, boolean]>([
    ['the same place and words', marks(), marks(), true],
    [
      'the same place, some of the words',
      marks({ words: 'rà soát văn bản quy phạm' }),
      marks({ words: 'rà lại các văn bản của tỉnh' }),
      true,
    ],
    ['the same place, other words', marks(), marks({ words: 'tập huấn kế toán' }), false],
    [
      'the same place and figure, other words',
      marks({ value: '95' }),
      marks({ value: '95', words: 'tập huấn kế toán' }),
      true,
    ],
    ['another place, the same words', marks(), marks({ section: 'II', ordinal: '7' }), true],
    [
      'another place, our short title within their sentence',
      marks({ words: 'Tập huấn kế toán' }),
      marks({ ordinal: '9', words: 'Tổ chức tập huấn cho kế toán các đơn vị' }),
      true,
    ],
    [
      'another place, some of the words',
      marks({ words: 'rà soát văn bản quy phạm' }),
      marks({ ordinal: '2', words: 'rà lại các văn bản của tỉnh' }),
      false,
    ],
    ['another part of the bullet', marks({ part: 'a' }), marks({ part: 'b' }), true],
    ['two blank rows in one place', marks({ words: '' }), marks({ words: '' }), true],
    ['a blank row and words in one place', marks({ words: '' }), marks(), false],
  ])('%s: %#', (_, our, their, isSame) => expect(matchRows([our], [their]).size === 1).toBe(isSame));

  test('the better match is taken first, and each row once', () => {
    const ours = [marks({ ordinal: '1' }), marks({ ordinal: '2' })];
    const theirs = [marks({ ordinal: '2' }), marks({ ordinal: '1' }), marks({ ordinal: '3' })];
    expect([...matchRows(ours, theirs)].sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test.each([
    ['Phụ lục II.VII', 'VII'],
    ['Bảng nhiệm vụ III', 'III'],
    ['IV', 'IV'],
    ['', ''],
  ])('the innermost of “%s” is “%s”', (section, numeral) => expect(innermost(section)).toBe(numeral));
});

describe('what differs', () => {
  test('nothing, whatever the writing', () => {
    expect(differences(plan(), { targets: [target()], tasks: [task()] })).toEqual([]);
    const written = ourTarget({ officialText: 'Tối thiểu 95% văn bản  đúng hạn', unit: '%' });
    expect(differences(plan({ targets: [written], tasks: [] }), { targets: [target()] })).toEqual([]);
  });

  test.each<[string, Partial<HeldTarget>, Parameters<typeof target>[0], string[]]>([
    ['the value', { value: '94' }, {}, ['value']],
    ['the operator', { operator: '>' }, {}, ['operator']],
    ['the unit', { unit: 'điểm' }, {}, ['unit']],
    ['the kind', { kind: 'milestone' }, {}, ['kind']],
    ['the level', { level: 'province' }, {}, ['level']],
    ['the last year', { deadlineOn: '2028-12-31' }, {}, ['deadline']],
    ['every year', { yearly: true }, {}, ['deadline']],
    [
      'the direction of a change',
      { change: { direction: 'reduction', baselineYear: 2025, against: null } },
      { change: { direction: 'increase', baselineYear: 2025, against: null } },
      ['change'],
    ],
    [
      'only our own words against what',
      { change: { direction: 'reduction', baselineYear: null, against: 'thời gian quy định' } },
      { change: { direction: 'reduction', baselineYear: null, against: null } },
      [],
    ],
    ['the words that were read in before', { officialText: 'Trên 95% văn bản đúng hạn' }, {}, ['text']],
    [
      'who is named',
      { agencies: [{ agencyId: 1, groupId: null, name: 'Sở Tư pháp' }] },
      { agencies: ['Sở Nội vụ'] },
      ['agencies'],
    ],
    ['nobody named in the bullet', { agencies: [{ agencyId: 1, groupId: null, name: 'Sở Tư pháp' }] }, {}, []],
  ])('of a target: %s', (_, our, read, fields) => {
    const found = check(plan({ targets: [ourTarget(our)], tasks: [] }), { targets: [target(read)] }).comparison
      ?.differences;
    expect(found?.map(({ field }) => field)).toEqual(fields);
  });

  test.each<[string, Partial<HeldTask>, Parameters<typeof task>[0], string[]]>([
    [
      'the time',
      { spans: [{ kind: 'year', from: '2027-01-01', to: '2027-12-31', month: null, quarter: null }] },
      {},
      [],
    ],
    ['who leads', { lead: [] }, {}, ['lead']],
    [
      'who leads, in another order',
      {
        lead: [
          { agencyId: 2, groupId: null, name: 'B' },
          { agencyId: 1, groupId: null, name: 'A' },
        ],
      },
      { lead: ['Sở Tư pháp', 'Sở Nội vụ'] },
      [],
    ],
    ['somebody whom nobody has placed', {}, { support: ['Sở Lạ'] }, ['support']],
    ['the funding', { funding: '5 tỷ' }, {}, ['funding']],
    ['blank in the plan', { empty: true, title: '', lead: [] }, {}, []],
  ])('of a task: %s', (what, our, read, fields) => {
    const found = check(plan({ targets: [], tasks: [ourTask(our)] }), {
      tasks: [task(read)],
    }).comparison?.differences.map(({ field }) => field);
    const wanted = what === 'the time' ? ['time'] : what === 'blank in the plan' ? ['row', 'row'] : fields;
    expect(found).toEqual(wanted);
  });

  test('rows that only one of the two has', () => {
    expect(differences(plan({ tasks: [] }), { tasks: [task()] })).toEqual([
      ['our-target-11', 'row', 'Văn bản đúng hạn', ''],
      ['task-0', 'row', '', 'Rà soát văn bản'],
    ]);
  });

  test('a figure in the words of a task matches a target of the plan, and is no row of its own', () => {
    const promised = target({
      id: 'I#1#a',
      text: 'Rà soát 95% văn bản đúng hạn',
      clause: 'Rà soát 95% văn bản đúng hạn',
    });
    expect(differences(plan({ tasks: [] }), { taskPromises: [promised] })).toEqual([]);
    expect(differences(plan({ targets: [], tasks: [] }), { taskPromises: [promised] })).toEqual([]);
  });
});

describe('what has to be looked at', () => {
  const doubted = task({ confidence: 0.4, cells: { time: { confidence: 0.4, why: 'x' } }, time: task().time });
  const open = (checked: ReturnType<typeof check>) =>
    checked.judged.filter((row) => doubtsOf(row).length + faultyCells(row).length > 0).map(({ row }) => row.key);

  test('nothing that will not be written', () => {
    expect(open(check(plan({ targets: [] }), { tasks: [doubted], plan: { ...proposal().plan, title: '' } }))).toEqual(
      [],
    );
  });

  test('a row that is taken anew, like any other', () => {
    const ours = plan({ targets: [], tasks: [] });
    const take = { deed: 'decide' as const, row: 'differences', value: { 'task-0|row': { take: true, reason: null } } };
    expect(open(check(ours, { tasks: [doubted] }))).toEqual([]);
    expect(open(check(ours, { tasks: [doubted] }, take))).toEqual(['task-0']);
  });

  test('a name that is taken must be placed; one that is kept out need not', () => {
    const ours = plan({ targets: [] });
    const decide = (take: boolean) => ({
      deed: 'decide' as const,
      row: 'differences',
      value: { 'task-0|lead': { take, reason: null } },
    });
    const read = { tasks: [task({ lead: ['Sở Lạ'] })] };
    expect(open(check(ours, read, decide(true)))).toEqual(['task-0']);
    expect(check(ours, read, decide(true)).names.map(({ name }) => name)).toEqual(['Sở Lạ']);
    expect(open(check(ours, read, decide(false)))).toEqual([]);
    expect(check(ours, read, decide(false)).names).toEqual([]);
  });

  test('a correction of what was read may end a difference', () => {
    const ours = plan({ tasks: [] });
    expect(check(ours, { targets: [target({ value: '96' })] }).comparison?.differences).toHaveLength(1);
    expect(
      check(ours, { targets: [target({ value: '96' })] }, change('target-0', { value: '95' })).comparison?.differences,
    ).toEqual([]);
  });
});
