import ExcelJS from 'exceljs';

/** What a sheet that is printed must keep, each as a sentence that holds or not. */
export const PRINT_RULES: Readonly<Record<string, (sheet: ExcelJS.Worksheet) => boolean>> = {
  'paper: A4': ({ pageSetup }) => pageSetup.paperSize === 9,
  'paper: across': ({ pageSetup }) => pageSetup.orientation === 'landscape',
  'print: as wide as one page': ({ pageSetup }) => pageSetup.fitToPage === true && pageSetup.fitToWidth === 1,
  'print: over as many pages as it takes': ({ pageSetup }) => pageSetup.fitToHeight === 0,
  'print: the head of the table on every page': (sheet) =>
    sheet.pageSetup.printTitlesRow === `${headOf(sheet)}:${headOf(sheet)}`,
  'print: pages are counted': ({ headerFooter }) => headerFooter.oddFooter === '&C&P/&N',
  'print: margins of at least 1,5 cm': ({ pageSetup: { margins } }) =>
    [margins?.left, margins?.right, margins?.top, margins?.bottom].every((side) => (side ?? 0) >= 0.59),
  'screen: the head of the table stays in view': (sheet) => headOf(sheet) > 1,
  'title: bold, in capitals': (sheet) =>
    sheet.getCell(1, 1).font?.bold === true && sheet.getCell(1, 1).text === sheet.getCell(1, 1).text.toUpperCase(),
  'title: across the table': (sheet) => sheet.getCell(1, sheet.columnCount).master === sheet.getCell(1, 1),
  'head: bold, centred, wrapped': (sheet) =>
    headCells(sheet).every(
      ({ font, alignment }) => font?.bold && alignment?.horizontal === 'center' && alignment.wrapText,
    ),
  'head: every column has a name': (sheet) => headCells(sheet).every(({ text }) => text.trim() !== ''),
  'table: every cell framed': (sheet) => bodyCells(sheet).every(({ border }) => border?.top && border.right),
  'table: words wrap': (sheet) =>
    bodyCells(sheet).every((cell) => isHeading(cell) || cell.alignment?.wrapText === true),
  'table: every row is high enough for its words': (sheet) =>
    bodyCells(sheet).every(
      (cell) => isHeading(cell) || linesIn(sheet, cell) * 15 <= (sheet.getRow(+cell.row).height ?? 15),
    ),
  'table: words are text cells': (sheet) =>
    bodyCells(sheet).every((cell) => typeof cell.value !== 'string' || cell.numFmt === '@'),
  'table: figures are grouped by thousands, to the right': (sheet) =>
    bodyCells(sheet).every(
      (cell) =>
        typeof cell.value !== 'number' ||
        (/^#,##0(\.0+)?$/.test(cell.numFmt) && cell.alignment?.horizontal === 'right'),
    ),
  'font: Times New Roman everywhere': (sheet) =>
    cellsFrom(sheet, 1).every(({ font }) => font?.name === 'Times New Roman'),
  'cells: no formula, no link, no picture': (sheet) =>
    sheet.getImages().length === 0 &&
    cellsFrom(sheet, 1).every(({ type }) => type !== ExcelJS.ValueType.Formula && type !== ExcelJS.ValueType.Hyperlink),
};

export async function openBook(content: Uint8Array<ArrayBuffer>): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(content.buffer);
  return book;
}

/** Of every sheet, the rules that it does not keep. */
export function brokenPrintRules(book: ExcelJS.Workbook): string[] {
  return book.worksheets.flatMap((sheet) =>
    Object.entries(PRINT_RULES).flatMap(([rule, holds]) => (holds(sheet) ? [] : [`${sheet.name}: ${rule}`])),
  );
}

/** The words of the table, row by row, without its head. */
export function tableOf(sheet: ExcelJS.Worksheet | undefined): string[][] {
  if (sheet === undefined) throw new Error('the workbook has no such sheet');
  const rows: string[][] = [];
  for (let at = headOf(sheet) + 1; at <= sheet.rowCount; at += 1) {
    const row = sheet.getRow(at);
    rows.push(Array.from({ length: sheet.columnCount }, (_, column) => row.getCell(column + 1).text));
  }
  return rows;
}

/** The title and what stands under it, then the names of the columns. */
export function overTable(sheet: ExcelJS.Worksheet | undefined): { lines: string[]; head: string[] } {
  if (sheet === undefined) throw new Error('the workbook has no such sheet');
  const lines = Array.from({ length: headOf(sheet) - 1 }, (_, at) => sheet.getCell(at + 1, 1).text);
  return { lines, head: headCells(sheet).map(({ text }) => text) };
}

function headOf(sheet: ExcelJS.Worksheet): number {
  const [view] = sheet.views;
  return view?.state === 'frozen' ? (view.ySplit ?? 0) : 0;
}

function headCells(sheet: ExcelJS.Worksheet): ExcelJS.Cell[] {
  return Array.from({ length: sheet.columnCount }, (_, at) => sheet.getCell(Math.max(1, headOf(sheet)), at + 1));
}

function bodyCells(sheet: ExcelJS.Worksheet): ExcelJS.Cell[] {
  return cellsFrom(sheet, headOf(sheet) + 1);
}

function cellsFrom(sheet: ExcelJS.Worksheet, first: number): ExcelJS.Cell[] {
  const cells: ExcelJS.Cell[] = [];
  for (let at = first; at <= sheet.rowCount; at += 1) sheet.getRow(at).eachCell((cell) => cells.push(cell));
  return cells;
}

/** A cell across the table. */
function isHeading(cell: ExcelJS.Cell): boolean {
  return cell.isMerged;
}

/** As few lines as the words of a cell can stand on; the highest row of Excel holds 26. */
function linesIn(sheet: ExcelJS.Worksheet, cell: ExcelJS.Cell): number {
  const width = sheet.getColumn(+cell.col).width ?? 9;
  const lines = typeof cell.value === 'string' ? cell.value.split('\n') : [''];
  return Math.min(
    26,
    lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0),
  );
}
