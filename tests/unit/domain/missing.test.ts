import { expect, test } from 'vitest';
import type { IndicatorOrigin } from '@/lib/domain/indicator.ts';
import { missingFigures } from '@/lib/domain/missing.ts';
import { readIndicator, type StatisticSource } from '@/lib/domain/sourced-figure.ts';
import { type PlanTarget, readTarget } from '@/lib/domain/target-reading.ts';
import { indicator, source, target } from './reading-fixtures.ts';

const TODAY = '2026-09-20';
const Q3 = '2026-09-14';
const of = (sources: StatisticSource[], more: Partial<PlanTarget> = {}, origin: IndicatorOrigin = 'statistics') => {
  const reading = readIndicator(indicator({ origin }), [], sources, []);
  return readTarget(target({ indicatorId: 1, ...more }), new Map([[1, reading]]), TODAY);
};
const h1 = source({ done: ['95', 9, 9], asked: ['100', 9, 9] });
const q3 = source({ done: ['95', 7, 9], asked: ['100', 9, 9] }, { asOf: Q3, periodKind: 'q3' });
const ids = (lines: readonly { target: { id: number } }[]) => lines.map((line) => line.target.id);

test('what has no figure is counted by what it waits for, and never as behind', () => {
  const lines = [
    of([], { id: 1 }),
    of([], { id: 2 }, 'external'),
    of([], { id: 3 }, 'none'),
    of([], { id: 4, indicatorId: null }),
    of([h1], { id: 5 }),
  ];
  const { none, reasons } = missingFigures(lines, Q3);
  expect(ids(none)).toEqual([1, 2, 3, 4]);
  expect(reasons).toEqual({ 'not-reported': 1, 'not-entered': 1, 'not-asked': 2 });
});

test('a promise in words waits for no figure', () => {
  expect(missingFigures([of([], { kind: 'qualitative' })], Q3).none).toEqual([]);
});

test('what stands on the period before is still owed for this one; what came in is not', () => {
  const lines = [of([h1], { id: 1 }), of([h1, q3], { id: 2 }), of([], { id: 3 }), of([h1], { id: 4 }, 'external')];
  expect(ids(missingFigures(lines, Q3).notYet)).toEqual([1]);
  expect(missingFigures(lines, null).notYet).toEqual([]);
});

test('what has never had a figure, and what has none for the end of its phase, is said once', () => {
  const never = of([], { id: 1 });
  const ended = { ...of([h1], { id: 2 }), state: { ...of([h1]).state, status: 'final-unknown' as const } };
  const { none, notYet } = missingFigures([never, ended], Q3);
  expect([ids(none), ids(notYet)]).toEqual([[1, 2], []]);
});

test('a promise in words that has a statistic beside it is not held against the period', () => {
  expect(missingFigures([of([], { kind: 'qualitative' })], Q3).notYet).toEqual([]);
});

test('a plan that has ended owes nothing for a later period', () => {
  expect(missingFigures([of([h1], { planEndOn: '2026-08-31' })], Q3).notYet).toEqual([]);
});

test('a figure that only some have given is said so', () => {
  expect(ids(missingFigures([of([h1], { id: 1 }), of([q3], { id: 2 })], Q3).partial)).toEqual([2]);
});
