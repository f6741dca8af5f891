import { describe, expect, test } from 'vitest';
import { readIndicator } from '@/lib/domain/sourced-figure.ts';
import { validityInWords } from '@/lib/text/agencies.ts';
import { planName } from '@/lib/text/plans.ts';
import { documentName, placeInWords, sourceInWords } from '@/lib/text/sources.ts';
import { deadlineInWords, figureInWords, figureSource, promiseInWords, whyNoFigure } from '@/lib/text/targets.ts';
import { leadsInWords, occurrenceName } from '@/lib/text/tasks.ts';
import { indicator, period, source, target } from '../domain/reading-fixtures.ts';

const decision = { kind: 'decision', number: '2972/QĐ-UBND', issuedOn: '2021-12-02', title: 'Kế hoạch' };

describe('the finger on the line', () => {
  test.each([
    [
      { document: decision, section: 'II.2.a', ordinal: '5', part: 'b' },
      'QĐ 2972/QĐ-UBND, mục II.2.a, gạch đầu dòng 5 (b)',
    ],
    [
      { document: decision, section: 'Phụ lục.II', ordinal: '3', part: null },
      'QĐ 2972/QĐ-UBND, Phụ lục, phần II, dòng 3',
    ],
    [
      { document: { ...decision, kind: 'report', number: '203/BC-UBND' }, section: 'I.1', ordinal: '4', part: null },
      'BC 203/BC-UBND, mục I.1, đoạn 4',
    ],
    [
      {
        document: { ...decision, kind: 'report', number: '203/BC-UBND' },
        section: 'Phụ lục I',
        ordinal: '4.1.4',
        part: null,
      },
      'BC 203/BC-UBND, Phụ lục I, mã 4.1.4',
    ],
    [
      {
        document: {
          kind: 'draft-decision',
          number: null,
          issuedOn: null,
          title: 'Dự thảo Kế hoạch giai đoạn 2026 - 2030',
        },
        section: 'Phụ lục I.II',
        ordinal: '9',
        part: null,
      },
      'Dự thảo 2026–2030, Phụ lục I.II, dòng 9',
    ],
  ])('%o', (line, words) => {
    expect(sourceInWords(line)).toBe(words);
  });

  test('a part without a numeral is called by its name', () => {
    expect(placeInWords({ document: decision, section: 'Khối sở', ordinal: null, part: null })).toBe('phần “Khối sở”');
    expect(documentName({ kind: 'other', number: null, issuedOn: null, title: 'Bài báo' })).toBe('“Bài báo”');
  });
});

describe('a promise in words', () => {
  test.each([
    [{ operator: '>=' as const, value: '90' }, 'từ 90\u00a0% trở lên'],
    [{ value: '40', upper: '60' }, 'từ 40\u00a0% đến 60\u00a0%'],
    [{ operator: '>' as const, value: '85' }, 'trên 85\u00a0%'],
    [{ operator: '=' as const, value: '100' }, '100\u00a0%'],
    [{ operator: '~' as const, value: '5500', unit: 'doanh nghiệp' }, 'khoảng 5.500 doanh nghiệp'],
    [{ kind: 'rank' as const, operator: '<=' as const, value: '20', unit: 'hạng' }, 'trong 20 hạng đầu'],
    [{ kind: 'level' as const, operator: '=' as const, value: '4', unit: 'cấp độ' }, 'cấp độ 4'],
    [{ kind: 'milestone' as const, value: null, operator: null }, 'Mốc hoàn thành'],
    [{ value: '80', level: 'district' as const }, 'từ 80\u00a0% trở lên, cấp huyện'],
    [
      { value: '10', change: { direction: 'reduction' as const, baselineYear: 2021, against: null } },
      'giảm từ 10\u00a0% trở lên so với năm 2021',
    ],
    [
      {
        value: '5',
        operator: '~' as const,
        change: { direction: 'increase' as const, baselineYear: null, against: 'dự toán' },
      },
      'tăng khoảng 5\u00a0% so với dự toán',
    ],
  ])('%o', (given, words) => {
    expect(promiseInWords(target(given))).toBe(words);
  });

  test('until when', () => {
    expect(deadlineInWords({ deadlineOn: '2027-12-31', yearly: false })).toBe('đến hết 2027');
    expect(deadlineInWords({ deadlineOn: '2027-06-30', yearly: true })).toBe('hằng năm, đến 30/06/2027');
  });
});

describe('a figure in words', () => {
  const [figure] = readIndicator(
    indicator(),
    [],
    [source({ done: ['42', 90, 95], asked: ['94', 95, 95] })],
    [],
  ).figures;

  test('with its unit and its coverage', () => {
    expect(figure && figureInWords(figure, '%')).toBe('44,68\u00a0%');
    expect(figure && figureSource(figure)).toBe('tổng hợp 90/95 cơ quan');
  });

  test('an illustration says so wherever it is shown', () => {
    const origin = { ...period.origin, sample: true };
    expect(figure && figureSource({ ...figure, origin })).toContain('dữ liệu minh họa');
  });

  test('what is missing says why', () => {
    const reading = (given: Parameters<typeof indicator>[0]) => readIndicator(indicator(given), [], [], []);
    expect(whyNoFigure({ target: target({ noFigureReason: 'Biểu không hỏi.' }), reading: null })).toBe(
      'Biểu không hỏi.',
    );
    expect(
      whyNoFigure({
        target: target(),
        reading: reading({ origin: 'external', publisher: 'Bộ Nội vụ', formula: null }),
      }),
    ).toContain('Bộ Nội vụ công bố');
    expect(whyNoFigure({ target: target(), reading: reading({}) })).toBe('Chưa có cơ quan nào báo cáo số liệu.');
  });
});

test.each([
  ['q1-2026', 'Quý I năm 2026'],
  ['year-2026', 'Năm 2026'],
  ['2026', 'Năm 2026'],
  ['2026-12', 'Tháng 12/2026'],
  ['2026-q4', 'Quý IV/2026'],
  ['2026-2030', 'Giai đoạn 2026–2030'],
  ['2027-03-01', 'Ngày 01/03/2027'],
  ['2021-06-01..2022-05-31', '01/06/2021 – 31/05/2022'],
  ['khi-co-huong-dan', 'Khi có hướng dẫn của cấp trên'],
])('instance %s is “%s”', (label, name) => {
  expect(occurrenceName(label)).toBe(name);
});

test('small words', () => {
  expect(leadsInWords({ leadsDone: 3, leads: 12 })).toBe('3/12 đơn vị');
  expect(leadsInWords({ leadsDone: 0, leads: 0 })).toBe('chưa xác định đơn vị');
  expect(planName({ provinceName: 'Sơn La', startYear: 2026, endYear: 2030, status: 'draft' })).toBe(
    'Sơn La 2026–2030 (dự thảo)',
  );
  expect(planName({ provinceName: 'Sơn La', startYear: 2021, endYear: 2021, status: 'issued' })).toBe('Sơn La 2021');
  expect(validityInWords({ validFrom: null, validTo: '2025-06-30' })).toBe('đến 30/06/2025');
});
