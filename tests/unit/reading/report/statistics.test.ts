import { expect, test } from 'vitest';
import { readStatistics } from '@/lib/reading/report/statistics.ts';
import { gridOf } from '../plan/grids.ts';

test('reads rows, groups and parts of a statistical appendix', () => {
  const grid = gridOf(
    'statistics',
    ['ordinal', 'statistic', 'unit', 'figure', 'note'],
    [
      ['1.', 'Chỉ đạo điều hành', '', '', ''],
      ['1.1.', 'Kế hoạch', '', '07 nhiệm vụ', ''],
      ['1.1.1.', 'Số nhiệm vụ đề ra', 'Nhiệm vụ', '1.094', 'Đến 14/6'],
      ['Trong đó', 'Đã xong', 'Nhiệm vụ', '02', ''],
      ['1.2.', 'Kiểm tra', '', '', ''],
      ['1.1.1.', 'Số cơ quan', 'Cơ quan', '-', ''],
      ['', '', '', '', ''],
    ],
  );
  const rows = readStatistics([grid]);
  expect(rows.map(({ code, printedCode, parent, name, text }) => [code, printedCode, parent, name, text])).toEqual([
    ['1', '1', null, 'Chỉ đạo điều hành', ''],
    ['1.1', '1.1', '1', 'Kế hoạch', '07 nhiệm vụ'],
    ['1.1.1', '1.1.1', '1.1', 'Số nhiệm vụ đề ra', '1.094'],
    [null, null, '1.1.1', 'Đã xong', '02'],
    ['1.2', '1.2', '1', 'Kiểm tra', ''],
    ['1.2.1', '1.1.1', '1.2', 'Số cơ quan', '-'],
  ]);
  expect(rows[2]).toMatchObject({ value: '1094', unit: 'Nhiệm vụ', note: 'Đến 14/6' });
  expect(rows[3]).toMatchObject({ value: '2' });
  expect(rows[5]?.value).toBeNull();
  expect(rows[5]?.confidence).toBeLessThan(0.8);
  expect(rows[5]?.warnings.join()).toContain('theo vị trí, dòng này là 1.2.1');
});
