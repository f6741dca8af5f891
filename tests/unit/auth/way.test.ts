import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localPath } from '@/lib/auth/request.ts';
import { debtAddress, loginAddress, wayBack, wayOf } from '@/lib/auth/way.ts';

const HELD = 'a'.repeat(32);

test.each([
  ['/reports/5?x=1', '/reports/5?x=1'],
  ['/', '/'],
  ['//evil.example/a', null],
  ['/\\evil.example', null],
  ['\\\\evil.example', null],
  ['https://evil.example/reports', null],
  ['javascript:alert(1)', null],
  ['/\t/evil.example', null],
  ['/..//evil.example', null],
  ['http://[', null],
  ['', null],
  [null, null],
  [`/${'x'.repeat(2_001)}`, null],
])('%s leads to %s', (address, path) => {
  expect(localPath(address)).toBe(path);
});

test('a referer counts only from this very host', () => {
  expect(localPath('http://cchc.example:3000/reports/5', 'cchc.example:3000')).toBe('/reports/5');
  expect(localPath('https://cchc.example/reports/5', 'cchc.example')).toBe('/reports/5');
  expect(localPath('http://evil.example/reports/5', 'cchc.example')).toBeNull();
});

test('whatever is asked, the way back stays on this site', () => {
  const bits = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    'http:',
    'evil.example',
    '?',
    '#',
    '%2f',
    '\t',
    '\n',
    'a',
  );
  fc.assert(
    fc.property(
      fc.array(bits, { maxLength: 8 }).map((parts) => parts.join('')),
      (next) => {
        const back = wayBack(next, HELD);
        return back.startsWith('/') && new URL(back, 'http://own.invalid').host === 'own.invalid';
      },
    ),
    { numRuns: 2_000 },
  );
});

test('the way back carries the held form, but never leads into the way in', () => {
  expect(wayBack('/reports/5?tab=2', HELD)).toBe(`/reports/5?tab=2&held=${HELD}`);
  expect(wayBack('/reports/5', 'not an id')).toBe('/reports/5');
  expect(wayBack(undefined, undefined)).toBe('/');
  for (const inside of ['/login', '/login/code?x', '/setup', '/account/password?next=/', '/account/totp'])
    expect(wayBack(inside, null)).toBe('/');
  expect(wayBack('/account', null)).toBe('/account');
});

test('addresses of the way in name where to return', () => {
  expect(loginAddress('/reports/5', HELD)).toBe(`/login?next=%2Freports%2F5&held=${HELD}`);
  expect(loginAddress('/')).toBe('/login');
  expect(loginAddress('https://evil.example')).toBe('/login');
  expect(debtAddress('code', '/plans')).toBe('/login/code?next=%2Fplans');
  expect(debtAddress('password', null)).toBe('/account/password');
  expect(debtAddress('totp-enrolment', null)).toBe('/account/totp');
});

test('an address gives only what is ours', () => {
  expect(wayOf({ next: '/plans', held: HELD })).toEqual({ next: '/plans', held: HELD });
  expect(wayOf({ next: ['/a', '/b'], held: '<script>' })).toEqual({ next: '', held: '' });
  expect(wayOf({})).toEqual({ next: '', held: '' });
});
