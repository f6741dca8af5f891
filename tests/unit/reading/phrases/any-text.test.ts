import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAgencies } from '@/lib/reading/phrases/agencies.ts';
import { areaOf } from '@/lib/reading/phrases/area.ts';
import { readFigure } from '@/lib/reading/phrases/figure.ts';
import { markOf } from '@/lib/reading/phrases/mark.ts';
import { type KnownAgencies, matchAgency } from '@/lib/reading/phrases/match-agency.ts';
import { readPlanHead } from '@/lib/reading/phrases/plan-head.ts';
import { readPromises } from '@/lib/reading/phrases/promise.ts';
import { readResults } from '@/lib/reading/phrases/results.ts';
import { readTime } from '@/lib/reading/phrases/time.ts';
import { readValue } from '@/lib/reading/phrases/value.ts';
import { fold, lower, oneLine } from '@/lib/reading/phrases/words.ts';
import type { CellReading } from '@/lib/reading/proposal.ts';

const PLAN = { startYear: 2026, endYear: 2030 };
const KNOWN: KnownAgencies = {
  agencies: ['Sở Nội vụ', 'Sở Tài chính', 'Công an tỉnh'].map((name, id) => ({
    id,
    code: `a${id}`,
    name,
    shortName: null,
    kind: 'department',
    level: 'province',
    reports: true,
    validFrom: null,
    validTo: null,
  })),
  groups: [],
  successions: [],
};

/** Every reader, and the confidences of what it has read. */
const READERS: Record<string, (text: string) => CellReading[]> = {
  time: (text) => [readTime(text, PLAN), readTime(text, null)],
  promises: (text) => readPromises(text, PLAN).flatMap(({ cells }) => Object.values(cells)),
  value: (text) => [readValue(text, '%'), readValue(text, null)],
  figure: (text) => [readFigure(text, null), readFigure(text, text)],
  agencies: (text) => [readAgencies(text)],
  match: (text) => [matchAgency(text, KNOWN, '2026-01-01')],
  head: (text) => {
    const { confidence } = readPlanHead(
      text.split('\n').map((line, index) => ({ kind: 'paragraph', line: index, text: line })),
    );
    return [{ confidence, why: null }];
  },
  results: (text) => (readResults(text).every((part) => part !== '') ? [] : [{ confidence: 2, why: 'trống' }]),
  area: (text) => (areaOf(text) === undefined ? [{ confidence: 2, why: null }] : []),
  mark: (text) => (markOf(text)?.value.length === -1 ? [{ confidence: 2, why: null }] : []),
};

const WORDS = [
  '100%',
  '90 - 95%',
  'tối thiểu',
  'trên',
  'từ',
  'trở lên',
  'giảm',
  'so với',
  'năm 2021',
  'giai đoạn 2026-2030',
  'quý IV',
  '/2026',
  'tháng 12',
  'hằng năm',
  'hàng quý',
  '01/3/2027',
  'sau khi',
  'trong đó',
  'cấp xã',
  'cấp tỉnh',
  ',',
  ';',
  '. ',
  ' và ',
  '(',
  ')',
  '-',
  '\n- ',
  'Sở',
  'Nội vụ',
  'UBND',
  'các',
  'xã',
  'nhóm 10',
  'tỉnh',
  'cấp độ 3',
  '1.234,5',
  '5.500 doanh nghiệp',
  '=',
  '0',
  'Không',
  'lần lượt là',
  'mỗi năm tăng',
  'đến khi đạt',
  'đạt',
  'Kế hoạch',
  'Phụ lục I',
  'I. ',
  'a) ',
  '$\\geq',
  'Trung tâm',
  'Văn phòng',
];
const genre = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 25 })
  .chain((words) =>
    fc
      .array(fc.constantFrom('', ' '), { minLength: words.length, maxLength: words.length })
      .map((gaps) => words.map((word, i) => word + gaps[i]).join('')),
  );
const anything = fc.oneof(genre, fc.string({ maxLength: 80, unit: 'binary' }), fc.string({ maxLength: 80 }));

/** What a greedy pattern would go back and forth over. */
const LONG: Record<string, string> = {
  blanks: ' ',
  letters: 'a',
  digits: '9',
  'thousand marks': '1.',
  'percent list': '1%, ',
  percents: '10% ',
  'open brackets': '(',
  'nested brackets': '(a',
  from: 'từ ',
  reduce: 'giảm ',
  reached: 'đạt ',
  'at least': 'tối thiểu ',
  years: '2026-',
  days: '1/1/2026 ',
  months: 'tháng 1, ',
  quarters: 'quý I và ',
  conditions: 'sau khi (',
  'every year': 'hàng năm ',
  within: 'trong đó 1% ',
  compared: 'so với ',
  levels: 'cấp tỉnh, ',
  departments: 'Sở Nội vụ, ',
  'bare heads': 'Sở ',
  ands: 'và ',
  semicolons: ';',
  dashes: ' - ',
  lines: '\n- ',
  ranks: 'nhóm 10 ',
  grown: 'mỗi năm tăng 1% ',
  equals: 'a = 1 ',
  stars: '**',
  tags: '<b>',
  references: 'số 1/QĐ-',
};

describe('whatever the text', () => {
  test.each(Object.keys(READERS))('%s: nothing is thrown, confidences lie between 0 and 1', (name) => {
    const read = READERS[name] as (text: string) => CellReading[];
    fc.assert(
      fc.property(anything, (text) => {
        for (const { confidence, why } of read(text)) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          // What is doubtful says why, what is sure says nothing.
          expect(why === null).toBe(confidence >= 0.8 || name === 'head');
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each(Object.entries(LONG))(
    '100,000 characters of %s are read in linear time',
    (_, piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      for (const read of Object.values(READERS)) read(text);
    },
    30_000,
  );

  test('small letters and plain letters keep the length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(lower(text)).toHaveLength(text.length);
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
    expect(fold('Ủy ban Đặc khu HOÀ')).toBe('uy ban dac khu hoa');
  });

  test('a promise is made of the words of its bullet', () => {
    fc.assert(
      fc.property(genre, (text) => {
        const printed = oneLine(text.replace(/\n[-–—+•*]+ */g, ' '));
        for (const { clause, value } of readPromises(text, PLAN)) {
          for (const word of clause.split(/[\s;]+/)) expect(printed).toContain(word.replace(/[)]+$/, ''));
          expect(value === null || /^\d+(\.\d+)?$/.test(value)).toBe(true);
        }
      }),
    );
  });

  test('every name of a cell is printed in it, unless its head was printed once for several', () => {
    fc.assert(
      fc.property(genre, (text) => {
        const read = readAgencies(text);
        if (read.why?.includes('chỉ in một lần')) return;
        const printed = text.replace(/\s+/g, '');
        for (const name of read) expect(printed).toContain(name.replace(/\s+/g, ''));
      }),
    );
  });
});
