import { describe, expect, test } from 'vitest';
import { gridsOf } from '@/lib/reading/grid/grids.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';

const HEADER = 'TT\tNội dung\tĐVT\tKế hoạch 2026\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian';
const TARGET = '1\tTỷ lệ hồ sơ trực tuyến\t%\t85\tVăn phòng UBND tỉnh\tSở Nội vụ\tNăm 2026';
const TASK = '1\tXây dựng kế hoạch\t\t\tSở Nội vụ\tSở Tài chính\tQuý I/2026';

function read(...rows: string[]) {
  return gridsOf(textSource([HEADER, ...rows].join('\n'))).map(({ kind, rows: found, warnings }) => ({
    kind,
    rows: found.map(({ cells }) => cells.target ?? cells.task),
    told: warnings.filter((warning) => /chưa được đọc/.test(warning)).length,
  }));
}

describe('targets and tasks in one table', () => {
  test('are told apart by their headings', () => {
    expect(read('A\tCHỈ TIÊU', TARGET, 'B\tNHIỆM VỤ', TASK)).toEqual([
      { kind: 'targets', rows: ['Tỷ lệ hồ sơ trực tuyến'], told: 0 },
      { kind: 'tasks', rows: ['Xây dựng kế hoạch'], told: 0 },
    ]);
  });

  test('all below a heading of targets are targets', () => {
    expect(read('A\tCÁC CHỈ TIÊU CHỦ YẾU', TARGET)).toEqual([
      { kind: 'targets', rows: ['Tỷ lệ hồ sơ trực tuyến'], told: 0 },
    ]);
  });

  test('without headings the figures that no task takes are told', () => {
    expect(read(TARGET, TASK.replace('1', '2'))).toEqual([
      { kind: 'tasks', rows: ['Tỷ lệ hồ sơ trực tuyến', 'Xây dựng kế hoạch'], told: 1 },
    ]);
  });
});
