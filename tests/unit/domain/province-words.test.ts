import { describe, expect, test } from 'vitest';
import type { FormRow } from '@/lib/domain/form.ts';
import { isSameDetail, type ProvinceDetail, readProvinceWords } from '@/lib/domain/province-words.ts';
import { resultInWords } from '@/lib/text/results.ts';

const choices = [
  { value: '1', label: 'Có' },
  { value: '0', label: 'Không' },
];
type Row = Pick<FormRow, 'type' | 'choices' | 'consolidation'>;
const ONE: Row = { type: 'choice', choices, consolidation: 'owner' };
const MANY: Row = { type: 'choice', choices, consolidation: 'count' };
const WORDS: Row = { type: 'text', choices: [], consolidation: 'list' };

describe('what Sở Nội vụ says of a row of choices or words', () => {
  test.each<[string, Row, string, ProvinceDetail | null]>([
    ['one choice by its label', ONE, 'Có', { counts: { '1': 1 } }],
    ['by its value', ONE, '0', { counts: { '0': 1 } }],
    ['in capitals and decomposed', ONE, 'KHÔNG'.normalize('NFD'), { counts: { '0': 1 } }],
    ['no choice of the row', ONE, 'Có lẽ', null],
    ['counts where one answers', ONE, 'Có: 2', null],
    ['counts as they are printed', MANY, 'Có: 20; Không: 3', { counts: { '1': 20, '0': 3 } }],
    ['one of them', MANY, 'Không: 0', { counts: { '0': 0 } }],
    ['without counts', MANY, 'Có', null],
    ['a choice twice', MANY, 'Có: 2; Có: 3', null],
    ['a word that every object knows', MANY, 'constructor: 3', null],
    ['less than nothing', MANY, 'Có: -2', null],
    ['words', WORDS, '  Đã ban hành  ', { texts: [{ agencyId: null, text: 'Đã ban hành' }] }],
    ['nothing', WORDS, '   ', null],
    ['too much', WORDS, 'x'.repeat(5_000), null],
    ['a row of numbers', { type: 'count', choices: [], consolidation: 'sum' }, '12', null],
  ])('%s', (_, row, typed, detail) => {
    expect(readProvinceWords(row, typed)).toEqual(detail);
    if (detail) expect(readProvinceWords(row, resultInWords({ number: null, detail }, row) ?? '')).toEqual(detail);
  });

  test('the order of choices says nothing', () => {
    expect(isSameDetail({ counts: { a: 1, b: 2 } }, { counts: { b: 2, a: 1 } })).toBe(true);
    expect(isSameDetail({ counts: { a: 1 } }, { counts: { a: 2 } })).toBe(false);
    expect(isSameDetail(null, { counts: { a: 1 } })).toBe(false);
  });
});
