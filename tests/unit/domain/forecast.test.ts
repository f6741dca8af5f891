import { describe, expect, test } from 'vitest';
import type { Day } from '@/lib/domain/calendar.ts';
import { areComparable, countedFrom, figuresWithParts } from '@/lib/domain/comparable.ts';
import { forecastOf, isForecast, type NoForecast } from '@/lib/domain/forecast.ts';
import type { Baseline, Indicator } from '@/lib/domain/indicator.ts';
import { expectedToday } from '@/lib/domain/outlook.ts';
import type { PeriodKind } from '@/lib/domain/reporting-period.ts';
import { readIndicator } from '@/lib/domain/sourced-figure.ts';
import { readTarget } from '@/lib/domain/target-reading.ts';
import { assumptionInWords, expectedInWords, forecastInWords, noForecastInWords } from '@/lib/text/forecast.ts';
import { windowInWords } from '@/lib/text/targets.ts';
import { indicator, source, target } from './reading-fixtures.ts';

type Known = [day: Day, value: string, kind?: PeriodKind];
type Given = { of?: Partial<Indicator> & { secondFrom?: string }; promise?: object; day?: Day; baselines?: Baseline[] };

const CUT_OFFS: Record<string, [string, number]> = {
  q1: ['12-15', -1],
  h1: ['12-15', -1],
  q3: ['06-15', 0],
  year: ['12-15', -1],
  adhoc: ['04-01', 0],
};

function sourceOf([day, value, kind = 'h1']: Known) {
  const [from, back] = CUT_OFFS[kind] as [string, number];
  const reportYear = Number(day.slice(0, 4));
  const when = { asOf: day, startsOn: `${reportYear + back}-${from}`, reportYear, periodKind: kind };
  return source({ done: [value, 1, 1], asked: ['100', 1, 1] }, when);
}

/** "Từ 90 % trở lên đến hết 2030", on 1 July 2028, unless the case says otherwise. */
function line(known: Known[], { of = {}, promise = {}, day = '2028-07-01', baselines = [] }: Given = {}) {
  const measured = indicator({ id: 7, ...of });
  const readings = new Map([[7, readIndicator(measured, baselines, known.map(sourceOf), [])]]);
  const asked = target({ indicatorId: 7, deadlineOn: '2030-12-31', ...promise });
  return readTarget(asked, readings, day);
}

const ask = (known: Known[], given: Given = {}) => forecastOf(line(known, given), given.day ?? '2028-07-01');
const RISING: Known[] = [
  ['2026-06-14', '60'],
  ['2027-06-14', '65'],
  ['2028-06-14', '70'],
];
const counted = { unit: 'hồ sơ', formula: { kind: 'value', statistic: 'done' } } as const;

describe('the pace of the last comparable figures, drawn on to the deadline', () => {
  test('from the first of them to the newest, by days', () => {
    const forecast = ask(RISING);
    expect(forecast).toMatchObject({ on: '2030-12-31', count: 3, meets: false, cutOn: null });
    // 10 points in 731 days; 930 days more from 14/6/2028 to 31/12/2030.
    expect(isForecast(forecast) && forecast.value.slice(0, 9)).toBe('82.722298');
  });

  test('only the last four count: what was long ago says nothing of the pace', () => {
    const long: Known[] = [['2024-06-14', '0'], ['2025-06-14', '55'], ...RISING];
    expect(ask(long)).toMatchObject({ count: 4, first: { asOf: '2025-06-14' } });
  });

  test('meets by the unrounded number: 89,99 % does not meet 90 %', () => {
    const flat = (value: string): Known[] => RISING.map(([day]) => [day, value]);
    expect(ask(flat('89.99'))).toMatchObject({ value: '89.99', meets: false });
    expect(ask(flat('90'))).toMatchObject({ meets: true });
  });

  test('lower is better: 119 against ≤ 150 is met', () => {
    const fewer: Known[] = [
      ['2026-06-14', '131'],
      ['2027-06-14', '125'],
      ['2028-06-14', '119'],
    ];
    const promise = { operator: '<=', value: '150', unit: 'hồ sơ' };
    expect(ask(fewer, { of: { ...counted, direction: 'lower' }, promise })).toMatchObject({ meets: true });
  });

  test('a pace that leads past the upper end of a range does not meet it, and is held against that end', () => {
    const fast: Known[] = [
      ['2026-06-14', '40'],
      ['2027-06-14', '50'],
      ['2028-06-14', '58'],
    ];
    const forecast = ask(fast, { promise: { value: '40', upper: '60' } });
    expect(forecast).toMatchObject({ meets: false, goal: { operator: '<=', value: '60' } });
  });

  test('no rate is foretold above 100 %, no count below 0', () => {
    const fast: Known[] = [
      ['2026-06-14', '60'],
      ['2027-06-14', '80'],
      ['2028-06-14', '99'],
    ];
    expect(ask(fast)).toMatchObject({ value: '100', cutOn: '2028-07-03', meets: true });
    const falling: Known[] = fast.map(([day], index) => [day, `${(2 - index) * 10}`]);
    expect(ask(falling, { of: counted, promise: { unit: 'hồ sơ' } })).toMatchObject({
      value: '0',
      cutOn: '2028-06-14',
    });
  });

  test('a reduction against a year is held against the change', () => {
    const falling: Known[] = [
      ['2026-06-14', '1000'],
      ['2027-06-14', '980'],
      ['2028-06-14', '960'],
    ];
    const promise = { value: '10', change: { direction: 'reduction', baselineYear: 2025, against: null } };
    const baselines = [{ year: 2025, value: '1000', provisional: false }];
    const forecast = ask(falling, { of: { ...counted, direction: 'lower' }, promise, baselines });
    expect(isForecast(forecast) && forecast.measured.slice(0, 4)).toBe('9.08');
    expect(forecast).toMatchObject({ meets: false });
    expect(ask(falling, { of: { ...counted, direction: 'lower' }, promise })).toBeNull();
  });

  test('a yearly target looks to the end of this year', () => {
    expect(ask(RISING, { promise: { yearly: true } })).toMatchObject({ on: '2028-12-31' });
  });
});

