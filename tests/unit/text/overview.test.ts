import { expect, test } from 'vitest';
import { changedSince } from '@/lib/domain/since-last-period.ts';
import { readIndicator, type SourcedFigure } from '@/lib/domain/sourced-figure.ts';
import { readTarget } from '@/lib/domain/target-reading.ts';
import {
  agencyNow,
  changeInWords,
  countsInWords,
  daysLeftInWords,
  decisionsInWords,
  moveInWords,
  namesInWords,
  pathInWords,
  sourcePeriod,
} from '@/lib/text/overview.ts';
import { indicator, period, source, target } from '../domain/reading-fixtures.ts';

const [H1, TODAY] = ['2026-06-14', '2026-11-21'];
const q3 = { asOf: '2026-09-14', periodKind: 'q3', origin: { ...period.origin, name: 'Quý III năm 2026' } } as const;
const change = (first: string, second: string) => {
  const at = (done: string) => ({ done: [done, 1, 1] as const, asked: ['100', 1, 1] as const });
  const reading = readIndicator(indicator(), [], [source(at(first)), source(at(second), q3)], []);
  const promise = target({ indicatorId: 1, steps: [{ year: 2026, value: '50' }] });
  const [changed] = changedSince([readTarget(promise, new Map([[1, reading]]), TODAY)], H1, TODAY);
  if (!changed) throw new Error('nothing changed');
  return changed;
};

test('a status that changed says from what to what, and both figures with their periods', () => {
  expect(moveInWords(change('40', '60'))).toBe('từ “Chậm” sang “Đúng tiến độ”');
  expect(pathInWords(change('40', '60'))).toBe('40\u00a0% (6 tháng đầu năm 2026) → 60\u00a0% (Quý III năm 2026)');
});

test('a path says when there was no figure before, when there is no other since, and when there is none', () => {
  const { line, before, figure } = change('40', '60');
  const path = (was: typeof figure, now: typeof figure) =>
    pathInWords({ line, before: { ...before, figure: was }, figure: now });
  expect(path(null, figure)).toBe('nay có 60\u00a0% (Quý III năm 2026)');
  expect(path(figure, figure)).toBe('số liệu vẫn là 60\u00a0% (Quý III năm 2026)');
  expect(path(before.figure, null)).toBe('chưa có số liệu');
});

test('a status that changed without a figure to compare with says no difference', () => {
  expect(changeInWords({ ...change('40', '60'), change: null })).toBe('');
});

test('a period says how far its figures go', () => {
  expect(sourcePeriod(change('40', '60').figure as SourcedFigure)).toBe('Quý III năm 2026 (số liệu đến 14/09/2026)');
});

test('a figure that changed says by how much; what one place rounds away gets a second', () => {
  expect(changeInWords(change('55', '60.25'))).toBe(
    '+5,3 điểm, từ 55\u00a0% (6 tháng đầu năm 2026) đến 60,25\u00a0% (Quý III năm 2026)',
  );
  expect(changeInWords(change('55', '55.04')).startsWith('+0,04 điểm')).toBe(true);
});

test('what there is none of is not said', () => {
  expect(
    countsInWords(
      [
        ['a', 2],
        ['b', 0],
        ['c', 1],
      ],
      { a: 'chậm', b: 'đạt', c: 'không đạt' },
    ),
  ).toBe('2 chậm, 1 không đạt');
  expect(decisionsInWords({ listed: [1, 2, 3], done: 2, notDone: 0, running: 0, late: 1 })).toBe(
    '3 biện pháp: 2 đã làm xong, 1 đã quá ngày mà chưa báo kết quả.',
  );
  expect(decisionsInWords({ listed: [1, 2, 3], done: 0, notDone: 1, running: 2, late: 0 })).toBe(
    '3 biện pháp: 1 chưa làm được, 2 đang làm, còn hạn.',
  );
});

test.each([
  ['2026-11-25', 'còn 4 ngày'],
  ['2026-11-21', 'hôm nay'],
  ['2026-11-17', 'quá 4 ngày'],
])('due on %s: %s', (dueOn, words) => {
  expect(daysLeftInWords(dueOn, TODAY)).toBe(words);
});

test('an agency that has ended stands with who answers for it now', () => {
  expect(agencyNow('Sở A', ['Sở B', 'Sở C'])).toBe('Sở A (nay do Sở B, Sở C trả lời)');
  expect(agencyNow('Sở A', [])).toBe('Sở A');
});

test('of many names the first, and never “và 1 cơ quan khác” in place of one name', () => {
  expect(namesInWords(['A', 'B', 'C', 'D'], 2)).toBe('A, B và 2 cơ quan khác');
  expect(namesInWords(['A', 'B', 'C'], 2)).toBe('A, B, C');
});
