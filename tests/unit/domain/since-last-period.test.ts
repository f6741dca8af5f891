import { describe, expect, test } from 'vitest';
import { changedSince, lastTwoPeriods, spanOf } from '@/lib/domain/since-last-period.ts';
import { readIndicator, type StatisticSource } from '@/lib/domain/sourced-figure.ts';
import { STATUS_RULES } from '@/lib/domain/target-arithmetic.ts';
import { type PlanTarget, readTarget } from '@/lib/domain/target-reading.ts';
import { indicator, source, target } from './reading-fixtures.ts';

const PLAN = { startYear: 2026, endYear: 2030 };
const TODAY = '2026-11-21';
const H1 = '2026-06-14';
const Q3 = '2026-09-14';
type Parts = Partial<StatisticSource>;
const at = (asOf: string, rate: number, more: Parts = {}) =>
  source({ done: [String(rate), 1, 1], asked: ['100', 1, 1] }, { asOf, periodKind: 'q3', ...more });
const half = (rate: number) => at(H1, rate, { periodKind: 'h1' });
/** Steps of 50 % a year from 2026 on, 90 % in the end: expected now is 50. */
const promise = (more: Partial<PlanTarget> = {}) =>
  target({ indicatorId: 1, deadlineOn: '2030-12-31', steps: [{ year: 2026, value: '50' }], ...more });
const line = (sources: StatisticSource[], more: Partial<PlanTarget> = {}, of = indicator()) => {
  const reading = readIndicator(of, [], sources, []);
  return readTarget(promise(more), new Map([[of.id, reading]]), TODAY);
};
const moves = (...lines: ReturnType<typeof line>[]) =>
  changedSince(lines, H1, TODAY).map(({ move, before, line: { state } }) => [move, before.status, state.status]);

describe('the two periods that are held against one another', () => {
  const find = (sources: StatisticSource[], day = TODAY, plan = PLAN) => {
    const { newest, previous } = lastTwoPeriods([line(sources)], spanOf(plan, day));
    return [newest?.asOf ?? null, previous?.asOf ?? null];
  };

  test('are the newest two with approved figures, in any order of their sources', () => {
    expect(find([at(Q3, 60), half(40), at('2026-03-14', 30)])).toEqual([Q3, H1]);
  });

  test('are one or none where there are no more', () => {
    expect(find([half(40)])).toEqual([H1, null]);
    expect(find([])).toEqual([null, null]);
  });

  test('lie within the days of the plan that have passed', () => {
    const all = [at('2025-12-14', 20), half(40), at(Q3, 60)];
    expect(find(all)).toEqual([Q3, H1]);
    expect(find(all, '2026-09-13')).toEqual([H1, null]);
    expect(find([...all, at('2031-03-14', 90)], '2031-06-01')).toEqual([Q3, H1]);
    expect(find(all, TODAY, { startYear: 2021, endYear: 2025 })).toEqual(['2025-12-14', null]);
  });

  test('are neither special periods nor the years of what others publish', () => {
    expect(find([half(40), at(Q3, 60, { periodKind: 'adhoc' })])).toEqual([H1, null]);
    const outside = {
      value: '70',
      year: 2026,
      asOf: '2026-10-01',
      origin: {
        kind: 'external' as const,
        document: { kind: 'report', number: null, issuedOn: null, title: 'x' },
        section: 'I',
        enteredBy: 'Thu',
      },
    };
    const reading = readIndicator(indicator(), [], [half(40)], [outside]);
    const read = readTarget(promise(), new Map([[1, reading]]), TODAY);
    expect(lastTwoPeriods([read], spanOf(PLAN, TODAY)).newest?.asOf).toBe(H1);
  });
});

