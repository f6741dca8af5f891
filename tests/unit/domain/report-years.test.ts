import { describe, expect, test } from 'vitest';
import { type Day, plusDays } from '@/lib/domain/calendar.ts';
import { findDateFault } from '@/lib/domain/period-dates.ts';
import {
  mayEditOn,
  nextYearToOpen,
  proposePeriods,
  REGULAR_KINDS,
  reportYearOf,
  shownDueOn,
  windowOf,
} from '@/lib/domain/reporting-period.ts';

/** Every day of 2021–2030, counted by a calendar of its own. */
function everyDay(): Day[] {
  const days: Day[] = [];
  for (let at = Date.UTC(2021, 0, 1); at <= Date.UTC(2030, 11, 31); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

const DAYS = everyDay();

describe('every day of 2021–2030', () => {
  test('is 3,652 days', () => {
    expect(DAYS).toHaveLength(3652);
  });

  test('belongs to the report year that ends on the 14th of December on or after it', () => {
    for (const day of DAYS) {
      const year = Number(day.slice(0, 4));
      const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
      const expected = month === 12 && date > 14 ? year + 1 : year;
      expect(reportYearOf(day), day).toBe(expected);
    }
  });

  test('lies in the windows that 581/BNV-CCHC gives it, of one report year only', () => {
    for (const day of DAYS) {
      const monthDay = day.slice(5);
      const within = REGULAR_KINDS.filter((kind) => {
        const { startsOn, cutOffOn } = windowOf(kind, reportYearOf(day));
        return startsOn <= day && day <= cutOffOn;
      });
      const isWinter = monthDay >= '12-15' || monthDay <= '03-14';
      const isFirstHalf = isWinter || monthDay <= '06-14';
      const isThird = monthDay >= '06-15' && monthDay <= '09-14';
      const expected = [isWinter && 'q1', isFirstHalf && 'h1', isThird && 'q3', 'year'].filter(Boolean);
      expect(within, day).toEqual(expected);
    }
  });

  test('a period may be written on exactly the days from its first to the day before its lock', () => {
    for (let year = 2021; year <= 2030; year += 1) {
      for (const period of proposePeriods(year)) {
        expect(findDateFault(period)).toBeNull();
        const near = [period.startsOn, period.cutOffOn, period.dueOn, period.locksOn].flatMap((day) =>
          [-1, 0, 1].map((shift) => plusDays(day, shift)),
        );
        for (const day of near)
          expect(mayEditOn({ ...period, closedAt: null }, day), `${period.kind} ${year} ${day}`).toBe(
            day >= period.startsOn && day < period.locksOn,
          );
      }
    }
  });

  test('a due day shows a working day on or before it, less than a week away, and is never moved', () => {
    const holidays = new Set(['2026-03-20', '2027-09-20', '2027-09-17']);
    for (const day of DAYS) {
      const shown = shownDueOn(day, holidays);
      const weekday = new Date(`${shown}T00:00:00Z`).getUTCDay();
      expect(weekday % 6 !== 0 && !holidays.has(shown) && shown <= day && shown > plusDays(day, -7), day).toBe(true);
    }
    expect(shownDueOn('2027-09-20', holidays)).toBe('2027-09-16');
  });
});

describe('the year to open next', () => {
  const all = (reportYear: number) => REGULAR_KINDS.map((kind) => ({ kind, reportYear }));
  test.each([
    ['nothing is open: the running report year', [], '2026-11-20', 2026],
    ['one period lacks: still this one', all(2026).slice(1), '2026-11-20', 2026],
    ['it is whole: the next', all(2026), '2026-11-20', 2027],
    ['after 14/12 the new report year', [], '2026-12-15', 2027],
  ])('%s', (_, opened, day, year) => {
    expect(nextYearToOpen(opened, day)).toBe(year);
  });
});

describe('open again for one agency', () => {
  const [q1] = proposePeriods(2026);
  const reopened = { ...q1, closedAt: null, reopenedUntil: '2026-03-25' } as Parameters<typeof mayEditOn>[0];
  test.each([
    ['2026-03-20', true],
    ['2026-03-21', true],
    ['2026-03-25', true],
    ['2026-03-26', false],
  ])('on %s: %s', (day, editable) => {
    expect(mayEditOn(reopened, day)).toBe(editable);
  });

  test('a closed period is open for nobody', () => {
    expect(mayEditOn({ ...reopened, closedAt: new Date() }, '2026-03-22')).toBe(false);
  });
});
