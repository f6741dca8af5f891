import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { expect } from 'vitest';
import { readFigure } from '@/lib/reading/phrases/figure.ts';
import { readDocx, unzipDocx } from './docx-form.ts';

/** A row of the form and what the six-month report of 2021 prints there. */
export type GivenRow = {
  key: string;
  code: string | null;
  label: string;
  unit: string | null;
  type: string;
  owner: string | null;
  parent: string | null;
  printed: string;
  note: string;
};

const facts = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../prisma/catalogue/son-la/${name}.json`, import.meta.url), 'utf8'));

type Value = { row: string; printed: string; note?: string };

/** Every row of the form of 2021 with the figures of BC 203/BC-UBND, as they are bundled. */
export function givenRows(): GivenRow[] {
  const values = new Map((facts('report-bc-203-2021').values as Value[]).map((value) => [value.row, value]));
  return (facts('form-bieu-2021').rows as GivenRow[]).map((row) => {
    const { printed = '', note = '' } = values.get(row.key) ?? {};
    return { ...row, owner: row.owner ?? null, printed, note };
  });
}

/** A row of an appendix as it is compared: its words, and its figure as the number or words that it stands for. */
export type ReadRow = { code: string; label: string; unit: string; figure: string | null; note: string };

/** What cells of a written appendix say; "chưa có" and an empty cell are no figure. */
export function asRead([code = '', label = '', unit = '', figure = '', note = '']: readonly string[]): ReadRow {
  return { code, label, unit, figure: figureIn(figure, unit, label), note };
}

export function figureIn(printed: string, unit: string, label: string): string | null {
  if (printed === '' || printed === 'chưa có') return null;
  return unit === '' && /\p{L}/u.test(printed) ? printed : readFigure(printed, unit, label).value;
}

/** The rows of the statistical appendix of a .docx, cell by cell. */
export async function appendixInDocx(bytes: Uint8Array): Promise<string[][]> {
  const { tables } = readDocx(await unzipDocx(bytes));
  const table = tables.find(({ rows }) => rows[0]?.cells[0]?.join('') === 'STT');
  return (table?.rows.slice(1) ?? []).map(({ cells }) => cells.map((lines) => lines.join('')));
}

/** The same of a workbook, below its title and head. */
export async function appendixInXlsx(bytes: Uint8Array): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = book.worksheets[0] as ExcelJS.Worksheet;
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '3:3' });
  const lines = Array.from({ length: sheet.rowCount - 3 }, (_, at) => at + 4);
  return lines.map((line) => [1, 2, 3, 4, 5].map((column) => sheet.getCell(line, column).text));
}
