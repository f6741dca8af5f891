import { describe, expect, test } from 'vitest';
import type { Target } from '@/lib/domain/target.ts';
import { STATUS_RULES } from '@/lib/domain/target-arithmetic.ts';
import { type StatusQuestion, targetStatus } from '@/lib/domain/target-status.ts';
import { goalInWords, rulesInWords, statusInWords } from '@/lib/text/arithmetic.ts';

type Given = Partial<Omit<StatusQuestion, 'target'>> & { value: string; reportYear?: number };

function say(target: Partial<Target>, { value, reportYear = 2027, ...given }: Given): string {
  const state = targetStatus({
    target: {
      kind: 'quantitative',
      operator: '>=',
      value: '90',
      upper: null,
      unit: '%',
      change: null,
      deadlineOn: '2030-12-31',
      yearly: false,
      startYear: 2026,
      steps: [],
      planEndOn: '2030-12-31',
      ...target,
    },
    direction: 'higher',
    mayExceed100: false,
    figures: value === '' ? [] : [{ value, asOf: `${reportYear}-06-14`, reportYear, periodKind: 'h1' }],
    baseline: null,
    today: '2027-07-01',
    ...given,
  });
  return statusInWords(state);
}

const from2025 = { year: 2025, value: '60', provisional: false };

describe('a status prints its arithmetic', () => {
  test.each<[string, Partial<Target>, Given, string]>([
    ['met', {}, { value: '95.2' }, '95,2\u00a0% so với 90\u00a0%, vượt 5,2 điểm.'],
    ['met exactly', {}, { value: '90' }, '90\u00a0% so với 90\u00a0%, vừa đúng.'],
    [
      'the missed end of a phase',
      { deadlineOn: '2026-12-31' },
      { value: '', figures: [{ value: '86.98', asOf: '2026-12-14', reportYear: 2026, periodKind: 'year' }] },
      '86,98\u00a0% so với 90\u00a0%, thiếu 3,02 điểm.',
    ],
    [
      'one more decimal near the threshold',
      { deadlineOn: '2026-12-31', value: '15' },
      { value: '', figures: [{ value: '14.996', asOf: '2026-12-14', reportYear: 2026, periodKind: 'year' }] },
      '14,996\u00a0% so với 15\u00a0%, thiếu 0,004 điểm.',
    ],
    [
      'trên 80, exactly 80',
      { deadlineOn: '2026-12-31', operator: '>', value: '80' },
      { value: '', figures: [{ value: '80', asOf: '2026-12-14', reportYear: 2026, periodKind: 'year' }] },
      '80\u00a0% so với 80\u00a0%, mới bằng, chưa vượt.',
    ],
    [
      'lower is better',
      { operator: '<=', value: '150', unit: null },
      { value: '119', direction: 'lower' },
      '119 so với 150, thấp hơn 31.',
    ],
    [
      'within a range',
      { value: '40', upper: '60' },
      { value: '55' },
      '55\u00a0%, trong khoảng từ 40\u00a0% đến 60\u00a0%.',
    ],
    ['above a range', { value: '40', upper: '60' }, { value: '65' }, '65\u00a0% so với 60\u00a0%, còn cao hơn 5 điểm.'],
    [
      'under a range',
      { value: '40', upper: '60' },
      { value: '30', baseline: { ...from2025, value: '20' } },
      '30\u00a0% so với 25,81\u00a0% cần có vào 14/06/2027 nếu đi đều từ cuối năm 2025, vượt 4,19 điểm; mục tiêu từ 40\u00a0% đến 60\u00a0%.',
    ],
    [
      'a step of the plan',
      { steps: [{ year: 2027, value: '72' }] },
      { value: '70.5' },
      '70,5\u00a0% so với 72\u00a0% theo lộ trình đến năm 2027, thiếu 1,5 điểm; mục tiêu từ 90\u00a0% trở lên.',
    ],
    [
      'the line from the baseline',
      {},
      { value: '65', baseline: from2025 },
      '65\u00a0% so với 68,71\u00a0% cần có vào 14/06/2027 nếu đi đều từ cuối năm 2025, thiếu 3,71 điểm; mục tiêu từ 90\u00a0% trở lên.',
    ],
    [
      'the line, lower is better',
      { operator: '<=', value: '100', unit: 'hồ sơ' },
      { value: '140', direction: 'lower', baseline: { ...from2025, value: '150' } },
      '140 hồ sơ so với 135,49 hồ sơ cần có vào 14/06/2027 nếu đi đều từ cuối năm 2025, còn cao hơn 4,51 hồ sơ; mục tiêu không quá 100 hồ sơ.',
    ],
    [
      'to be reached',
      { operator: '=', value: '90', unit: null },
      { value: '95', direction: 'reach', baseline: from2025 },
      '95 so với 68,71 cần có vào 14/06/2027 nếu đi đều từ cuối năm 2025, lệch 26,29; mục tiêu 90.',
    ],
  ])('%s', (_, target, given, sentence) => {
    expect(say(target, given)).toBe(sentence);
  });

  const reduction = { value: '10', change: { direction: 'reduction', baselineYear: 2025, against: null } } as const;
  const base = { year: 2025, value: '937', provisional: false };
  test.each([
    ['843', 'đã giảm 10,03\u00a0% (937 năm 2025 còn 843) so với 10\u00a0%, vượt 0,03 điểm.'],
    ['937', /^chưa thay đổi \(937 năm 2025 còn 937\) so với 2,9\u00a0% cần có/],
    [
      '950',
      /^đã tăng 1,39\u00a0% \(937 năm 2025 lên 950\) so với 2,9\u00a0% cần có .*, thiếu 4,29 điểm; mục tiêu từ 10\u00a0% trở lên\.$/,
    ],
  ])('a reduction against a year: 937 → %s', (value, sentence) => {
    const words = say(reduction, { value, baseline: base, direction: 'lower' });
    if (typeof sentence === 'string') expect(words).toBe(sentence);
    else expect(words).toMatch(sentence);
  });
});

