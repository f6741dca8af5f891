import { describe, expect, test } from 'vitest';
import type { Block, Source } from '@/lib/reading/block.ts';
import type { Grid, GridRow } from '@/lib/reading/grid/grid.ts';
import { gridsOf } from '@/lib/reading/grid/grids.ts';

describe('what stands over a table', () => {
  const rows = [
    'STT|Nhiệm vụ|Chủ trì|Thời gian',
    '1|Lập kế hoạch kiểm tra|Sở Nội vụ|2027',
    '2|Báo cáo kết quả|Sở Tư pháp|2028',
  ];

  test.each<[string, string[], Pick<Grid, 'appendix' | 'title'>]>([
    [
      'its appendix and title',
      ['PHỤ LỤC II', 'DANH MỤC NHIỆM VỤ', 'GIAI ĐOẠN 2026 - 2030', '(Kèm theo Kế hoạch số 12/KH-UBND ngày 01/02/2026)'],
      { appendix: 'Phụ lục II', title: 'DANH MỤC NHIỆM VỤ GIAI ĐOẠN 2026 - 2030' },
    ],
    [
      'a title behind the appendix',
      ['Phụ lục số 03: PHÂN CÔNG NHIỆM VỤ'],
      { appendix: 'Phụ lục 03', title: 'PHÂN CÔNG NHIỆM VỤ' },
    ],
    [
      'a title in small letters',
      ['Phụ lục', 'Nhiệm vụ triển khai kế hoạch', '(Ban hành kèm theo Quyết định số 5/QĐ-UBND)'],
      { appendix: 'Phụ lục', title: 'Nhiệm vụ triển khai kế hoạch' },
    ],
    [
      'only a title',
      ['Trong thời gian tới, các sở tập trung thực hiện.', 'BIỂU PHÂN CÔNG NHIỆM VỤ'],
      { appendix: null, title: 'BIỂU PHÂN CÔNG NHIỆM VỤ' },
    ],
    ['nothing', ['Các sở, ban, ngành thực hiện như sau:'], { appendix: null, title: null }],
    [
      'a unit for the whole table',
      ['Phụ lục I', 'KẾ HOẠCH KINH PHÍ', 'Đơn vị tính: triệu đồng'],
      { appendix: 'Phụ lục I', title: 'KẾ HOẠCH KINH PHÍ' },
    ],
    [
      'a sentence that mentions an appendix',
      ['Phụ lục kèm theo là bộ phận không tách rời của Kế hoạch này.'],
      { appendix: null, title: null },
    ],
  ])('%s', (_, above, { appendix, title }) => {
    const [grid] = gridsOf(source([...above, rows]));
    expect({ appendix: grid?.appendix, title: grid?.title }).toEqual({ appendix, title });
  });

  test('rows over the header inside the table are its title', () => {
    const [grid] = gridsOf(
      source([
        [
          'Phụ lục IV|Phụ lục IV|Phụ lục IV|Phụ lục IV',
          'DANH MỤC NHIỆM VỤ|DANH MỤC NHIỆM VỤ|DANH MỤC NHIỆM VỤ|DANH MỤC NHIỆM VỤ',
          ...rows,
        ],
      ]),
    );
    expect([grid?.appendix, grid?.title, grid?.rows.length]).toEqual(['Phụ lục IV', 'DANH MỤC NHIỆM VỤ', 2]);
  });

  test('a numbered heading is the part that the rows belong to, one table for each', () => {
    const grids = gridsOf(
      source(['III. NHIỆM VỤ', '1. Cải cách thể chế', rows, '2. Cải cách thủ tục hành chính', rows]),
    );
    expect(grids.map((grid) => [grid.title, parts(grid)])).toEqual([
      ['1. Cải cách thể chế', { 1: ['1', '2'] }],
      ['2. Cải cách thủ tục hành chính', { 2: ['1', '2'] }],
    ]);
  });

  test('a second table of the same appendix stays in it', () => {
    const grids = gridsOf(
      source([
        'Phụ lục I',
        'DANH MỤC NHIỆM VỤ',
        rows,
        'Danh mục cơ quan',
        ['STT|Tên cơ quan, đơn vị', '1|Sở Nội vụ', '2|Sở Tư pháp'],
      ]),
    );
    expect(grids.map(({ kind, appendix }) => [kind, appendix])).toEqual([
      ['tasks', 'Phụ lục I'],
      ['agencies', 'Phụ lục I'],
    ]);
  });

  test('letterheads and signatures are no tables', () => {
    const letterhead = [
      'ỦY BAN NHÂN DÂN TỈNH|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 12/KH-UBND|Hà Nam, ngày 02 tháng 3 năm 2026',
    ];
    const signature = ['Nơi nhận:\n- Bộ Nội vụ;\n- Lưu: VT.|TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH'];
    expect(gridsOf(source([letterhead, 'KẾ HOẠCH', signature]))).toEqual([]);
  });
});

