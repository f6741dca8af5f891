import { toFigure } from '@/lib/domain/figure.ts';
import { refuseFile } from '../fault.ts';
import { mainPartOf } from '../main-part.ts';
import { readXmlText } from '../xml.ts';
import { openZip } from '../zip.ts';
import { cellText } from './cell-text.ts';
import { isDateSection } from './date-text.ts';
import { parseFormat } from './format-code.ts';
import { exactOf, numberText } from './number-text.ts';
import { type RawCell, scanSheet } from './sheet-xml.ts';
import { readWorkbook, type Workbook } from './workbook.ts';

/** A filled cell as a person would type it: "1234,5", "85 %", "05/03/2026"; of a formula its last result. */
export type SheetCell = { column: number; text: string; fault: 'error' | 'no-result' | null };
export type SheetCells = { name: string; rows: { row: number; cells: SheetCell[] }[] };

/** Every cell of every sheet, hidden ones too: for our own forms coming back. Numbers come whole, however they are shown. */
export async function readCells(bytes: Buffer): Promise<SheetCells[]> {
  const zip = await openZip(bytes);
  const { program, part } = await mainPartOf(zip);
  if (program !== 'excel') refuseFile('unknown-kind');
  const workbook = await readWorkbook(zip, part);
  const sheets: SheetCells[] = [];
  for (const { name, part: sheetPart } of workbook.sheets) {
    const { rows } = scanSheet(await readXmlText(zip, sheetPart), name);
    sheets.push({
      name,
      rows: rows.map(({ row, cells }) => ({ row, cells: cells.map((cell) => toCell(cell, row, name, workbook)) })),
    });
  }
  return sheets;
}

function toCell(cell: RawCell, row: number, sheet: string, workbook: Workbook): SheetCell {
  const { column } = cell;
  if (cell.isWithoutResult) return { column, text: '', fault: 'no-result' };
  if (cell.type === 'e') return { column, text: cell.value, fault: 'error' };
  if (cell.type === 's') return { column, text: workbook.strings(Number(cell.value)), fault: null };
  if (cell.type === 'str' || cell.type === 'inlineStr') return { column, text: cell.value, fault: null };
  const text =
    cell.type === 'n' ? numberAsTyped(cell, row, sheet, workbook) : cellText(cell, row, sheet, workbook).text;
  return { column, text, fault: null };
}

/** A day stays a day; "85%" is 0.85 in the file, and 85 % to whoever typed it. */
function numberAsTyped(cell: RawCell, row: number, sheet: string, workbook: Workbook): string {
  const style = workbook.styles[cell.style];
  const sections = parseFormat(style?.format ?? '');
  const isBuiltInDay = style !== undefined && style.formatId >= 14 && style.formatId <= 22;
  if (isBuiltInDay || sections.some(isDateSection)) return cellText(cell, row, sheet, workbook).text;
  const isPercent =
    style?.formatId === 9 ||
    style?.formatId === 10 ||
    sections.some(({ pieces }) => pieces.some(({ kind }) => kind === 'percent'));
  const number = isPercent ? exactOf(cell.value) : null;
  if (number === null) return numberText(cell.value, 'General', false).text;
  return `${numberText(toFigure(number.times(100)), 'General', false).text} %`;
}
