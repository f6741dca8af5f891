import { describe, expect, test } from 'vitest';
import { growsThroughYear } from '@/lib/domain/indicator.ts';
import { readIndicator } from '@/lib/domain/sourced-figure.ts';
import type { DatedFigure, Target } from '@/lib/domain/target.ts';
import { STATUS_RULES } from '@/lib/domain/target-arithmetic.ts';
import { readTarget } from '@/lib/domain/target-reading.ts';
import { type StatusQuestion, targetStatus } from '@/lib/domain/target-status.ts';
import { statusInWords } from '@/lib/text/arithmetic.ts';
import { indicator, source, target } from './reading-fixtures.ts';

/** The cases in which other systems went wrong, each by its name. */
const h1 = (value: string): DatedFigure => ({ value, asOf: '2027-06-14', reportYear: 2027, periodKind: 'h1' });
const annual = (value: string, year = 2027): DatedFigure => ({
  value,
  asOf: `${year}-12-14`,
  reportYear: year,
  periodKind: 'year',
});

function ask(promise: Partial<Target>, given: Partial<StatusQuestion>) {
  return targetStatus({
    target: { ...target({ deadlineOn: '2030-12-31' }), ...promise },
    direction: 'higher',
    mayExceed100: false,
    figures: [],
    baseline: null,
    today: '2027-07-01',
    ...given,
  });
}

const atMost = (value: string) => ({ operator: '<=', value, unit: 'hồ sơ' }) as const;

test('actual 119 against ≤ 150 is met', () => {
  expect(ask(atMost('150'), { direction: 'lower', figures: [h1('119')] }).status).toBe('met');
  expect(ask(atMost('119'), { direction: 'lower', figures: [h1('150')] }).status).not.toBe('met');
});

test('14,6 % shown beside a 15 % threshold is not coloured by its rounding', () => {
  const under = ask(
    { value: '15' },
    { figures: [h1('14.6')], baseline: { year: 2025, value: '10', provisional: false } },
  );
  expect(under.status).not.toBe('met');
  const near = ask({ value: '15', deadlineOn: '2027-12-31' }, { figures: [annual('14.9996')], today: '2027-12-20' });
  expect(near.status).toBe('behind');
  expect(statusInWords(near)).toBe('14,9996\u00a0% so với 15\u00a0%, thiếu 0,0004 điểm.');
});

test('a target of 0 works', () => {
  const none = { ...atMost('0'), deadlineOn: '2027-12-31' } as const;
  expect(ask(none, { direction: 'lower', figures: [h1('0')] })).toMatchObject({
    status: 'met',
    arithmetic: { goal: '0' },
  });
  expect(ask(none, { direction: 'lower', figures: [annual('1')], today: '2028-01-01' }).status).toBe('final-missed');
  expect(ask(none, { direction: 'lower', figures: [annual('0')], today: '2028-01-01' }).status).toBe('final-met');
});

test('a rate over 100 % is questioned', () => {
  expect(ask({}, { figures: [h1('103')] })).toMatchObject({ status: 'insufficient', reason: 'over-100' });
});

