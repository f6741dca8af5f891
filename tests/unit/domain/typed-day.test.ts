import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays } from '@/lib/domain/calendar.ts';
import { readDay } from '@/lib/domain/typed-day.ts';
import { formatDay } from '@/lib/text/days.ts';

describe('a typed day', () => {
  test.each([
    ['05/03/2026', '2026-03-05'],
    ['5/3/2026', '2026-03-05'],
    [' 5 / 3 / 2026 ', '2026-03-05'],
    ['05-03-2026', '2026-03-05'],
    ['5.3.2026', '2026-03-05'],
    ['05032026', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['29/02/2028', '2028-02-29'],
  ])('%s is %s: the day before the month', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  test.each(['', 'hôm nay', '29/02/2027', '31/04/2026', '12/15/2026', '5/3/26', '2026/03/05', '532026', '0/0/0000'])(
    '%s is none',
    (typed) => {
      expect(readDay(typed)).toBeNull();
    },
  );

  test('what a screen shows is read back as the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        const day = plusDays('2026-01-01', days);
        expect(readDay(formatDay(day))).toBe(day);
      }),
    );
  });
});
