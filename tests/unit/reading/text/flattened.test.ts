import { describe, expect, test } from 'vitest';
import type { Grid } from '@/lib/reading/grid/grid.ts';
import { gridsOf } from '@/lib/reading/grid/grids.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';

describe('tables whose cells were put below each other', () => {
  test('cells broken to a width, ended by lone pipes, headings of one cell', () => {
    const grid = only(`
PHỤ LỤC
DANH MỤC NHIỆM
VỤ CẢI CÁCH HÀNH CHÍNH
STT
|
Nhiệm
vụ
|
Cơ
quan chủ trì
|
Cơ
quan phối hợp
|
Thời
gian hoàn thành
|
I
|
CẢI CÁCH THỂ CHẾ
|
1
|
Lập kế
hoạch kiểm tra công tác văn thư năm
2027
|
Sở Nội
vụ
|
Các sở,
ban, ngành
|
Quý
I
|
2
|
Báo cáo
kết quả rà soát
|
Sở Tư
pháp
|
|
Tháng
12 hằng năm
|
Trên đây là kế hoạch của tỉnh.
`);
    expect(grid.title).toBe('DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH');
    expect(plain(grid)).toEqual([
      'I.1 | Lập kế hoạch kiểm tra công tác văn thư năm 2027 | Sở Nội vụ | Các sở, ban, ngành | Quý I',
      'I.2 | Báo cáo kết quả rà soát | Sở Tư pháp |  | Tháng 12 hằng năm',
    ]);
    expect(doubts(grid)).toEqual([]);
  });

  test('pipes at the ends of lines, one on its own before each row', () => {
    const grid = only(`
|
TT |
Nội dung nhiệm vụ |
Đơn vị chủ trì |
Thời hạn |
|
1 |
Rà soát quy trình nội bộ của các đơn vị |
Văn phòng UBND tỉnh |
Năm 2026 |
|
2 |
Tổng hợp kết quả thực hiện |
- Sở Nội vụ
- Sở Tài chính |
Thường xuyên |

Nơi nhận: như trên.
`);
    expect(plain(grid)).toEqual([
      '1 | Rà soát quy trình nội bộ của các đơn vị | Văn phòng UBND tỉnh | Năm 2026',
      '2 | Tổng hợp kết quả thực hiện | - Sở Nội vụ\n- Sở Tài chính | Thường xuyên',
    ]);
  });

  test('empty cells lost on the way: what is left goes where it fits, and is marked', () => {
    const grid = only(`
STT

Nhiệm vụ

Chủ trì

Phối hợp

Sản phẩm

Thời gian

Kinh phí

1

Rà soát quy trình nội bộ của các cơ quan chuyên môn

Sở Nội vụ

Báo cáo

Năm 2026

2

Tổ chức hội nghị đối thoại với doanh nghiệp

Sở Tài chính

UBND các xã, phường

Kế hoạch

Quý III/2026

Ngân sách tỉnh

3

Nâng cấp cổng thông tin điện tử của tỉnh

Sở Khoa học và Công nghệ

Thường xuyên
`);
    expect(plain(grid)).toEqual([
      '1 | Rà soát quy trình nội bộ của các cơ quan chuyên môn | Sở Nội vụ |  | Báo cáo | Năm 2026 | ',
      '2 | Tổ chức hội nghị đối thoại với doanh nghiệp | Sở Tài chính | UBND các xã, phường | Kế hoạch | Quý III/2026 | Ngân sách tỉnh',
      '3 | Nâng cấp cổng thông tin điện tử của tỉnh | Sở Khoa học và Công nghệ |  |  | Thường xuyên | ',
    ]);
    expect(grid.rows.map((row) => row.doubts.length > 0)).toEqual([true, false, true]);
  });

  test('empty lines that are empty cells', () => {
    const grid = only(
      'STT\nNhiệm vụ\nChủ trì\nPhối hợp\nThời gian\n1\nRà soát quy trình nội bộ\nSở Nội vụ\n\n2027\n2\nBáo cáo kết quả rà soát\nSở Tư pháp\nSở Nội vụ\n\n3\n\n\n\n\n4\nTổng kết, đánh giá kết quả\nSở Nội vụ\n\n2030',
    );
    expect(plain(grid)).toEqual([
      '1 | Rà soát quy trình nội bộ | Sở Nội vụ |  | 2027',
      '2 | Báo cáo kết quả rà soát | Sở Tư pháp | Sở Nội vụ | ',
      '3 |  |  |  | ',
      '4 | Tổng kết, đánh giá kết quả | Sở Nội vụ |  | 2030',
    ]);
  });

  test('a group of columns whose parts come after the first row of the header', () => {
    const grid = only(`
STT
Nhiệm vụ
Cơ quan thực hiện
Thời gian
Chủ trì
Phối hợp
1
Rà soát quy trình nội bộ của các cơ quan
Sở Nội vụ
Sở Tư pháp
2027
2
Báo cáo kết quả rà soát hằng năm
Sở Tư pháp
Các sở, ban, ngành
2028
`);
    expect(grid.columns.map(({ role }) => role)).toEqual(['ordinal', 'task', 'lead', 'support', 'time']);
    expect(plain(grid)).toEqual([
      '1 | Rà soát quy trình nội bộ của các cơ quan | Sở Nội vụ | Sở Tư pháp | 2027',
      '2 | Báo cáo kết quả rà soát hằng năm | Sở Tư pháp | Các sở, ban, ngành | 2028',
    ]);
  });

  test('figures that could be ordinals', () => {
    const grid = only(`
\tSTT
\tChỉ tiêu
\tĐơn vị tính
\tNăm 2026
\tNăm 2027

\t1
\tSố thủ tục được đơn giản hóa
\tThủ tục
\t2
\t3

\t2
\tSố cuộc đối thoại với người dân
\tCuộc
\t3
\t4

\t3
\tTỷ lệ hồ sơ đúng hạn
\t%
\t95
\t98
`);
    expect(plain(grid)).toEqual([
      '1 | Số thủ tục được đơn giản hóa | Thủ tục | 2 | 3',
      '2 | Số cuộc đối thoại với người dân | Cuộc | 3 | 4',
      '3 | Tỷ lệ hồ sơ đúng hạn | % | 95 | 98',
    ]);
  });

  test('rows without a code in a statistical appendix', () => {
    const cell = '\u00a0';
    const rows = [
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú'],
      ['1', 'Cải cách thủ tục', cell, cell, cell],
      ['1.1', 'Số thủ tục đang có hiệu lực', 'Thủ tục', '30', cell],
      ['Trong đó', 'Cấp tỉnh', 'Thủ tục', '20', cell],
      [cell, 'Cấp xã', 'Thủ tục', '10', cell],
      ['1.2', 'Tỷ lệ hồ sơ đúng hạn', '%', '99,5%', 'Tạm tính'],
    ];
    for (const text of [
      rows.map((row) => row.map((one) => `\t${one}`).join('\n')).join('\n\n'),
      rows.flat().join('\n\n'),
      rows.map((row) => row.join('\n')).join('\n\n'),
    ]) {
      expect(plain(only(text))).toEqual([
        '1 | Cải cách thủ tục |  |  | ',
        '1.1.1 | Số thủ tục đang có hiệu lực | Thủ tục | 30 | ',
        '1.Trong đó | Cấp tỉnh | Thủ tục | 20 | ',
        '1.- | Cấp xã | Thủ tục | 10 | ',
        '1.1.2 | Tỷ lệ hồ sơ đúng hạn | % | 99,5% | Tạm tính',
      ]);
    }
  });

  test('the header again on the next page, in the middle of a row', () => {
    const head = '\tSTT\n\tNhiệm vụ\n\tChủ trì\n\tThời gian';
    const grid = only(
      `${head}\n\n\t1\n\tRà soát quy trình nội bộ của\n\tSở Nội vụ, Sở Tư\n\tNăm 2027\n\n${head}\n\n\t\u00a0\n\tcác cơ quan chuyên môn\n\tpháp\n\t\u00a0\n\n\t2\n\tBáo cáo kết quả\n\tSở Nội vụ\n\tNăm 2028\n`,
    );
    expect(plain(grid)).toEqual([
      '1 | Rà soát quy trình nội bộ của các cơ quan chuyên môn | Sở Nội vụ, Sở Tư pháp | Năm 2027',
      '2 | Báo cáo kết quả | Sở Nội vụ | Năm 2028',
    ]);
  });

  test('a row that counts the columns', () => {
    const grid = only(
      'STT\nNhiệm vụ\nChủ trì\nThời gian\n(1)\n(2)\n(3)\n(4)\n1\nRà soát quy trình nội bộ\nSở Nội vụ\n2027\n2\nBáo cáo kết quả rà soát\nSở Tư pháp\n2028',
    );
    expect(plain(grid)).toEqual([
      '1 | Rà soát quy trình nội bộ | Sở Nội vụ | 2027',
      '2 | Báo cáo kết quả rà soát | Sở Tư pháp | 2028',
    ]);
  });

  test('text after the table is no cell of it', () => {
    const text =
      'STT\n\nNhiệm vụ\n\nChủ trì\n\nThời gian\n\n1\n\nRà soát quy trình nội bộ của các cơ quan\n\nSở Nội vụ\n\n2027\n\n2\n\nBáo cáo kết quả rà soát hằng năm của tỉnh\n\nSở Tư pháp\n\n2028\n\nTrên đây là kế hoạch của tỉnh, yêu cầu các cơ quan nghiêm túc tổ chức thực hiện.';
    const source = textSource(text);
    expect(plain(gridsOf(source)[0] as Grid)).toHaveLength(2);
    expect(source.blocks.at(-1)).toMatchObject({ kind: 'paragraph', line: 25 });
  });
});

function only(text: string): Grid {
  const grids = gridsOf(textSource(text));
  expect(grids).toHaveLength(1);
  return grids[0] as Grid;
}

/** "I.1 | …": the part and ordinal of each row and its texts. */
function plain({ rows }: Grid): string[] {
  return rows.map(({ sections, ordinal, printed }) =>
    [[...sections.map(({ numeral }) => numeral), ordinal ?? '-'].join('.'), ...printed.slice(1)].join(' | '),
  );
}

function doubts({ rows }: Grid): string[] {
  return rows.flatMap((row) => row.doubts.map(({ why }) => why));
}
