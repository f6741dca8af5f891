import { describe, expect, test, vi } from 'vitest';
import { parseFile } from '@/lib/reading/files/parse.ts';
import { faultOf } from '../../../fixtures/reading/fault-of.ts';
import { mergeOn, mergeStart, p, span, tbl, tr, wordFile } from '../../../fixtures/reading/word-file.ts';

// the machine may be doing other things: what is slow is told by the code's own limits, not by these tests
vi.setConfig({ testTimeout: 60_000 });

const read = (body: string) => parseFile(wordFile({ body }), 'zip');
const shapeOf = async (body: string) =>
  (await read(body)).blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map(({ cells }) => cells),
  );

const NO_LINES = '<w:tblPr/>';

describe('the cells of a table', () => {
  test('a cell merged to the right and down stands in each place that it covers', async () => {
    const body = tbl([
      tr([
        ['STT', mergeStart],
        ['Nhiệm vụ', mergeStart],
        ['Kết quả', span(2)],
      ]),
      tr([['', mergeOn], ['', mergeOn], '2026', '2027']),
      tr(['1', 'a', 'b', 'c']),
    ]);
    expect(await shapeOf(body)).toEqual([
      [
        ['STT', 'Nhiệm vụ', 'Kết quả', 'Kết quả'],
        ['STT', 'Nhiệm vụ', '2026', '2027'],
        ['1', 'a', 'b', 'c'],
      ],
    ]);
  });

  test('the source line says a merged cell once', async () => {
    const body = tbl([
      tr([
        ['I', mergeStart],
        ['THỂ CHẾ', span(2)],
      ]),
      tr([['', mergeOn], 'a', 'b']),
    ]);
    expect((await read(body)).lines.map(({ text }) => text)).toEqual(['I | THỂ CHẾ', 'a | b']);
  });

  test('rows that begin or end inside the grid are filled up', async () => {
    const body = tbl([
      tr(['1', '2', '3']),
      tr(['b'], '<w:gridBefore w:val="1"/>'),
      tr([['c', '<w:hMerge w:val="restart"/>'], ['', '<w:hMerge/>'], 'd']),
    ]);
    expect(await shapeOf(body)).toEqual([
      [
        ['1', '2', '3'],
        ['', 'b', ''],
        ['c', 'c', 'd'],
      ],
    ]);
  });

  test('a row in which every cell goes on with the one above prints nothing', async () => {
    const merged = tr([
      ['', mergeOn],
      ['', mergeOn],
    ]);
    const body = tbl([
      tr([
        ['1', mergeStart],
        ['a', mergeStart],
      ]),
      merged,
      merged,
      tr(['2', 'b']),
    ]);
    expect(await shapeOf(body)).toEqual([
      [
        ['1', 'a'],
        ['', ''],
        ['', ''],
        ['2', 'b'],
      ],
    ]);
  });

  test('a merge that begins nowhere keeps its own text', async () => {
    expect(await shapeOf(tbl([tr([['a', mergeOn], 'b', 'c'])]))).toEqual([[['a', 'b', 'c']]]);
  });

  test('paragraphs of a cell are its lines; deleted rows are gone, inserted ones stay', async () => {
    const body = tbl([
      tr([`${p('- Nghị quyết')}${p('')}${p('- Quyết định')}`, 'b', 'c']),
      tr(['x', 'y', 'z'], '<w:del/>'),
      tr(['m', 'n', 'o'], '<w:ins/>'),
    ]);
    expect(await shapeOf(body)).toEqual([
      [
        ['- Nghị quyết\n- Quyết định', 'b', 'c'],
        ['m', 'n', 'o'],
      ],
    ]);
  });

  test('rows and cells inside of content controls', async () => {
    const row = tr(['a', 'b', 'c'])
      .replace('<w:tc>', '<w:sdt><w:sdtContent><w:tc>')
      .replace('</w:tc>', '</w:tc></w:sdtContent></w:sdt>');
    expect(await shapeOf(tbl([`<w:sdt><w:sdtContent>${row}</w:sdtContent></w:sdt>`]))).toEqual([[['a', 'b', 'c']]]);
  });

  test('header rows that the file repeats on each page are counted', async () => {
    const body = tbl([
      tr(['STT', 'a', 'b'], '<w:tblHeader/>'),
      tr(['1', '2', '3'], '<w:tblHeader/>'),
      tr(['1', 'x', 'y']),
    ]);
    expect((await read(body)).blocks[0]).toMatchObject({ headerRows: 2 });
  });

  test('a table that the page broke comes as two', async () => {
    const part = tbl([tr(['STT', 'Nhiệm vụ', 'Chủ trì']), tr(['1', 'a', 'b'])]);
    expect(await shapeOf(`${part}${p('')}${part}`)).toHaveLength(2);
  });
});

