import { describe, expect, test } from 'vitest';
import { type Agency, isBorneBy } from '@/lib/domain/agency.ts';
import { byHeat, heatLines, heatOf, targetHeat, taskHeat } from '@/lib/domain/heat-map.ts';
import type { TargetStatus } from '@/lib/domain/target-status.ts';
import type { TaskStatus } from '@/lib/domain/task.ts';
import { heatInShort, heatInWords } from '@/lib/text/heat-map.ts';

describe('a cell', () => {
  test.each([
    [{ total: 0, known: 0, off: 0 }, 'none', '–', 'không có nhiệm vụ'],
    [{ total: 3, known: 0, off: 0 }, 'unknown', '?/3', '3 nhiệm vụ, 0 quá hạn, 3 chưa có căn cứ đánh giá'],
    [{ total: 3, known: 3, off: 0 }, 'clear', '0/3', '3 nhiệm vụ, 0 quá hạn'],
    [{ total: 9, known: 9, off: 2 }, 'some', '2/9', '9 nhiệm vụ, 2 quá hạn'],
    [{ total: 8, known: 8, off: 2 }, 'many', '2/8', '8 nhiệm vụ, 2 quá hạn'],
    [{ total: 9, known: 4, off: 2 }, 'most', '2/9', '9 nhiệm vụ, 2 quá hạn, 5 chưa có căn cứ đánh giá'],
  ] as const)('%j is %s', (cell, heat, short, words) => {
    expect(heatOf(cell)).toBe(heat);
    expect(heatInShort(cell)).toBe(short);
    expect(heatInWords(cell, 'nhiem-vu')).toBe(words);
  });
});

const agency = (id: number, more: Partial<Agency> = {}): Agency => ({
  id,
  code: `a${id}`,
  name: `Sở ${id}`,
  shortName: null,
  kind: 'department',
  level: 'province',
  reports: true,
  validFrom: null,
  validTo: null,
  ...more,
});

describe('who bears a target', () => {
  const bearers = {
    agencies: [agency(1), agency(2), agency(3, { validTo: '2025-02-28' }), agency(4, { level: 'commune' })],
    groups: [
      {
        id: 9,
        code: 'so',
        name: 'Các sở',
        rules: [{ kind: 'department' as const, level: 'province' as const }],
        memberIds: [],
        unresolved: false,
      },
    ],
    successions: [{ predecessorId: 3, successorId: 2, effectiveOn: '2025-03-01' }],
    on: '2026-11-21',
  };
  const named = (agencyId: number | null, groupId: number | null = null) => ({
    agencyId,
    groupId,
    name: '',
    qualifier: null,
    validTo: null,
  });
  const bear = (...agencies: ReturnType<typeof named>[]) =>
    targetHeat({ target: { areaCode: 'tthc', agencies }, state: { status: 'behind' } }, bearers);

  test('each member of a group that exists on the day; nobody twice', () => {
    expect(bear(named(null, 9), named(1)).map(({ agencyId }) => agencyId)).toEqual([1, 2]);
  });

  test('who answers now for an agency that has ended', () => {
    expect(bear(named(3))).toEqual([{ agencyId: 2, areaCode: 'tthc', isKnown: true, isOff: true }]);
  });
});

describe('what heats', () => {
  const cells = { areaCode: 'tthc', agencyId: 1 } as const;
  const bearers = { agencies: [], groups: [], successions: [], on: '2026-11-21' };
  const named = { agencyId: 1, groupId: null, name: '', qualifier: null, validTo: null };
  const ofTarget = (status: TargetStatus) =>
    targetHeat({ target: { areaCode: 'tthc', agencies: [named] }, state: { status } }, bearers)[0];

  test.each<[TargetStatus, boolean, boolean]>([
    ['met', true, false],
    ['on-track', true, false],
    ['behind', true, true],
    ['at-risk', true, true],
    ['final-missed', true, true],
    ['stale', false, false],
    ['insufficient', false, false],
    ['no-figure', false, false],
    ['final-unknown', false, false],
    ['not-quantified', false, false],
  ])('a target that is %s: known %s, off %s', (status, isKnown, isOff) => {
    expect(ofTarget(status)).toEqual({ ...cells, isKnown, isOff });
  });

  test.each<[TaskStatus, boolean, boolean]>([
    ['done-on-time', true, false],
    ['done-late', true, false],
    ['in-progress', true, false],
    ['overdue', true, true],
    ['undetermined', false, false],
    ['born-late', false, false],
    ['no-report', false, false],
  ])('a task that is %s: known %s, off %s', (status, isKnown, isOff) => {
    expect(taskHeat({ ...cells, status })).toEqual({ ...cells, isKnown, isOff });
  });
});

test('of two with as much off course, who answers for more stands first', () => {
  const item = { areaCode: 'tthc', isKnown: true, isOff: false } as const;
  const lines = heatLines([1, 2], [{ agencyId: 1, ...item }, ...[1, 2].map(() => ({ agencyId: 2, ...item }))]);
  expect(lines.toSorted(byHeat).map(({ agencyId }) => agencyId)).toEqual([2, 1]);
});

test('lines: also for who answers for nothing; worst first', () => {
  const item = (agencyId: number, status: 'overdue' | 'in-progress' | 'no-report') =>
    taskHeat({ agencyId, areaCode: 'the-che', status });
  const lines = heatLines(
    [1, 2, 3],
    [item(1, 'in-progress'), item(1, 'no-report'), item(2, 'overdue'), item(7, 'overdue')],
  );
  expect(lines.map(({ agencyId, sum }) => [agencyId, sum.total, sum.known, sum.off])).toEqual([
    [1, 2, 1, 0],
    [2, 1, 1, 1],
    [3, 0, 0, 0],
  ]);
  expect(lines.toSorted(byHeat).map(({ agencyId }) => agencyId)).toEqual([2, 1, 3]);
});

describe('a group is meant while its promise runs', () => {
  const promise = { startYear: 2026, deadlineOn: '2030-12-31', agencies: [{ agencyId: null }] };
  test.each([
    ['an agency of today', { validFrom: null, validTo: null }, true],
    ['one that ended before', { validFrom: null, validTo: '2025-02-28' }, false],
    ['one that ended in its first year', { validFrom: null, validTo: '2026-01-01' }, true],
    ['one that began after', { validFrom: '2031-01-01', validTo: null }, false],
  ])('%s', (_, validity, isMeant) => {
    expect(isBorneBy(promise, { id: 5, ...validity })).toBe(isMeant);
  });
  test('whoever is named is meant', () => {
    expect(
      isBorneBy({ ...promise, agencies: [{ agencyId: 5 }] }, { id: 5, validFrom: null, validTo: '2020-01-01' }),
    ).toBe(true);
  });
});
