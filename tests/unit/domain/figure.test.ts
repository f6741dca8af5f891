import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFigures, exact, rateOf, roundFigure, sumOf, toFigure } from '@/lib/domain/figure.ts';

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

  test('a rate of whole numbers is that of the decimals, whose last digits are not sure', () => {
    const whole = fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }).map(String);
    const scale = fc.constantFrom('1', '100', '1000', '0.5');
    fc.assert(
      fc.property(fc.oneof(whole, decimal), fc.oneof(whole, decimal), scale, (over, under, times) => {
        fc.pre(!exact(under).isZero());
        const sure = (figure: string) => exact(figure).toSignificantDigits(55).toFixed();
        expect(sure(rateOf(over, under, times))).toBe(sure(toFigure(exact(over).times(times).div(under))));
      }),
      { numRuns: 5000 },
    );
    expect([rateOf('1', '3', '100').length, rateOf('2', '3', '1').at(-1)]).toEqual([61, '7']);
    expect([rateOf('0', '7', '100'), rateOf('-1', '8', '100'), rateOf('90', '1', '100')]).toEqual([
      '0',
      '-12.5',
      '9000',
    ]);
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