describe('what the columns hold', () => {
  test.each<[string, string[], string, string]>([
    [
      'tasks',
      [
        'TT|Nội dung công việc|Sản phẩm|Cơ quan chủ trì|Cơ quan phối hợp|Thời gian hoàn thành|Nguồn kinh phí',
        '1|Rà soát quy trình nội bộ của các sở|Kế hoạch|Sở Nội vụ|Sở Tư pháp|Quý I/2026|Ngân sách tỉnh',
      ],
      'tasks',
      'ordinal task result lead support time funding',
    ],
    [
      'tasks in another order',
      [
        'Số TT|Thời hạn|Đơn vị thực hiện|Phối hợp|Nhiệm vụ, giải pháp|Kết quả|Ghi chú',
        '1|2027|Sở Nội vụ|Sở Tư pháp|Rà soát quy trình nội bộ của các sở|Báo cáo|',
      ],
      'tasks',
      'ordinal time lead support task result note',
    ],
    [
      'targets',
      [
        'STT|Chỉ tiêu|Đơn vị tính|Kết quả|Cơ quan chịu trách nhiệm theo dõi, đánh giá',
        '1|Tỷ lệ hồ sơ giải quyết đúng hạn|%|≥ 95|Văn phòng UBND tỉnh',
      ],
      'targets',
      'ordinal target unit value watcher',
    ],
    [
      'targets by years',
      [
        'STT|Tên chỉ tiêu|ĐVT|Năm 2026|Năm 2027|Đến năm 2030|Cơ quan chủ trì',
        '1|Tỷ lệ hồ sơ giải quyết đúng hạn|%|90|95|98|Sở Nội vụ',
      ],
      'targets',
      'ordinal target unit year-2026 year-2027 year-2030 lead',
    ],
    [
      'targets by phases',
      [
        'STT|Nội dung|Đơn vị tính|Giai đoạn 2026 - 2027|Giai đoạn 2028 - 2030',
        '1|Tỷ lệ hồ sơ giải quyết đúng hạn|%|90|95',
      ],
      'targets',
      'ordinal target unit year-2027 year-2030',
    ],
    [
      'targets beside what was reached',
      ['STT|Chỉ tiêu|Đơn vị tính|Thực hiện năm 2025|Mục tiêu 2030', '1|Tỷ lệ hồ sơ giải quyết đúng hạn|%|90|95'],
      'targets',
      'ordinal target unit baseline year-2030',
    ],
    [
      'targets with their figure under "Chỉ tiêu"',
      [
        'TT|Nội dung|Đơn vị tính|Chỉ tiêu|Cơ quan theo dõi',
        '1|Tỷ lệ hồ sơ giải quyết đúng hạn|%|95%|Sở Nội vụ',
        '2|Số thủ tục được đơn giản hóa|Thủ tục|20|Sở Tư pháp',
      ],
      'targets',
      'ordinal target unit value watcher',
    ],
    [
      'statistics with a misprint',
      ['STT|Chi tiêu thống kê|Đơn vị tính|Số liệu|Ghi chú', '1|Số văn bản đã ban hành|Văn bản|12|'],
      'statistics',
      'ordinal statistic unit figure note',
    ],
    [
      'statistics under "Kết quả"',
      ['Mã số|Chỉ tiêu thống kê|Đơn vị tính|Kết quả', '1.1|Số văn bản đã ban hành|Văn bản|12'],
      'statistics',
      'ordinal statistic unit figure',
    ],
    [
      'agencies',
      ['TT|Tên cơ quan, đơn vị|Ghi chú', '1|Sở Nội vụ|', '2|Ủy ban nhân dân xã Tân Lập|'],
      'agencies',
      'ordinal agency note',
    ],
    [
      'agencies that lead',
      ['TT|Nhiệm vụ|Cơ quan, đơn vị|Thời gian', '1|Rà soát quy trình nội bộ của các sở|Sở Nội vụ|2027'],
      'tasks',
      'ordinal task lead time',
    ],
    [
      '"Đơn vị" over agencies',
      [
        'TT|Nhiệm vụ|Đơn vị|Thời gian',
        '1|Rà soát quy trình nội bộ của các sở|Sở Nội vụ|2027',
        '2|Báo cáo kết quả rà soát hằng năm|Sở Tư pháp|2028',
      ],
      'tasks',
      'ordinal task lead time',
    ],
    [
      'a count without a header',
      [
        '|Nhiệm vụ|Chủ trì|Thời gian',
        '1|Rà soát quy trình nội bộ của các sở|Sở Nội vụ|2027',
        '2|Báo cáo kết quả rà soát|Sở Tư pháp|2028',
      ],
      'tasks',
      'ordinal task lead time',
    ],
    [
      'a column that is not known',
      ['STT|Nhiệm vụ|Chủ trì|Mức độ ưu tiên|Thời gian', '1|Rà soát quy trình nội bộ của các sở|Sở Nội vụ|Cao|2027'],
      'tasks',
      'ordinal task lead other time',
    ],
    [
      'header cells broken by their width',
      ['STT|Nhiệm\nvụ|Cơ quan\nchủ trì|Thời gian\nthực hiện', '1|Rà soát quy trình nội bộ của các sở|Sở Nội vụ|2027'],
      'tasks',
      'ordinal task lead time',
    ],
  ])('%s', (_, rows, kind, roles) => {
    const [grid] = gridsOf(source([rows]));
    expect([grid?.kind, grid?.columns.map(({ role }) => role).join(' ')]).toEqual([kind, roles]);
  });

  test.each<[string, string[], string, number]>([
    [
      'merged cells that leave empty places',
      ['STT|Chỉ tiêu thống kê|Kết quả thống kê||Ghi chú', '||Đơn vị tính|Số liệu|', '1|Số văn bản|Văn bản|12|'],
      'ordinal statistic unit figure note',
      1,
    ],
    [
      'merged cells that are repeated',
      [
        'STT|Nhiệm vụ|Cơ quan thực hiện|Cơ quan thực hiện|Thời gian',
        'STT|Nhiệm vụ|Chủ trì|Phối hợp|Thời gian',
        '1|Lập kế hoạch kiểm tra|Sở Nội vụ|Sở Tư pháp|2027',
      ],
      'ordinal task lead support time',
      1,
    ],
    [
      'years under one cell',
      [
        'STT|Chỉ tiêu|Đơn vị tính|Mục tiêu|Mục tiêu|Mục tiêu',
        'STT|Chỉ tiêu|Đơn vị tính|2026|2027|2028',
        '1|Tỷ lệ hồ sơ đúng hạn|%|90|95|98',
      ],
      'ordinal target unit year-2026 year-2027 year-2028',
      1,
    ],
    [
      'a row that counts the columns',
      [
        'TT|Nhiệm vụ|Chủ trì|Phối hợp|Thời gian',
        '(1)|(2)|(3)|(4)|(5)',
        '1|Lập kế hoạch kiểm tra|Sở Nội vụ|Sở Tư pháp|2027',
      ],
      'ordinal task lead support time',
      1,
    ],
    [
      'a row that counts them with letters',
      ['TT|Chỉ tiêu thống kê|Đơn vị tính|Số liệu', 'A|B|C|1', '1|Số văn bản|Văn bản|12'],
      'ordinal statistic unit figure',
      1,
    ],
  ])('a header over two rows: %s', (_, rows, roles, count) => {
    const [grid] = gridsOf(source([rows]));
    expect([grid?.columns.map(({ role }) => role).join(' '), grid?.rows.length]).toEqual([roles, count]);
  });

  test('a column that is not known is told; a table without a header is guessed', () => {
    const [vague] = gridsOf(source([['STT|Nhiệm vụ|Chủ trì|Mức độ ưu tiên', '1|Lập kế hoạch kiểm tra|Sở Nội vụ|Cao']]));
    expect(vague?.warnings).toEqual(['Không rõ nội dung của cột “Mức độ ưu tiên”.']);
    const [bare] = gridsOf(
      source([
        [
          '1|Lập kế hoạch kiểm tra công vụ hằng năm|Sở Nội vụ|Năm 2027',
          '2|Báo cáo kết quả kiểm tra công vụ|Sở Tư pháp|Năm 2028',
        ],
      ]),
    );
    expect(bare?.columns.map(({ role, confidence }) => [role, confidence])).toEqual([
      ['ordinal', 0.5],
      ['task', 0.5],
      ['lead', 0.5],
      ['time', 0.5],
    ]);
    expect(bare?.warnings).toHaveLength(1);
  });

  test('two columns of one role stand below each other; a second text does not take the place of the first', () => {
    const [grid] = gridsOf(
      source([
        [
          'STT|Nhiệm vụ|Nội dung|Sản phẩm|Kết quả|Chủ trì',
          '1|Lập kế hoạch|Kiểm tra công vụ tại các xã|Kế hoạch|Kết luận|Sở Nội vụ',
        ],
      ]),
    );
    expect(grid?.rows[0]?.cells).toEqual({
      task: 'Lập kế hoạch',
      other: 'Kiểm tra công vụ tại các xã',
      result: 'Kế hoạch\nKết luận',
      lead: 'Sở Nội vụ',
    });
  });
});

