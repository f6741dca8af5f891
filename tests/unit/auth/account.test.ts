import { describe, expect, test } from 'vitest';
import {
  type AccountDays,
  disableUnusedFrom,
  grantOf,
  halfYearStart,
  idleDays,
  isLastStaff,
  isReviewDue,
  isUnused,
  mayManageAccount,
} from '@/lib/domain/account.ts';
import type { Actor, Role } from '@/lib/domain/actor.ts';

const TODAY = '2026-12-15';
const LAN: AccountDays = {
  createdOn: '2026-01-05',
  lastSignInOn: '2026-12-01',
  disabledOn: null,
  warnedOn: null,
  reviewedOn: null,
};

describe('unused', () => {
  test.each<[string, Partial<AccountDays>, number, boolean]>([
    ['44 days', { lastSignInOn: '2026-11-01' }, 44, false],
    ['45 days', { lastSignInOn: '2026-10-31' }, 45, true],
    ['never signed in, made yesterday', { lastSignInOn: null, createdOn: '2026-12-14' }, 1, false],
    ['never signed in, made long ago', { lastSignInOn: null }, 344, true],
    ['disabled already', { lastSignInOn: '2026-01-06', disabledOn: '2026-06-01' }, 343, false],
  ])('%s', (_, days, idle, unused) => {
    expect(idleDays({ ...LAN, ...days }, TODAY)).toBe(idle);
    expect(isUnused({ ...LAN, ...days }, TODAY)).toBe(unused);
  });

  test('a week lies between the warning and the lock', () => {
    expect(disableUnusedFrom(LAN)).toBeNull();
    expect(disableUnusedFrom({ ...LAN, warnedOn: '2026-12-28' })).toBe('2027-01-04');
  });
});

describe('half-yearly review', () => {
  test.each([
    ['2026-01-01', '2026-01-01'],
    ['2026-06-30', '2026-01-01'],
    ['2026-07-01', '2026-07-01'],
    ['2026-12-31', '2026-07-01'],
  ])('%s lies in the half from %s', (day, start) => {
    expect(halfYearStart(day)).toBe(start);
  });

  test.each<[string, Partial<AccountDays>, boolean]>([
    ['never reviewed', {}, true],
    ['reviewed last half', { reviewedOn: '2026-06-30' }, true],
    ['reviewed this half', { reviewedOn: '2026-07-01' }, false],
    ['made this half', { createdOn: '2026-09-01' }, false],
    ['disabled', { disabledOn: '2026-03-01' }, false],
  ])('%s', (_, days, due) => {
    expect(isReviewDue({ ...LAN, ...days }, TODAY)).toBe(due);
  });
});

const actor = (...grants: [Role, number][]): Actor => ({
  userId: 1,
  fullName: 'Hoa',
  sessionId: 's',
  grants: grants.map(([role, provinceId]) => ({ role, provinceId, agencyId: null, areaCode: null })),
});

test.each([
  ['staff of the only province', actor(['staff', 1]), [1], true],
  ['staff of one of two', actor(['staff', 1]), [1, 2], false],
  ['staff of both', actor(['staff', 1], ['staff', 2]), [1, 2], true],
  ['a leader', actor(['leader', 1]), [1], false],
  ['nobody manages an account without a role', actor(['staff', 1]), [], false],
] as const)('%s', (_, who, provinces, may) => {
  expect(mayManageAccount(who, { grants: provinces.map((provinceId) => ({ provinceId })) })).toBe(may);
});

test('the last of the staff is the only enabled one', () => {
  expect(isLastStaff(1, [1])).toBe(true);
  expect(isLastStaff(1, [1, 2])).toBe(false);
  expect(isLastStaff(3, [1])).toBe(false);
  expect(isLastStaff(3, [])).toBe(false);
});

test('a role takes what it needs and drops what it does not use', () => {
  expect(grantOf('focal-point', 1, null, null)).toBe('agency-missing');
  expect(grantOf('area-reviewer', 1, 5, null)).toBe('area-missing');
  expect(grantOf('leader', 1, null, 'tthc')).toEqual({ role: 'leader', provinceId: 1, agencyId: null, areaCode: null });
  expect(grantOf('area-reviewer', 1, 5, 'the-che')).toEqual({
    role: 'area-reviewer',
    provinceId: 1,
    agencyId: 5,
    areaCode: 'the-che',
  });
});