describe('chưa đủ căn cứ', () => {
  const why = (known: Known[], given: Given = {}) => (ask(known, given) as NoForecast | null)?.reason;

  test('two figures make no pace', () => {
    expect(ask(RISING.slice(1))).toEqual({ reason: 'too-few', known: 2 });
  });

  test('never across a change of definition: the figures before it do not count', () => {
    expect(ask(RISING, { of: { secondFrom: '2027-01-01' } })).toEqual({ reason: 'too-few', known: 2 });
    expect(ask(RISING, { of: { secondFrom: '2026-01-01' } })).toMatchObject({ count: 3 });
  });

  test('three figures within a few months', () => {
    const near: Known[] = [
      ['2028-03-14', '60', 'q1'],
      ['2028-05-01', '61', 'adhoc'],
      ['2028-06-14', '62'],
    ];
    expect(why(near)).toBe('too-short');
  });

  test('what flows compares only over the same window of the year', () => {
    const mixed: Known[] = [
      ['2027-03-14', '50', 'q1'],
      ['2027-06-14', '60'],
      ['2027-12-14', '90', 'year'],
      ['2028-06-14', '65'],
    ];
    expect(ask(mixed, { of: { accumulation: 'flow' } })).toEqual({ reason: 'too-few', known: 2 });
    expect(ask(mixed)).toMatchObject({ count: 4 });
    expect(ask(RISING, { of: { accumulation: 'flow' } })).toMatchObject({ count: 3 });
  });

  test('what grows through the year compares only by annual reports', () => {
    expect(ask(RISING, { of: { accumulation: 'cumulative' } })).toEqual({ reason: 'too-few', known: 0 });
    const years: Known[] = [
      ['2025-12-14', '60', 'year'],
      ['2026-12-14', '65', 'year'],
      ['2027-12-14', '70', 'year'],
    ];
    expect(ask(years, { of: { accumulation: 'cumulative' }, day: '2028-02-01' })).toMatchObject({ count: 3 });
  });

  test('ranks, levels and milestones move in jumps', () => {
    for (const kind of ['rank', 'level', 'milestone']) expect(why(RISING, { promise: { kind } })).toBe('not-a-line');
  });

  test('old figures foretell nothing', () => {
    expect(why(RISING, { day: '2029-07-01' })).toBe('stale');
  });

  test('a share above 100 % is questioned and leaves the line', () => {
    expect(ask([...RISING.slice(0, 2), ['2028-06-14', '140']])).toEqual({ reason: 'too-few', known: 2 });
  });

  test('a figure of tomorrow is not known today', () => {
    expect(ask(RISING, { day: '2028-06-13' })).toEqual({ reason: 'too-few', known: 2 });
  });

  test('there is nothing to foretell without a number, or after the deadline', () => {
    expect(ask(RISING, { promise: { kind: 'qualitative', value: null } })).toBeNull();
    expect(ask(RISING, { promise: { deadlineOn: '2027-12-31' } })).toBeNull();
  });
});

