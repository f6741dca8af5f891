import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  choiceAnswer,
  missingAnswer,
  NIL,
  NOT_APPLICABLE,
  numberAnswer,
  textAnswer,
} from '@/lib/domain/answer.ts';
import { FIGURE_SHEET } from '@/lib/domain/figure-sheet.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import { sortEntries } from '@/lib/domain/typed-entry.ts';
import { readCells } from '@/lib/reading/files/excel/read-cells.ts';
import { readFigureSheet } from '@/lib/reading/report/figure-sheet.ts';
import { writeFigureSheet } from '@/lib/writing/figure-sheet.ts';
import { refused } from '../../support/accounts.ts';

const row = (id: number, type: FormRow['type'], more: Partial<FormRow> = {}): FormRow => ({
  id,
  key: `r-${id}`,
  position: id,
  areaCode: null,
  code: `1.${id}`,
  label: `Dòng ${id}`,
  unit: type === 'percent' ? '%' : 'Việc',
  type,
  choices: [
    { value: '0', label: 'Không' },
    { value: '1', label: 'Có' },
  ],
  parentId: null,
  totalId: null,
  accumulation: 'flow',
  consolidation: 'sum',
  numeratorId: null,
  denominatorId: null,
  ownerAgencyId: null,
  answeredBy: null,
  help: null,
  ...more,
});

const written = (lines: { row: FormRow; answer: Answer | null; version?: number }[]) =>
  writeFigureSheet({
    title: 'Sở Tư pháp – Năm 2026',
    submissionId: 7,
    formVersionId: 3,
    ...{ previousName: null, tasks: [], sections: [] },
    lines: lines.map((line) => ({ asked: true, previous: '', version: 1, ...line })),
  });

async function edited(file: Uint8Array, edit: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file.buffer as ArrayBuffer);
  edit(book.worksheets[0] as ExcelJS.Worksheet);
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

const readBack = async (file: Uint8Array) => readFigureSheet(await readCells(Buffer.from(file)));

/** What the form would do with the file, against the answers that it was written from. */
async function sorted(rows: FormRow[], answers: Map<number, Answer>, file: Uint8Array) {
  const stored = new Map(
    [...answers].map(([id, answer]) => [id, { answer, version: 1, updatedBy: 'Lan', updatedAt: new Date(0) }]),
  );
  const { lines } = await readBack(file);
  const entries = lines.map(({ key, ...line }) => ({
    ...line,
    rowId: rows.find((one) => one.key === key)?.id ?? 0,
    kind: 'value',
  }));
  return sortEntries(rows, stored, entries);
}

const first = FIGURE_SHEET.headRow + 1;

describe('a file that nobody touched changes nothing', () => {
  const note = '=1+1';
  test.each<[string, FormRow, Answer | null]>([
    ['a count', row(1, 'count'), numberAnswer('1695')],
    ['zero', row(1, 'count'), numberAnswer('0')],
    ['a decimal', row(1, 'decimal'), numberAnswer('1234.5')],
    ['what binary numbers cannot hold', row(1, 'decimal'), numberAnswer('0.1')],
    ['more digits than Excel keeps', row(1, 'decimal'), numberAnswer('123456789012345678.123456')],
    ['a negative amount', row(1, 'decimal'), numberAnswer('-2.25')],
    ['a percent', row(1, 'percent'), numberAnswer('86.98')],
    ['a choice', row(1, 'choice'), choiceAnswer('1')],
    ['text', row(1, 'text'), textAnswer('Đã ban hành\n3 văn bản')],
    ['text like a formula', row(1, 'text'), textAnswer('=HYPERLINK("http://x";"y")')],
    ['text that Excel would decode', row(1, 'text'), textAnswer('_x0041_ và _x005F_')],
    ['text with marks', row(1, 'text'), textAnswer('<b>&amp; "1" \'2\'')],
    ['không phát sinh', row(1, 'count'), { ...NIL, note }],
    ['không áp dụng', row(1, 'choice'), { ...NOT_APPLICABLE, note: '@SUM(A1)' }],
    ['chưa có', row(1, 'count'), missingAnswer('-chờ số liệu', '2026-12-31')],
    ['chưa có without a day', row(1, 'count'), missingAnswer(null, null)],
    ['a note', row(1, 'count'), { ...numberAnswer('5'), note: '+84 912' }],
    ['nothing', row(1, 'count'), null],
  ])('%s', async (_, line, answer) => {
    const answers = new Map(answer ? [[1, answer]] : []);
    const file = await written([{ row: line, answer, version: answer ? 1 : 0 }]);
    expect(await sorted([line], answers, file)).toEqual({
      ...{ writes: [], cleared: [], faults: [], conflicts: [] },
      settled: [{ rowId: 1, version: answer ? 1 : 0 }],
    });
  });

  test('whatever figures and words it holds', async () => {
    const figures = fc
      .tuple(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), fc.integer({ min: 0, max: 6 }))
      .map(([digits, places]) => numberAnswer(canonicalOf(digits, places)));
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((text) =>
        text
          .normalize('NFC')
          .replace(/[^\P{C}\n]/gu, '')
          .trim(),
      )
      .filter((text) => text !== '' && !/^[\s\u00a0\u2000-\u200b\u3000\ufeff]*$/.test(text))
      .filter((text) => !['không phát sinh', 'không áp dụng', 'chưa có'].includes(text.toLowerCase()))
      .map((text) => ({ ...textAnswer(text), note: text }));
    await fc.assert(
      fc.asyncProperty(fc.array(figures, { maxLength: 8 }), fc.array(words, { maxLength: 8 }), async (some, more) => {
        const all = [
          ...some.map((answer) => ['decimal', answer] as const),
          ...more.map((answer) => ['text', answer] as const),
        ];
        const lines = all.map(([type, answer], at) => ({ row: row(at + 1, type), answer }));
        const answers = new Map(lines.map((line) => [line.row.id, line.answer]));
        const rows = lines.map((line) => line.row);
        const { writes, cleared, faults, conflicts } = await sorted(rows, answers, await written(lines));
        expect({ writes, cleared, faults, conflicts }).toEqual({ writes: [], cleared: [], faults: [], conflicts: [] });
      }),
      { numRuns: 25 },
    );
  });
});

