import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { FormRow } from '@/lib/domain/form.ts';
import type { AppendixRow } from '@/lib/domain/official-document.ts';
import { appendixRows } from '@/lib/writing/official/appendix-rows.ts';
import { appendixWorkbook } from '@/lib/writing/official/appendix-workbook.ts';
import { writeOfficial } from '@/lib/writing/official/write-official.ts';
import { readDocx, unzipDocx } from '@/tests/support/docx-form.ts';
import { ISSUED } from '@/tests/support/official-sample.ts';

type FormFact = Pick<FormRow, 'key' | 'code' | 'label' | 'unit' | 'type' | 'consolidation'> & {
  choices?: FormRow['choices'];
};
type Fact = { row: string; number: string | null; choice?: string; text?: string; invalid?: boolean };

const facts = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../prisma/catalogue/son-la/${name}.json`, import.meta.url), 'utf8'));
const FORM = (facts('form-bieu-2021').rows as FormFact[]).map(
  (row, at) => ({ ...row, id: at + 1, choices: row.choices ?? [] }) as unknown as FormRow,
);
const GIVEN = new Map((facts('report-bc-203-2021').values as Fact[]).map((value) => [value.row, value]));

test('the figures of the six-month report of 2021 come out row by row, uncoded rows too, in .docx and .xlsx', async () => {
  const rows = appendixRows(FORM, new Map(FORM.map((row) => [row.id, resultOf(row)])), new Map());
  const printed = [await cellsOfDocx(rows), await cellsOfXlsx(rows)];
  for (const cells of printed) {
    expect(cells.map(([code, label, unit]) => [code, label, unit])).toEqual(
      FORM.map(({ code, label, unit, type }) => [code ?? '', label, type === 'heading' ? '' : (unit ?? '')]),
    );
    expect(cells.map(([, , , figure], at) => valueIn(figure ?? '', FORM[at] as FormRow))).toEqual(FORM.map(factOf));
  }
  expect(rows).toHaveLength(120);
  expect(rows.filter(({ code }) => code === '')).toHaveLength(12);
  expect(rows.filter(({ heading, figure }) => !heading && figure !== 'chưa có')).toHaveLength(95);
});

/** What the report stated of a row: a number, a choice by its label, words; null for headings and what nobody can read. */
function factOf(row: FormRow): string | null {
  const given = GIVEN.get(row.key);
  if (row.type === 'heading' || given === undefined || given.invalid) return null;
  if (row.type === 'choice') return row.choices.find(({ value }) => value === given.choice)?.label ?? null;
  return row.type === 'text' ? (given.text ?? null) : given.number;
}

function resultOf(row: FormRow) {
  const given = GIVEN.get(row.key);
  if (given === undefined || given.invalid) return { number: null, detail: null };
  if (row.type === 'choice') return { number: null, detail: { counts: { [given.choice ?? '']: 1 } } };
  if (row.type === 'text') return { number: null, detail: { texts: [{ agencyId: null, text: given.text ?? '' }] } };
  return { number: given.number, detail: null };
}

/** A printed figure as the decimal string that it stands for. */
function valueIn(figure: string, { type, consolidation }: FormRow): string | null {
  if (figure === '' || figure === 'chưa có') return null;
  if (type === 'text') return figure;
  if (type === 'choice') return consolidation === 'owner' ? figure : figure.replace(/: 1$/, '');
  expect(figure).toMatch(/^\d{1,3}(\.\d{3})*(,\d+)?(\u00a0%)?$/);
  return figure.replace('\u00a0%', '').replaceAll('.', '').replace(',', '.');
}

async function cellsOfDocx(rows: AppendixRow[]): Promise<string[][]> {
  const bytes = await writeOfficial({ ...ISSUED, appendix: { title: 'Biểu', rows } });
  const table = readDocx(await unzipDocx(bytes)).tables.at(-1);
  return (table?.rows.slice(1) ?? []).map(({ cells }) => cells.map((lines) => lines.join('')));
}

async function cellsOfXlsx(rows: AppendixRow[]): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await appendixWorkbook('Biểu', rows)).buffer as ArrayBuffer);
  const sheet = book.worksheets[0] as ExcelJS.Worksheet;
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '3:3' });
  return rows.map((_, at) => [1, 2, 3, 4, 5].map((column) => sheet.getCell(at + 4, column).text));
}
