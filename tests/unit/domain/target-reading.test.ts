import { describe, expect, test } from 'vitest';
import { needDecision } from '@/lib/domain/attention.ts';
import { changeOf } from '@/lib/domain/figure-change.ts';
import { type IndicatorReading, readIndicator, type StatisticSource, type Term } from '@/lib/domain/sourced-figure.ts';
import type { Accumulation } from '@/lib/domain/statistic.ts';
import { countByGroup, groupOf, marksOf, readTarget } from '@/lib/domain/target-reading.ts';
import { TARGET_STATUSES } from '@/lib/domain/target-status.ts';
import { indicator, period, source, target } from './reading-fixtures.ts';

const rate = indicator({ id: 7 });
const read = (sources: StatisticSource[], of = rate): IndicatorReading => readIndicator(of, [], sources, []);

describe('an indicator’s figures', () => {
  test('are a rate of sums, with both sums, the rows and the least coverage kept', () => {
    const { figures } = read([source({ done: ['42', 90, 95], asked: ['94', 95, 95] })]);
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({ numerator: '42', denominator: '94', coverage: { answered: 90, expected: 95 } });
    expect(figures[0]?.value.startsWith('44.68085')).toBe(true);
    expect(figures[0]?.terms.map((term) => term.rowId)).toEqual([1, 2]);
  });

  test('are none, with the reason, when a term is missing or the base is 0', () => {
    expect(read([source({ done: ['42', 1, 1], asked: [null, 0, 1] })])).toMatchObject({
      figures: [],
      noFigure: 'not-answered',
    });
    expect(read([source({ done: ['0', 1, 1], asked: ['0', 1, 1] })])).toMatchObject({
      figures: [],
      noFigure: 'zero-denominator',
    });
    expect(read([])).toMatchObject({ figures: [], noFigure: 'not-answered' });
    expect(read([], indicator({ formula: null }))).toMatchObject({ figures: [], noFigure: 'no-formula' });
  });

  test('carry the words of a choice that they code', () => {
    const level = indicator({ formula: { kind: 'value', statistic: 'done' } });
    const chosen = source({ done: ['3', 1, 1] });
    const term = { ...(chosen.terms.get('done') as Term), choice: 'Cấp độ 3' };
    const { figures } = read([{ ...chosen, terms: new Map([['done', term]]) }], level);
    expect(figures[0]).toMatchObject({ value: '3', label: 'Cấp độ 3' });
  });

  test('stand in the order of their days, also those from outside', () => {
    const external = [
      {
        value: '88',
        year: 2025,
        asOf: '2025-12-31',
        origin: { kind: 'external' as const, document: period.document, section: 'I', enteredBy: 'Lò Thị Thu' },
      },
    ];
    const reading = readIndicator(rate, [], [source({ done: ['1', 1, 1], asked: ['2', 1, 1] })], external);
    expect(reading.figures.map((figure) => figure.asOf)).toEqual(['2025-12-31', '2026-06-14']);
  });
});

describe('a promise and its figures', () => {
  const readings = new Map([[7, read([source({ done: ['42', 1, 1], asked: ['94', 1, 1] })])]]);

  test('is judged by exactly its own indicator', () => {
    const line = readTarget(target({ indicatorId: 7, value: '40', operator: '>=' }), readings, '2026-07-01');
    expect(line.state.status).toBe('met');
    expect(line.figure?.value).toBe(line.state.figure?.value);
  });

  test('is never judged by what only stands beside it', () => {
    const line = readTarget(
      target({ indicatorId: null, kind: 'quantitative', references: [{ indicatorId: 7, reason: 'mẫu số khác' }] }),
      readings,
      '2026-07-01',
    );
    expect(line).toMatchObject({ figure: null, state: { status: 'no-figure', figure: null } });
    expect(line.references).toMatchObject([{ reason: 'mẫu số khác', figure: { numerator: '42' } }]);
  });

  test('shows what its plan ended with, not what came later', () => {
    const late = new Map([
      [
        7,
        read([
          source({ done: ['1', 1, 1], asked: ['2', 1, 1] }, { asOf: '2025-06-14', reportYear: 2025 }),
          source({ done: ['2', 1, 1], asked: ['2', 1, 1] }, { asOf: '2026-06-14', reportYear: 2026 }),
        ]),
      ],
    ]);
    const line = readTarget(
      target({ indicatorId: 7, deadlineOn: '2025-12-31', planEndOn: '2025-12-31', startYear: 2021 }),
      late,
      '2026-07-01',
    );
    expect(line.figure?.asOf).toBe('2025-06-14');
    expect(line.state.status).toBe('final-unknown');
  });

  test('counts a verdict at the end with the status of the same name, and every status somewhere', () => {
    expect(TARGET_STATUSES.map(groupOf)).toEqual([
      'met',
      'on-track',
      'behind',
      'at-risk',
      'no-figure',
      'not-quantified',
      'insufficient',
      'stale',
      'met',
      'missed',
      'no-figure',
    ]);
    expect(
      countByGroup([{ state: { status: 'met' } }, { state: { status: 'final-met' } }, { state: { status: 'stale' } }]),
    ).toMatchObject({ met: 2, stale: 1, missed: 0 });
  });
});