describe('a status without arithmetic says why', () => {
  test.each<[string, Partial<Target>, Given, RegExp]>([
    ['no figure', {}, { value: '' }, /^Chưa có số liệu được duyệt\.$/],
    ['in words only', { kind: 'qualitative' }, { value: '' }, /nêu bằng lời/],
    ['no value', { value: null }, { value: '' }, /không nêu giá trị/],
    ['nothing expected', {}, { value: '70' }, /không nêu lộ trình/],
    ['over 100\u00a0%', {}, { value: '120' }, /lớn hơn 100\u00a0%/],
    ['old', {}, { value: '95', reportYear: 2022 }, /^Số liệu gần nhất tính đến 14\/06\/2022, đã quá 2 kỳ báo cáo\.$/],
    [
      'old, from outside',
      {},
      { value: '', figures: [{ value: '95', asOf: '2022-05-01', reportYear: 2021, periodKind: 'external' }] },
      /đã quá 2 năm\.$/,
    ],
    [
      'no base',
      { change: { direction: 'reduction', baselineYear: 2021, against: null } },
      { value: '90' },
      /Chưa có số gốc/,
    ],
    ['the end without a figure', { deadlineOn: '2026-12-31' }, { value: '' }, /Báo cáo năm cuối kỳ chưa có số liệu/],
  ])('%s', (_, target, given, sentence) => {
    expect(say(target, given)).toMatch(sentence);
  });
});

test.each([
  ['>=', 'từ 90\u00a0% trở lên'],
  ['>', 'trên 90\u00a0%'],
  ['<=', 'không quá 90\u00a0%'],
  ['<', 'dưới 90\u00a0%'],
  ['=', '90\u00a0%'],
  ['~', 'khoảng 90\u00a0%'],
] as const)('%s in words: %s', (operator, words) => {
  expect(goalInWords({ operator, value: '90', upper: null, unit: '%' })).toBe(words);
});

test('a range in words: both of its ends', () => {
  expect(goalInWords({ operator: '>=', value: '40', upper: '60', unit: '%' })).toBe('từ 40\u00a0% đến 60\u00a0%');
});

test('the thresholds are printed as they are set', () => {
  expect(rulesInWords({ rules: STATUS_RULES })).toBe(
    'Nguy cơ không đạt khi thiếu quá 25\u00a0% quãng đường cần đi đến ngày của số liệu; thiếu ít hơn là chậm. ' +
      '“Khoảng” cho phép lệch 5\u00a0%. Số liệu quá 2 kỳ báo cáo là số liệu cũ.',
  );
});
