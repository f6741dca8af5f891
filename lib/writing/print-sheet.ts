import ExcelJS from 'exceljs';
import { exact, type Figure } from '@/lib/domain/figure.ts';
import { formatNumber } from '@/lib/text/numbers.ts';
import { BOLD_SHARE, heightOf, put, TITLE_SHARE } from './sheet-look.ts';

/** Words stay words, also "1.10" and "=1+1"; a figure can be counted with. */
export type PrintCell = string | { figure: Figure } | null;
/** A line of the table, or the name of those that follow. */
export type PrintRow = readonly PrintCell[] | { heading: string };

export type PrintSheet = {
  /** What it is called in the workbook: at most 31 letters, none of them one of \\ / ? * [ ] : */
  name: string;
  title: string;
  /** Under the title: what it is of, as of when, by which rule. */
  notes: readonly string[];
  /** Widths in letters. */
  columns: readonly { name: string; width: number }[];
  rows: readonly PrintRow[];
  /** How many columns stay in view. */
  frozen: number;
};

/** Tables to be read and printed: A4 across, as wide as the page, the head of the table on every page. */
export async function writePrintWorkbook(sheets: readonly PrintSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  for (const sheet of sheets) addPrintSheet(book, sheet);
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

const FONT = { name: 'Times New Roman', size: 12 };
const BOLD = { ...FONT, bold: true };
const THIN = { style: 'thin' } as const;
const FRAMED: Partial<ExcelJS.Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

function addPrintSheet(book: ExcelJS.Workbook, { name, title, notes, columns, rows, frozen }: PrintSheet): void {
  const headRow = notes.length + 2;
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: frozen, ySplit: headRow }],
    pageSetup: {
      ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      margins: { top: 0.79, bottom: 0.79, left: 0.79, right: 0.59, header: 0.39, footer: 0.39 },
      printTitlesRow: `${headRow}:${headRow}`,
    },
    headerFooter: { oddFooter: '&C&P/&N' },
  });
  columns.forEach(({ width }, at) => {
    sheet.getColumn(at + 1).width = width;
  });
  writeOver(sheet, [title, ...notes], columns);
  const alignment = { wrapText: true, horizontal: 'center', vertical: 'middle' } as const;
  columns.forEach((column, at) => {
    put(sheet.getRow(headRow), at + 1, column.name, { font: BOLD, border: FRAMED, alignment, numFmt: '@' });
  });
  sheet.getRow(headRow).height = heightOf(columns.map(({ name: words, width }) => [words, width * BOLD_SHARE]));
  rows.forEach((row, at) => {
    writeRow(sheet, headRow + 1 + at, row, columns);
  });
}

/** Title and notes, each across the table. */
function writeOver(sheet: ExcelJS.Worksheet, lines: readonly string[], columns: PrintSheet['columns']): void {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  lines.forEach((words, at) => {
    const isTitle = at === 0;
    const row = sheet.getRow(at + 1);
    sheet.mergeCells(at + 1, 1, at + 1, columns.length);
    put(row, 1, words, {
      ...{ numFmt: '@', alignment: { wrapText: true, vertical: 'top' }, border: {} },
      font: isTitle ? { ...BOLD, size: 14 } : { ...FONT, italic: true },
    });
    row.height = heightOf([[words, isTitle ? width * TITLE_SHARE : width]]);
  });
}

function writeRow(sheet: ExcelJS.Worksheet, at: number, row: PrintRow, columns: PrintSheet['columns']): void {
  const out = sheet.getRow(at);
  if ('heading' in row) {
    sheet.mergeCells(at, 1, at, columns.length);
    put(out, 1, row.heading, { font: BOLD, border: FRAMED, numFmt: '@' });
    return;
  }
  const cells = row.map(cellOf);
  cells.forEach(({ value, numFmt, isFigure }, column) => {
    const alignment = { wrapText: true, vertical: 'top', horizontal: isFigure ? 'right' : 'left' } as const;
    put(out, column + 1, value, { font: FONT, border: FRAMED, alignment, numFmt });
  });
  out.height = heightOf(
    cells.map(({ value }, column) => [typeof value === 'string' ? value : '', columns[column]?.width ?? 1]),
  );
}

type WrittenCell = { value: string | number | null; numFmt: string; isFigure: boolean };

/** Excel keeps 15 digits: a longer figure stays the text that a person would write. */
function cellOf(cell: PrintCell): WrittenCell {
  if (cell === null || typeof cell === 'string') return { value: cell, numFmt: '@', isFigure: false };
  const figure = exact(cell.figure);
  if (figure.precision(true) > 15) return { value: formatNumber(cell.figure), numFmt: '@', isFigure: true };
  const decimals = figure.decimalPlaces();
  const numFmt = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  return { value: figure.toNumber(), numFmt, isFigure: true };
}
