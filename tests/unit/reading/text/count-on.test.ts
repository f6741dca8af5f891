import { expect, test } from 'vitest';
import { gridsOf } from '@/lib/reading/grid/grids.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';

const CELLS = `STT|Nhiệm vụ|Cơ quan chủ trì|Cơ quan phối hợp|Thời gian hoàn thành
I|CHỈ ĐẠO, ĐIỀU HÀNH
1|Kiện toàn Ban Chỉ đạo|Sở Nội vụ|Văn phòng UBND tỉnh|Quý I/2026
2|Giao ban định kỳ|Ban Chỉ đạo CCHC tỉnh|UBND các xã, phường|Hàng quý
II|XÂY DỰNG CHÍNH QUYỀN SỐ
3|Nâng cấp trục liên thông|Sở Khoa học và Công nghệ|Viễn thông Hòa An|2026 - 2027
4|Đào tạo kỹ năng số|Sở Nội vụ|UBND cấp xã|31/12/2027`;

test('rows that count on through sections keep their columns where each cell is a line between blank lines', () => {
  const [grid] = gridsOf(textSource(CELLS.split(/[|\n]/).join('\n\n')));
  expect(grid?.rows.map(({ ordinal, sections, cells }) => [sections.at(-1)?.numeral, ordinal, cells.lead])).toEqual([
    ['I', '1', 'Sở Nội vụ'],
    ['I', '2', 'Ban Chỉ đạo CCHC tỉnh'],
    ['II', '3', 'Sở Khoa học và Công nghệ'],
    ['II', '4', 'Sở Nội vụ'],
  ]);
});