describe('what changed since the period before', () => {
  test('is named with both statuses and both figures', () => {
    const [change] = changedSince([line([half(40), at(Q3, 60)])], H1, TODAY);
    expect(change).toMatchObject({ move: 'better', before: { status: 'behind' }, figure: { value: '60' } });
    expect(change?.before.figure?.value).toBe('40');
    expect(change?.line.state.status).toBe('on-track');
  });

  test('stands with the worse first, then the better, then the newly judged, in each the worst status first', () => {
    expect(
      moves(
        line([at(Q3, 60)]),
        line([half(40), at(Q3, 60)]),
        line([half(60), at(Q3, 40)]),
        line([half(60), at(Q3, 20)]),
        line([at(Q3, 10)]),
      ),
    ).toEqual([
      ['worse', 'on-track', 'at-risk'],
      ['worse', 'on-track', 'behind'],
      ['better', 'behind', 'on-track'],
      ['judged', 'no-figure', 'at-risk'],
      ['judged', 'no-figure', 'on-track'],
    ]);
  });

  test('a figure that has grown too old to judge is said, and not as worse', () => {
    const old = line([half(60)]);
    const read = readTarget(old.target, new Map([[1, readIndicator(indicator(), [], [half(60)], [])]]), '2027-06-20');
    expect(changedSince([read], H1, '2027-06-20').map(({ move }) => move)).toEqual(['unjudged']);
  });

  test('a figure alone is told once an indicator, with what it may be compared with', () => {
    const same = [line([half(55), at(Q3, 60)]), line([half(55), at(Q3, 60)], { id: 2 })];
    const changes = changedSince(same, H1, TODAY);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ move: null, change: { better: true, difference: '5' } });
  });

  test('a flow over other days is compared with nothing', () => {
    const flow = indicator({ accumulation: 'flow' });
    const window = { startsOn: '2026-06-15' };
    expect(changedSince([line([half(55), at(Q3, 60, window)], {}, flow)], H1, TODAY)).toEqual([]);
  });

  test('both days are judged by the thresholds of today: a new threshold is no change of the target', () => {
    const reading = readIndicator(indicator(), [], [half(30), at(Q3, 31)], []);
    const strict = { ...STATUS_RULES, atRiskShare: '0.5' };
    const read = readTarget(promise(), new Map([[1, reading]]), TODAY, strict);
    expect(read.state.status).toBe('behind');
    expect(changedSince([read], H1, TODAY)).toMatchObject([{ move: null, before: { status: 'behind' } }]);
  });

  test('between two statuses that judge nothing the change is neither better nor worse', () => {
    const read = line([half(30)], { steps: [] });
    const state = { ...read.state, status: 'insufficient' as const };
    expect(changedSince([{ ...read, state }], '2026-03-14', TODAY).map(({ move }) => move)).toEqual(['other']);
  });

  test('among figures alone those that got worse stand first', () => {
    const rise = line([half(55), at(Q3, 60)]);
    const fall = line([half(60), at(Q3, 55)], { indicatorId: 2 }, indicator({ id: 2 }));
    const changes = changedSince([rise, fall], H1, TODAY).filter(({ move }) => move === null);
    expect(changes.map(({ change }) => change?.better)).toEqual([false, true]);
  });

  test('the figure that is named is the newest known on the last day', () => {
    const running = line([half(40), at(Q3, 60), at('2026-12-14', 70, { periodKind: 'year' })]);
    expect(changedSince([running], H1, TODAY).map(({ figure }) => figure?.asOf)).toEqual([Q3]);
  });

  test('a figure that was known already is no news', () => {
    expect(changedSince([line([at('2026-03-14', 55, { periodKind: 'q1' }), half(60)])], H1, TODAY)).toEqual([]);
  });

  test('what is known only after the day is not known yet', () => {
    const running = line([half(55), at('2026-12-14', 20, { periodKind: 'year' })]);
    expect(changedSince([running], H1, TODAY)).toEqual([]);
  });

  test('an unchanged figure and a promise in words are no change', () => {
    expect(moves(line([half(60), at(Q3, 60)]), line([], { kind: 'qualitative', indicatorId: null }))).toEqual([]);
  });
});
