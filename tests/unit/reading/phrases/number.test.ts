import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '@/lib/reading/phrases/number.ts';

const NUMBERS: [string, string][] = [
  ['0', '0'],
  ['00', '0'],
  ['02', '2'],
  ['94', '94'],
  ['1.695', '1695'],
  ['27.775', '27775'],
  ['1.234.567', '1234567'],
  ['1.234,5', '1234.5'],
  ['99,99', '99.99'],
  ['100,00', '100'],
  ['2,50', '2.5'],
  ['0,5', '0.5'],
  ['0,125', '0.125'],
  ['1234,125', '1234.125'],
];

const DOUBTFUL: [string, string][] = [
  ['99.5', '99.5'],
  ['0.125', '0.125'],
  ['1.69', '1.69'],
  ['1234.567', '1234.567'],
  ['1,695', '1.695'],
  ['1,234,567', '1234567'],
  ['1,234.5', '1234.5'],
];

describe('a printed number', () => {
  test.each(NUMBERS)('%s', (printed, value) => expect(readNumber(printed)).toEqual({ value, doubt: null }));

  test.each(DOUBTFUL)('%s, doubtful', (printed, value) => {
    expect(readNumber(printed)).toEqual({ value, doubt: expect.stringContaining(printed) });
  });

  test.each(['', '1.1.1', '1.23.456', '1,2,3', 'một', '1.', '-1', '12.345.6'])('none: "%s"', (printed) => {
    expect(readNumber(printed)).toBeNull();
  });

  test('what vi-VN prints is read back', () => {
    const amount = fc.record({
      whole: fc.bigInt({ min: 0n, max: 10n ** 15n }),
      cents: fc.integer({ min: 0, max: 99 }),
    });
    fc.assert(
      fc.property(amount, ({ whole, cents }) => {
        const printed = `${whole.toLocaleString('vi-VN')},${String(cents).padStart(2, '0')}`;
        const fraction = String(cents).padStart(2, '0').replace(/0+$/, '');
        expect(readNumber(printed)?.value).toBe(fraction === '' ? `${whole}` : `${whole}.${fraction}`);
      }),
    );
  });
});
