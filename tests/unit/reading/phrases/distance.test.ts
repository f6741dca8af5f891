import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowance, distance } from '@/lib/reading/phrases/agencies/distance.ts';

describe('the distance of two names', () => {
  test.each([
    ['so noi vu', 'so noi vu', 0],
    ['so noi vu', 'so noi v', 1],
    ['so noi vu', 'so nio vu', 1],
    ['so noi vu', 'sa noi vi', 2],
    ['so noi vu', 'xso noi vux', 2],
    ['so tai chinh', 'so noi vu', 4],
    ['', '', 0],
    ['', 'ab', 2],
  ])('%s – %s: %i', (a, b, expected) => {
    expect(distance(a, b, 3)).toBe(expected);
  });

  test('is the same both ways, 0 only for the same, and never more than one above the most', () => {
    const name = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', 'c', ' ') });
    fc.assert(
      fc.property(name, name, (a, b) => {
        const off = distance(a, b, 3);
        expect(off).toBe(distance(b, a, 3));
        expect(off === 0).toBe(a === b);
        expect(off).toBeLessThanOrEqual(4);
      }),
    );
  });

  test('short names allow no wrong letter', () => {
    expect([allowance(7), allowance(12), allowance(29), allowance(60)]).toEqual([0, 1, 2, 3]);
  });
});
