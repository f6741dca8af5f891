import { describe, expect, test } from 'vitest';
import { toChartSeries, yearPosition } from '@/components/charts/series.ts';
import { readIndicator } from '@/lib/domain/sourced-figure.ts';
import { marksOf } from '@/lib/domain/target-reading.ts';
import { indicator, source, target } from '../domain/reading-fixtures.ts';

const years = { startYear: 2021, endYear: 2030 };
const rated = (percent: string, asOf: string) =>
  source({ done: [percent, 1, 1], asked: ['100', 1, 1] }, { asOf, reportYear: Number(asOf.slice(0, 4)) });
const chart = (sources: ReturnType<typeof source>[], of = indicator(), marks = marksOf(target(), [])) =>
  toChartSeries(readIndicator(of, [], sources, []), marks, 1, years);

const drawn = (series: ReturnType<typeof chart>) =>
  series.stretches.map(({ lines }) => lines.map((line) => line.map((point) => point.y)));

describe('a ten-year line', () => {
  test('starts at 0 and ends at 100 for a percent', () => {
    expect(chart([rated('40', '2026-06-14')])).toMatchObject({ top: 100, startYear: 2021, endYear: 2030 });
  });

  test('ends above every figure and promise otherwise', () => {
    const counted = indicator({ unit: 'đơn vị', formula: { kind: 'value', statistic: 'done' } });
    expect(chart([rated('937', '2026-06-14')], counted).top).toBe(1000);
  });

  test('is never drawn across two definitions, and the break is marked', () => {
    const series = chart(
      [rated('40', '2025-06-14'), rated('50', '2026-06-14')],
      indicator({ secondFrom: '2026-01-01' }),
    );
    expect(drawn(series)).toEqual([[[40]], [[50]]]);
    expect(series.breaks.map((cut) => Math.floor(cut.x))).toEqual([2026]);
  });

  test('joins what counts days only with the same days of other years; the rest stands apart and says which', () => {
    const of = (value: string, periodKind: 'h1' | 'q3' | 'year', startsOn: string, asOf: string) =>
      source(
        { done: [value, 1, 1], asked: ['100', 1, 1] },
        { asOf, startsOn, periodKind, reportYear: Number(asOf.slice(0, 4)) },
      );
    const known = [
      of('30', 'h1', '2023-12-15', '2024-06-14'),
      of('60', 'year', '2023-12-15', '2024-12-14'),
      of('35', 'h1', '2024-12-15', '2025-06-14'),
      of('17', 'q3', '2025-06-15', '2025-09-14'),
    ];
    const flow = chart(known, indicator({ accumulation: 'flow' }));
    expect(drawn(flow)).toEqual([[[30, 35], [60], [17]]]);
    expect(flow.stretches[0]?.lines.flat().map(({ window }) => window)).toEqual(['6T', '6T', 'Năm', 'Q3']);
    expect(flow.stretches[0]?.newest).toMatchObject({ y: 17 });
    const stock = chart(known, indicator({ accumulation: 'stock' }));
    expect(drawn(stock)).toEqual([[[30, 60, 35, 17]]]);
    expect(stock.stretches[0]?.newest.window).toBeNull();
    const halves = known.filter(({ periodKind }) => periodKind === 'h1');
    expect(chart(halves, indicator({ accumulation: 'flow' })).stretches[0]?.newest.window).toBeNull();
  });

  test('leaves out a share above 100 %: it is questioned in words, not drawn', () => {
    expect(chart([rated('140', '2026-06-14')]).stretches).toEqual([]);
    expect(chart([rated('140', '2026-06-14')], indicator({ mayExceed100: true })).stretches).toHaveLength(1);
  });

  test('carries every promise with its number, its own plan’s apart', () => {
    const own = marksOf(target(), []);
    const other = marksOf(
      target({ planId: 2, planStatus: 'draft', value: '95', startYear: 2028, deadlineOn: '2030-12-31' }),
      [],
    );
    expect(chart([], indicator(), [...own, ...other]).marks).toMatchObject([
      { from: 2026, to: 2028, shown: '≥ 90 %', own: true, draft: false },
      { from: 2028, to: 2031, shown: '≥ 95 %', own: false, draft: true },
    ]);
  });

  test('an empty series has nothing to draw and nothing at 0', () => {
    expect(chart([], indicator(), []).stretches).toEqual([]);
  });
});

test('a day lies within its year', () => {
  expect(yearPosition('2026-01-01')).toBeGreaterThan(2026);
  expect(yearPosition('2026-12-31')).toBe(2027);
});

describe('beyond the figures', () => {
  const known = readIndicator(indicator(), [], [rated('40', '2026-06-14')], []);
  const last = { asOf: '2026-06-14', value: '40' };

  test('a forecast goes from the newest figure to its day, an expectation stands on the day of the page', () => {
    const forecast = { last, on: '2030-12-31', value: '88.25', cutOn: null };
    const outlook = {
      forecast,
      expected: { on: '2026-11-21', value: '65' },
    };
    const series = toChartSeries(known, [], 1, years, outlook);
    expect(series.forecast).toMatchObject({
      path: [{ y: 40 }, { y: 88.25 }],
      to: { x: 2031, y: 88.25 },
      shown: 'dự báo 88,3\u00a0%',
    });
    expect(series.expected).toMatchObject({ y: 65, shown: 'cần có 65\u00a0%' });
  });

  test('where the pace can go no further the line goes on level', () => {
    const forecast = { last, on: '2030-12-31', value: '100', cutOn: '2028-12-31' };
    expect(toChartSeries(known, [], 1, years, { forecast, expected: null }).forecast?.path).toMatchObject([
      { y: 40 },
      { x: 2029, y: 100 },
      { x: 2031, y: 100 },
    ]);
  });

  test('the axis ends above them', () => {
    const counted = indicator({ unit: 'đơn vị', formula: { kind: 'value', statistic: 'done' } });
    const of = readIndicator(counted, [], [rated('40', '2026-06-14')], []);
    const outlook = { forecast: { last, on: '2030-12-31', value: '930', cutOn: null }, expected: null };
    expect(toChartSeries(of, [], 1, years, outlook).top).toBe(1000);
  });

  test('the small line of a list has neither', () => {
    expect(chart([rated('40', '2026-06-14')])).toMatchObject({ forecast: null, expected: null });
  });
});
