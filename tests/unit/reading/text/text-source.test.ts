import { describe, expect, test } from 'vitest';
import type { Block } from '@/lib/reading/block.ts';
import type { Grid } from '@/lib/reading/grid/grid.ts';
import { gridsOf } from '@/lib/reading/grid/grids.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';

describe('running text', () => {
  test.each<[string, string, string[]]>([
    [
      'sentences that a page broke',
      'Tăng cường phân cấp giữa chính quyền các\n\ncấp, gắn với trách nhiệm.\n\nRà soát.',
      ['1 Tăng cường phân cấp giữa chính quyền các cấp, gắn với trách nhiệm.', '5 Rà soát.'],
    ],
    [
      'the number of a page between',
      'Tăng cường phân cấp giữa chính quyền các\n\n12\n\ncấp, gắn với trách nhiệm.',
      ['1 Tăng cường phân cấp giữa chính quyền các cấp, gắn với trách nhiệm.'],
    ],
    [
      'a sentence that goes on with a year',
      'Số lớp mở mới trong năm\n\n2026 là 90 lớp.',
      ['1 Số lớp mở mới trong năm', '3 2026 là 90 lớp.'],
    ],
    [
      'points and bullets',
      'Giao Sở Nội vụ\na) Theo dõi\n- Đôn đốc\n+ Tổng hợp\n1. Báo cáo',
      ['1 Giao Sở Nội vụ', '2 a) Theo dõi', '3 - Đôn đốc', '4 + Tổng hợp', '5 1. Báo cáo'],
    ],
    [
      'bullets that markdown doubled',
      '- + Rà soát\n- a) Kiểm tra\n* Tổng hợp',
      ['1 + Rà soát', '2 a) Kiểm tra', '3 - Tổng hợp'],
    ],
    [
      'titles of several lines',
      '**KẾ HOẠCH**  \n**Cải cách hành chính  \ntỉnh năm 2027**',
      ['1 KẾ HOẠCH', '2 Cải cách hành chính tỉnh năm 2027'],
    ],
    [
      'italics over two lines',
      '*(Ban hành kèm theo Quyết định số 5\n của UBND tỉnh)*',
      ['1 (Ban hành kèm theo Quyết định số 5 của UBND tỉnh)'],
    ],
    ['rules and lone marks', '-------\nBáo cáo\n***\n|\n...', ['2 Báo cáo']],
    ['quotations', '> Rà soát\n> 1. Kiểm tra', ['1 Rà soát', '2 1. Kiểm tra']],
    [
      'paragraphs of HTML',
      '<p>Rà soát</p><p>Kiểm tra</p>\n<div>Báo cáo</div>',
      ['1 Rà soát', '1 Kiểm tra', '2 Báo cáo'],
    ],
  ])('%s', (_, text, wanted) => {
    expect(textSource(text).blocks.map(said)).toEqual(wanted);
  });

  test('headings of markdown keep their level', () => {
    expect(textSource('## I. MỤC TIÊU\n\n### **1. Mục tiêu chung**\n\nVăn bản').blocks).toEqual([
      { kind: 'paragraph', line: 1, text: 'I. MỤC TIÊU', level: 2 },
      { kind: 'paragraph', line: 3, text: '1. Mục tiêu chung', level: 3 },
      { kind: 'paragraph', line: 5, text: 'Văn bản' },
    ]);
  });

  test('lines broken to a width are sentences again, whatever they begin with', () => {
    const lines = [
      '1. Các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh phối hợp với',
      'Sở Nội vụ tổ chức rà soát, thống kê các quy trình nội bộ đang áp',
      'dụng tại đơn vị, báo cáo kết quả thực hiện trước ngày 15 tháng 12',
      'năm 2026 để tổng hợp chung.',
      '2. Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện và tham mưu',
      'Chủ tịch UBND tỉnh xem xét, chỉ đạo xử lý những khó khăn, vướng mắc',
      'phát sinh trong quá trình các cơ quan, địa phương triển khai.',
      '3. Sở Tài chính bố trí kinh phí thực hiện theo khả năng cân đối của',
      'ngân sách địa phương; hướng dẫn các đơn vị lập dự toán, quyết toán',
      'Kinh phí được giao theo đúng quy định của Luật Ngân sách nhà nước.',
    ];
    expect(textSource(lines.join('\n')).blocks.map((block) => block.line)).toEqual([1, 5, 8]);
  });

  test('each line of the text can be found again', () => {
    expect(textSource('**Điều 1.**\r\n\r\nBan hành').lines).toEqual([
      { line: 1, text: 'Điều 1.' },
      { line: 2, text: '' },
      { line: 3, text: 'Ban hành' },
    ]);
  });
});

