import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grid, Role } from '@/lib/reading/grid/grid.ts';
import { gridsOf } from '@/lib/reading/grid/grids.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';
import { isHeading, type Sample, SHAPES } from './shapes.ts';

describe('one invented table, pasted in each shape, reads back the same', () => {
  test.each(SHAPES)('%s', (name, render) => {
    fc.assert(
      fc.property(samples(name), ({ sample, roles }) => {
        const grids = gridsOf(textSource(`Lời dẫn của kế hoạch.\n\n${render(sample)}\n`));
        expect(grids).toHaveLength(1);
        expect(readBack(grids[0] as Grid)).toEqual(expected(sample, roles));
      }),
      { numRuns: 60 },
    );
  });
});

const ONE_LINE = ['columns held apart by blanks'];
/** Where a line break may part cells, only a bullet shows that it parts lines of one. */
const words =
  'rà soát xây dựng hoàn thiện bổ sung hệ thống quy trình nội bộ dữ liệu dùng chung hồ sơ điện tử kết nối chia sẻ nâng cấp công khai minh bạch phục vụ người dân'.split(
    ' ',
  );
const sentence = (from: number, to: number) =>
  fc.array(fc.constantFrom(...words), { minLength: from, maxLength: to }).map((list) => capital(list.join(' ')));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const agency = fc.constantFrom(
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Văn phòng UBND tỉnh',
  'Các sở, ban, ngành; UBND các xã, phường',
  'Công an tỉnh',
);
const result = (isOneLine: boolean) =>
  isOneLine
    ? fc.constantFrom('Kế hoạch', 'Báo cáo năm', 'Quyết định của UBND tỉnh')
    : fc.constantFrom(
        'Kế hoạch',
        '- Kế hoạch\n- Báo cáo năm',
        'Quyết định của UBND tỉnh',
        '- Nghị quyết\n- Quyết định\n- Báo cáo',
      );
const time = fc.constantFrom(
  '2026-2030',
  'Quý IV/2026',
  'Tháng 12 hằng năm',
  'Thường xuyên',
  'Năm 2027',
  'Sau khi có hướng dẫn của Trung ương',
);
const funding = fc.constantFrom('', 'Ngân sách tỉnh', 'Không');

type Column = { role: Role; header: string; cell: (isOneLine: boolean) => fc.Arbitrary<string> };
const COLUMNS: Column[] = [
  { role: 'task', header: 'Nội dung công việc', cell: () => sentence(7, 25) },
  { role: 'lead', header: 'Đơn vị chủ trì', cell: () => agency },
  { role: 'support', header: 'Phối hợp', cell: () => agency },
  { role: 'result', header: 'Sản phẩm đầu ra', cell: (isOneLine) => result(isOneLine) },
  { role: 'time', header: 'Thời hạn hoàn thành', cell: () => time },
  { role: 'funding', header: 'Nguồn kinh phí', cell: () => funding },
];

/** Columns in some order, two to four parts with one to five rows each. */
function samples(shape: string): fc.Arbitrary<{ sample: Sample; roles: Role[] }> {
  return fc
    .shuffledSubarray(COLUMNS, { minLength: 4 })
    .filter(hasTask)
    .chain((columns) => {
      const row = fc.tuple(...columns.map(({ cell }) => cell(ONE_LINE.includes(shape))));
      const part = fc.record({
        title: sentence(3, 5).map((text) => text.toUpperCase()),
        rows: fc.array(row, { minLength: 1, maxLength: 5 }),
      });
      return fc.array(part, { minLength: 2, maxLength: 4 }).map((parts) => ({
        sample: {
          header: ['STT', ...columns.map(({ header }) => header)],
          rows: parts.flatMap((one, at) => numbered(one.title, one.rows, at)),
        },
        roles: columns.map(({ role }) => role),
      }));
    });
}

function hasTask(columns: readonly Column[]): boolean {
  return columns.some(({ role }) => role === 'task');
}

function numbered(title: string, rows: string[][], at: number): string[][] {
  const width = rows[0]?.length ?? 0;
  const heading = [['I', 'II', 'III', 'IV'][at] as string, title, ...Array<string>(width - 1).fill('')];
  return [heading, ...rows.map((cells, index) => [String(index + 1), ...cells])];
}

type Plain = { section: string; ordinal: string | null; cells: Partial<Record<Role, string>> };

function expected({ rows }: Sample, roles: readonly Role[]): Plain[] {
  let section = '';
  return rows.flatMap((row) => {
    if (isHeading(row)) section = `${row[0]} ${row[1]}`;
    if (isHeading(row)) return [];
    const filled = roles.flatMap((role, at) => (row[at + 1] ? [[role, row[at + 1]]] : []));
    return [{ section, ordinal: row[0] ?? null, cells: Object.fromEntries(filled) }];
  });
}

function readBack(grid: Grid): Plain[] {
  return grid.rows.map(({ sections, ordinal, cells }) => ({
    section: sections.map(({ numeral, title }) => `${numeral} ${title}`).join(' > '),
    ordinal,
    cells,
  }));
}