describe('headings inside a table', () => {
  const head = 'STT|Nhiệm vụ|Chủ trì|Thời gian';
  const task = (ordinal: string) => `${ordinal}|Lập kế hoạch kiểm tra công vụ|Sở Nội vụ|2027`;

  test.each<[string, string[], Record<string, string[]>]>([
    [
      'Roman numerals',
      [head, 'I|CẢI CÁCH THỂ CHẾ||', task('1'), task('2'), 'II|CẢI CÁCH THỦ TỤC||', task('1')],
      { I: ['1', '2'], II: ['1'] },
    ],
    [
      'merged over all columns',
      [head, 'I. CẢI CÁCH THỂ CHẾ|I. CẢI CÁCH THỂ CHẾ|I. CẢI CÁCH THỂ CHẾ|I. CẢI CÁCH THỂ CHẾ', task('1'), task('2')],
      { I: ['1', '2'] },
    ],
    [
      'one cell for the row',
      [head, 'I. Cải cách thể chế', task('1'), 'II. Cải cách thủ tục', task('1')],
      { I: ['1'], II: ['1'] },
    ],
    [
      'capitals without a numeral',
      [head, '|CẢI CÁCH THỂ CHẾ||', task('1'), '|CẢI CÁCH THỦ TỤC||', task('2')],
      { 'CẢI CÁCH THỂ CHẾ': ['1'], 'CẢI CÁCH THỦ TỤC': ['2'] },
    ],
    [
      'letters over Roman numerals',
      [
        head,
        'A|NHIỆM VỤ CHUNG||',
        'I|THỂ CHẾ, CHÍNH SÁCH||',
        task('1'),
        'II|THỦ TỤC HÀNH CHÍNH||',
        task('1'),
        'B|NHIỆM VỤ RIÊNG||',
        'I|TỔ CHỨC BỘ MÁY||',
        task('1'),
      ],
      { 'A.I': ['1'], 'A.II': ['1'], 'B.I': ['1'] },
    ],
    [
      'groups that rows count inside',
      [
        head,
        'I|CẢI CÁCH THỂ CHẾ||',
        '1|Xây dựng văn bản||',
        task('1.1'),
        task('1.2'),
        '2|Kiểm tra văn bản||',
        task('2.1'),
        task('3'),
      ],
      { 'I.1': ['1.1', '1.2'], 'I.2': ['2.1'], I: ['3'] },
    ],
    [
      'groups with letters below',
      [head, '1|Xây dựng văn bản||', task('a'), task('b'), '2|Kiểm tra văn bản||', task('a)')],
      { 1: ['a', 'b'], 2: ['a'] },
    ],
    [
      'numbers over numbers, by capitals',
      [head, '1|CẢI CÁCH THỂ CHẾ||', task('1'), task('2'), '2|CẢI CÁCH THỦ TỤC||', task('1')],
      { 1: ['1', '2'], 2: ['1'] },
    ],
    [
      'a count that goes on through the parts',
      [head, 'I|CẢI CÁCH THỂ CHẾ||', task('1'), task('2'), 'II|CẢI CÁCH THỦ TỤC||', task('3')],
      { I: ['1', '2'], II: ['3'] },
    ],
    [
      'phases',
      [head, 'I|Giai đoạn 2026 - 2027||', task('1'), 'II|Giai đoạn 2028 - 2030||', task('1')],
      { I: ['1'], II: ['1'] },
    ],
    [
      'phases over parts',
      [
        head,
        '|Giai đoạn 2026 - 2027||',
        'I|CẢI CÁCH THỂ CHẾ||',
        task('1'),
        '|Giai đoạn 2028 - 2030||',
        'I|CẢI CÁCH THỂ CHẾ||',
        task('1'),
      ],
      { 'Giai đoạn 2026 - 2027.I': ['1'], 'Giai đoạn 2028 - 2030.I': ['1'] },
    ],
    [
      'no heading: a task of which only the text is known',
      [head, task('1'), '2|Lập kế hoạch kiểm tra công vụ||', task('3')],
      { '': ['1', '2', '3'] },
    ],
    ['no heading: a numbered row left blank', [head, task('1'), '2|||', task('3')], { '': ['1', '2', '3'] }],
  ])('%s', (_, rows, wanted) => {
    const [grid] = gridsOf(source([rows]));
    expect(parts(grid as Grid)).toEqual(wanted);
  });

  test('a heading without rows is told among the sections', () => {
    const [grid] = gridsOf(source([[head, 'I|CẢI CÁCH THỂ CHẾ||', task('1'), 'II|CẢI CÁCH THỦ TỤC||']]));
    expect(grid?.sections).toEqual([
      { numeral: 'I', title: 'CẢI CÁCH THỂ CHẾ', line: 2 },
      { numeral: 'II', title: 'CẢI CÁCH THỦ TỤC', line: 4 },
    ]);
  });

  test('a heading that a page breaks is one', () => {
    const [grid] = gridsOf(
      source([
        [head, 'I|XÂY DỰNG CHÍNH QUYỀN ĐIỆN TỬ,||'],
        [head, '|CHÍNH QUYỀN SỐ||', task('1')],
      ]),
    );
    expect(grid?.rows[0]?.sections.map(({ title }) => title)).toEqual(['XÂY DỰNG CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ']);
  });
});

