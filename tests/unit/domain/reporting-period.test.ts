import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, daysBetween, isDay, plusDays } from '@/lib/domain/calendar.ts';
import { findDateFault } from '@/lib/domain/period-dates.ts';
import {
  cutOffsBetween,
  isLate,
  mayEditOn,
  nextToOpen,
  periodStateOn,
  proposePeriod,
  proposePeriods,
  REGULAR_KINDS,
  reportYearOf,
  shownDueOn,
  windowOf,
} from '@/lib/domain/reporting-period.ts';

const everyDay: Day[] = [];
for (let day: Day = '2021-01-01'; day <= '2030-12-31'; day = plusDays(day, 1)) everyDay.push(day);

describe('windows of 581/BNV-CCHC', () => {
  test.each([
    ['q1', 2026, '2025-12-15', '2026-03-14'],
    ['h1', 2026, '2025-12-15', '2026-06-14'],
    ['q3', 2026, '2026-06-15', '2026-09-14'],
    ['year', 2026, '2025-12-15', '2026-12-14'],
    ['h1', 2021, '2020-12-15', '2021-06-14'],
  ] as const)('%s of %i runs from %s to %s', (kind, year, startsOn, cutOffOn) => {
    expect(windowOf(kind, year)).toEqual({ startsOn, cutOffOn });
  });

  test('every day of 2021–2030 lies in the year window of its report year and in no other', () => {
    for (const day of everyDay) {
      const holding = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031].filter((year) => {
        const { startsOn, cutOffOn } = windowOf('year', year);
        return startsOn <= day && day <= cutOffOn;
      });
      expect(holding, day).toEqual([reportYearOf(day)]);
    }
  });

  test('a year window follows the one before it without a gap', () => {
    for (let year = 2021; year <= 2030; year += 1) {
      expect(plusDays(windowOf('year', year).cutOffOn, 1)).toBe(windowOf('year', year + 1).startsOn);
    }
  });

  test.each([
    ['2026-12-14', 2026],
    ['2026-12-15', 2027],
    ['2026-12-31', 2027],
    ['2027-01-01', 2027],
    ['2024-02-29', 2024],
  ])('%s belongs to the reports of %i', (day, year) => {
    expect(reportYearOf(day)).toBe(year);
  });

  test('quarter III counts three months, not nine', () => {
    const { startsOn, cutOffOn } = windowOf('q3', 2026);
    expect(daysBetween(startsOn, cutOffOn) + 1).toBe(92);
  });
});

describe('proposed periods', () => {
  test('agencies by the 17th, the ministry by the 20th, locked from the 21st', () => {
    expect(proposePeriod('h1', 2026)).toEqual({
      kind: 'h1',
      reportYear: 2026,
      startsOn: '2025-12-15',
      cutOffOn: '2026-06-14',
      dueOn: '2026-06-17',
      ministryDueOn: '2026-06-20',
      locksOn: '2026-06-21',
    });
  });

  test('the four of a year close one after the other, on sound dates', () => {
    for (let year = 2021; year <= 2030; year += 1) {
      const periods = proposePeriods(year);
      expect(periods.map((period) => period.kind)).toEqual(REGULAR_KINDS);
      expect(periods.map((period) => period.cutOffOn)).toEqual(periods.map((period) => period.cutOffOn).sort());
      for (const period of periods) {
        expect(findDateFault(period)).toBeNull();
        expect(
          [period.startsOn, period.cutOffOn, period.dueOn, period.ministryDueOn, period.locksOn].every(isDay),
        ).toBe(true);
      }
    }
  });
});

describe('due days', () => {
  test.each([
    ['Saturday 20/6/2026 shows Friday', '2026-06-20', [], '2026-06-19'],
    ['Sunday 20/9/2026 shows Friday', '2026-09-20', [], '2026-09-18'],
    ['a working day shows itself', '2026-03-20', [], '2026-03-20'],
    ['a holiday is passed over too', '2026-03-20', ['2026-03-20'], '2026-03-19'],
    ['holidays before a weekend', '2026-09-20', ['2026-09-18', '2026-09-17'], '2026-09-16'],
  ])('%s', (_, dueOn, holidays, shown) => {
    expect(shownDueOn(dueOn, new Set(holidays))).toBe(shown);
  });

  test('the due day itself never shifts: sent on a Saturday that is the due day is in time', () => {
    expect(isLate('2026-06-20', '2026-06-20')).toBe(false);
    expect(isLate('2026-06-21', '2026-06-20')).toBe(true);
    expect(isLate('2026-06-19', '2026-06-20')).toBe(false);
  });
});

describe('the period to open next', () => {
  const year = { kind: 'year', reportYear: 2026 } as const;
  const q1 = { kind: 'q1', reportYear: 2027 } as const;
  test.each([
    ['nothing open yet: the first that is not locked', [], '2026-11-20', year],
    ['the year is open: the first quarter of the next', [year], '2026-11-20', q1],
    ['a locked one is passed over', [], '2026-12-21', q1],
    ['in the new report year', [], '2026-12-15', year],
    ['a special period opens nothing', [{ kind: 'adhoc', reportYear: 2026 } as const], '2026-11-20', year],
  ])('%s', (_, opened, day, next) => {
    expect(nextToOpen(opened, day)).toMatchObject(next);
  });
});

describe('the state of a period', () => {
  const period = { ...proposePeriod('h1', 2026), closedAt: null };

  test.each([
    ['2025-12-14', 'not-open-yet', false],
    ['2025-12-15', 'running', true],
    ['2026-06-14', 'running', true],
    ['2026-06-15', 'open', true],
    ['2026-06-17', 'open', true],
    ['2026-06-18', 'overdue', true],
    ['2026-06-20', 'overdue', true],
    ['2026-06-21', 'locked', false],
    ['2027-01-01', 'locked', false],
  ] as const)('on %s it is %s', (day, state, editable) => {
    expect(periodStateOn(period, day)).toBe(state);
    expect(mayEditOn(period, day)).toBe(editable);
  });

  test('closed wins over every date', () => {
    const closed = { ...period, closedAt: new Date('2026-06-15T02:00:00Z') };
    expect(periodStateOn(closed, '2026-06-16')).toBe('closed');
    expect(mayEditOn(closed, '2026-06-16')).toBe(false);
  });

  test('late and locked are different facts: a lock moved out keeps a late report late', () => {
    const extended = { ...period, locksOn: '2026-07-01' };
    expect(periodStateOn(extended, '2026-06-25')).toBe('overdue');
    expect(isLate('2026-06-25', extended.dueOn)).toBe(true);
  });
});

describe('the age of a figure in periods', () => {
  test.each([
    ['2026-06-14', '2026-06-14', 0],
    ['2026-06-14', '2026-09-13', 0],
    ['2026-06-14', '2026-09-14', 1],
    ['2026-06-14', '2026-12-14', 2],
    ['2026-06-14', '2027-03-14', 3],
    ['2021-06-14', '2026-06-14', 20],
  ])('from %s to %s: %i cut-offs', (from, to, count) => {
    expect(cutOffsBetween(from, to)).toBe(count);
  });

  test('adds up over any day in between', () => {
    const day = fc.constantFrom(...everyDay);
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const [from, middle, to] = [a, b, c].sort() as [Day, Day, Day];
        expect(cutOffsBetween(from, middle) + cutOffsBetween(middle, to)).toBe(cutOffsBetween(from, to));
      }),
      { numRuns: 200 },
    );
  });
});
