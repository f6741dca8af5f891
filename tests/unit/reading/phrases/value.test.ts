import { describe, expect, test } from 'vitest';
import { readValue } from '@/lib/reading/phrases/value.ts';

/** "quantitative >= 95 %". */
function brief({ kind, operator, value, unit, change }: ReturnType<typeof readValue>): string {
  const words = [
    kind,
    operator,
    value,
    unit,
    change && `${change.direction} ${change.baselineYear ?? change.against ?? ''}`.trim(),
  ];
  return words.filter((word) => word !== null).join(' ');
}

const SURE: [string, string | null, string][] = [
  ['100', '%', 'quantitative = 100 %'],
  ['100%', '%', 'quantitative = 100 %'],
  ['100', 'Tỷ lệ %', 'quantitative = 100 %'],
  ['100', 'Tỷ lệ (%)', 'quantitative = 100 %'],
  ['99,5', '%', 'quantitative = 99.5 %'],
  ['≥ 95', '%', 'quantitative >= 95 %'],
  ['≥95%', '%', 'quantitative >= 95 %'],
  ['>= 95', '%', 'quantitative >= 95 %'],
  ['$\\geq 90$', '%', 'quantitative >= 90 %'],
  ['$\\ge 90\\%$', '%', 'quantitative >= 90 %'],
  ['$\\leq 5\\%$', null, 'quantitative <= 5 %'],
  ['&ge; 90', '%', 'quantitative >= 90 %'],
  ['<b>95</b>', '%', 'quantitative = 95 %'],
  ['> 80', '%', 'quantitative > 80 %'],
  ['Trên 80%', null, 'quantitative > 80 %'],
  ['Trên 80', '%', 'quantitative > 80 %'],
  ['Tối thiểu 80', '%', 'quantitative >= 80 %'],
  ['Ít nhất 80%', '%', 'quantitative >= 80 %'],
  ['Không thấp hơn 80%', '%', 'quantitative >= 80 %'],
  ['Đạt tối thiểu 80%', '%', 'quantitative >= 80 %'],
  ['Từ 95% trở lên', '%', 'quantitative >= 95 %'],
  ['95% trở lên', '%', 'quantitative >= 95 %'],
  ['80% trở xuống', '%', 'quantitative <= 80 %'],
  ['≤ 5', '%', 'quantitative <= 5 %'],
  ['Dưới 5%', '%', 'quantitative < 5 %'],
  ['< 5', '%', 'quantitative < 5 %'],
  ['Không quá 5%', '%', 'quantitative <= 5 %'],
  ['Tối đa 15', 'Ngày', 'quantitative <= 15 ngày'],
  ['Khoảng 90%', '%', 'quantitative ~ 90 %'],
  ['≈ 90', '%', 'quantitative ~ 90 %'],
  ['30', 'Lần GDP', 'quantitative = 30 lần GDP'],
  ['30 lần GDP', null, 'quantitative = 30 lần GDP'],
  ['5.500', 'Doanh nghiệp', 'quantitative = 5500 doanh nghiệp'],
  ['Khoảng 5.500 doanh nghiệp', null, 'quantitative ~ 5500 doanh nghiệp'],
  ['1.234,5 tỷ đồng', null, 'quantitative = 1234.5 tỷ đồng'],
  ['02 thủ tục', null, 'quantitative = 2 thủ tục'],
  ['15 ngày làm việc', null, 'quantitative = 15 ngày làm việc'],
  ['85 điểm', null, 'quantitative = 85 điểm'],
  ['Trên 42,5', 'Điểm', 'quantitative > 42.5 điểm'],
  ['Giảm 10% so với năm 2025', '%', 'quantitative = 10 % reduction 2025'],
  ['Giảm tối thiểu 10%', '%', 'quantitative >= 10 % reduction'],
  ['Tăng 15%/năm', '%', 'quantitative = 15 % increase năm trước'],
  ['Cấp độ 3', null, 'level = 3 cấp độ'],
  ['Cấp độ 3', 'Cấp độ', 'level = 3 cấp độ'],
  ['Từ cấp độ 3 trở lên', null, 'level >= 3 cấp độ'],
  ['4', 'Cấp độ', 'level = 4 cấp độ'],
  ['Mức độ 4', null, 'level = 4 mức độ'],
  ['Xếp thứ 15/34', null, 'rank <= 15 hạng'],
  ['Thứ 15', null, 'rank <= 15 hạng'],
  ['Nhóm 10 tỉnh dẫn đầu', null, 'rank <= 10 hạng'],
  ['Top 20', null, 'rank <= 20 hạng'],
  ['15', 'Thứ hạng', 'rank <= 15 hạng'],
  ['15/34', 'Xếp hạng', 'rank <= 15 hạng'],
  ['Nhóm khá', null, 'rank'],
  ['Hoàn thành', null, 'milestone'],
  ['Đạt', '%', 'milestone'],
  ['x', null, 'milestone'],
  ['', '%', 'qualitative %'],
  ['-', '%', 'qualitative %'],
];

const DOUBTFUL: [string, string | null, string, string][] = [
  ['90 - 95', '%', 'quantitative >= 90 %', 'một khoảng'],
  ['90-95%', null, 'quantitative >= 90 %', 'một khoảng'],
  ['Từ 90% đến 95%', '%', 'quantitative >= 90 %', 'một khoảng'],
  ['95', null, 'quantitative = 95', 'Không ghi đơn vị'],
  ['95%', 'Điểm', 'quantitative = 95 %', 'cột đơn vị'],
  ['120', '%', 'quantitative = 120 %', '100'],
  ['95.5', '%', 'quantitative = 95.5 %', 'dấu chấm'],
  ['Từ 90%', '%', 'quantitative >= 90 %', 'trở lên'],
  ['80% (cấp xã 60%)', '%', 'quantitative = 80 %', 'nhiều con số'],
  ['95% hồ sơ', '%', 'quantitative = 95 %', 'còn phần'],
  ['Theo quy định', null, 'qualitative', 'Chưa hiểu'],
];

describe('a value cell', () => {
  test.each(SURE)('%s (%s)', (text, unit, expected) => {
    const read = readValue(text, unit);
    expect([brief(read), read.why]).toEqual([expected, null]);
    expect(read.confidence).toBeGreaterThanOrEqual(0.8);
  });

  test.each(DOUBTFUL)('%s (%s), doubtful', (text, unit, expected, why) => {
    const read = readValue(text, unit);
    expect(brief(read)).toBe(expected);
    expect(read.why).toContain(why);
    expect(read.confidence).toBeLessThan(0.8);
  });
});
