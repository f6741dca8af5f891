import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { place, readGrid, SHEET_COLUMNS, type Target, writeGrid } from '@/app/(app)/reports/entry/paste.ts';

describe('what a spreadsheet puts on the clipboard', () => {
  test.each([
    ['a column, CRLF, with the line end that Excel adds', '1\r\n2\r\n3\r\n', [['1'], ['2'], ['3']]],
    [
      'a block',
      '1\ta\n2\tb',
      [
        ['1', 'a'],
        ['2', 'b'],
      ],
    ],
    ['blanks inside are kept', '1\n\n3', [['1'], [''], ['3']]],
    [
      'a cell of two lines, in quotes',
      '"a\nb"\t2\r\n3\t4',
      [
        ['a\nb', '2'],
        ['3', '4'],
      ],
    ],
    ['a quote inside quotes', '"nói ""có"""\n2', [['nói "có"'], ['2']]],
    ['a quote that begins no cell', 'cỡ 5"\n6', [['cỡ 5"'], ['6']]],
    ['the mark before what is no formula', "'=1+1\n'-a", [['=1+1'], ['-a']]],
    ['nothing', '', []],
  ])('%s', (_, text, grid) => {
    expect(readGrid(text)).toEqual(grid);
  });

  test('what was copied is what is pasted', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', ' ', '-', '=', 'ă', ',') });
    const row = fc.array(
      cell.filter((text) => !text.startsWith("'")),
      { minLength: 2, maxLength: 3 },
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        const sent = rows.filter((cells) => cells.some((text) => text !== ''));
        fc.pre(sent.length === rows.length);
        expect(readGrid(writeGrid(rows))).toEqual(rows);
      }),
    );
  });

  test('text that would be a formula goes out as text', () => {
    expect(writeGrid([['=HYPERLINK("x")', '-5', '-x', '@a', '+1']])).toBe(`"'=HYPERLINK(""x"")"\t-5\t'-x\t'@a\t'+1`);
  });
});

const LINES: Target[] = [
  { rowId: 1, code: '1', asked: false },
  { rowId: 2, code: '1.1', asked: true },
  { rowId: 3, code: '1.2', asked: true },
  { rowId: 4, code: '2', asked: false },
  { rowId: 5, code: '2.1', asked: true },
  { rowId: 6, code: '1.1', asked: true },
];
const values = (text: string, start = 'r2') =>
  place(readGrid(text), LINES, start).map(({ key, cell, text: value }) => [key, cell, value].join(' '));

describe('where a pasted block goes', () => {
  test.each([
    ['downwards from its cell', '10\n20', 'r2', ['r2 typed 10', 'r3 typed 20']],
    [
      'over a heading where the column has a blank there',
      '10\n20\n\n30',
      'r2',
      ['r2 typed 10', 'r3 typed 20', 'r5 typed 30'],
    ],
    ['past a heading where the column has none', '10\n20\n30', 'r2', ['r2 typed 10', 'r3 typed 20', 'r5 typed 30']],
    ['a blank leaves what stands there, NBSP too', '10\n\u00a0\n', 'r2', ['r2 typed 10']],
    ['not beyond the end', '1\n2\n3', 'r5', ['r5 typed 1', 'r6 typed 2']],
    ['a figure and its note', '10\tđã rà\n20\t', 'r2', ['r2 typed 10', 'r2 note đã rà', 'r3 typed 20']],
    ['by its codes, wherever it was pasted', '2.1\t7\n1.2\t8', 'r2', ['r5 typed 7', 'r3 typed 8']],
    ['a code that is printed twice, in order', '1.1\t7\n1.1\t8', 'r5', ['r2 typed 7', 'r6 typed 8']],
    [
      'the column of figures beside code and label',
      '1.1\tSố việc\t7\n1.2\tSố xong\t8',
      'r2',
      ['r2 typed 7', 'r3 typed 8'],
    ],
    ['the column that is headed so', 'Mã\tKỳ này\tKỳ trước\n1.1\t7\t5\n1.2\t8\t6', 'r2', ['r2 typed 7', 'r3 typed 8']],
  ])('%s', (_, text, start, expected) => {
    expect(values(text, start)).toEqual(expected);
  });

  test('our own sheet comes back whole: figure, kind and note', () => {
    const row = ['1.2', 'Số xong', '5', '', 'Việc', 'không áp dụng', 'đã rà'];
    expect(values(writeGrid([SHEET_COLUMNS, row]))).toEqual(['r3 kind không áp dụng', 'r3 note đã rà']);
  });
});
