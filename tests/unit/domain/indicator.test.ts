import { describe, expect, test } from 'vitest';
import { figureOf, type IndicatorVersion, seriesOf, versionOn } from '@/lib/domain/indicator.ts';

const ratio = (numerator: string[], denominator: string[], scale = '100') =>
  ({ kind: 'ratio', numerator, denominator, scale }) as const;
const versions: IndicatorVersion[] = [
  { validFrom: '2026-01-01', definition: 'toàn trình, một phần', formula: ratio(['toan-trinh', 'mot-phan'], ['tthc']) },
  { validFrom: '2021-01-01', definition: 'mức độ 3, 4', formula: ratio(['muc-3', 'muc-4'], ['tthc']) },
];
const figures = (given: Record<string, string | null>) => (statistic: string) => given[statistic] ?? null;

describe('the definition in force', () => {
  test.each([
    ['2020-12-31', null],
    ['2021-01-01', 'mức độ 3, 4'],
    ['2025-12-31', 'mức độ 3, 4'],
    ['2026-01-01', 'toàn trình, một phần'],
  ])('on %s: %s', (day, definition) => {
    expect(versionOn(versions, day)?.definition ?? null).toBe(definition);
  });
});

describe('a figure by its formula', () => {
  test('42 of 94 tasks is 44,68 %, unrounded', () => {
    const tasks: IndicatorVersion[] = [
      { validFrom: '2021-01-01', definition: '', formula: ratio(['done'], ['planned']) },
    ];
    const figure = figureOf(tasks, '2021-06-14', figures({ done: '42', planned: '94' }));
    expect(figure.value?.slice(0, 12)).toBe('44.680851063');
    expect(figure).toMatchObject({ numerator: '42', denominator: '94', noFigure: null });
  });

  test('the sums over the terms, by the version of the day', () => {
    const all = figures({ 'muc-3': '123', 'muc-4': '627', 'toan-trinh': '900', 'mot-phan': '100', tthc: '2000' });
    expect(figureOf(versions, '2021-06-14', all)).toMatchObject({ numerator: '750', value: '37.5' });
    expect(figureOf(versions, '2026-06-14', all)).toMatchObject({ numerator: '1000', value: '50' });
  });

  test.each([
    ['one term unanswered', { 'muc-3': '123', 'muc-4': null, tthc: '1695' }, 'not-answered'],
    ['a term absent', { 'muc-3': '123', tthc: '1695' }, 'not-answered'],
    ['no denominator', { 'muc-3': '1', 'muc-4': '1', tthc: null }, 'not-answered'],
    ['a denominator of 0', { 'muc-3': '0', 'muc-4': '0', tthc: '0' }, 'zero-denominator'],
  ])('no figure, never 0: %s', (_, given, noFigure) => {
    expect(figureOf(versions, '2021-06-14', figures(given))).toMatchObject({ value: null, noFigure });
  });

  test('a numerator of 0 is a figure of 0', () => {
    expect(figureOf(versions, '2021-06-14', figures({ 'muc-3': '0', 'muc-4': '0', tthc: '5' })).value).toBe('0');
  });

  test('a single statistic, missing or there', () => {
    const one: IndicatorVersion[] = [
      { validFrom: '2021-01-01', definition: '', formula: { kind: 'value', statistic: 's' } },
    ];
    expect(figureOf(one, '2021-06-14', figures({ s: '937' })).value).toBe('937');
    expect(figureOf(one, '2021-06-14', figures({ s: null })).noFigure).toBe('not-answered');
    expect(figureOf(one, '2020-06-14', figures({ s: '937' })).noFigure).toBe('no-formula');
    expect(
      figureOf([{ validFrom: '2021-01-01', definition: '', formula: null }], '2021-06-14', figures({})).noFigure,
    ).toBe('no-formula');
  });
});

describe('a series with its breaks', () => {
  const point = (asOf: string) => ({ asOf });

  test('no line runs across a change of definition', () => {
    const series = seriesOf(
      [point('2026-06-14'), point('2021-06-14'), point('2025-12-14'), point('2026-03-14')],
      versions,
    );
    expect(series.stretches.map(({ points }) => points.map((p) => p.asOf))).toEqual([
      ['2021-06-14', '2025-12-14'],
      ['2026-03-14', '2026-06-14'],
    ]);
    expect(series.breaks).toEqual([{ on: '2026-01-01', definition: 'toàn trình, một phần' }]);
  });

  test('one definition has no break, no points have no stretch', () => {
    expect(seriesOf([point('2021-06-14')], versions).breaks).toEqual([]);
    expect(seriesOf([], versions)).toEqual({ stretches: [], breaks: [] });
  });
});
