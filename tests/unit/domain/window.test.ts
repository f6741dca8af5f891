import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, NIL, NOT_APPLICABLE, numberAnswer } from '@/lib/domain/answer.ts';
import { type Day, plusDays } from '@/lib/domain/calendar.ts';
import { REGULAR_KINDS, type RegularKind, reportYearOf, type Window, windowOf } from '@/lib/domain/reporting-period.ts';
import { besideOf, countedWindow, highestNested, isNestedIn, isSameWindow, windowBefore } from '@/lib/domain/window.ts';

const FIRST: Day = '2021-01-01';
const DAYS = Array.from({ length: 3652 }, (_, index) => plusDays(FIRST, index));
const day = fc.constantFrom(...DAYS);
const window: fc.Arbitrary<Window> = fc
  .tuple(day, fc.nat(400))
  .map(([startsOn, length]) => ({ startsOn, cutOffOn: plusDays(startsOn, length) }));

/** The days themselves, counted one by one. */
function daysOf({ startsOn, cutOffOn }: Window): Set<Day> {
  const days = new Set<Day>();
  for (let at = startsOn; at <= cutOffOn; at = plusDays(at, 1)) days.add(at);
  return days;
}

describe('equal windows', () => {
  test('of every regular period of 2021–2030 the one a year before is the same kind, and no other kind is equal', () => {
    for (let year = 2021; year <= 2030; year += 1) {
      for (const kind of REGULAR_KINDS) {
        const before = windowBefore(windowOf(kind, year));
        const equal = REGULAR_KINDS.flatMap((other) =>
          [year - 2, year - 1, year, year + 1]
            .filter((at) => isSameWindow(windowOf(other, at), before))
            .map((at) => [other, at]),
        );
        expect(equal, `${kind} ${year}`).toEqual([[kind, year - 1]]);
      }
    }
  });

  test('from every day of 2021–2030 on and until it: the same day and month, in the report year before', () => {
    for (const one of DAYS) {
      const { startsOn, cutOffOn } = windowBefore({ startsOn: one, cutOffOn: one });
      const monthDay = one.slice(5) === '02-29' ? '02-28' : one.slice(5);
      expect([startsOn, cutOffOn], one).toEqual([`${Number(one.slice(0, 4)) - 1}-${monthDay}`, startsOn]);
      expect(reportYearOf(startsOn), one).toBe(reportYearOf(one) - 1);
    }
  });

  test.each<[string, Window, Window, boolean]>([
    [
      'a window of other days by the same name is not equal',
      w('2026-01-01', '2026-03-31'),
      w('2024-12-15', '2025-03-14'),
      false,
    ],
    ['one day later is not equal', w('2025-12-15', '2026-03-15'), w('2024-12-15', '2025-03-14'), false],
    ['an ad-hoc window over the same days is', w('2026-04-01', '2026-04-30'), w('2025-04-01', '2025-04-30'), true],
    ['a February that ends in a leap year', w('2028-02-01', '2028-02-29'), w('2027-02-01', '2027-02-28'), true],
  ])('%s', (_, now, then, equal) => {
    expect(isSameWindow(windowBefore(now), then)).toBe(equal);
  });
});

describe('nested windows', () => {
  test('as the days say, whatever the windows', () => {
    fc.assert(
      fc.property(window, window, (inner, outer) => {
        const [few, many] = [daysOf(inner), daysOf(outer)];
        const isWithin = [...few].every((one) => many.has(one));
        expect(isNestedIn(inner, outer)).toBe(isWithin && few.size < many.size);
      }),
      { numRuns: 300 },
    );
  });

  test('on every day of 2021–2030 a period that lies within another belongs to its report year', () => {
    for (const one of DAYS) {
      for (const kind of REGULAR_KINDS) {
        const outer = windowOf(kind, reportYearOf(one));
        for (const inner of REGULAR_KINDS) {
          for (const year of [reportYearOf(one) - 1, reportYearOf(one) + 1])
            expect(isNestedIn(windowOf(inner, year), outer), `${inner} ${year} in ${kind}, ${one}`).toBe(false);
        }
      }
    }
  });

  test.each<[RegularKind, RegularKind, boolean, boolean]>([
    ['q1', 'h1', true, true],
    ['q1', 'year', true, true],
    ['h1', 'year', true, true],
    ['q3', 'year', true, true],
    ['h1', 'q3', false, true],
    ['q1', 'q3', false, true],
    ['q3', 'h1', false, false],
    ['year', 'h1', false, false],
    ['h1', 'h1', false, false],
  ])(
    '%s within %s: %s for what flows, %s for what counts from the start of the report year',
    (inner, outer, flow, cumulative) => {
      const [a, b] = [windowOf(inner, 2026), windowOf(outer, 2026)];
      expect(isNestedIn(countedWindow(a, 'flow'), countedWindow(b, 'flow'))).toBe(flow);
      expect(isNestedIn(countedWindow(a, 'cumulative'), countedWindow(b, 'cumulative'))).toBe(cumulative);
    },
  );

  test('what is cumulative counts from 15/12, on every day of 2021–2030', () => {
    for (const one of DAYS) {
      const { startsOn } = countedWindow({ startsOn: one, cutOffOn: one }, 'cumulative');
      expect([startsOn.slice(5), startsOn <= one, reportYearOf(startsOn)], one).toEqual([
        '12-15',
        true,
        reportYearOf(one),
      ]);
    }
  });
});

