import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newInitialPassword } from '@/lib/auth/initial-password.ts';
import { type PasswordFault, passwordFault } from '@/lib/domain/password.ts';

const NAMES = ['lovanan', 'Lò Văn An', 'Tỉnh Sơn La', 'Sở Tài chính', 'STC'];

test.each<[string, PasswordFault | null]>([
  ['mèo đen ngủ trưa', null],
  ['Trời xanh-mây trắng-7', null],
  ['🌾 lúa chín đầy đồng', null],
  ['ngắn quá 11', 'short'],
  ['x'.repeat(129), 'long'],
  ['aaaaaaaaaaaa', 'repeated'],
  ['abc abc abc abc', 'repeated'],
  ['············', 'repeated'],
  ['password1234', 'common'],
  ['MatKhau@2026', 'common'],
  ['qwertyuiop12', 'common'],
  ['1qaz2wsx3edc', 'common'],
  ['1234567890abcd', 'common'],
  ['Admin@123456', 'common'],
  ['Fktrcfylhjdbx', 'common'],
  ['cchc mùa thu vàng', 'context'],
  ['CCHC-núi rừng xa', 'context'],
  ['son la nắng đẹp quá', 'context'],
  ['trà SoTaiChinh ngon', 'context'],
  ['lò văn ân mát lành', 'context'],
  ['lovanan hái hoa rừng', 'context'],
])('%s → %s', (password, fault) => {
  expect(passwordFault(password, NAMES)).toBe(fault);
});

test('a short name part does not forbid a whole sentence', () => {
  expect(passwordFault('đi chợ phiên sớm mai', ['an', 'STC'])).toBeNull();
});

test('every initial password is strong enough by the same rule', () => {
  fc.assert(
    fc.property(fc.constant(null), () => passwordFault(newInitialPassword(), NAMES) === null),
    { numRuns: 200 },
  );
});
