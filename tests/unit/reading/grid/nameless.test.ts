import { expect, test } from 'vitest';
import { gridsOf } from '@/lib/reading/grid/grids.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';

const TABLE = [
  'STT\tNhiệm vụ\tChủ trì\t\tThời gian',
  '1\tRà soát văn bản\tSở Tư pháp\tCác sở, ngành\t2026',
  '2\tCông bố thủ tục\tVăn phòng UBND tỉnh\t\t2027',
].join('\n');

test('a column without a name is told, and every row that fills it is doubted', () => {
  const [grid] = gridsOf(textSource(TABLE));
  expect(grid?.warnings).toContain('Cột thứ 4 không có tên; các ô ở đó chưa được hiểu.');
  expect(grid?.rows[0]?.doubts.map(({ role }) => role)).toEqual(expect.arrayContaining(['lead', 'support']));
  expect(grid?.rows[1]?.doubts).toEqual([]);
});