describe('tables in several pieces', () => {
  const head = 'STT|Nhiệm vụ|Chủ trì|Phối hợp|Thời gian';

  test('debris at the end joins the row before it', () => {
    const [grid] = gridsOf(
      source([
        [head, '1|Xây dựng đề án|Sở Thông tin và Truyền|Các sở, ban và địa|Sau khi có hướng dẫn của Trung'],
        ['||thông|phương|ương', '--|--|---|---|---'],
      ]),
    );
    expect(grid?.rows).toHaveLength(1);
    expect(grid?.rows[0]).toMatchObject({
      line: 2,
      lastLine: 3,
      isJoined: true,
      cells: {
        lead: 'Sở Thông tin và Truyền thông',
        support: 'Các sở, ban và địa phương',
        time: 'Sau khi có hướng dẫn của Trung ương',
      },
      doubts: [],
    });
  });

  test('a page number between them does not part them, a new appendix does', () => {
    const rows = [head, '1|Lập kế hoạch kiểm tra|Sở Nội vụ|Sở Tư pháp|2027'];
    const more = [head, '2|Báo cáo kết quả|Sở Nội vụ|Sở Tư pháp|2028'];
    expect(gridsOf(source([rows, '- 12 -', more])).map((grid) => grid.rows.length)).toEqual([2]);
    expect(gridsOf(source([rows, 'Phụ lục II', more])).map((grid) => [grid.rows.length, grid.appendix])).toEqual([
      [1, null],
      [1, 'Phụ lục II'],
    ]);
  });

  test('text between two pieces is told', () => {
    const [grid] = gridsOf(
      source([
        [head, '1|Lập kế hoạch kiểm tra|Sở Nội vụ|Sở Tư pháp|2027'],
        'Chữ in lạc giữa bảng',
        ['2|Báo cáo kết quả|Sở Nội vụ|Sở Tư pháp|2028'],
      ]),
    );
    expect(grid?.rows).toHaveLength(2);
    expect(grid?.warnings).toHaveLength(1);
  });

  test('a heading between two pieces is a part of the table', () => {
    const [grid] = gridsOf(
      source([
        [head, '1|Lập kế hoạch kiểm tra|Sở Nội vụ|Sở Tư pháp|2027'],
        'II. CẢI CÁCH THỦ TỤC',
        ['1|Báo cáo kết quả|Sở Nội vụ|Sở Tư pháp|2028'],
      ]),
    );
    expect(parts(grid as Grid)).toEqual({ '': ['1'], II: ['1'] });
  });

  test('words that both pages print are kept once, and marked', () => {
    const [grid] = gridsOf(
      source([
        [head, '1|Lập kế hoạch kiểm tra|Sở Nội vụ|Các sở; UBND xã, phường|2027 (sau khi được duyệt)'],
        [head, '|||phường|và bố trí vốn)'],
      ]),
    );
    expect(grid?.rows[0]?.cells).toMatchObject({
      support: 'Các sở; UBND xã, phường',
      time: '2027 (sau khi được duyệt và bố trí vốn)',
    });
    expect(grid?.rows[0]?.doubts.map(({ role }) => role)).toEqual(['support', 'time']);
  });

  test('cells merged down over several rows: what differs stands below each other', () => {
    const [grid] = gridsOf(
      source([
        [
          head,
          '1|Lập kế hoạch kiểm tra|Sở Nội vụ|Sở Tư pháp|2027',
          '1|Lập kế hoạch kiểm tra|Sở Tài chính|Sở Tư pháp|2027',
          '2|Báo cáo|Sở Nội vụ||2028',
        ],
      ]),
    );
    expect(grid?.rows.map(({ cells }) => cells.lead)).toEqual(['Sở Nội vụ\nSở Tài chính', 'Sở Nội vụ']);
    expect(grid?.rows[0]?.cells).toMatchObject({ task: 'Lập kế hoạch kiểm tra', support: 'Sở Tư pháp', time: '2027' });
  });

  test('a row with a cell too many or too few is placed by its contents, and marked', () => {
    const [grid] = gridsOf(
      source([
        [
          head,
          '1|Lập kế hoạch kiểm tra công vụ|Sở Nội vụ|Sở Tư pháp|Thường xuyên',
          '2|Báo cáo kết quả kiểm tra công vụ|hằng năm của tỉnh|Sở Nội vụ|Sở Tư pháp|Năm 2028',
          '3|Tổng hợp kết quả kiểm tra|Sở Nội vụ|Năm 2029',
        ],
      ]),
    );
    expect(grid?.rows.map(({ cells }) => [cells.lead, cells.time])).toEqual([
      ['Sở Nội vụ', 'Thường xuyên'],
      ['Sở Nội vụ', 'Năm 2028'],
      ['Sở Nội vụ', 'Năm 2029'],
    ]);
    expect(grid?.rows.map(({ doubts }) => doubts.length > 0)).toEqual([false, true, true]);
  });

  test('doubts of the file go with the cell', () => {
    const given = source([[head, '1|Lập kế hoạch kiểm tra|Sở Nội vụ|Sở Tư pháp|2027']]);
    const [table] = given.blocks;
    if (table?.kind === 'table' && table.rows[1])
      table.rows[1].doubts = [{ column: 4, why: 'Ô có công thức chưa tính.' }];
    expect(gridsOf(given)[0]?.rows[0]?.doubts).toEqual([{ role: 'time', why: 'Ô có công thức chưa tính.' }]);
  });
});

/** Paragraphs and tables; cells of a row parted by "|". Lines count the paragraphs and rows. */
function source(given: (string | string[])[]): Source {
  let line = 0;
  const blocks = given.map((one): Block => {
    if (typeof one === 'string') {
      line += 1;
      return { kind: 'paragraph', line, text: one };
    }
    const rows = one.map((row) => {
      line += 1;
      return { line, cells: row.split('|') };
    });
    return { kind: 'table', line: rows[0]?.line ?? 0, rows };
  });
  return { blocks, lines: [] };
}

function parts({ rows }: Grid): Record<string, (string | null)[]> {
  const found: Record<string, (string | null)[]> = {};
  for (const row of rows) found[partOf(row)] = [...(found[partOf(row)] ?? []), row.ordinal];
  return found;
}

function partOf({ sections }: GridRow): string {
  return sections.map(({ numeral, title }) => numeral || title).join('.');
}
