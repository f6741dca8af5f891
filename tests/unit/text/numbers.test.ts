import { describe, expect, test } from 'vitest';
import { formatNumber, formatPercent, formatSigned, formatWithUnit } from '@/lib/text/numbers.ts';

describe('numbers in Vietnamese writing', () => {
  test.each([
    ['1234.5', undefined, '1.234,5'],
    ['1695', undefined, '1.695'],
    ['520887', undefined, '520.887'],
    ['0', undefined, '0'],
    ['-12.25', undefined, '-12,25'],
    ['123456789012345678.123456', undefined, '123.456.789.012.345.678,123456'],
    ['86.985', 2, '86,99'],
    ['86.98', 0, '87'],
    ['90.00', 2, '90'],
    ['0.1', 6, '0,1'],
  ])('%s at %s places: %s', (figure, decimals, written) => {
    expect(formatNumber(figure, decimals)).toBe(written);
  });

  test.each([
    ['86.98', '86,98\u00a0%'],
    ['44.680851', '44,68\u00a0%'],
    ['100', '100\u00a0%'],
  ])('%s percent: %s', (figure, written) => {
    expect(formatPercent(figure)).toBe(written);
  });

  test.each([
    ['1695', 'thủ tục', '1.695 thủ tục'],
    ['12', null, '12'],
    ['12', '', '12'],
    ['99.99', '%', '99,99\u00a0%'],
  ])('%s with its unit %s: %s', (figure, unit, written) => {
    expect(formatWithUnit(figure, unit)).toBe(written);
  });

  test.each([
    ['3.2', '+3,2'],
    ['-1.5', '−1,5'],
    ['0', '0'],
    ['-0.001', '0'],
  ])('%s as a difference: %s', (figure, written) => {
    expect(formatSigned(figure, 2)).toBe(written);
  });
});
