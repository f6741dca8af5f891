import { expect, test } from 'vitest';
import { addressWith, asked, askedOf, idFrom } from '@/lib/forms/address.ts';

test('a filter is one trimmed word or nothing', () => {
  expect(asked({ tim: '  thủ tục ' }, 'tim')).toBe('thủ tục');
  expect(asked({ tim: ['a', 'b'] }, 'tim')).toBe('a');
  expect(asked({ tim: ' ' }, 'tim')).toBeUndefined();
  expect(asked({ tim: 'x'.repeat(101) }, 'tim')).toBeUndefined();
  expect(asked({}, 'tim')).toBeUndefined();
});

test('a filter of a list is one of the list', () => {
  expect(askedOf({ muc: 'nhiem-vu' }, 'muc', ['chi-tieu', 'nhiem-vu'])).toBe('nhiem-vu');
  expect(askedOf({ muc: 'khac' }, 'muc', ['chi-tieu', 'nhiem-vu'])).toBeUndefined();
});

test.each([
  ['7', 7],
  ['0', null],
  ['-1', null],
  ['1e3', null],
  ['01', null],
  ['9999999999', null],
  ['x', null],
  [undefined, null],
])('id %j', (text, id) => {
  expect(idFrom(text)).toBe(id);
});

test('an address keeps what is set', () => {
  expect(addressWith('/plans/1', { muc: 'chi-tieu', tim: '' })).toBe('/plans/1?muc=chi-tieu');
  expect(addressWith('/plans', {})).toBe('/plans');
});