describe('told in words', () => {
  const words = (known: Known[], given: Given = {}) => {
    const told = ask(known, given);
    const of = line(known, given);
    return isForecast(told)
      ? forecastInWords(told, { unit: of.reading?.indicator.unit ?? null, target: of.target })
      : '';
  };

  test('where it leads, against the promise', () => {
    expect(words(RISING)).toBe(
      'Nếu giữ nhịp này, đến 31/12/2030 là 82,7\u00a0%: không đạt mục tiêu từ 90\u00a0% trở lên, thiếu 7,3 điểm.',
    );
  });

  test('when it reaches all that it can be', () => {
    const fast: Known[] = RISING.map(([day], index) => [day, `${60 + index * 19}`]);
    expect(words(fast)).toBe(
      'Nếu giữ nhịp này, khoảng 22/07/2028 đã chạm 100\u00a0%: đạt mục tiêu từ 90\u00a0% trở lên.',
    );
  });

  test('14,96 beside 15 is not told as 15', () => {
    const flat: Known[] = RISING.map(([day]) => [day, '14.96']);
    expect(words(flat, { promise: { value: '15' } })).toContain('là 14,96\u00a0%: không đạt');
  });

  test('what is assumed', () => {
    const told = ask(RISING);
    expect(isForecast(told) && assumptionInWords(told, '%')).toBe(
      'Giả định: đi theo đường thẳng với nhịp của 3 số liệu so sánh được gần nhất, từ 60\u00a0% ngày 14/06/2026 đến 70\u00a0% ' +
        'ngày 14/06/2028, tăng bình quân 4,99 điểm mỗi năm; chỉ dùng số liệu cùng cách tính và cùng loại kỳ, ' +
        'không tính đến biện pháp sắp làm.',
    );
  });

  test('what is missing', () => {
    expect(noForecastInWords({ reason: 'too-few', known: 2 })).toMatch(
      /^Chưa đủ căn cứ để dự báo: cần ít nhất 3 .* có 2\.$/,
    );
  });
});

describe('expected on a day, whatever is known', () => {
  const expected = (given: Given) => {
    const of = line([], given);
    const told = expectedToday(of, given.day ?? '2028-07-01');
    return told === null ? null : expectedInWords(told, of.target, given.day ?? '2028-07-01');
  };
  const baselines = [{ year: 2025, value: '60', provisional: false }];

  test('the straight line from the base', () => {
    expect(expected({ baselines })).toBe(
      'Đến hôm nay (01/07/2028) cần có 75\u00a0%, nếu đi đều từ số gốc đến 31/12/2030.',
    );
  });

  test('the plan’s own step of the year stands before the line', () => {
    const promise = { steps: [{ year: 2028, value: '80' }] };
    expect(expected({ baselines, promise })).toBe('Theo lộ trình của kế hoạch, năm 2028 cần có 80\u00a0%.');
  });

  test('nothing, and why', () => {
    expect(expected({})).toMatch(/^Chưa đủ căn cứ/);
    expect(expected({ baselines, promise: { yearly: true } })).toMatch(/^Chỉ tiêu tính cho từng năm/);
    expect(expected({ baselines, promise: { deadlineOn: '2027-12-31' } })).toBeNull();
  });
});

describe('the figures that agencies’ parts stand behind', () => {
  const figures = (of: Indicator, known: Known[]) => readIndicator(of, [], known.map(sourceOf), []).figures;
  const stock = indicator();
  const later: Known[] = [...RISING, ['2028-09-14', '50', 'q3']];

  test('the last of them, none from before a change of definition, none that was only printed', () => {
    const days = (of: Indicator, most: number) =>
      figuresWithParts(of, figures(of, RISING), most).map(({ asOf }) => asOf);
    expect(days(stock, 2)).toEqual(['2027-06-14', '2028-06-14']);
    expect(days(indicator({ secondFrom: '2028-01-01' }), 4)).toEqual(['2028-06-14']);
    const origin = { kind: 'published' as const, imported: true, reportId: 1, title: '', document: figureDocument };
    const printed = figures(stock, RISING).map((figure) => ({ ...figure, origin }));
    expect(figuresWithParts(stock, printed, 4)).toEqual([]);
    const closed = printed.map((figure) => ({ ...figure, origin: { ...origin, imported: false, periodId: 5 } }));
    expect(figuresWithParts(stock, closed, 4)).toHaveLength(3);
  });

  test('are joined by a line only over equal windows', () => {
    const flow = indicator({ accumulation: 'flow' });
    expect(areComparable(flow, figures(flow, RISING))).toBe(true);
    expect(areComparable(flow, figures(flow, later))).toBe(false);
    expect(areComparable(stock, figures(stock, later))).toBe(true);
  });

  test('count from the first day of their window, a cumulative one of its year; what stands on a day counts none', () => {
    const q3 = (accumulation: Indicator['accumulation']) => {
      const of = indicator({ accumulation });
      const [figure] = figures(of, [['2026-09-14', '50', 'q3']]);
      return figure && [countedFrom(figure, of), windowInWords(figure, of)];
    };
    expect(q3('flow')).toEqual(['2026-06-15', '15/06/2026 – 14/09/2026']);
    expect(q3('cumulative')).toEqual(['2025-12-15', '15/12/2025 – 14/09/2026']);
    expect(q3('stock')).toEqual([null, 'đến 14/09/2026']);
  });
});

const figureDocument = { kind: 'report', number: '203/BC-UBND', issuedOn: '2021-06-18', title: '' };