describe('the marks on the time axis', () => {
  const plan = { startYear: 2026, deadlineOn: '2027-12-31' };

  test('a value is a step over its phase', () => {
    expect(marksOf(target({ ...plan, value: '95' }), [])).toMatchObject([
      { fromYear: 2026, toYear: 2027, value: '95', operator: '>=' },
    ]);
  });

  test('stated yearly steps are drawn each in its year, the last of them once', () => {
    const steps = [
      { year: 2026, value: '50' },
      { year: 2027, value: '80' },
    ];
    expect(
      marksOf(target({ ...plan, value: '80', steps }), []).map((mark) => [mark.fromYear, mark.toYear, mark.value]),
    ).toEqual([
      [2026, 2026, '50'],
      [2027, 2027, '80'],
    ]);
  });

  test('a reduction of at least 10 % against 937 is a level of at most 843,3', () => {
    const change = { direction: 'reduction' as const, baselineYear: 2021, against: null };
    const base = [{ year: 2021, value: '937', provisional: true }];
    expect(marksOf(target({ ...plan, value: '10', unit: '%', change }), base)).toMatchObject([
      { value: '843.3', operator: '<=' },
    ]);
    expect(marksOf(target({ ...plan, value: '10', unit: '%', change }), [])).toEqual([]);
  });

  test('a range is drawn by both of its ends', () => {
    expect(marksOf(target({ ...plan, value: '40', upper: '60' }), [])).toMatchObject([
      { fromYear: 2026, toYear: 2027, value: '40', operator: '>=' },
      { fromYear: 2026, toYear: 2027, value: '60', operator: '<=' },
    ]);
  });

  test('nothing is drawn for words', () => {
    expect(marksOf(target({ ...plan, kind: 'qualitative', value: null, operator: null }), [])).toEqual([]);
  });
});

describe('what changed', () => {
  const two = (accumulation: Accumulation, kinds: ['h1' | 'q1', 'h1'], starts = '2024-12-15') =>
    read(
      [
        source(
          { done: ['1', 1, 1], asked: ['2', 1, 1] },
          { startsOn: starts, asOf: '2025-06-14', reportYear: 2025, periodKind: kinds[0] },
        ),
        source(
          { done: ['3', 1, 1], asked: ['4', 1, 1] },
          { asOf: '2026-06-14', reportYear: 2026, periodKind: kinds[1] },
        ),
      ],
      indicator({ id: 7, accumulation }),
    );

  test('flows compare only with the same window a year earlier', () => {
    expect(changeOf(two('flow', ['h1', 'h1']))).toMatchObject({ difference: '25', better: true });
    expect(changeOf(two('flow', ['h1', 'h1'], '2025-03-15'))).toBeNull();
    expect(changeOf(two('cumulative', ['h1', 'h1'], '2025-03-15'))).toMatchObject({ difference: '25' });
  });

  test('what stands compares with the figure before it', () => {
    expect(changeOf(two('stock', ['q1', 'h1']))?.difference).toBe('25');
  });

  test('not across a change of definition', () => {
    const changed = indicator({ id: 7, accumulation: 'stock', secondFrom: '2026-01-01' });
    const { figures } = two('stock', ['h1', 'h1']);
    expect(changeOf({ indicator: changed, baselines: [], figures, noFigure: null })).toBeNull();
  });
});

test('what needs a decision: still to be saved before lost, the larger share missing first', () => {
  const readings = new Map([
    [7, read([source({ done: ['50', 1, 1], asked: ['100', 1, 1] }, { asOf: '2026-06-14', reportYear: 2026 })])],
  ]);
  const line = (id: number, extra: object) =>
    readTarget(target({ id, indicatorId: 7, ...extra }), readings, '2026-07-01');
  const steps = (value: string) => ({
    value: '100',
    steps: [{ year: 2026, value }],
    deadlineOn: '2030-12-31',
    planEndOn: '2030-12-31',
  });
  const lines = [line(1, { value: '40' }), line(2, steps('55')), line(3, steps('100')), line(4, steps('80'))];
  expect(lines.map((one) => one.state.status)).toEqual(['met', 'behind', 'at-risk', 'at-risk']);
  expect(needDecision(lines, 2).map((one) => one.target.id)).toEqual([3, 4]);
  expect(needDecision(lines, 9).map((one) => one.target.id)).toEqual([3, 4, 2]);
});
