import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '@/lib/domain/answer.ts';
import { compareFigures, exact, roundFigure } from '@/lib/domain/figure.ts';
import { decimalsFor } from '@/lib/domain/target-arithmetic.ts';
import { targetStatus } from '@/lib/domain/target-status.ts';

describe('rounding never contradicts', () => {
  test.each<[string, string[], number, number]>([
    ['14.6', ['15'], 0, 1],
    ['14.6', ['15'], 2, 2],
    ['14.996', ['15'], 2, 3],
    ['15.0000001', ['15'], 2, 7],
    ['15', ['15'], 2, 2],
    ['86.98', ['90', '86.979'], 2, 3],
    ['90', [], 2, 2],
  ])('%s beside %j, usually %i decimals: %i', (figure, lines, usual, decimals) => {
    expect(decimalsFor(figure, lines, usual)).toBe(decimals);
  });

  const decimal = fc
    .tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 0, max: 999_999 }))
    .map(([whole, fraction]) => canonical(`${whole}.${String(fraction).padStart(6, '0')}`));

  test('what is printed stands on the same side of every line as what is true', () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (figure, goal, expected) => {
        const decimals = decimalsFor(figure, [goal, expected]);
        for (const line of [goal, expected]) {
          expect(compareFigures(roundFigure(figure, decimals), roundFigure(line, decimals))).toBe(
            compareFigures(figure, line),
          );
        }
      }),
    );
  });

  test('figure and difference as printed add up to what is expected as printed', () => {
    fc.assert(
      fc.property(decimal, decimal, (figure, goal) => {
        const state = targetStatus({
          target: {
            kind: 'quantitative',
            operator: '>=',
            value: goal,
            upper: null,
            unit: 'điểm',
            change: null,
            deadlineOn: '2027-12-31',
            yearly: false,
            startYear: 2026,
            steps: [],
            planEndOn: '2030-12-31',
          },
          direction: 'higher',
          mayExceed100: true,
          figures: [{ value: figure, asOf: '2027-12-14', reportYear: 2027, periodKind: 'year' }],
          baseline: null,
          today: '2028-01-01',
        });
        const { shown, ahead } = state.arithmetic as NonNullable<typeof state.arithmetic>;
        const signed = ahead.startsWith('-') ? exact(shown.difference).neg() : exact(shown.difference);
        expect(exact(shown.expected).plus(signed).eq(shown.figure)).toBe(true);
        expect(shown.difference === '0').toBe(compareFigures(figure, goal) === 0);
      }),
    );
  });
});
