import { describe, expect, test } from 'vitest';
import { NO_EXAMPLES } from '@/lib/reading/plan/area-guess.ts';
import { withDuplicates } from '@/lib/reading/plan/duplicates.ts';
import { gapsOf } from '@/lib/reading/plan/gaps.ts';
import { tableTasks } from '@/lib/reading/plan/table-tasks.ts';
import { gridOf } from './grids.ts';

const YEARS = { startYear: 2026, endYear: 2030 };
const COLUMNS = ['ordinal', 'task', 'lead', 'support', 'result', 'time'] as const;

describe('a table of tasks', () => {
  const grid = gridOf('tasks', COLUMNS, [
    'I. Cải cách thể chế',
    ['1', 'Rà soát văn bản', 'Sở Tư pháp', 'Các sở, ban, ngành', '- Kế hoạch\n- Báo cáo', '2026 - 2030'],
    ['2', '', '', '', '', ''],
    'II. Cải cách thủ tục hành chính',
    ['1', 'Công bố thủ tục', 'Văn phòng UBND tỉnh', '', 'Quyết định', 'Thường xuyên'],
    ['3', 'Số hóa hồ sơ', '', 'Sở Tư pháp', '', 'Hàng năm'],
    ['3', 'Công bố thủ tục', 'Văn phòng UBND tỉnh', '', 'Quyết định', 'Thường xuyên'],
  ]);
  const tasks = withDuplicates(tableTasks(grid, '', YEARS, NO_EXAMPLES));

  test('has its section, area, results, agencies and time', () => {
    expect(tasks[0]).toMatchObject({
      id: 'I#1',
      section: 'I',
      area: 'the-che',
      ordinal: 1,
      title: 'Rà soát văn bản',
      empty: false,
    });
    expect(tasks[0]?.results).toEqual(['Kế hoạch', 'Báo cáo']);
    expect(tasks[0]?.lead).toEqual(['Sở Tư pháp']);
    expect(tasks[0]?.time).toMatchObject({ text: '2026 - 2030', kind: 'range', from: '2026-01-01', to: '2030-12-31' });
  });

  test('keeps a numbered row that is left blank', () => {
    expect(tasks[1]).toMatchObject({
      id: 'I#2',
      empty: true,
      title: '',
      warnings: ['Dòng có số thứ tự nhưng để trống.'],
    });
  });

  test('knows a task that was printed before', () => {
    expect(tasks[4]).toMatchObject({ duplicateOf: 'II#1' });
    expect(tasks[4]?.warnings.join()).toContain('đã in ở mục II, số thứ tự 1');
  });

  test('doubts a task without a lead', () => {
    expect(tasks[3]?.cells.lead?.confidence).toBeLessThan(0.8);
  });

  test('tells gaps, repeats, blank rows and duplicates', () => {
    expect(
      gapsOf(tasks, [])
        .map(({ section, kind, ordinal }) => `${section} ${kind} ${ordinal}`)
        .sort(),
    ).toEqual(['I empty 2', 'II duplicate 3', 'II missing 2', 'II repeated 3']);
  });

  test('a second table of tasks puts its appendix before its sections', () => {
    expect(tableTasks(grid, 'Phụ lục III', YEARS, NO_EXAMPLES)[0]?.section).toBe('Phụ lục III.I');
  });
});

test('the same words under another lead are another task; nearly the same words are told', () => {
  const long =
    'Xây dựng nền tảng dữ liệu dùng chung của tỉnh theo hướng tích hợp, kế thừa tài nguyên và tránh trùng lặp hạ tầng';
  const grid = gridOf('tasks', COLUMNS, [
    ['1', 'Ban hành kế hoạch', 'Sở Y tế', '', '', '2026'],
    ['2', 'Ban hành kế hoạch', 'Sở Xây dựng', '', '', '2026'],
    ['3', long, 'Sở Nội vụ', '', '', '2026'],
    ['4', `${long} số`, 'Sở Nội vụ', '', '', '2026'],
  ]);
  const tasks = withDuplicates(tableTasks(grid, '', YEARS, NO_EXAMPLES));
  expect(tasks.map(({ duplicateOf }) => duplicateOf)).toEqual([null, null, null, null]);
  expect(tasks[3]?.warnings).toContain('Nhiệm vụ này gần như trùng với số thứ tự 3.');
});

test.each([
  ['2028', 'year', ['year', 'conditional']],
  ['', 'conditional', ['conditional']],
  ['Sau khi có hướng dẫn', 'conditional', ['conditional']],
])('a condition in the name of a task comes to its time “%s”, doubted', (time, kind, spans) => {
  const title = 'Triển khai Đề án nhà công vụ (Sau khi Bộ Xây dựng hướng dẫn)';
  const grid = gridOf('tasks', COLUMNS, [['1', title, 'Sở Xây dựng', '', 'Đề án', time]]);
  const [task] = tableTasks(grid, '', YEARS, NO_EXAMPLES);
  expect(task?.time).toMatchObject({ text: time, kind });
  expect(task?.time.spans.map((span) => span.kind)).toEqual(spans);
  expect(task?.cells.time?.why).toContain('Sau khi Bộ Xây dựng hướng dẫn');
});

test('who supports is parted from who leads, where one column names both', () => {
  const grid = gridOf('tasks', COLUMNS, [
    ['1', 'Khảo sát', 'Sở Nội vụ phối hợp với Sở Tài chính', 'Bưu điện tỉnh', 'Báo cáo', '2026'],
    ['2', 'Rà soát', 'Sở Tư pháp, chủ trì, phối hợp với các sở, ngành', '', 'Báo cáo', '2026'],
  ]);
  const tasks = tableTasks(grid, '', YEARS, NO_EXAMPLES);
  expect(tasks.map(({ lead, support }) => [lead, support])).toEqual([
    [['Sở Nội vụ'], ['Sở Tài chính', 'Bưu điện tỉnh']],
    [['Sở Tư pháp'], ['các sở, ngành']],
  ]);
  for (const { cells } of tasks) expect(cells.lead?.confidence).toBeLessThan(0.8);
});
