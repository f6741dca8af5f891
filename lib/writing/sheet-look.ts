import type ExcelJS from 'exceljs';
import { FIGURE_SHEET } from '@/lib/domain/figure-sheet.ts';

const WHITE: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFFFF' } };
const HAIR: Partial<ExcelJS.Borders> = { bottom: { style: 'hair' }, right: { style: 'hair' } };
export const PAPER: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF1EFE8' } };
export const WRAP = { wrapText: true, vertical: 'top' } as const;

/** A cell that its reader may write to: white, not locked, and a text stays a text. */
export const OPEN: Partial<ExcelJS.Style> = {
  fill: WHITE,
  protection: { locked: false },
  alignment: WRAP,
  numFmt: '@',
};

export type SheetHead = {
  /** What the sheet is called in the workbook. */
  name: string;
  mark: string;
  title: string;
  help: string;
  submissionId: number;
  formVersionId: number;
  /** The names of its columns, from A on; those without a name are hidden. */
  columns: readonly { name: string; width: number }[];
  /** The columns that stay in view. */
  frozen: number;
};

/** A sheet of a report's workbook with its head: whose it is in hidden cells, what it is and how to fill it. */
export function addReportSheet(book: ExcelJS.Workbook, head: SheetHead): ExcelJS.Worksheet {
  const { idRow, headRow } = FIGURE_SHEET;
  const sheet = book.addWorksheet(head.name, {
    views: [{ state: 'frozen', xSplit: head.frozen, ySplit: headRow }],
    pageSetup: {
      ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
      printTitlesRow: `${headRow}:${headRow}`,
    },
  });
  head.columns.forEach(({ name, width }, at) => {
    Object.assign(sheet.getColumn(at + 1), { width, hidden: name === '' });
    const look = { font: { bold: true }, border: { bottom: { style: 'thin' } }, alignment: { wrapText: true } };
    Object.assign(sheet.getCell(headRow, at + 1), { value: harmless(name), ...look });
  });
  const first = head.columns.findIndex(({ name }) => name !== '') + 1;
  sheet.getCell(1, 1).value = head.mark;
  sheet.getCell(idRow, 1).value = head.submissionId;
  sheet.getCell(idRow, 2).value = head.formVersionId;
  Object.assign(sheet.getCell(1, first), { value: harmless(head.title), font: { bold: true, size: 14 } });
  sheet.mergeCells(2, first, 2, head.columns.length);
  Object.assign(sheet.getCell(2, first), { value: head.help, alignment: WRAP });
  sheet.getRow(2).height = 34;
  return sheet;
}

export async function protect(sheet: ExcelJS.Worksheet): Promise<void> {
  await sheet.protect('', { formatColumns: true, formatRows: true, sort: true, autoFilter: true });
}

export function put(
  row: ExcelJS.Row,
  column: number,
  value: ExcelJS.CellValue,
  look: Partial<ExcelJS.Style> = {},
): ExcelJS.Cell {
  const plain = typeof value === 'string' ? harmless(value) : value;
  return Object.assign(row.getCell(column), { value: plain, border: HAIR, ...look });
}

const POINTS_A_LINE = 15.5;
/** Excel makes no row higher. */
const HIGHEST = 409;
/** How much of a line words of 12 points fill before the next one breaks, and how much less of them fits in bold and in larger letters. */
const FILLED = 0.92;
export const BOLD_SHARE = 0.85;
export const TITLE_SHARE = 0.7;

/** High enough for the longest of these words within their widths: not every program finds the height of a row by itself. */
export function heightOf(cells: readonly (readonly [words: string, width: number])[]): number {
  const lines = cells.map(([words, width]) =>
    words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * FILLED))), 0),
  );
  return Math.min(POINTS_A_LINE * Math.max(1, ...lines) + 3, HIGHEST);
}

/** "_x0041_" would be read as a letter. Control characters cannot stand in a workbook. */
function harmless(text: string): string {
  return text.replace(/_(x[0-9a-f]{4}_)/gi, '_x005F_$1').replace(/[^\P{Cc}\t\n]/gu, '');
}
