import { describe, expect, test } from 'vitest';
import { NO_EXAMPLES } from '@/lib/reading/plan/area-guess.ts';
import { wordsOf } from '@/lib/reading/plan/similarity.ts';
import { tableTargets } from '@/lib/reading/plan/table-targets.ts';
import { gridOf } from './grids.ts';

const YEARS = { startYear: 2026, endYear: 2030 };

describe('a table of targets', () => {
  test('takes its phase from the heading row, its place from appendix and numerals', () => {
    const grid = gridOf(
      'targets',
      ['ordinal', 'target', 'unit', 'value', 'watcher'],
      [
        'I. Giai đoạn 2026 - 2027',
        ['1', 'Tỷ lệ hồ sơ trực tuyến', '%', '80', 'Sở Khoa học và Công nghệ'],
        'II. Giai đoạn 2028 - 2030',
        ['1', 'Tỷ lệ hồ sơ trực tuyến', '%', '90', 'Sở Khoa học và Công nghệ'],
      ],
      { appendix: 'Phụ lục I' },
    );
    const [first, second] = tableTargets(grid, YEARS, NO_EXAMPLES);
    expect(first).toMatchObject({
      section: 'Phụ lục I.I',
      ordinal: 1,
      value: '80',
      unit: '%',
      phase: '2026-2027',
      deadlineYear: 2027,
      origin: 'appendix',
    });
    expect(second).toMatchObject({ section: 'Phụ lục I.II', value: '90', phase: '2028-2030', deadlineYear: 2030 });
    expect(first?.agencies).toEqual(['Sở Khoa học và Công nghệ']);
  });

  test('a column of times says when they are due', () => {
    const grid = gridOf(
      'targets',
      ['target', 'unit', 'value', 'time'],
      [
        ['Tỷ lệ hồ sơ trực tuyến', '%', '80', '31/12/2027'],
        ['Tỷ lệ hồ sơ số hóa', '%', '80', 'Khi có hướng dẫn'],
      ],
    );
    expect(tableTargets(grid, YEARS, NO_EXAMPLES).map(({ deadlineYear }) => deadlineYear)).toEqual([2027, 2030]);
  });

  test('columns of years are the steps to the last of them', () => {
    const grid = gridOf(
      'targets',
      ['ordinal', 'target', 'unit', 'year-2026', 'year-2028', 'year-2030'],
      [['1', 'Tỷ lệ hồ sơ trực tuyến', '%', '70', '80', '95']],
    );
    const [target] = tableTargets(grid, YEARS, NO_EXAMPLES);
    expect(target).toMatchObject({ value: '95', deadlineYear: 2030 });
    expect(target?.steps).toEqual([
      { year: 2026, value: '70' },
      { year: 2028, value: '80' },
      { year: 2030, value: '95' },
    ]);
  });

  test('columns of phases are a target each', () => {
    const grid = gridOf(
      'targets',
      ['ordinal', 'target', 'unit', ['value', 'Giai đoạn 2026-2027'], ['value', 'Giai đoạn 2028-2030']],
      [['1', 'Tỷ lệ hồ sơ trực tuyến', '%', '70', '95']],
    );
    expect(tableTargets(grid, YEARS, NO_EXAMPLES).map(({ phase, value, id }) => [phase, value, id])).toEqual([
      ['2026-2027', '70', ' – 2026-2027#1'],
      ['2028-2030', '95', ' – 2028-2030#1'],
    ]);
  });

  test('the unit may stand over the column of values', () => {
    const grid = gridOf('targets', ['ordinal', 'target', ['value', 'Chỉ tiêu (%)']], [['1', 'Hồ sơ đúng hạn', '98']]);
    expect(tableTargets(grid, YEARS, NO_EXAMPLES)[0]).toMatchObject({ value: '98', unit: '%' });
  });

  test('without a column of values the words promise', () => {
    const grid = gridOf('targets', ['ordinal', 'target'], [['1', '100% hồ sơ được giải quyết đúng hạn']]);
    expect(tableTargets(grid, YEARS, NO_EXAMPLES)[0]).toMatchObject({ value: '100', unit: '%', kind: 'quantitative' });
  });

  test('the area of its heading row is sure, one that is guessed by likeness never', () => {
    const sentence = { area: 'cong-vu' as const, words: wordsOf('Cán bộ, công chức được bồi dưỡng kỹ năng') };
    const examples = { sentences: [sentence], weights: new Map<string, number>() };
    const rows = [
      'I. Cải cách thể chế',
      ['1', 'Văn bản được rà soát', '100'],
      'Chỉ tiêu khác',
      ['2', 'Cán bộ, công chức được bồi dưỡng kỹ năng', '90'],
    ];
    const [sure, guessed] = tableTargets(gridOf('targets', ['ordinal', 'target', 'value'], rows), YEARS, examples);
    expect([sure?.area, sure?.cells.area?.confidence]).toEqual(['the-che', 1]);
    expect(guessed?.area).toBe('cong-vu');
    expect(guessed?.cells.area?.confidence).toBeLessThan(0.8);
  });

  test('doubts its cells where the grid doubts the column', () => {
    const grid = gridOf('targets', ['ordinal', 'target', 'value'], [['1', 'Hồ sơ đúng hạn', '98']]);
    const unsure = {
      ...grid,
      columns: grid.columns.map((one) => (one.role === 'value' ? { ...one, confidence: 0.5 } : one)),
    };
    const [target] = tableTargets(unsure, YEARS, NO_EXAMPLES);
    expect(target?.confidence).toBeLessThan(0.8);
    expect(target?.cells.value).toEqual({ confidence: 0.5, why: 'Chưa chắc cột “value” là cột giá trị.' });
  });
});
