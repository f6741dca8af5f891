import { describe, expect, test } from 'vitest';
import { changeInWords } from '@/lib/reading/phrases/promise/change.ts';
import { reachedIn } from '@/lib/reading/phrases/promise/reached.ts';

describe('what had been reached, in the words of a promise', () => {
  test.each<[string, { year: number; value: string } | null]>([
    ['Tỷ lệ hồ sơ trực tuyến tăng từ 45% năm 2025 lên 80% năm 2030', { year: 2025, value: '45' }],
    ['Giảm từ 5,5% (năm 2025) xuống còn dưới 1%', { year: 2025, value: '5.5' }],
    ['Hài lòng đạt 95% (năm 2025 đạt 88,5%)', { year: 2025, value: '88.5' }],
    ['Năm 2026 đạt 60%, năm 2030 đạt 90%', null],
    ['Giảm 10% so với năm 2021', null],
    ['Tăng từ 45% lên 80%', null],
    ['Từ năm 2025 đạt 100%', null],
  ])('%s', (clause, wanted) => {
    expect(reachedIn(clause, 2026)).toEqual(wanted);
  });
});

describe('a row of a table that names a change and no number', () => {
  test.each<[string, string | null]>([
    ['Biên chế giảm so với năm 2021', 'reduction 2021'],
    ['Tỷ lệ giảm số cuộc họp so với năm 2025', 'reduction 2025'],
    ['Số hồ sơ trực tuyến tăng thêm so với năm 2025', 'increase 2025'],
    ['Thời gian giải quyết giảm so với quy định', 'reduction null'],
    ['Giảm số cuộc họp', null],
    ['Tỷ lệ hồ sơ so với tổng số hồ sơ', null],
  ])('%s', (text, wanted) => {
    const change = changeInWords(text);
    expect(change && `${change.direction} ${change.baselineYear}`).toEqual(wanted);
  });
});
