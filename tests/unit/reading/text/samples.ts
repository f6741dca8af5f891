import fc from 'fast-check';
import type { Role } from '@/lib/reading/grid/grid.ts';
import type { Sample } from './shapes.ts';

/** A table of tasks of our own invention and what its columns are. */
export type Roled = { sample: Sample; roles: Role[] };

const WORDS =
  'rà soát xây dựng hoàn thiện bổ sung hệ thống quy trình nội bộ dữ liệu dùng chung hồ sơ điện tử kết nối chia sẻ nâng cấp công khai minh bạch phục vụ người dân UBND TTHC Sở Tư pháp Cổng'.split(
    ' ',
  );

export function sentence(from: number, to: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...WORDS), { minLength: from, maxLength: to })
    .map((list) => list.join(' '))
    .map((text) => text.charAt(0).toUpperCase() + text.slice(1));
}

const AGENCIES = [
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Văn phòng UBND tỉnh',
  'Các sở, ban, ngành; UBND các xã, phường',
  'Công an tỉnh',
];
const RESULTS = [
  'Kế hoạch',
  'Quyết định của UBND tỉnh',
  'Báo cáo năm',
  '- Kế hoạch\n- Báo cáo năm',
  '- Nghị quyết\n- Quyết định\n- Báo cáo',
];
const TIMES = [
  '2026-2030',
  'Quý IV/2026',
  'Tháng 12 hằng năm',
  'Thường xuyên',
  'Năm 2027',
  'Sau khi có hướng dẫn của Trung ương',
];

type Column = { role: Role; header: string; cell: fc.Arbitrary<string> };
const COLUMNS: Column[] = [
  { role: 'task', header: 'Nội dung công việc', cell: sentence(7, 25) },
  { role: 'lead', header: 'Đơn vị chủ trì', cell: fc.constantFrom(...AGENCIES) },
  { role: 'support', header: 'Phối hợp', cell: fc.constantFrom(...AGENCIES) },
  { role: 'result', header: 'Sản phẩm đầu ra', cell: fc.constantFrom(...RESULTS) },
  { role: 'time', header: 'Thời hạn hoàn thành', cell: fc.constantFrom(...TIMES) },
  { role: 'funding', header: 'Nguồn kinh phí', cell: fc.constantFrom('', 'Ngân sách tỉnh', 'Không') },
];

/** Columns in some order, two to four parts with one to five rows each. */
export function samples(): fc.Arbitrary<Roled> {
  const withTask = (columns: readonly Column[]) => columns.some(({ role }) => role === 'task');
  return fc
    .shuffledSubarray(COLUMNS, { minLength: 4 })
    .filter(withTask)
    .chain((columns) => {
      const row = fc.tuple(...columns.map(({ cell }) => cell));
      const part = fc.record({ title: sentence(3, 5), rows: fc.array(row, { minLength: 1, maxLength: 5 }) });
      return fc.tuple(fc.array(part, { minLength: 2, maxLength: 4 }), fc.boolean()).map(([parts, isThrough]) => {
        const before = (at: number) => (isThrough ? parts.slice(0, at).flatMap(({ rows }) => rows).length : 0);
        const rows = parts.flatMap((one, at) => numbered(one.title.toUpperCase(), one.rows, at, before(at)));
        const header = ['STT', ...columns.map((column) => column.header)];
        return { sample: { header, rows }, roles: columns.map(({ role }) => role) };
      });
    });
}

/** A heading and its rows, counted from the first or on from the part before. */
function numbered(title: string, rows: string[][], at: number, before: number): string[][] {
  const width = rows[0]?.length ?? 0;
  const heading = [['I', 'II', 'III', 'IV'][at] as string, title, ...Array<string>(width - 1).fill('')];
  return [heading, ...rows.map((cells, index) => [String(before + index + 1), ...cells])];
}

const UNITS = ['Văn bản', 'Nhiệm vụ', '%', 'Cơ quan, đơn vị', 'Người', 'Chưa = 0 Đang làm = 1 Hoàn thành = 2'];
const FIGURES = ['12', '1.695', '99,99%', 'Không = 0', '02', '7 văn bản', '-', '0'];

/** A statistical appendix: coded groups and rows, and rows without a code below some of them. */
export function statistics(): fc.Arbitrary<Sample> {
  const filled = fc.tuple(
    sentence(5, 18),
    fc.constantFrom(...UNITS),
    fc.constantFrom(...FIGURES),
    fc.constantFrom('', 'Số liệu tạm tính'),
  );
  const item = fc.record({ row: filled, parts: fc.array(filled, { maxLength: 3 }) });
  const group = fc.record({ title: sentence(3, 8), items: fc.array(item, { minLength: 1, maxLength: 4 }) });
  return fc.array(group, { minLength: 1, maxLength: 4 }).map((groups) => ({
    header: ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú'],
    rows: groups.flatMap(({ title, items }, at) => [
      [`${at + 1}`, title, '', '', ''],
      ...items.flatMap(({ row, parts }, index) => [
        [`${at + 1}.${index + 1}`, ...row],
        ...parts.map((part, place) => [place === 0 ? 'Trong đó' : '', ...part]),
      ]),
    ]),
  }));
}
