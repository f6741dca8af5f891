import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonical,
  faultOf,
  isAnswered,
  missingAnswer,
  NIL,
  NOT_APPLICABLE,
  numberAnswer,
  numberOf,
} from '@/lib/domain/answer.ts';
import type { AnswerType } from '@/lib/domain/statistic.ts';
import { parseTyped } from '@/lib/domain/typed-answer.ts';
import { formatNumber } from '@/lib/text/numbers.ts';

const COUNT: AnswerType = { type: 'count', unit: 'Thủ tục' };
const DECIMAL: AnswerType = { type: 'decimal', unit: 'tỷ đồng' };
const PERCENT: AnswerType = { type: 'percent', unit: '%' };
const CHOICE: AnswerType = {
  type: 'choice',
  choices: [
    { value: '0', label: 'Trực tuyến' },
    { value: '1', label: 'Phát phiếu' },
    { value: '2', label: 'Kết hợp' },
  ],
};

const read = (typed: string, row: AnswerType) => {
  const read = parseTyped(typed, row);
  if (read.kind === 'value') return read.number ?? read.choice ?? read.text;
  return read.kind === 'refused' ? (read.suggestion ? `${read.fault}: ${read.suggestion}` : read.fault) : read.kind;
};

describe('what is understood of a cell', () => {
  test.each<[string, AnswerType, string]>([
    ['1.234,5', DECIMAL, '1234.5'],
    ['1 234', COUNT, '1234'],
    ['1\u00a0234\u00a0567', COUNT, '1234567'],
    ['1\u202f234,50', DECIMAL, '1234.5'],
    ['1.234', COUNT, '1234'],
    ['1.695', COUNT, '1695'],
    ['1.234.567', COUNT, '1234567'],
    ['1234', COUNT, '1234'],
    ['02', COUNT, '2'],
    ['+5', COUNT, '5'],
    ['+0', COUNT, '0'],
    ['+1.234,5', DECIMAL, '1234.5'],
    ['0', COUNT, '0'],
    ['-0', DECIMAL, '0'],
    ['1,50', DECIMAL, '1.5'],
    ['-12,5', DECIMAL, '-12.5'],
    ['−12,5', DECIMAL, '-12.5'],
    ['  42\r\n', COUNT, '42'],
    ['6.238 thủ tục', COUNT, '6238'],
    ['6.238 Thủ tục', COUNT, '6238'],
    ['Không = 0', COUNT, '0'],
    ['không', COUNT, '0'],
    ['9'.repeat(18), COUNT, '9'.repeat(18)],
    ['12%', PERCENT, '12'],
    ['12,5 %', PERCENT, '12.5'],
    ['99,99%', PERCENT, '99.99'],
    ['99,99', PERCENT, '99.99'],
    ['0', PERCENT, '0'],
    ['100', PERCENT, '100'],
  ])('%j is a number', (typed, row, number) => {
    expect(read(typed, row)).toBe(number);
  });

  test.each<[string, AnswerType, string]>([
    ['', COUNT, 'blank'],
    [' \u00a0 ', COUNT, 'blank'],
    ['-', COUNT, 'nil'],
    ['–', DECIMAL, 'nil'],
    ['Không phát sinh', COUNT, 'nil'],
    ['không áp dụng', PERCENT, 'not-applicable'],
    ['Chưa có', COUNT, 'missing'],
    ['1', CHOICE, '1'],
    ['phát phiếu', CHOICE, '1'],
    ['Phát phiếu = 1', CHOICE, '1'],
    [' giữ \n nguyên ', { type: 'text' }, 'giữ \n nguyên'],
    ['-', { type: 'text' }, '-'],
  ])('%j is an answer or a blank', (typed, row, answer) => {
    expect(read(typed, row)).toBe(answer);
  });

  test.each<[string, AnswerType, string]>([
    ['1.5', DECIMAL, 'dot-decimal: 1,5'],
    ['12.50', PERCENT, 'dot-decimal: 12,50'],
    ['0.123', DECIMAL, 'dot-decimal: 0,123'],
    ['99.999', PERCENT, 'dot-decimal: 99,999'],
    ['1,234.5', DECIMAL, 'english-number: 1.234,5'],
    ['1,234,567', COUNT, 'english-number: 1.234.567'],
    ['1.23.456', COUNT, 'not-a-number'],
    ['1.234 567', COUNT, 'not-a-number'],
    ['1..2', COUNT, 'not-a-number'],
    ['mười', COUNT, 'not-a-number'],
    ['=1+1', COUNT, 'not-a-number'],
    ['1e5', COUNT, 'not-a-number'],
    ['12%', COUNT, 'percent-sign'],
    ['-', PERCENT, 'dash'],
    ['1,5', COUNT, 'not-whole'],
    ['-3', COUNT, 'negative'],
    ['101', PERCENT, 'percent-range'],
    ['-1', PERCENT, 'percent-range'],
    ['0,1234567', DECIMAL, 'too-many-decimals'],
    ['1000000000000000000', COUNT, 'too-large'],
    ['9'.repeat(5000), COUNT, 'too-large'],
    ['3', CHOICE, 'not-a-choice'],
    ['x'.repeat(4001), { type: 'text' }, 'too-long'],
  ])('%j is refused with a reason', (typed, row, refusal) => {
    expect(read(typed, row)).toBe(refusal);
  });

  test('above 100 % passes only where the indicator says so', () => {
    expect(read('105', { ...PERCENT, mayExceed100: true })).toBe('105');
  });

  test('composed and decomposed Vietnamese read alike', () => {
    expect(read('Phát phiếu'.normalize('NFD'), CHOICE)).toBe('1');
    expect(read('Không phát sinh'.normalize('NFD'), COUNT)).toBe('nil');
  });

  test('what is printed is read back as it was, digit for digit', () => {
    const decimals = fc.tuple(
      fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n }),
      fc.integer({ min: 0, max: 999_999 }),
    );
    fc.assert(
      fc.property(decimals, ([whole, fraction]) => {
        const figure = canonical(`${whole}.${String(fraction).padStart(6, '0')}`);
        expect(parseTyped(formatNumber(figure), { type: 'decimal' })).toEqual({
          kind: 'value',
          number: figure,
          choice: null,
          text: null,
        });
      }),
    );
  });

  test('no text makes the reader throw, and what it accepts fits its row', () => {
    const rows = fc.constantFrom(COUNT, DECIMAL, PERCENT, CHOICE, { type: 'text' } as AnswerType);
    const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[-+0-9., %]{0,12}$/));
    fc.assert(
      fc.property(typed, rows, (text, row) => {
        const read = parseTyped(text, row);
        if (read.kind !== 'value') return;
        const { number, choice, text: words } = read;
        expect(faultOf({ ...NIL, kind: 'value', number, choice, text: words }, row)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

describe('the four kinds of answer', () => {
  test('blank is not an answer; 0, không phát sinh, không áp dụng and chưa có are', () => {
    expect(isAnswered(null)).toBe(false);
    expect(isAnswered(undefined)).toBe(false);
    for (const answer of [numberAnswer('0'), NIL, NOT_APPLICABLE, missingAnswer(null, null)])
      expect(isAnswered(answer)).toBe(true);
  });

  test('only không phát sinh and a number add to a sum', () => {
    expect(numberOf(NIL)).toBe('0');
    expect(numberOf(numberAnswer('12.5'))).toBe('12.5');
    expect(numberOf(NOT_APPLICABLE)).toBeNull();
    expect(numberOf(missingAnswer('đang đối chiếu', '2026-07-01'))).toBeNull();
    expect(numberOf(null)).toBeNull();
  });

  test('a choice that is printed like a kind of answer is that choice, written as it is printed', () => {
    const choices = [
      { value: '0', label: 'Chưa có' },
      { value: '1', label: '2 cấp' },
    ];
    const row = { ...CHOICE, choices };
    expect(parseTyped('Chưa có', row)).toEqual({ kind: 'value', number: null, choice: '0', text: null });
    expect(parseTyped('chưa có', row)).toEqual({ kind: 'missing' });
    expect(parseTyped('Chưa có', CHOICE)).toEqual({ kind: 'missing' });
  });

  test('không phát sinh says nothing of a rate or a choice', () => {
    expect(faultOf(NIL, PERCENT)).toBe('nil-not-here');
    expect(faultOf(NIL, CHOICE)).toBe('nil-not-here');
    expect(faultOf(NIL, COUNT)).toBeNull();
    expect(faultOf(NOT_APPLICABLE, CHOICE)).toBeNull();
    expect(faultOf(missingAnswer(null, null), PERCENT)).toBeNull();
  });

  test.each([
    [numberAnswer('1.5'), COUNT, 'not-whole'],
    [numberAnswer('-1'), COUNT, 'negative'],
    [numberAnswer('1'), CHOICE, 'not-a-choice'],
    [numberAnswer('1'), { type: 'text' } as AnswerType, 'too-long'],
    [{ ...NIL, kind: 'value' as const }, COUNT, 'not-a-number'],
    [numberAnswer(`-1${'0'.repeat(18)}`), DECIMAL, 'too-large'],
    [numberAnswer('9'.repeat(18)), COUNT, null],
    [{ ...NIL, kind: 'value' as const, text: 'x'.repeat(4000) }, { type: 'text' } as AnswerType, null],
    [{ ...NIL, kind: 'value' as const, text: 'x'.repeat(4001) }, { type: 'text' } as AnswerType, 'too-long'],
  ])('a value fits its row or says why not: %#', (answer, row, fault) => {
    expect(faultOf(answer, row)).toBe(fault);
  });
});