describe('what Excel users do', () => {
  const rows = [row(1, 'count'), row(2, 'percent'), row(3, 'choice'), row(4, 'decimal')];
  const blank = () => written(rows.map((one) => ({ row: one, answer: null, version: 0 })));
  const typed = async (edit: (cell: (line: number) => ExcelJS.Cell, sheet: ExcelJS.Worksheet) => void) => {
    const file = await edited(await blank(), (sheet) =>
      edit((line) => sheet.getCell(first + line - 1, FIGURE_SHEET.typed), sheet),
    );
    return (await readBack(file)).lines.map((line) => line.typed);
  };

  test('numbers, words, percents and choices come as they would be typed into the form', async () => {
    expect(
      await typed((cell) => {
        cell(1).value = 1695;
        cell(2).value = 0.8698;
        cell(2).numFmt = '0.00%';
        cell(3).value = 'Có';
        cell(4).value = 'không phát sinh';
      }),
    ).toEqual(['1695', '86,98 %', 'Có', 'không phát sinh']);
  });

  test('a formula of theirs gives its result, and stays in their file', async () => {
    expect(
      await typed((cell, sheet) => {
        cell(1).value = { formula: 'SUM(L5:L6)', result: 42 };
        sheet.getCell('L5').value = 40;
        sheet.getCell('L6').value = 2;
      }),
    ).toEqual(['42', '', '', '']);
  });

  test('a formula without a figure is named by sheet, row and column', async () => {
    const work = typed((cell) => {
      cell(2).value = { formula: 'A0', result: { error: '#REF!' } };
    });
    await expect(work).rejects.toEqual(
      refused('cell-fault', { sheet: 'Số liệu', row: first + 1, column: 'F', fault: 'error', text: '#REF!' }),
    );
  });

  test('lines may be sorted and left out; a copied one is told', async () => {
    const file = await edited(await blank(), (sheet) => sheet.spliceRows(first, 2));
    expect((await readBack(file)).lines.map((line) => line.key)).toEqual(['r-3', 'r-4']);
    const copied = edited(await blank(), (sheet) => {
      sheet.getCell(first + 1, 1).value = 'r-1';
    });
    await expect(copied.then(readBack)).rejects.toEqual(refused('twice-in-file'));
  });

  test('another workbook is none of ours', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Số liệu').getCell('A1').value = 'Mã';
    const file = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
    await expect(readBack(file)).rejects.toEqual(refused('no-figures-file'));
  });
});

test('only white cells can be written to, text is never a formula, keys and versions are hidden', async () => {
  const answer = { ...textAnswer('=cmd|x'), note: '=1+1' };
  const file = await written([
    { row: row(1, 'text'), answer },
    { row: row(2, 'count'), answer: numberAnswer('1695') },
  ]);
  await edited(file, (sheet) => {
    for (const column of [1, 2]) expect(sheet.getColumn(column).hidden).toBe(true);
    for (const column of [3, 4, 5, 7]) expect(sheet.getCell(first, column).protection?.locked).not.toBe(false);
    for (const column of [6, 8, 9, 10]) expect(sheet.getCell(first, column).protection?.locked).toBe(false);
    sheet.eachRow((line) => line.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
    expect(sheet.getCell(first, 6)).toMatchObject({ value: '=cmd|x', numFmt: '@' });
    expect(sheet.getCell(first + 1, 6)).toMatchObject({ value: 1695, numFmt: '#,##0' });
    expect((sheet as unknown as { sheetProtection: object }).sheetProtection).toMatchObject({ sheet: true });
  });
});

/** digits × 10^-places, as answers are kept: no zeros at the end, no minus before 0. */
function canonicalOf(digits: bigint, places: number): string {
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  const part = text.slice(text.length - places).replace(/0+$/, '');
  const figure = part === '' || places === 0 ? whole : `${whole}.${part}`;
  return digits < 0n && /[1-9]/.test(figure) ? `-${figure}` : figure;
}
