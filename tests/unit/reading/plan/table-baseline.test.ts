import { describe, expect, test } from 'vitest';
import type { Role } from '@/lib/reading/grid/grid.ts';
import { NO_EXAMPLES } from '@/lib/reading/plan/area-guess.ts';
import { tableTargets } from '@/lib/reading/plan/table-targets.ts';
import { gridOf } from './grids.ts';

const YEARS = { startYear: 2026, endYear: 2030 };

function baseline(
  column: Role | [Role, string],
  cell: string,
  text = 'Tỷ lệ hồ sơ trực tuyến',
  value: Role = 'year-2030',
) {
  const grid = gridOf('targets', ['ordinal', 'target', 'unit', column, value], [['1', text, '%', cell, '90']]);
  const targets = tableTargets(grid, YEARS, NO_EXAMPLES);
  return targets.map((target) => ({
    baseline: [target.baselineYear, target.baselineValue],
    steps: target.steps,
    why: target.cells.baselineYear?.why ?? null,
  }));
}

describe('what had been reached before the plan', () => {
  test.each<[string, Role | [Role, string], string, [number | null, string | null]]>([
    ['by the words over it', ['baseline', 'Hiện trạng năm 2025'], '45,5', [2025, '45.5']],
    ['by a year before the plan', ['year-2025', 'Kết quả 2025'], '45%', [2025, '45']],
    ['nothing counted yet', ['baseline', 'Hiện trạng năm 2025'], 'Chưa thống kê', [null, null]],
    ['an empty cell', ['baseline', 'Hiện trạng năm 2025'], '-', [null, null]],
  ])('%s', (_, column, cell, wanted) => {
    expect(baseline(column, cell)).toEqual([{ baseline: wanted, steps: [{ year: 2030, value: '90' }], why: null }]);
  });

  test('the newest of several columns', () => {
    const grid = gridOf(
      'targets',
      ['target', 'unit', 'year-2024', 'year-2025', 'year-2026'].map((role): [Role, string] => [
        role as Role,
        role.replace('year-', 'Năm '),
      ]),
      [['Hồ sơ trực tuyến', '%', '40', '45', '50']],
    );
    expect(tableTargets(grid, YEARS, NO_EXAMPLES)).toMatchObject([
      { baselineYear: 2025, baselineValue: '45', steps: [{ year: 2026, value: '50' }], value: '50' },
    ]);
  });

  test('years of which none lies in the plan are its steps: the plan was dated wrongly', () => {
    const grid = gridOf(
      'targets',
      ['target', 'unit', 'year-2022', 'year-2023'],
      [['Hồ sơ trực tuyến', '%', '40', '45']],
    );
    expect(tableTargets(grid, YEARS, NO_EXAMPLES)[0]?.steps).toHaveLength(2);
  });

  test.each<[string, [Role, string], string, string]>([
    ['no year', ['baseline', 'Hiện trạng'], '45', 'không ghi của năm nào'],
    ['no figure', ['baseline', 'Hiện trạng 2025'], 'Ở mức khá', 'không đọc được con số'],
    ['two figures', ['baseline', 'Hiện trạng 2025'], '45 (cấp xã 30)', 'nhiều con số'],
  ])('%s is told', (_, column, cell, why) => {
    expect(baseline(column, cell)[0]?.why).toContain(why);
  });

  test('the words name another year', () => {
    const [read] = baseline(['baseline', 'Hiện trạng 2025'], '120', 'Giảm 10% số cuộc họp so với năm 2021', 'value');
    expect(read).toMatchObject({ baseline: [2021, null] });
    expect(read?.why).toContain('năm 2021');
  });
});
