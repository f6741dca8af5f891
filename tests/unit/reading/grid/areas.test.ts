import { expect, test } from 'vitest';
import { gridsOf } from '@/lib/reading/grid/grids.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';

function areasOf(...lines: string[]) {
  const [grid] = gridsOf(textSource(lines.join('\n')));
  return grid?.rows.map(({ cells }) => [cells.area ?? null, cells.task]);
}

test('a merged cell that names the field holds for the rows below it, until a heading', () => {
  const rows = [
    '1\tThể chế\tRà soát\tSở Tư pháp',
    '2\t\tKiểm tra\tSở Tư pháp',
    'II\tCÔNG VIỆC KHÁC',
    '3\t\tTập huấn\tSở Nội vụ',
  ];
  expect(areasOf('STT\tLĩnh vực\tNhiệm vụ\tChủ trì', ...rows)).toEqual([
    ['Thể chế', 'Rà soát'],
    ['Thể chế', 'Kiểm tra'],
    [null, 'Tập huấn'],
  ]);
});

test('“Nhóm nhiệm vụ” beside no other column of tasks holds the tasks', () => {
  expect(areasOf('STT\tNhóm nhiệm vụ\tChủ trì\tThời gian', '1\tRà soát văn bản\tSở Tư pháp\t2026')).toEqual([
    [null, 'Rà soát văn bản'],
  ]);
});
