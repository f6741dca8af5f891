import { expect, test } from 'vitest';
import { debtOf, type EndReason, endOf, keepsTypedValues, type SessionRecord } from '@/lib/domain/session.ts';

const NOW = new Date('2026-12-15T09:00:00+07:00');
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const GOOD: SessionRecord = {
  lastSeenAt: minutes(-1),
  expiresAt: minutes(60),
  endReason: null,
  accountDisabled: false,
};

test.each<[string, Partial<SessionRecord>, EndReason | null]>([
  ['in use', {}, null],
  ['just short of the idle lock', { lastSeenAt: new Date(minutes(-15).getTime() + 1) }, null],
  ['idle for fifteen minutes', { lastSeenAt: minutes(-15) }, 'idle'],
  ['past its last hour', { expiresAt: NOW }, 'expired'],
  ['signed out', { endReason: 'signed-out' }, 'signed-out'],
  ['account disabled, row still open', { accountDisabled: true }, 'account-disabled'],
  ['what the row says comes first', { endReason: 'role-changed', lastSeenAt: minutes(-99) }, 'role-changed'],
])('%s', (_, facts, end) => {
  expect(endOf({ ...GOOD, ...facts }, NOW)).toBe(end);
});

test('typed values are kept when the session ran out, not when it was ended for safety', () => {
  const ends: EndReason[] = [
    'idle',
    'expired',
    'role-changed',
    'signed-out',
    'password-changed',
    'password-reset',
    'account-disabled',
    'totp-changed',
    'ended-by-owner',
    'replaced',
  ];
  expect(ends.filter(keepsTypedValues)).toEqual(['idle', 'expired', 'role-changed']);
});

const FREE = { pending: false, mustChangePassword: false, hasTotp: false, totpRequired: false };

test.each([
  [{}, null],
  [{ pending: true, mustChangePassword: true }, 'code'],
  [{ mustChangePassword: true, totpRequired: true }, 'password'],
  [{ totpRequired: true }, 'totp-enrolment'],
  [{ totpRequired: true, hasTotp: true }, null],
] as const)('%o owes %s', (facts, debt) => {
  expect(debtOf({ ...FREE, ...facts })).toBe(debt);
});
