import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScheduleSpan } from '@/lib/domain/schedule.ts';
import { gapInWords, short } from '@/lib/text/readings.ts';
import { spansInWords } from '@/lib/text/schedules.ts';
import { shortTitle } from '@/lib/text/titles.ts';

describe('a short title', () => {
  test.each([
    ['as printed when it fits', 'Rà soát văn bản.', 40, 'Rà soát văn bản'],
    ['blanks and line breaks mended', ' Rà  soát\nvăn bản ;', 40, 'Rà soát văn bản'],
    [
      'cut at the end of a sentence',
      'Rà soát toàn bộ văn bản của tỉnh; sửa đổi những văn bản không còn phù hợp',
      50,
      'Rà soát toàn bộ văn bản của tỉnh…',
    ],
    [
      'cut at a comma where no sentence ends late enough',
      'Rà soát toàn bộ văn bản của tỉnh, sửa đổi những văn bản không còn phù hợp',
      50,
      'Rà soát toàn bộ văn bản của tỉnh…',
    ],
    ['cut between words', 'Rà soát toàn bộ văn bản quy phạm pháp luật của tỉnh', 30, 'Rà soát toàn bộ văn bản quy…'],
    [
      'not cut at a comma that leaves too little',
      'Rà, soát toàn bộ văn bản quy phạm pháp luật của tỉnh',
      30,
      'Rà, soát toàn bộ văn bản quy…',
    ],
    [
      'a number is not cut at its dot',
      'Có trên 5.500 doanh nghiệp khoa học và công nghệ của tỉnh',
      45,
      'Có trên 5.500 doanh nghiệp khoa học và công…',
    ],
  ])('%s', (_, printed, most, title) => expect(shortTitle(printed, most)).toBe(title));

  test('always fits, and always begins as the printed words do', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 20, max: 200 }), (printed, most) => {
        const title = shortTitle(printed, most);
        expect(title.length).toBeLessThanOrEqual(most);
        expect(printed.startsWith(title.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});

describe('times in words', () => {
  const span = (over: Partial<ScheduleSpan>): ScheduleSpan => ({
    kind: 'range',
    from: null,
    to: null,
    month: null,
    quarter: null,
    ...over,
  });
  test.each([
    [span({ kind: 'range', from: '2026-01-01', to: '2030-12-31' }), '2026–2030'],
    [span({ kind: 'range', from: '2026-03-01', to: '2026-09-30' }), '01/03/2026–30/09/2026'],
    [span({ kind: 'range' }), 'cả kế hoạch'],
    [span({ kind: 'year', from: '2027-01-01', to: '2027-12-31' }), 'năm 2027'],
    [span({ kind: 'quarter', from: '2026-10-01', to: '2026-12-31' }), 'quý IV/2026'],
    [span({ kind: 'month', from: '2026-02-01', to: '2026-02-28' }), 'tháng 02/2026'],
    [span({ kind: 'date', to: '2027-03-01' }), 'ngày 01/03/2027'],
    [span({ kind: 'yearly-month', month: 12, from: '2026-01-01', to: '2030-12-31' }), 'tháng 12 hằng năm 2026–2030'],
    [span({ kind: 'yearly-quarter', quarter: 4 }), 'quý IV hằng năm'],
    [span({ kind: 'yearly' }), 'hằng năm'],
    [span({ kind: 'ongoing', from: '2026-01-01', to: '2030-12-31' }), 'thường xuyên 2026–2030'],
    [span({ kind: 'conditional' }), 'khi có hướng dẫn của cấp trên'],
    [span({ kind: 'none' }), 'không ghi'],
  ])('%o → %s', (one, words) => expect(spansInWords([one])).toBe(words));

  test('several in one cell', () => {
    expect(spansInWords([span({ kind: 'yearly' }), span({ kind: 'conditional' })])).toBe(
      'hằng năm; khi có hướng dẫn của cấp trên',
    );
    expect(spansInWords([])).toBe('không ghi');
  });
});

test('every gap is told in words, with its number', () => {
  for (const kind of ['missing', 'repeated', 'empty', 'duplicate']) {
    expect(gapInWords({ kind, ordinal: 7, text: '' })).toMatch(/số 7\b/i);
  }
  expect(gapInWords({ kind: 'unread', ordinal: null, text: 'Bảng | lạ' })).toContain('“Bảng | lạ”');
});

test('a list shows a cut of one line', () => {
  expect(short('một hai ba', 20)).toBe('một hai ba');
  expect(short('một hai\nba bốn năm', 12)).toBe('một hai ba…');
});
