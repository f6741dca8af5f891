import { expect, test } from 'vitest';
import { roman } from '@/lib/domain/roman.ts';

test.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [40, 'XL'],
  [1_994, 'MCMXCIV'],
  [0, '0'],
  [4_000, '4000'],
])('%i is %s', (value, written) => {
  expect(roman(value)).toBe(written);
});
