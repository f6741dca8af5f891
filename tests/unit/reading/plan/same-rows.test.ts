import { expect, test } from 'vitest';
import { readSource } from '@/lib/reading/read-source.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';

const read = (...lines: string[]) => readSource(textSource(lines.join('\n')), 'plan');

test('a row printed twice with the same number is two rows, and told', () => {
  const { tasks, gaps } = read(
    'KẾ HOẠCH CCHC TỈNH HOA BAN NĂM 2026',
    '| TT | Nhiệm vụ | Chủ trì | Thời gian |',
    '|---|---|---|---|',
    '| 1 | Lập kế hoạch kiểm tra | Sở Nội vụ | Quý I |',
    '| 2 | Trang bị máy tính cho cấp xã | UBND các xã | 2026 |',
    '| 2 | Trang bị máy tính cho cấp xã | UBND các xã | 2026 |',
    '| 3 | Báo cáo kết quả | Sở Tư pháp | Quý IV |',
  );
  expect(tasks.map(({ line, ordinal }) => [line, ordinal])).toEqual([
    [4, 1],
    [5, 2],
    [6, 2],
    [7, 3],
  ]);
  expect(tasks[2]?.duplicateOf).not.toBeNull();
  expect(gaps.map(({ kind }) => kind).sort()).toEqual(['duplicate', 'repeated']);
});

test('the rows that a cell is merged over are one task', () => {
  const { tasks } = read(
    '<table><tr><td>TT</td><td>Nhiệm vụ</td><td>Chủ trì</td><td>Thời gian</td></tr>',
    '<tr><td rowspan=2>1</td><td rowspan=2>Lập kế hoạch kiểm tra</td><td>Sở Nội vụ</td><td>Quý I</td></tr>',
    '<tr><td>Thanh tra tỉnh</td><td>Quý II</td></tr></table>',
  );
  expect(tasks).toHaveLength(1);
  expect(tasks[0]?.lead).toEqual(['Sở Nội vụ', 'Thanh tra tỉnh']);
});

test('a table pasted from a spreadsheet whose rows nobody counted', () => {
  const { tasks } = read(
    'Kế hoạch cải cách hành chính tỉnh Hoa Ban giai đoạn 2026 - 2030',
    '',
    'Nội dung\tCơ quan chủ trì, phối hợp\tTiến độ thực hiện\tGhi chú',
    'I. CẢI CÁCH THỂ CHẾ\t\t\t',
    'Lập kế hoạch xây dựng văn bản\tChủ trì: Sở Tư pháp; phối hợp: Sở Tài chính\tTháng 01 hằng năm\t',
    'Sơ kết Luật\tSở Tư pháp\t2028\t',
    'II. TÀI CHÍNH CÔNG\t\t\t',
    'Quyết toán ngân sách\tSở Tài chính\tQuý III hằng năm\t',
  );
  expect(tasks.map(({ section, title, lead, support }) => [section, title, lead, support])).toEqual([
    ['I', 'Lập kế hoạch xây dựng văn bản', ['Sở Tư pháp'], ['Sở Tài chính']],
    ['I', 'Sơ kết Luật', ['Sở Tư pháp'], []],
    ['II', 'Quyết toán ngân sách', ['Sở Tài chính'], []],
  ]);
});
