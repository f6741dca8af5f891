import { expect, test } from 'vitest';
import { gridsOf } from '@/lib/reading/grid/grids.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';

const REPORTED = `TT	Tiêu chí	ĐVT	Kết quả	Ghi chú
1	Công tác chỉ đạo, điều hành
1.1	Số văn bản đã ban hành	Văn bản	1.024
1.2	Tỷ lệ nhiệm vụ hoàn thành	%	87,5	7/8 nhiệm vụ
2	Thủ tục hành chính
2.1	Tổng số thủ tục	TTHC	1.900
	Trong đó: cấp tỉnh	TTHC	1.500
	cấp xã	TTHC	400`;

test('coded rows with a unit, a figure and a note are statistics, whatever the header calls them', () => {
  const [grid] = gridsOf(textSource(REPORTED));
  expect(grid?.kind).toBe('statistics');
  expect(grid?.rows.map(({ ordinal, cells }) => [ordinal, cells.statistic, cells.figure])).toContainEqual([
    '1.1',
    'Số văn bản đã ban hành',
    '1.024',
  ]);
});

test('a row that begins small is one of its own where it and the row above each have a figure', () => {
  const [grid] = gridsOf(textSource(REPORTED));
  expect(grid?.rows.slice(-2).map(({ cells }) => [cells.statistic, cells.figure])).toEqual([
    ['Trong đó: cấp tỉnh', '1.500'],
    ['cấp xã', '400'],
  ]);
});

test('with "≥" in its cells the same table holds targets', () => {
  const [grid] = gridsOf(textSource(REPORTED.replace('87,5', '≥ 87,5')));
  expect(grid?.kind).toBe('targets');
});
