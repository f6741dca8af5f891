import ExcelJS from 'exceljs';
import type { FormDraft } from '@/lib/domain/form-draft.ts';
import {
  CHOICE_COLUMNS,
  FORM_SHEETS,
  type FormColumn,
  ROW_COLUMNS,
  RULE_COLUMNS,
  SECTION_COLUMNS,
} from '@/lib/text/form-columns.ts';
import { type AnswererNames, choiceCells, rowCells, ruleCells, sectionCells } from './form-cells.ts';

/** A form's version as a workbook of four sheets; every cell is text, so that "1.10" stays so and nothing becomes a formula. */
export async function writeFormWorkbook(draft: FormDraft, names: AnswererNames): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const rows = draft.rows.map((row) => rowCells(row, draft, names));
  const rules = draft.rules.map((rule) => ruleCells(rule, draft));
  addSheet(workbook, FORM_SHEETS.rows, ROW_COLUMNS, rows);
  addSheet(workbook, FORM_SHEETS.choices, CHOICE_COLUMNS, choiceCells(draft));
  addSheet(workbook, FORM_SHEETS.rules, RULE_COLUMNS, rules);
  addSheet(workbook, FORM_SHEETS.sections, SECTION_COLUMNS, draft.sections.map(sectionCells));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet<F extends string>(
  workbook: ExcelJS.Workbook,
  name: string,
  columns: readonly FormColumn<F>[],
  lines: readonly Record<F, string>[],
): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }] });
  sheet.columns = columns.map(({ width }) => ({
    width,
    style: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } },
  }));
  const head = sheet.addRow(columns.map((column) => column.name));
  head.font = { bold: true };
  for (const line of lines) {
    const cells = sheet.addRow([]);
    for (const [at, { field }] of columns.entries()) {
      const cell = cells.getCell(at + 1);
      cell.numFmt = '@';
      if (line[field] !== '') cell.value = line[field];
    }
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
}
