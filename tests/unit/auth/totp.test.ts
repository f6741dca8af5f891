import { TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { newTotpSecret, totpAddress, totpStepOf } from '@/lib/auth/totp.ts';

const SECRET = newTotpSecret();
const AT = new Date('2026-12-15T09:00:10Z');
const codeAt = (offset: number) => new TOTP({ secret: SECRET }).generate({ timestamp: AT.getTime() + offset * 1_000 });

test('a code belongs to its step; one step of drift is allowed, two are not', () => {
  const step = Math.floor(AT.getTime() / 30_000);
  expect(totpStepOf(SECRET, codeAt(0), AT)).toBe(step);
  expect(totpStepOf(SECRET, codeAt(-30), AT)).toBe(step - 1);
  expect(totpStepOf(SECRET, codeAt(30), AT)).toBe(step + 1);
  expect(totpStepOf(SECRET, codeAt(-60), AT)).toBeNull();
  expect(totpStepOf(SECRET, codeAt(60), AT)).toBeNull();
});

test('a code may be typed in two groups; anything else is wrong', () => {
  const code = codeAt(0);
  expect(totpStepOf(SECRET, `${code.slice(0, 3)} ${code.slice(3)}`, AT)).not.toBeNull();
  for (const wrong of ['', '12345', '1234567', 'abcdef', `${code}0`]) expect(totpStepOf(SECRET, wrong, AT)).toBeNull();
});

test('the QR code names the account and the secret of 160 bits', () => {
  const address = new URL(totpAddress(SECRET, 'lò.an@x'));
  expect(address.protocol).toBe('otpauth:');
  expect(address.searchParams.get('secret')).toBe(SECRET);
  expect(SECRET).toMatch(/^[A-Z2-7]{32}$/);
});
