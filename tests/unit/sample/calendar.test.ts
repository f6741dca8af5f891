import { expect, test } from 'vitest';
import { plusDays } from '@/lib/domain/calendar.ts';
import { mayEditOn } from '@/lib/domain/reporting-period.ts';
import { samplePeriods } from '../../../prisma/sample/calendar.ts';

test('on every day of 2021–2030 the sample has one open period and four that have passed', () => {
  for (let day = '2021-01-01'; day <= '2030-12-31'; day = plusDays(day, 1)) {
    const { past, open } = samplePeriods(day);
    expect(mayEditOn({ ...open, closedAt: null }, day), day).toBe(true);
    expect(past, day).toHaveLength(4);
    expect(
      past.every((period) => period.cutOffOn < day),
      day,
    ).toBe(true);
  }
});
