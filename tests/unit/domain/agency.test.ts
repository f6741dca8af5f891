import { describe, expect, test } from 'vitest';
import {
  type Agency,
  type AgencyGroup,
  answersForNow,
  inScope,
  isValidOn,
  membersOn,
  predecessorsOf,
  type Succession,
  successorsOf,
} from '@/lib/domain/agency.ts';

function agency(id: number, given: Partial<Agency> = {}): Agency {
  const fixed = {
    code: `a-${id}`,
    name: `Cơ quan ${id}`,
    shortName: null,
    kind: 'department',
    level: 'province',
    reports: true,
  } as const;
  return { id, ...fixed, validFrom: null, validTo: null, ...given };
}
function group(given: Partial<AgencyGroup>): AgencyGroup {
  return { id: 1, code: 'g', name: 'Nhóm', rules: [], memberIds: [], unresolved: false, ...given };
}

const district = agency(1, { kind: 'district-committee', level: 'district', validTo: '2025-06-30' });
const commune = agency(2, { kind: 'commune-committee', level: 'commune', validFrom: '2025-07-01' });
const department = agency(3);
const namedOnly = agency(4, { kind: 'enterprise', reports: false });
const all = [district, commune, department, namedOnly];
const ids = (agencies: Agency[]) => agencies.map(({ id }) => id);

describe('validity and scope', () => {
  test.each([
    [district, '2025-06-30', true],
    [district, '2025-07-01', false],
    [commune, '2025-06-30', false],
    [commune, '2025-07-01', true],
    [department, '1999-01-01', true],
  ])('an agency exists from its first day to its last, both included', (subject, day, valid) => {
    expect(isValidOn(subject, day)).toBe(valid);
  });

  test('who owes a report is decided on the cut-off day', () => {
    expect(ids(inScope(all, '2025-06-14'))).toEqual([1, 3]);
    expect(ids(inScope(all, '2025-09-14'))).toEqual([2, 3]);
  });
});

describe('a group is a rule, resolved as of a day', () => {
  const local = group({
    rules: [
      { kind: 'district-committee', level: 'district' },
      { kind: 'commune-committee', level: 'commune' },
    ],
  });

  test('the same words name other agencies after 1/7/2025', () => {
    expect(ids(membersOn(local, all, '2025-06-30'))).toEqual([1]);
    expect(ids(membersOn(local, all, '2025-07-01'))).toEqual([2]);
  });

  test('kind and level must both fit', () => {
    expect(ids(membersOn(group({ rules: [{ kind: 'department', level: 'district' }] }), all, '2026-01-01'))).toEqual(
      [],
    );
  });

  test('members named one by one, each while it exists, nobody twice', () => {
    const named = group({ memberIds: [1, 3], rules: [{ kind: 'department', level: 'province' }] });
    expect(ids(membersOn(named, all, '2025-06-30'))).toEqual([1, 3]);
    expect(ids(membersOn(named, all, '2026-01-01'))).toEqual([3]);
  });

  test('an unresolved group names nobody', () => {
    expect(membersOn(group({ memberIds: [3], unresolved: true }), all, '2026-01-01')).toEqual([]);
  });
});

describe('succession', () => {
  const successions: Succession[] = [
    { predecessorId: 10, successorId: 20, effectiveOn: '2025-03-01' },
    { predecessorId: 11, successorId: 20, effectiveOn: '2025-03-01' },
    { predecessorId: 20, successorId: 30, effectiveOn: '2025-07-01' },
    { predecessorId: 12, successorId: 31, effectiveOn: '2025-07-01' },
    { predecessorId: 12, successorId: 32, effectiveOn: '2025-07-01' },
  ];

  test.each([
    [10, '2025-02-28', [10]],
    [10, '2025-03-01', [20]],
    [10, '2025-07-01', [30]],
    [12, '2026-01-01', [31, 32]],
    [99, '2026-01-01', [99]],
  ])('on its day, %i is answered for (%s) by %j', (id, day, now) => {
    expect(answersForNow(id, successions, day)).toEqual(now);
  });

  test('one step forward and one step back', () => {
    expect(successorsOf(10, successions, '2026-01-01')).toEqual([20]);
    expect(successorsOf(10, successions, '2025-02-28')).toEqual([]);
    expect(predecessorsOf(20, successions, '2025-03-01')).toEqual([10, 11]);
    expect(predecessorsOf(20, successions, '2025-02-28')).toEqual([]);
  });

  test('a circle in the data ends with the agency itself', () => {
    const circle: Succession[] = [
      { predecessorId: 1, successorId: 2, effectiveOn: '2025-01-01' },
      { predecessorId: 2, successorId: 1, effectiveOn: '2025-01-01' },
    ];
    expect(answersForNow(1, circle, '2026-01-01')).toEqual([1]);
  });
});
