import { describe, expect, test, vi } from 'vitest';
import type { Table } from '@/lib/reading/block.ts';
import { parseFile } from '@/lib/reading/files/parse.ts';
import { type ExcelParts, excelFile, formats, textRows } from '../../../fixtures/reading/excel-file.ts';
import { faultOf } from '../../../fixtures/reading/fault-of.ts';

// the machine may be doing other things: what is slow is told by the code's own limits, not by these tests
vi.setConfig({ testTimeout: 60_000 });

const readAll = (parts: ExcelParts) => parseFile(excelFile(parts), 'zip');
const read = (data: string, more: Partial<ExcelParts['sheets'][0]> = {}, book: Partial<ExcelParts> = {}) =>
  readAll({ sheets: [{ name: 'Biểu 1', data, ...more }], ...book });
const rowsOf = async (...of: Parameters<typeof read>) => {
  const table = (await read(...of)).blocks.find((block): block is Table => block.kind === 'table');
  return table?.rows.map(({ cells }) => cells);
};
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
const merge = (...areas: string[]) =>
  `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;

describe('the cells of a sheet', () => {
  test('shared, rich and inline texts, numbers, yes and no, errors', async () => {
    const strings = [
      'STT',
      '<r><t>Nhiệm </t></r><r><rPr><b/></rPr><t>vụ</t></r>',
      '<t>a</t><rPh><t>x</t></rPh>',
      'Một_x000D_\nHai',
    ];
    const data =
      row(
        1,
        '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>',
      ) +
      row(
        2,
        '<c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><r><t>Sở </t></r><r><t>Nội vụ</t></r></is></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="str"><f>A1</f><v>kết quả</v></c>',
      );
    expect(await rowsOf(data, {}, { strings })).toEqual([
      ['STT', 'Nhiệm vụ', 'a', 'Một\nHai'],
      ['1', 'Sở Nội vụ', 'TRUE', 'kết quả'],
    ]);
  });

  test('numbers and days by their formats, those of the file and those that Excel knows', async () => {
    const styles = formats(['General', '0.0%', '#,##0']).replace(
      '</cellXfs>',
      '<xf numFmtId="14"/><xf numFmtId="10"/></cellXfs>',
    );
    const cells = [0.95, 0.95, 1695, 46086, 0.9999].map(
      (value, style) => `<c r="${'ABCDE'[style]}1" s="${style}"><v>${value}</v></c>`,
    );
    expect(await rowsOf(row(1, cells.join('')), {}, { styles })).toEqual([
      ['0,95', '95,0%', '1.695', '05/03/2026', '99,99%'],
    ]);
  });

  test('a formula: its last result; without one, empty and doubtful', async () => {
    const data = row(
      3,
      '<c r="A3"><f>1+1</f><v>2</v></c><c r="B3"><f>SUM(A1)</f></c><c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    );
    expect((await read(data)).blocks).toEqual([
      {
        kind: 'table',
        line: 3,
        rows: [
          {
            line: 3,
            cells: ['2', '', '#DIV/0!'],
            doubts: [
              { column: 1, why: expect.stringContaining('Ô B3 của trang tính “Biểu 1” có công thức chưa được tính') },
              { column: 2, why: expect.stringContaining('#DIV/0!') },
            ],
          },
        ],
      },
    ]);
  });

  test('a formula whose result is an empty text is an empty cell', async () => {
    expect(
      await rowsOf(row(1, '<c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c><c r="C1"><v>2</v></c>')),
    ).toEqual([['1', '2']]);
  });

  test('digits that are not shown are told, once for a sheet', async () => {
    const data = row(1, '<c r="A1"><v>1</v></c><c r="B1" s="1"><v>0.8698</v></c><c r="C1" s="1"><v>0.123</v></c>');
    const { warnings } = await read(data, {}, { styles: formats(['General', '0%']) });
    expect(warnings).toEqual([expect.stringContaining('2 ô hiện số đã làm tròn (ô B1 hiện 87%, giá trị là 0,8698)')]);
  });

  test('cells and rows without addresses count on', async () => {
    const data =
      '<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c><c/><c><v>6</v></c></row>';
    expect(await rowsOf(data)).toEqual([
      ['1', '2', '3'],
      ['4', '', '6'],
    ]);
  });

  test('a file whose names all carry a prefix', async () => {
    const data =
      '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>c</x:t></x:is></x:c></x:row>';
    expect(await rowsOf(data)).toEqual([['1', '2', 'c']]);
  });

  test('letters of TCVN3, by the font of the cell or of a piece', async () => {
    const styles =
      '<fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>';
    const strings = ['Céng hßa', '<r><rPr><rFont val=".VnTime"/></rPr><t>x· héi</t></r>'];
    const data = row(1, '<c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>1</v></c>');
    expect(await rowsOf(data, {}, { styles, strings })).toEqual([['Cộng hòa', 'xã hội', '1']]);
  });
});

describe('merged cells', () => {
  test('stand in each place of a filled row that they cover', async () => {
    const data = textRows([
      ['STT', 'Nhiệm vụ', 'Kết quả', null],
      [null, null, '2026', '2027'],
      ['1', 'a', 'b', 'c'],
    ]);
    expect(await rowsOf(data, { after: merge('A1:A2', 'B1:B2', 'C1:D1') })).toEqual([
      ['STT', 'Nhiệm vụ', 'Kết quả', 'Kết quả'],
      ['STT', 'Nhiệm vụ', '2026', '2027'],
      ['1', 'a', 'b', 'c'],
    ]);
  });

  test('make no rows or columns of their own, however far they reach', async () => {
    const data = textRows([
      ['1', 'a', 'b'],
      ['2', 'c', 'd'],
    ]);
    expect(await rowsOf(data, { after: merge('C2:XFD1048576', 'A5:B9') })).toEqual([
      ['1', 'a', 'b'],
      ['2', 'c', 'd'],
    ]);
  });
});

describe('what is no table', () => {
  test('titles above become paragraphs, signatures below too; a blank row does not end a table', async () => {
    const data =
      textRows([['UBND TỈNH', null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], ['Phụ lục I'], ['DANH MỤC NHIỆM VỤ']]) +
      textRows(
        [
          ['STT', 'Nhiệm vụ', 'Chủ trì'],
          ['I', 'THỂ CHẾ'],
          ['1', 'a', 'b'],
        ],
        5,
      ) +
      textRows([['2', 'c', 'd']], 9) +
      textRows(
        [
          ['II', 'TỔ CHỨC'],
          ['3', 'e', 'f'],
        ],
        11,
      ) +
      textRows([[null, 'Người lập biểu', 'GIÁM ĐỐC']], 15);
    const { blocks, lines } = await read(data, { after: merge('A3:C3') });
    expect(blocks).toEqual([
      { kind: 'paragraph', line: 1, text: 'UBND TỈNH' },
      { kind: 'paragraph', line: 1, text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
      { kind: 'paragraph', line: 2, text: 'Phụ lục I' },
      { kind: 'paragraph', line: 3, text: 'DANH MỤC NHIỆM VỤ' },
      {
        kind: 'table',
        line: 5,
        rows: [
          { line: 5, cells: ['STT', 'Nhiệm vụ', 'Chủ trì'] },
          { line: 6, cells: ['I', 'THỂ CHẾ', ''] },
          { line: 7, cells: ['1', 'a', 'b'] },
          { line: 9, cells: ['2', 'c', 'd'] },
          { line: 11, cells: ['II', 'TỔ CHỨC', ''] },
          { line: 12, cells: ['3', 'e', 'f'] },
        ],
      },
      { kind: 'paragraph', line: 15, text: 'Người lập biểu' },
      { kind: 'paragraph', line: 15, text: 'GIÁM ĐỐC' },
    ]);
    expect(lines[0]).toEqual({
      line: 1,
      text: 'UBND TỈNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      sheet: 'Biểu 1',
      row: 1,
    });
    expect(lines.map(({ line }) => line)).toEqual([1, 2, 3, 5, 6, 7, 9, 11, 12, 15]);
  });

  test('a letterhead is none, though it is as wide as the table of two columns below', async () => {
    const head = textRows([
      ['UBND TỈNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Số: 01/DS-SNV', 'Thanh Khê, ngày 05 tháng 3 năm 2026'],
    ]);
    const list = textRows(
      [
        ['STT', 'Tên cơ quan'],
        ['1', 'Sở Nội vụ'],
      ],
      3,
    );
    expect((await read(head + list)).blocks.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
      'paragraph 1',
      'paragraph 1',
      'paragraph 2',
      'paragraph 2',
      'table 3',
    ]);
  });

  test('a second header begins a second table', async () => {
    const data =
      textRows([
        ['STT', 'a', 'b'],
        ['1', 'x', 'y'],
      ]) + textRows([['Biểu 2'], ['TT', 'c', 'd'], ['1', 'x', 'y']], 5);
    expect((await read(data)).blocks.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
      'table 1',
      'paragraph 5',
      'table 6',
    ]);
  });

  test('a header that is thin at its top', async () => {
    const data = textRows([
      ['Biểu 1'],
      ['STT', null, null, 'Năm'],
      [null, 'Chỉ tiêu', 'Đơn vị', '2026', '2027'],
      ['1', 'a', '%', '90', '95'],
    ]);
    expect(await rowsOf(data, { after: merge('A2:A3', 'D2:E2') })).toEqual([
      ['STT', '', '', 'Năm', 'Năm'],
      ['STT', 'Chỉ tiêu', 'Đơn vị', '2026', '2027'],
      ['1', 'a', '%', '90', '95'],
    ]);
  });

  test('one column of names is a list', async () => {
    expect((await read(textRows([['Sở Nội vụ'], ['Sở Y tế']]))).blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });

  test('empty columns between and beside are left out', async () => {
    const data = row(1, '<c r="B1"><v>1</v></c><c r="D1"><v>2</v></c><c r="F1"><v>3</v></c>');
    expect(await rowsOf(data)).toEqual([['1', '2', '3']]);
  });
});

describe('the sheets of a workbook', () => {
  const three = textRows([['1', 'a', 'b']]);

  test('follow one another, their lines counted on; hidden ones are left out and told', async () => {
    const source = await readAll({
      sheets: [
        { name: 'Một', data: three + textRows([['2', 'c', 'd']], 4) },
        { name: 'Ẩn', data: three, state: 'hidden' },
        { name: 'Trống', data: '', state: 'veryHidden' },
        { name: 'Hai', data: three },
      ],
    });
    expect(source.lines).toEqual([
      { line: 1, text: '1 | a | b', sheet: 'Một', row: 1 },
      { line: 4, text: '2 | c | d', sheet: 'Một', row: 4 },
      { line: 5, text: '1 | a | b', sheet: 'Hai', row: 1 },
    ]);
    expect(source.warnings).toEqual([expect.stringContaining('“Ẩn” đang ẩn')]);
  });

  test('hidden columns are left out, hidden rows read; both are told', async () => {
    const data = textRows([['1', 'a', 'b', 'c']]).replace('<row ', '<row hidden="1" ');
    const source = await read(data, {
      before: '<cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>',
    });
    expect(source.blocks[0]).toMatchObject({ rows: [{ cells: ['1', 'b', 'c'] }] });
    expect(source.warnings).toEqual([expect.stringContaining('cột ẩn (B)'), expect.stringContaining('1 dòng ẩn')]);
  });

  test.each<[string, ExcelParts]>([
    ['no-cells', { sheets: [{ name: 'Một', data: '' }] }],
    ['all-hidden', { sheets: [{ name: 'Một', data: three, state: 'hidden' }] }],
    ['too-many-sheets', { sheets: Array.from({ length: 51 }, (_, i) => ({ name: `S${i}`, data: '' })) }],
  ])('%s', async (fault, parts) => {
    expect(await faultOf(readAll(parts))).toMatchObject({ fault });
  });
});

describe('limits', () => {
  const drawn = (rows: number, columns: number) =>
    Array.from(
      { length: rows },
      (_, r) =>
        `<row r="${r + 1}">${Array.from({ length: columns }, (_, c) => `<c r="${columnOf(c)}${r + 1}" s="${(r * c) % 97}"/>`).join('')}</row>`,
    ).join('');
  const columnOf = (column: number): string =>
    column < 26 ? String.fromCharCode(65 + column) : columnOf(Math.floor(column / 26) - 1) + columnOf(column % 26);

  test('a million cells that are only drawn cost nothing', async () => {
    const data = drawn(61, 16_384).replace('<c r="A1" s="0"/>', '<c r="A1"><v>1</v></c>');
    expect((await read(data)).lines).toHaveLength(1);
  });

  test.each<[string, string, object]>([
    ['too-many-columns', row(1, '<c r="A1"><v>1</v></c><c r="BDWGN1"/>'), { row: 1, column: 'BDWGN' }],
    ['too-many-columns', row(7, '<c r="XFD7"><v>1</v></c>'), { row: 7, column: 'XFD', limit: 256 }],
    [
      'too-many-rows',
      Array.from({ length: 20_001 }, (_, i) => row(i + 1, `<c r="A${i + 1}"><v>${(i * 7_919) % 99_991}</v></c>`)).join(
        '',
      ),
      { row: 20_001 },
    ],
    ['bad-cell', row(1_048_577, '<c><v>1</v></c>'), { row: 1, count: '1048577' }],
    ['bad-cell', row(2, '<c r="A2"><v>1</v></c>') + row(1, '<c r="A1"><v>1</v></c>'), { row: 3, count: '1' }],
    ['bad-cell', row(2, '<c r="A7"><v>1</v></c>'), { row: 2, count: 'A7' }],
    ['bad-cell', row(2, '<c r="B2"><v>1</v></c><c r="A2"><v>1</v></c>'), { row: 2, count: 'A2' }],
    ['bad-cell', row(2, '<c r="2B"><v>1</v></c>'), { row: 2, count: '2B' }],
    [
      'cell-too-long',
      row(4, `<c r="B4" t="inlineStr"><is><t>${'x'.repeat(40_000)}</t></is></c><c r="C4"><v>1</v></c>`),
      { row: 4, column: 'B' },
    ],
  ])('%s names the sheet and the place', async (fault, data, where) => {
    expect(await faultOf(read(data))).toMatchObject({ fault, sheet: 'Biểu 1', ...where });
  });

  test('a text merged over everything is counted in each place', async () => {
    const long = textRows([
      ['x'.repeat(3_000), 'b', 'c'],
      ...Array.from({ length: 1_500 }, (_, i) => [null, `${i}`, 'c']),
    ]);
    expect(await faultOf(read(long, { after: merge('A1:A1501') }))).toMatchObject({
      fault: 'too-much-text',
      sheet: 'Biểu 1',
    });
    const wide = textRows([['x', 'b', 'c'], ...Array.from({ length: 2_000 }, (_, i) => [null, `${i}`, 'c'])]);
    const areas = Array.from({ length: 300 }, () => 'A1:B2001');
    expect(await faultOf(read(wide, { after: merge(...areas) }))).toMatchObject({ fault: 'too-many-cells' });
  });

  test('rules, names and columns that cover the whole sheet are not unfolded', async () => {
    const data = textRows([['1', 'a', 'b']]);
    const after = '<dataValidations count="1"><dataValidation sqref="A1:XFD1048576"/></dataValidations>';
    expect(await rowsOf(data, { before: '<cols><col min="1" max="1000000"/></cols>', after })).toEqual([
      ['1', 'a', 'b'],
    ]);
  });
});
