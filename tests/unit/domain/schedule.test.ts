import { describe, expect, test } from 'vitest';
import { isBornLate, occurrencesOf, type ScheduleSpan } from '@/lib/domain/schedule.ts';

const PLAN = { startYear: 2026, endYear: 2030 };

function span(kind: ScheduleSpan['kind'], given: Partial<ScheduleSpan> = {}): ScheduleSpan {
  return { kind, from: '2026-01-01', to: '2030-12-31', month: null, quarter: null, ...given };
}

const lines = (spans: ScheduleSpan[]) => occurrencesOf(spans, PLAN).map((o) => `${o.label} ${o.startsOn} ${o.dueOn}`);

describe('occurrences of the times as plans write them', () => {
  test.each([
    ['2026 - 2030', [span('range')], ['2026-2030 2026-01-01 2030-12-31']],
    ['Năm 2027', [span('year', { from: '2027-01-01', to: '2027-12-31' })], ['2027 2027-01-01 2027-12-31']],
    ['Quý IV/2026', [span('quarter', { from: '2026-10-01', to: '2026-12-31' })], ['2026-q4 2026-10-01 2026-12-31']],
    ['Tháng 02/2026', [span('month', { from: '2026-02-01', to: '2026-02-28' })], ['2026-02 2026-02-01 2026-02-28']],
    ['Ngày 01/3/2027', [span('date', { from: '2027-03-01', to: '2027-03-01' })], ['2027-03-01 2027-03-01 2027-03-01']],
    [
      'Tháng 12 hằng năm',
      [span('yearly-month', { month: 12 })],
      ['2026', '2027', '2028', '2029', '2030'].map((y) => `${y}-12 ${y}-12-01 ${y}-12-31`),
    ],
    [
      'Quý I hằng năm',
      [span('yearly-quarter', { quarter: 1 })],
      ['2026', '2027', '2028', '2029', '2030'].map((y) => `${y}-q1 ${y}-01-01 ${y}-03-31`),
    ],
    ['Hàng năm', [span('yearly')], ['2026', '2027', '2028', '2029', '2030'].map((y) => `${y} ${y}-01-01 ${y}-12-31`)],
    ['Sau khi có hướng dẫn', [span('conditional', { from: null, to: null })], ['khi-co-huong-dan null null']],
    ['(trống)', [span('none', { from: null, to: null })], []],
    [
      'một khoảng lẻ đầu',
      [span('range', { from: '2026-01-01', to: '2027-06-30' })],
      ['2026-01-01..2027-06-30 2026-01-01 2027-06-30'],
    ],
    [
      'một khoảng lẻ',
      [span('range', { from: '2026-03-01', to: '2027-06-30' })],
      ['2026-03-01..2027-06-30 2026-03-01 2027-06-30'],
    ],
  ])('%s', (_, spans, expected) => {
    expect(lines(spans)).toEqual(expected);
  });

  test('the last day of February follows the year', () => {
    const february = occurrencesOf([span('yearly-month', { month: 2 })], PLAN).map((o) => o.dueOn);
    expect(february).toEqual(['2026-02-28', '2027-02-28', '2028-02-29', '2029-02-28', '2030-02-28']);
  });

  test('Thường xuyên: one per reporting period, due on its cut-off, never starting before the plan', () => {
    const all = occurrencesOf([span('ongoing')], PLAN);
    expect(all).toHaveLength(20);
    expect(all.slice(0, 5)).toEqual([
      { label: 'q1-2026', startsOn: '2026-01-01', dueOn: '2026-03-14' },
      { label: 'h1-2026', startsOn: '2026-01-01', dueOn: '2026-06-14' },
      { label: 'q3-2026', startsOn: '2026-06-15', dueOn: '2026-09-14' },
      { label: 'year-2026', startsOn: '2026-01-01', dueOn: '2026-12-14' },
      { label: 'q1-2027', startsOn: '2026-12-15', dueOn: '2027-03-14' },
    ]);
  });

  test('an ongoing duty of part of the plan has only the periods that close within it', () => {
    const part = occurrencesOf([span('ongoing', { from: '2027-04-01', to: '2027-10-31' })], PLAN);
    expect(part.map((o) => o.label)).toEqual(['h1-2027', 'q3-2027']);
    expect(part[0]?.startsOn).toBe('2027-04-01');
    const edges = occurrencesOf([span('ongoing', { from: '2027-03-14', to: '2027-06-14' })], PLAN);
    expect(edges.map((o) => o.label)).toEqual(['q1-2027', 'h1-2027']);
  });

  test('a compound cell gives each of its parts once, the undated last', () => {
    const both = [
      span('conditional', { from: null, to: null }),
      span('yearly-month', { month: 1 }),
      span('yearly-month', { month: 1 }),
    ];
    expect(lines(both)).toEqual([
      '2026-01 2026-01-01 2026-01-31',
      '2027-01 2027-01-01 2027-01-31',
      '2028-01 2028-01-01 2028-01-31',
      '2029-01 2029-01-01 2029-01-31',
      '2030-01 2030-01-01 2030-01-31',
      'khi-co-huong-dan null null',
    ]);
  });

  test('without years of its own a duty takes those of the plan; no year outside the plan is invented', () => {
    expect(occurrencesOf([span('yearly', { from: null, to: null })], PLAN)).toHaveLength(5);
    expect(occurrencesOf([span('range', { from: null, to: null })], PLAN)).toEqual([
      { label: '2026-2030', startsOn: '2026-01-01', dueOn: '2030-12-31' },
    ]);
    expect(occurrencesOf([span('yearly', { from: '2024-01-01', to: '2027-12-31' })], PLAN).map((o) => o.label)).toEqual(
      ['2026', '2027'],
    );
    expect(occurrencesOf([span('yearly', { from: '2021-01-01', to: '2025-12-31' })], PLAN)).toEqual([]);
  });
});

describe('tasks born late', () => {
  test.each([
    ['2026-02-28', '2026-04-13', true],
    ['2026-03-31', '2026-04-13', true],
    ['2026-04-13', '2026-04-13', false],
    ['2027-03-01', '2026-04-13', false],
    [null, '2026-04-13', false],
    ['2026-02-28', null, false],
  ])('due %s, proposed %s: %s', (dueOn, proposedOn, late) => {
    expect(isBornLate(dueOn, proposedOn)).toBe(late);
  });
});
