import type { Row, Source, SourceLine, Table } from '../block.ts';
import { refuseFile } from './fault.ts';
import { limits } from './limits.ts';
import { seenText } from './seen-text.ts';

/** Where a line stands in a workbook; a document of Word has lines alone. */
export type SheetPlace = { line: number; sheet: string; row: number };

/** A printed row before it has its number: the cells in all their places, and what is seen of them, merged cells once. */
export type PrintedRow = Pick<Row, 'cells' | 'doubts'> & { seen: string[]; place?: SheetPlace };

/** Puts a source together line by line, and refuses one that grows out of all proportion. */
export type Building = {
  source: Required<Source>;
  tables: number;
  rows: number;
  cells: number;
  characters: number;
};

export function startBuilding(): Building {
  return { source: { lines: [], blocks: [], warnings: [] }, tables: 0, rows: 0, cells: 0, characters: 0 };
}

/** `text` is cleaned here; what has nothing visible in it is no paragraph. */
export function addParagraph(building: Building, text: string, level?: number, place?: SheetPlace): void {
  const where = place ? { sheet: place.sheet, row: place.row } : { row: building.source.lines.length + 1 };
  if (text.length > limits.paragraph) refuseFile('cell-too-long', { ...where, limit: limits.paragraph });
  const seen = seenText(text);
  if (seen === '') return;
  countText(building, seen, where);
  countRow(building, where);
  const line = addLine(building, seen, place);
  building.source.blocks.push({ kind: 'paragraph', line, text: seen, ...(level === undefined ? {} : { level }) });
}

/** Rows of one table, from its top; they are padded to one width. */
export function addTable(building: Building, rows: PrintedRow[], headerRows = 0): void {
  if (rows.length === 0) return;
  building.tables += 1;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const made = rows.map((row, index) => addRow(building, row, width, index + 1));
  const table: Table = { kind: 'table', line: (made[0] as Row).line, rows: made };
  building.source.blocks.push(headerRows > 0 ? { ...table, headerRows } : table);
}

function addRow(building: Building, { cells, seen, doubts, place }: PrintedRow, width: number, index: number): Row {
  const where = place ? { sheet: place.sheet, row: place.row } : { table: building.tables, row: index };
  if (width > limits.columns) refuseFile('too-many-columns', { ...where, limit: limits.columns });
  countRow(building, where);
  building.cells += width;
  if (building.cells > limits.cells) refuseFile('too-many-cells', { ...where, limit: limits.cells });
  const texts = Array.from({ length: width }, (_, column) => cells[column] ?? '');
  for (const [column, text] of texts.entries()) {
    if (text.length > limits.cell) refuseFile('cell-too-long', { ...where, column: column + 1, limit: limits.cell });
    countText(building, text, where);
  }
  const line = addLine(building, seen.map((text) => text.replace(/\n/g, ' ')).join(' | '), place);
  return { line, cells: texts, ...(doubts && doubts.length > 0 ? { doubts } : {}) };
}

function addLine(building: Building, text: string, place: SheetPlace | undefined): number {
  const { lines } = building.source;
  const line: SourceLine = place
    ? { line: place.line, text, sheet: place.sheet, row: place.row }
    : { line: lines.length + 1, text };
  const last = lines.at(-1);
  if (last && last.line === line.line) last.text = `${last.text} | ${text}`;
  else lines.push(line);
  return line.line;
}

type Where = { sheet?: string; table?: number; row?: number };

function countRow(building: Building, where: Where): void {
  building.rows += 1;
  if (building.rows > limits.rows) refuseFile('too-many-rows', { ...where, limit: limits.rows });
}

function countText(building: Building, text: string, where: Where): void {
  building.characters += text.length;
  if (building.characters > limits.text) refuseFile('too-much-text', { ...where, limit: limits.text });
}

/** Before a text is looked at any closer. */
export function checkText(text: string): void {
  if (text.length > limits.text) refuseFile('too-much-text', { limit: limits.text });
  const lines = text.split('\n', limits.rows + 1);
  if (lines.length > limits.rows) refuseFile('too-many-rows', { limit: limits.rows });
  const long = lines.findIndex((line) => line.length > limits.paragraph);
  if (long >= 0) refuseFile('cell-too-long', { row: long + 1, limit: limits.paragraph });
}

/** The same limits for a source that somebody else put together. */
export function checkSource({ blocks }: Source): void {
  const building = startBuilding();
  for (const block of blocks) {
    if (block.kind === 'table')
      addTable(
        building,
        block.rows.map(({ cells }) => ({ cells, seen: [] })),
      );
    else {
      countText(building, block.text, { row: block.line });
      countRow(building, { row: block.line });
    }
  }
}
