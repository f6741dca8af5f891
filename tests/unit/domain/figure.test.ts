import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFigures, exact, roundFigure, sumOf, toFigure } from '@/lib/domain/figure.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, fraction]) => toFigure(exact(`${whole}`).plus(exact(`${fraction}`).div(1_000_000))));

describe('figures are exact', () => {
  test.each([
    [['0.1', '0.2'], '0.3'],
    [[], '0'],
    [['999999999999999999.999999', '0.000001'], '1000000000000000000'],
    [['1342', '235', '118'], '1695'],
  ])('%j adds up to %s', (figures, sum) => {
    expect(sumOf(figures)).toBe(sum);
  });

  test('the sum of 150 agencies at full length loses no digit, in any order', () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 150 }), (figures) => {
        const millionths = figures.reduce(
          (total, figure) => total + BigInt(exact(figure).times(1_000_000).toFixed(0)),
          0n,
        );
        expect(exact(sumOf(figures)).times(1_000_000).toFixed(0)).toBe(`${millionths}`.replace(/^-0$/, '0'));
        expect(sumOf([...figures].reverse())).toBe(sumOf(figures));
      }),
    );
  });

  test.each([
    ['-0', '0'],
    ['1e3', '1000'],
    ['0.0000001', '0.0000001'],
    ['12.50', '12.5'],
  ])('%s is written %s', (given, written) => {
    expect(toFigure(exact(given))).toBe(written);
  });

  test.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['86.985', 2, '86.99'],
    ['12', 2, '12'],
    ['0.004', 2, '0'],
    ['-0.004', 2, '0'],
  ])('%s to %i places is %s', (given, decimals, rounded) => {
    expect(roundFigure(given, decimals)).toBe(rounded);
  });

  test('compares by value, not by writing', () => {
    expect(compareFigures('9', '10')).toBe(-1);
    expect(compareFigures('2.50', '2.5')).toBe(0);
    expect(compareFigures('-1', '-2')).toBe(1);
  });
});
