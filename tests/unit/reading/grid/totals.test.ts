import { describe, expect, test } from 'vitest';
import { gridsOf } from '@/lib/reading/grid/grids.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';

const HEADER = 'STT\tNhiệm vụ\tCơ quan chủ trì\tThời gian\tKinh phí';
const ROWS = ['1\tRà soát văn bản\tSở Tư pháp\tNăm 2026\t100', '2\tKiểm tra công vụ\tSở Nội vụ\tNăm 2027\t50'];

function read(...lines: string[]) {
  const [grid] = gridsOf(textSource([HEADER, ...lines].join('\n')));
  return { rows: grid?.rows.length, said: grid?.warnings ?? [] };
}

describe('a line that counts the rows over it is told, and is no row', () => {
  test.each([
    ['in the first cell', '\tTổng cộng: 2 nhiệm vụ\t\t\t'],
    ['over all columns', 'Tổng số nhiệm vụ: 2'],
    ['in cells of its own', 'Tổng cộng\t2\t\t\t150'],
    ['with words between', '\tTổng cộng có 02 nhiệm vụ\t\t\t'],
  ])('%s', (_, line) => {
    expect(read(...ROWS, line)).toEqual({ rows: 2, said: [expect.stringContaining('khớp với số dòng đọc được: 2')] });
  });

  test('that another number is stated', () => {
    const { said } = read(...ROWS, '\tTổng cộng: 3 nhiệm vụ\t\t\t');
    expect(said).toEqual([expect.stringMatching(/“Tổng cộng: 3 nhiệm vụ” \(dòng 4\) không khớp .*: 2;/)]);
  });

  test('a sum of money counts no rows', () => {
    expect(read(...ROWS, '\tTổng cộng\t\t\t150')).toEqual({
      rows: 2,
      said: [expect.stringContaining('là dòng tổng')],
    });
  });

  test('the rows of each section, and all of them', () => {
    const section = ['I\tTHỂ CHẾ', ...ROWS, '\tCộng mục I: 2 nhiệm vụ\t\t\t'];
    const { rows, said } = read(...section, 'II\tCÔNG VỤ', '3\tTập huấn\tSở Nội vụ\tNăm 2027\t', 'Tổng số nhiệm vụ: 3');
    expect({ rows, said }).toEqual({
      rows: 3,
      said: [expect.stringContaining('khớp với số dòng đọc được: 2'), expect.stringContaining('đọc được: 3')],
    });
  });

  test('a task that begins with the same words is a row', () => {
    expect(read(...ROWS, '3\tTổng kết công tác cải cách hành chính\tSở Nội vụ\tNăm 2030\t').rows).toBe(3);
  });
});
