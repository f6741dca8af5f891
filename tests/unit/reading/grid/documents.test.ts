import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readProvinceCatalogue } from '@/lib/catalogue/read.ts';
import type { Grid, GridRow, Role } from '@/lib/reading/grid/grid.ts';
import { gridsOf } from '@/lib/reading/grid/grids.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';

const DOCUMENTS = process.env.DOCUMENTS_DIR ?? path.join(process.cwd(), '..', 'shared', 'documents');
const there = existsSync(DOCUMENTS);

const SON_LA_2021 = 'son-la-ke-hoach-2021-2025.txt';
const SON_LA_2026 = 'son-la-ke-hoach-2026-2030.txt';
const DAK_NONG = 'dak-nong-ke-hoach-2021-2025.txt';
const REPORT = 'son-la-bao-cao-6-thang-2021.txt';

describe.skipIf(!there)(
  'the tables of the official texts, against the lists made by hand (skipped without the documents)',
  () => {
    test('each document has its tables and no other', () => {
      const kinds = (file: string) =>
        gridsIn(file).map(({ kind, appendix, rows, warnings }) => [kind, appendix, rows.length, warnings]);
      expect(kinds(SON_LA_2021)).toEqual([['tasks', 'Phụ lục', 64, []]]);
      expect(kinds(SON_LA_2026)).toEqual([
        ['targets', 'Phụ lục I', 15, []],
        ['tasks', 'Phụ lục II', 50, []],
      ]);
      expect(kinds(DAK_NONG)).toEqual([['tasks', 'Phụ lục', 16, []]]);
      expect(kinds(REPORT)).toEqual([['statistics', 'Phụ lục I', 120, []]]);
    });

    test.each([
      [SON_LA_2021, 'son-la', 'ke-hoach-2021-2025', []],
      [SON_LA_2026, 'son-la', 'ke-hoach-2026-2030', ['Phụ lục II.III.5 support', 'Phụ lục II.VI.5 time']],
      [DAK_NONG, 'dak-nong', 'ke-hoach-2021-2025', []],
    ])('the tasks of %s: every row in its part, its time and funding as printed', (file, province, plan, doubtful) => {
      const tasks = readProvinceCatalogue(province).plans.find((one) => one.key === plan)?.tasks ?? [];
      const expected = tasks.map(({ source, schedule, funding }) => [
        source.section,
        source.ordinal,
        schedule?.text ?? null,
        funding ?? null,
      ]);
      const grid = gridOf(file, 'tasks');
      const found = grid.rows.map((row) => [
        partOf(grid, row),
        row.ordinal,
        row.cells.time?.replace(/\s+/g, ' ') ?? null,
        row.cells.funding ?? null,
      ]);
      expect(found).toEqual(expected);
      const mended = grid.rows
        .filter(({ doubts }) => doubts.length > 0)
        .map((row) => `${partOf(grid, row)}.${row.ordinal} ${row.doubts.map(({ role }) => role)}`);
      expect(mended).toEqual(doubtful);
    });

    test('the numbered row that the plan of 2021–2025 leaves blank is kept', () => {
      const blank = gridOf(SON_LA_2021, 'tasks').rows.filter(({ cells }) => Object.keys(cells).length === 0);
      expect(blank.map(({ ordinal, sections }) => [sections[0]?.numeral, ordinal])).toEqual([['I', '9']]);
    });

    test('rows that a page broke read as one', () => {
      const row = (part: string, ordinal: string) =>
        gridOf(SON_LA_2026, 'tasks').rows.find((one) => one.sections[0]?.numeral === part && one.ordinal === ordinal);
      expect(row('III', '5')?.cells.support).toBe('Công an tỉnh; các sở, ban, ngành; UBND xã, phường');
      expect(row('III', '11')?.cells.time).toBe('Thường xuyên');
      expect(row('V', '2')?.cells.support).toMatch(/UBND cấp tỉnh; UBND các xã, phường$/);
      const last = gridOf(DAK_NONG, 'tasks').rows.at(-1);
      expect(last?.cells.lead).toBe('Sở Thông tin và Truyền thông');
      expect(last?.cells.time).toBe('Sau khi có hướng dẫn của Trung ương');
      const joined = (file: string) => gridsIn(file).map(({ rows }) => rows.filter(({ isJoined }) => isJoined).length);
      expect([joined(SON_LA_2021), joined(SON_LA_2026), joined(DAK_NONG), joined(REPORT)]).toEqual([
        [0],
        [1, 8],
        [2],
        [3],
      ]);
    });

    test('the targets of Phụ lục I: phases as parts, crumbs of LaTeX gone', () => {
      const { rows } = gridOf(SON_LA_2026, 'targets');
      const values = rows.map(
        ({ sections, ordinal, cells }) => `${sections[0]?.numeral}.${ordinal} ${cells.value} ${cells.unit}`,
      );
      expect(values.slice(5, 9)).toEqual(['I.6 100 %', 'II.1 ≥ 95 %', 'II.2 ≥ 90 %', 'II.3 90 %']);
      expect(rows[0]?.sections[0]?.title).toBe('Giai đoạn 2026 - 2027');
      expect(rows[6]?.cells.target).toBe(
        'Mức độ hài lòng trong tiếp nhận, giải quyết, tiếp nhận giải quyết thủ tục hành chính của người dân, doanh nghiệp',
      );
      expect(rows.every(({ cells }) => cells.watcher !== undefined)).toBe(true);
    });

    test('the statistical appendix: all 120 rows, codes and units and figures as printed', () => {
      const { forms, reports } = readProvinceCatalogue('son-la');
      const report = reports.find(({ key }) => key === 'bc-203-2021') ?? reports[0];
      const form = forms.find(({ rows }) => rows.some(({ key }) => key === 'r-1.1.1') && rows.length === 120);
      const printed = new Map(report?.values.map((value) => [value.row, value.printed]));
      const { rows } = gridOf(REPORT, 'statistics');
      const expected = form?.rows.map((row) => [row.printedCode, row.unit, printed.get(row.key) ?? null]);
      expect(rows.map((row) => [codeOf(row), row.cells.unit ?? null, row.cells.figure ?? null])).toEqual(expected);
      expect(rows.map(({ cells }) => cells.statistic)).not.toContain(undefined);
    });
  },
);

test('the documents are looked for beside the project or where DOCUMENTS_DIR says', () => {
  expect(path.isAbsolute(DOCUMENTS) || process.env.DOCUMENTS_DIR !== undefined).toBe(true);
});

function gridsIn(file: string): Grid[] {
  return gridsOf(textSource(readFileSync(path.join(DOCUMENTS, file), 'utf8')));
}

function gridOf(file: string, kind: Grid['kind']): Grid {
  const grid = gridsIn(file).find((one) => one.kind === kind);
  if (!grid) throw new Error(`${file}: no ${kind}`);
  return grid;
}

function partOf({ appendix }: Grid, { sections }: GridRow): string {
  return [appendix, ...sections.map(({ numeral }) => numeral)].join('.');
}

/** "Trong đó" is printed in the place of a code. */
function codeOf({ ordinal }: { ordinal: string | null; cells: Partial<Record<Role, string>> }): string | null {
  return ordinal !== null && /\d/.test(ordinal) ? ordinal : null;
}