describe('what a row may not fall below', () => {
  const rows = [
    { key: 'flow', accumulation: 'flow' as const },
    { key: 'cumulative', accumulation: 'cumulative' as const },
    { key: 'stock', accumulation: 'stock' as const },
  ];
  const said = (number: string): Answers => new Map(rows.map(({ key }) => [key, numberAnswer(number)]));
  const of = (kind: RegularKind, number: string, year = 2026) => ({
    window: windowOf(kind, year),
    answers: said(number),
  });
  const numbersOf = (answers: Answers | null) => [...(answers ?? [])].map(([key, { number }]) => `${key} ${number}`);

  test('is the highest of all narrower periods, not the newest of them', () => {
    const found = highestNested(windowOf('year', 2026), [of('q3', '50'), of('h1', '150'), of('q1', '90')], rows);
    expect(numbersOf(found)).toEqual(['flow 150', 'cumulative 150']);
  });

  test('quý III is held against the half year only where it counts from the start of the year', () => {
    expect(numbersOf(highestNested(windowOf('q3', 2026), [of('h1', '150')], rows))).toEqual(['cumulative 150']);
  });

  test('another report year, a stock, and what is no number say nothing', () => {
    expect(highestNested(windowOf('year', 2026), [of('h1', '150', 2025), of('q1', '1', 2027)], rows)).toBeNull();
    const others = [{ window: windowOf('q1', 2026), answers: new Map([['flow', NOT_APPLICABLE]]) }];
    expect(highestNested(windowOf('year', 2026), others, rows)).toBeNull();
    expect(
      highestNested(windowOf('year', 2026), [{ ...others[0], answers: new Map([['flow', NIL]]) } as never], rows),
    ).not.toBeNull();
  });
});

function w(startsOn: Day, cutOffOn: Day): Window {
  return { startsOn, cutOffOn };
}

describe('the periods that a period is held against', () => {
  const regular = (kind: RegularKind, year: number) => ({ kind, name: `${kind} ${year}`, ...windowOf(kind, year) });
  const named = (kind: RegularKind, year: number, others: ReturnType<typeof regular>[]) => {
    const { previous, comparable, within } = besideOf(regular(kind, year), others);
    return [previous?.name, comparable?.name, within.map(({ name }) => name)];
  };
  const before = [
    regular('q3', 2026),
    regular('h1', 2026),
    regular('q1', 2026),
    regular('year', 2025),
    regular('q1', 2025),
  ];

  test('the newest before, the same days a year before, and those that end within its days or its report year', () => {
    expect(named('year', 2026, before)).toEqual(['q3 2026', 'year 2025', ['q3 2026', 'h1 2026', 'q1 2026']]);
    expect(named('q1', 2026, before.slice(3))).toEqual(['year 2025', 'q1 2025', []]);
    expect(named('q3', 2026, before.slice(1))).toEqual(['h1 2026', undefined, ['h1 2026', 'q1 2026']]);
  });

  test('of two over the same days the one of the same kind; none where there is none', () => {
    const adhoc = { ...regular('year', 2025), kind: 'adhoc' as const, name: 'đột xuất' };
    const { comparable } = besideOf(regular('year', 2026), [adhoc, regular('year', 2025)]);
    expect(comparable).toMatchObject({ name: 'year 2025' });
    expect(besideOf(regular('year', 2026), [adhoc]).comparable).toMatchObject({ name: 'đột xuất' });
    expect(besideOf(regular('year', 2026), [])).toEqual({ previous: null, comparable: null, within: [] });
  });
});
