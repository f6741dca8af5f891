import { describe, expect, test } from 'vitest';
import { type Answer, missingAnswer, NIL, NOT_APPLICABLE, numberAnswer } from '@/lib/domain/answer.ts';
import { openRows, progressOf } from '@/lib/domain/completeness.ts';
import { ratioScale } from '@/lib/domain/statistic.ts';

const row = { key: 'r-1', type: 'count', consolidation: 'sum' } as const;
const open = (answer?: Answer) => openRows([row], new Map(answer ? [['r-1', answer]] : []))[0]?.why ?? null;

describe('every asked row must be answered', () => {
  test.each<[string, Answer | undefined, string | null]>([
    ['blank', undefined, 'blank'],
    ['a value', numberAnswer('3'), null],
    ['0', numberAnswer('0'), null],
    ['không phát sinh', NIL, null],
    ['không áp dụng', NOT_APPLICABLE, null],
    ['chưa có, with reason and day', missingAnswer('đang đối chiếu', '2026-07-01'), null],
    ['chưa có without a reason', missingAnswer(' ', '2026-07-01'), 'reason'],
    ['chưa có without a day', missingAnswer('đang đối chiếu', null), 'promise'],
    ['a value that does not fit', numberAnswer('-3'), 'unfit'],
  ])('%s', (_, answer, why) => {
    expect(open(answer)).toBe(why);
  });

  test('headings and computed rates are asked of nobody', () => {
    const rows = [
      { key: 'heading', type: 'heading', consolidation: null },
      { key: 'rate', type: 'percent', consolidation: 'ratio' },
      row,
    ] as const;
    expect(openRows(rows, new Map())).toEqual([{ rowKey: 'r-1', why: 'blank' }]);
    expect(progressOf(rows, new Map())).toEqual({ answered: 0, asked: 1 });
  });

  test('"1/2 dòng": a chưa có without its reason is not yet answered', () => {
    const rows = [row, { ...row, key: 'r-2' }];
    const answers = new Map([
      ['r-1', numberAnswer('3')],
      ['r-2', missingAnswer(null, null)],
    ]);
    expect(progressOf(rows, answers)).toEqual({ answered: 1, asked: 2 });
    expect(openRows(rows, answers).map((line) => line.rowKey)).toEqual(['r-2']);
  });
});

test('a rate in % is a hundred times its quotient', () => {
  expect(ratioScale({ type: 'percent' })).toBe('100');
  expect(ratioScale({ type: 'decimal' })).toBe('1');
});