describe('rows of tabs', () => {
  test('a cell with line breaks in the middle and at the end of a row', () => {
    const grid = only(
      'STT\tNhiệm vụ\tSản phẩm\tChủ trì\n1\tRà soát quy trình\t- Nghị quyết\n- Quyết định\tSở Nội vụ\n2\tBáo cáo kết quả\tBáo cáo\t- Sở Nội vụ\n- Sở Tư pháp\n3\tTổng kết\tHội nghị\tSở Nội vụ',
    );
    expect(plain(grid)).toEqual([
      '1 | Rà soát quy trình | - Nghị quyết\n- Quyết định | Sở Nội vụ',
      '2 | Báo cáo kết quả | Báo cáo | - Sở Nội vụ\n- Sở Tư pháp',
      '3 | Tổng kết | Hội nghị | Sở Nội vụ',
    ]);
    expect(grid.rows.map(({ line, lastLine }) => [line, lastLine])).toEqual([
      [2, 3],
      [4, 5],
      [6, 6],
    ]);
  });

  test('a header whose cells are broken', () => {
    const grid = only(
      'STT\tNhiệm vụ/\nHoạt động\tCơ quan\nchủ trì\tThời gian\n1\tRà soát quy trình\tSở Nội vụ\t2027\n2\tBáo cáo kết quả\tSở Tư pháp\t2028',
    );
    expect(grid.columns.map(({ role }) => role)).toEqual(['ordinal', 'task', 'lead', 'time']);
    expect(grid.rows).toHaveLength(2);
  });

  test('headings merged over the row come without tabs', () => {
    const grid = only(
      'STT\tNhiệm vụ\tChủ trì\tThời gian\nI. CẢI CÁCH THỂ CHẾ\n1\tRà soát quy trình\tSở Nội vụ\t2027\nII. CẢI CÁCH THỦ TỤC\n1\tBáo cáo kết quả\tSở Tư pháp\t2028',
    );
    expect(plain(grid)).toEqual([
      'I.1 | Rà soát quy trình | Sở Nội vụ | 2027',
      'II.1 | Báo cáo kết quả | Sở Tư pháp | 2028',
    ]);
  });

  test('empty cells at the end of a line may be cut off', () => {
    const grid = only(
      'STT\tNhiệm vụ\tChủ trì\tThời gian\tGhi chú\n1\tRà soát quy trình nội bộ\tSở Nội vụ\tNăm 2027\n2\tBáo cáo\n3\tTổng kết việc thực hiện\tSở Nội vụ\tNăm 2028\tMới',
    );
    expect(plain(grid)).toEqual([
      '1 | Rà soát quy trình nội bộ | Sở Nội vụ | Năm 2027 | ',
      '2 | Báo cáo |  |  | ',
      '3 | Tổng kết việc thực hiện | Sở Nội vụ | Năm 2028 | Mới',
    ]);
    expect(grid.rows.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  test('quotes that spreadsheets put around a cell, and those that were written', () => {
    const grid = only(
      'STT\tNhiệm vụ\tChủ trì\n1\t"Đề án ""Một cửa""\nnăm 2027"\tSở Nội vụ\n2\t"Ngày pháp luật" hằng năm\tSở Tư pháp\n3\t"Mở mà không đóng\tSở Y tế',
    );
    expect(plain(grid)).toEqual([
      '1 | Đề án "Một cửa" năm 2027 | Sở Nội vụ',
      '2 | "Ngày pháp luật" hằng năm | Sở Tư pháp',
      '3 | "Mở mà không đóng | Sở Y tế',
    ]);
  });

  test('a tab before each line makes no column', () => {
    const grid = only('\tSTT\tNhiệm vụ\tChủ trì\n\t1\tRà soát quy trình\tSở Nội vụ\n\t2\tBáo cáo\tSở Tư pháp');
    expect(grid.columns.map(({ role }) => role)).toEqual(['ordinal', 'task', 'lead']);
  });

  test('letterheads set with tabs are text', () => {
    expect(
      textSource(
        'UBND TỈNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH-UBND\tHà Nam, ngày 5 tháng 1 năm 2026',
      ).blocks.map(said),
    ).toEqual([
      '1 UBND TỈNH',
      '1 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '2 Số: 5/KH-UBND',
      '2 Hà Nam, ngày 5 tháng 1 năm 2026',
    ]);
  });

  test('a list of agencies without a header', () => {
    const grid = only('1\tSở Nội vụ\n2\tSở Tư pháp\n3\tỦy ban nhân dân xã Tân Lập');
    expect(grid.rows.map(({ ordinal, printed }) => [ordinal, printed[1]])).toEqual([
      ['1', 'Sở Nội vụ'],
      ['2', 'Sở Tư pháp'],
      ['3', 'Ủy ban nhân dân xã Tân Lập'],
    ]);
  });
});

describe('tables of markdown', () => {
  test('crumbs, breaks, escaped pipes, rows cut short', () => {
    const grid = only(
      '| **STT** | **Nhiệm vụ** | Chủ trì | Thời gian |\n|:---:|---|---|---|\n| **I** | **CẢI CÁCH THỂ CHẾ** | | |\n| 1\\. | Rà soát \\| kiểm tra<br>- Báo cáo | Sở&nbsp;Nội vụ | $\\geq 2027$ |\n| 2. | Tổng kết |',
    );
    expect(plain(grid)).toEqual(['I.1 | Rà soát | kiểm tra\n- Báo cáo | Sở Nội vụ | ≥ 2027', 'I.2 | Tổng kết |  | ']);
  });

  test('a row broken by the line break of a cell', () => {
    const grid = only(
      '| STT | Nhiệm vụ | Chủ trì |\n|---|---|---|\n| 1 | Rà soát\nquy trình | Sở Nội vụ |\n| 2 | Báo cáo | Sở Tư pháp |',
    );
    expect(plain(grid)).toEqual(['1 | Rà soát quy trình | Sở Nội vụ', '2 | Báo cáo | Sở Tư pháp']);
  });

  test('without outer pipes one that begins or ends a row stands beside an empty cell', () => {
    const grid = only(
      'STT | Nhiệm vụ | Chủ trì | Ghi chú\n1 | Rà soát | Sở Nội vụ |\n2 | Báo cáo | Sở Tư pháp | Gấp\n| Tổng kết | Sở Y tế |',
    );
    expect(plain(grid)).toEqual([
      '1 | Rà soát | Sở Nội vụ | ',
      '2 | Báo cáo | Sở Tư pháp | Gấp',
      '- | Tổng kết | Sở Y tế | ',
    ]);
  });

  test('no row of dashes', () => {
    expect(
      plain(only('| STT | Nhiệm vụ | Chủ trì |\n| 1 | Rà soát | Sở Nội vụ |\n\n| 2 | Báo cáo | Sở Tư pháp |')),
    ).toEqual(['1 | Rà soát | Sở Nội vụ', '2 | Báo cáo | Sở Tư pháp']);
  });

  test('a pipe in a sentence is none of a table', () => {
    expect(textSource('Sở Nội vụ | Sở Tư pháp phối hợp.').blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
  });
});

describe('tables of HTML', () => {
  test('spans over rows and columns, a header of two rows, a caption', () => {
    const grid = only(
      '<table><caption>PHÂN CÔNG NHIỆM VỤ</caption><tr><th rowspan="2">STT</th><th rowspan=2>Nhiệm vụ</th><th colspan="2">Cơ quan thực hiện</th></tr>\n<tr><th>Chủ trì</th><th>Phối hợp</th></tr>\n<tr><td colspan="4"><b>I. CẢI CÁCH THỂ CHẾ</b></td></tr>\n<tr><td rowspan="2">1</td><td rowspan="2">Rà soát</td><td>Sở Nội vụ</td><td>Sở Tư pháp</td></tr><tr><td>Sở Y tế</td><td>Sở Tư pháp</td></tr>\n<tr><td>2</td><td><ul><li>Báo cáo</li><li>Kết luận</li></ul></td><td></td><td>Sở Y tế</td></tr></table>',
    );
    expect(grid.title).toBe('PHÂN CÔNG NHIỆM VỤ');
    expect(plain(grid)).toEqual([
      'I.1 | Rà soát | Sở Nội vụ\nSở Y tế | Sở Tư pháp',
      'I.2 | Báo cáo\nKết luận |  | Sở Y tế',
    ]);
  });

  test('a whole page on one line, with text and two tables', () => {
    const table = (row: string) =>
      `<table><tr><td>STT</td><td>Nhiệm vụ</td><td>Chủ trì</td></tr><tr><td>1</td><td>${row}</td><td>Sở Nội vụ</td></tr></table>`;
    const { blocks } = textSource(`<p>Phụ lục I</p>${table('Rà soát')}<p>Phụ lục II</p>${table('Báo cáo')}<p>Hết</p>`);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph', 'table', 'paragraph']);
  });

  test('a table that opens twice, or inside a cell and never closes, keeps its words', () => {
    const rows =
      '<tr><td>STT</td><td>Nhiệm vụ</td><td>Chủ trì</td></tr><tr><td>1</td><td>Rà soát</td><td>Sở Nội vụ</td></tr>';
    expect(plain(only(`<table>\n<table>\n${rows}</table>`))).toEqual(['1 | Rà soát | Sở Nội vụ']);
    const open = textSource(`<table>${rows.replace('Rà soát', 'Rà soát<table><tr><td>Báo cáo')}</table>`).blocks;
    expect(JSON.stringify(open)).toContain('Báo cáo');
  });

  test('a table inside a cell becomes lines of that cell, to be looked at', () => {
    const inner =
      '<table><tr><th>TT</th><th>Sản phẩm</th><th>Hạn</th></tr><tr><td>1</td><td>Báo cáo</td><td>Quý I</td></tr><tr><td>2</td><td>Danh mục</td><td></td></tr></table>';
    const { blocks } = textSource(
      `<table><tr><td>STT</td><td>Nhiệm vụ</td><td>Sản phẩm</td></tr><tr><td>1</td><td>Rà soát</td><td>${inner}</td></tr></table>`,
    );
    const [table] = blocks;
    expect(table?.kind === 'table' && table.rows[1]).toMatchObject({
      cells: ['1', 'Rà soát', '- Báo cáo (Quý I)\n- Danh mục'],
      doubts: [{ column: 2, why: expect.stringContaining('bảng con') }],
    });
  });

  test('a table inside a cell is its text; lines are those of the source', () => {
    const { blocks } = textSource(
      '<table>\n<tr>\n<td>STT</td><td>Nhiệm vụ</td><td>Chủ trì</td>\n</tr>\n<tr>\n<td>1</td><td><table><tr><td>Rà soát</td><td>quy trình</td></tr></table></td><td>Sở Nội vụ</td>\n</tr>\n</table>',
    );
    expect(blocks).toEqual([
      {
        kind: 'table',
        line: 2,
        rows: [
          { line: 2, cells: ['STT', 'Nhiệm vụ', 'Chủ trì'] },
          { line: 5, cells: ['1', 'Rà soát quy trình', 'Sở Nội vụ'] },
        ],
      },
    ]);
  });

  test('rows without their table', () => {
    expect(
      plain(
        only(
          '<tr><td>STT</td><td>Nhiệm vụ</td><td>Chủ trì</td></tr>\n<tr><td>1</td><td>Rà soát</td><td>Sở Nội vụ</td></tr>',
        ),
      ),
    ).toEqual(['1 | Rà soát | Sở Nội vụ']);
  });
});

describe('columns held apart by blanks', () => {
  test('wrapped cells, a header of two lines, a cell as wide as its column', () => {
    const grid = only(`
STT    Nhiệm vụ                      Cơ quan          Cơ quan           Thời gian
                                     chủ trì          phối hợp          hoàn thành
 I     CẢI CÁCH THỂ CHẾ
 1     Rà soát, hoàn thiện quy       Sở Nội vụ        Các sở, ban,      Quý IV/2026
       trình nội bộ của các cơ                        ngành; UBND
       quan chuyên môn                                cấp xã
 2     Báo cáo kết quả rà soát       Văn phòng UBND   Sở Nội vụ         Hằng năm
       hằng năm                      tỉnh
 II    CẢI CÁCH THỦ TỤC
 1     Tổng kết việc thực hiện cả    Sở Tư pháp                         Năm 2030

Nơi nhận: như trên.
`);
    expect(grid.columns.map(({ role }) => role)).toEqual(['ordinal', 'task', 'lead', 'support', 'time']);
    expect(plain(grid)).toEqual([
      'I.1 | Rà soát, hoàn thiện quy trình nội bộ của các cơ quan chuyên môn | Sở Nội vụ | Các sở, ban, ngành; UBND cấp xã | Quý IV/2026',
      'I.2 | Báo cáo kết quả rà soát hằng năm | Văn phòng UBND tỉnh | Sở Nội vụ | Hằng năm',
      'II.1 | Tổng kết việc thực hiện cả | Sở Tư pháp |  | Năm 2030',
    ]);
  });

  test('rows parted by blank lines, their ordinals in the middle', () => {
    const grid = only(`
STT    Nhiệm vụ                      Chủ trì          Thời gian

       Rà soát, hoàn thiện quy       Sở Nội vụ;
 1     trình nội bộ của các cơ       Sở Tư pháp       Quý IV/2026
       quan chuyên môn

       Báo cáo kết quả rà soát
 2                                   Văn phòng UBND   Hằng năm
       hằng năm
`);
    expect(plain(grid)).toEqual([
      '1 | Rà soát, hoàn thiện quy trình nội bộ của các cơ quan chuyên môn | Sở Nội vụ; Sở Tư pháp | Quý IV/2026',
      '2 | Báo cáo kết quả rà soát hằng năm | Văn phòng UBND | Hằng năm',
    ]);
  });

  test('ordinals in the middle and no blank lines: the rows say that they are in doubt', () => {
    const grid = only(`
STT    Nhiệm vụ                      Chủ trì          Thời gian
       Rà soát, hoàn thiện quy       Sở Nội vụ
 1     trình nội bộ của các cơ       Sở Tư pháp       Quý IV/2026
       quan chuyên môn
       Báo cáo kết quả rà soát
 2     hằng năm của tỉnh             Văn phòng UBND   Hằng năm
`);
    expect(grid.rows.every(({ doubts }) => doubts.length > 0)).toBe(true);
  });

  test('a statistical appendix with rows without a code', () => {
    const grid = only(`
STT     Chỉ tiêu thống kê              Đơn vị tính      Số liệu
1.1     Số thủ tục đang có hiệu lực    Thủ tục          30
        Cấp tỉnh                       Thủ tục          20
        Cấp xã, phường và các đơn
        vị trực thuộc                  Thủ tục          10
1.2     Tỷ lệ hồ sơ đúng hạn           %                99,5
`);
    expect(grid.rows.map(({ ordinal, cells }) => [ordinal, cells.figure])).toEqual([
      ['1.1', '30'],
      [null, '20'],
      [null, '10'],
      ['1.2', '99,5'],
    ]);
  });
});

test('tables of several shapes in one text', () => {
  const grids = gridsOf(
    textSource(
      'PHỤ LỤC I\n\nSTT\tNhiệm vụ\tChủ trì\n1\tRà soát\tSở Nội vụ\n\nPHỤ LỤC II\n\n| STT | Chỉ tiêu | Đơn vị tính | Kết quả |\n|---|---|---|---|\n| 1 | Tỷ lệ đúng hạn | % | 95 |\n\nPHỤ LỤC III\n\nSTT\nChỉ tiêu thống kê\nĐơn vị tính\nSố liệu\n\n1\nSố văn bản\nVăn bản\n12\n\n2\nSố cuộc họp\nCuộc\n3\n',
    ),
  );
  expect(grids.map(({ kind, appendix, rows }) => [kind, appendix, rows.length])).toEqual([
    ['tasks', 'Phụ lục I', 1],
    ['targets', 'Phụ lục II', 1],
    ['statistics', 'Phụ lục III', 2],
  ]);
});

function said(block: Block): string {
  return block.kind === 'paragraph' ? `${block.line} ${block.text}` : `${block.line} table`;
}

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