describe('tables inside of tables', () => {
  const inner = tbl([tr(['STT', 'Nhiệm vụ']), tr(['1', 'a'])]);

  test('a small one becomes lines of its cell', async () => {
    expect(await shapeOf(tbl([tr(['1', inner, 'x'])]))).toEqual([[['1', '- a', 'x']]]);
  });

  test('a frame around the real table is looked through', async () => {
    const frame = tbl([tr([`${p('Phụ lục I')}${inner}${p('')}`])]);
    expect(await shapeOf(frame)).toEqual([
      'Phụ lục I',
      [
        ['STT', 'Nhiệm vụ'],
        ['1', 'a'],
      ],
    ]);
  });

  test('a frame in one row of a wider table parts it', async () => {
    const body = tbl([tr(['a', 'b', 'c']), tr([[inner, span(3)]]), tr(['d', 'e', 'f'])]);
    expect(await shapeOf(body)).toEqual([
      [['a', 'b', 'c']],
      [
        ['STT', 'Nhiệm vụ'],
        ['1', 'a'],
      ],
      [['d', 'e', 'f']],
    ]);
  });
});

describe('tables that only place text', () => {
  test('the letterhead is read cell by cell, with or without lines', async () => {
    const letterhead = (properties?: string) =>
      tbl(
        [
          tr(['ỦY BAN NHÂN DÂN TỈNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']),
          tr(['Số: 01/QĐ-UBND', 'ngày 05 tháng 3 năm 2026']),
        ],
        properties,
      );
    const texts = [
      'ỦY BAN NHÂN DÂN TỈNH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 01/QĐ-UBND',
      'ngày 05 tháng 3 năm 2026',
    ];
    expect(await shapeOf(letterhead(NO_LINES))).toEqual(texts);
    expect(await shapeOf(letterhead())).toEqual(texts);
  });

  test('the receivers beside the signature', async () => {
    const body = tbl([tr([`${p('Nơi nhận:')}${p('- Như Điều 2;')}`, 'CHỦ TỊCH'])]);
    expect(await shapeOf(body)).toEqual(['Nơi nhận:', '- Như Điều 2;', 'CHỦ TỊCH']);
  });

  test('a list without lines is a table where its header says so', async () => {
    const list = tbl([tr(['STT', 'Tên cơ quan']), tr(['1', 'Sở Nội vụ'])], NO_LINES);
    expect(await shapeOf(list)).toEqual([
      [
        ['STT', 'Tên cơ quan'],
        ['1', 'Sở Nội vụ'],
      ],
    ]);
  });

  test('a drawn table of two columns is a table, and so is a long one', async () => {
    expect(await shapeOf(tbl([tr(['1', 'Sở Nội vụ'])]))).toEqual([[['1', 'Sở Nội vụ']]]);
    const long = tbl(
      Array.from({ length: 6 }, (_, row) => tr([`${row + 1}`, 'Sở'])),
      NO_LINES,
    );
    expect((await shapeOf(long))[0]).toHaveLength(6);
  });
});

describe('limits', () => {
  test.each<[string, string, object]>([
    ['too-many-columns', tbl([tr(['a', 'b']), tr([['a', span(1_000_000)]])]), { table: 1, row: 2 }],
    ['too-many-columns', tbl([tr([['a', '<w:gridSpan w:val="9999999999"/>']])]), { table: 1, row: 1 }],
    ['too-many-columns', tbl([tr(['a'], '<w:gridBefore w:val="999999999"/>')]), { table: 1, row: 1 }],
    ['too-many-columns', tbl([tr(Array.from({ length: 300 }, () => 'a'))]), { table: 1, row: 1 }],
    ['cell-too-long', tbl([tr(['a', 'b', 'x'.repeat(40_000)])]), { table: 1, row: 1, column: 3 }],
    ['cell-too-long', p('x'.repeat(100_001)), {}],
    [
      'too-many-rows',
      tbl(Array.from({ length: 20_001 }, (_, row) => tr([`${row}`, `${(row * 7_919) % 99_991}`, 'c']))),
      { table: 1 },
    ],
    ['too-many-cells', tbl(Array.from({ length: 2_000 }, () => tr([['a', span(250)]]))), { table: 1, row: 1_601 }],
    [
      'too-much-text',
      tbl(Array.from({ length: 10 }, () => tr([['x'.repeat(30_000), span(40)]]))),
      { table: 1, row: 4 },
    ],
    ['too-deep', '<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300), { entry: 'word/document.xml' }],
  ])('%s', async (fault, body, where) => {
    expect(await faultOf(read(body))).toMatchObject({ fault, ...where });
  });
});