describe('cumulative, flow and stock', () => {
  const growing = { growsThroughYear: true, baseline: { year: 2025, value: '60', provisional: false } };

  test.each([
    ['stock', '%', false],
    ['stock', 'hồ sơ', false],
    ['flow', '%', false],
    ['flow', 'hồ sơ', true],
    ['cumulative', '%', true],
    ['cumulative', null, true],
  ] as const)('%s in %s grows through the year: %s', (accumulation, unit, grows) => {
    expect(growsThroughYear({ accumulation, unit })).toBe(grows);
  });

  test('half a year of what grows is not held against the whole: chưa đủ căn cứ', () => {
    expect(ask({}, { figures: [h1('45')], ...growing })).toMatchObject({
      status: 'insufficient',
      reason: 'part-of-year',
    });
    expect(ask({}, { figures: [h1('45')], ...growing, growsThroughYear: false }).status).toBe('at-risk');
    expect(ask({}, { figures: [annual('45', 2026)], ...growing }).status).toBe('at-risk');
  });

  test('what is there already cannot fall back; what must stay low can still rise', () => {
    expect(ask({}, { figures: [h1('90')], ...growing }).status).toBe('met');
    const few = { ...growing, direction: 'lower' as const, baseline: null };
    expect(ask(atMost('150'), { figures: [h1('119')], ...few }).reason).toBe('part-of-year');
    expect(ask(atMost('150'), { figures: [annual('119', 2026)], ...few }).status).toBe('met');
    const fall = { value: '10', change: { direction: 'reduction', baselineYear: 2025, against: null } } as const;
    expect(ask(fall, { figures: [h1('30')], ...growing, direction: 'lower' }).reason).toBe('part-of-year');
  });

  test('half a year breaks no floor', () => {
    const floor = { deadlineOn: '2026-12-31' };
    const state = ask(floor, { figures: [annual('91', 2026), h1('45')], ...growing });
    expect(state).toMatchObject({ status: 'final-met', floor: null });
    expect(ask(floor, { figures: [annual('91', 2026), h1('45')] }).floor?.holds).toBe(false);
  });

  test('the indicator says which it is', () => {
    const halves = [source({ done: ['45', 1, 1], asked: ['100', 1, 1] }, { asOf: '2027-06-14', reportYear: 2027 })];
    const read = (accumulation: 'stock' | 'cumulative') => {
      const readings = new Map([
        [7, readIndicator(indicator({ id: 7, accumulation }), [growing.baseline], halves, [])],
      ]);
      return readTarget(target({ indicatorId: 7, deadlineOn: '2030-12-31' }), readings, '2027-07-01').state;
    };
    expect(read('cumulative').reason).toBe('part-of-year');
    expect(read('stock').status).toBe('at-risk');
  });
});

describe('thresholds are the province’s own', () => {
  const line = { figures: [h1('66.6')], baseline: { year: 2025, value: '60', provisional: false } };

  test('the same figure is chậm by one and nguy cơ by another, and the state carries which', () => {
    // 68,71 expected, 8,71 of the way: 2,11 missing is 24 %.
    expect(ask({}, line)).toMatchObject({ status: 'behind', rules: STATUS_RULES });
    const strict = { ...STATUS_RULES, atRiskShare: '0.2' };
    expect(ask({}, { ...line, rules: strict })).toMatchObject({ status: 'at-risk', rules: strict });
  });

  test('they decide neither met nor missed', () => {
    const lax = { atRiskShare: '0.99', approximateShare: '0.5', staleAfter: 12 };
    expect(ask({}, { figures: [h1('89.9')], rules: lax }).status).not.toBe('met');
    expect(ask({ deadlineOn: '2026-12-31' }, { figures: [annual('89.9', 2026)], rules: lax }).status).toBe(
      'final-missed',
    );
  });

  test('how old is old is told as it is set', () => {
    const old = ask({}, { figures: [h1('95')], today: '2029-01-01', rules: { ...STATUS_RULES, staleAfter: 4 } });
    expect(old.status).toBe('stale');
    const three = { figures: [h1('95')], today: '2028-03-14' } as const;
    expect(ask({}, three).status).toBe('stale');
    expect(ask({}, { ...three, rules: { ...STATUS_RULES, staleAfter: 4 } }).status).toBe('met');
    expect(statusInWords(old)).toBe('Số liệu gần nhất tính đến 14/06/2027, đã quá 4 kỳ báo cáo.');
  });

  test('reading a target takes those of its province', () => {
    const known = [source({ done: ['66.6', 1, 1], asked: ['100', 1, 1] }, { asOf: '2027-06-14', reportYear: 2027 })];
    const readings = new Map([[7, readIndicator(indicator({ id: 7 }), [line.baseline], known, [])]]);
    const asked = target({ indicatorId: 7, deadlineOn: '2030-12-31' });
    expect(readTarget(asked, readings, '2027-07-01').state.status).toBe('behind');
    const strict = { ...STATUS_RULES, atRiskShare: '0.2' };
    expect(readTarget(asked, readings, '2027-07-01', strict).state.status).toBe('at-risk');
  });
});
