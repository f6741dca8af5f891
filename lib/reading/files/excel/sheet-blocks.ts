import { addParagraph, addTable, type Building, type PrintedRow, type SheetPlace } from '../building.ts';
import type { SheetRow } from './sheet-rows.ts';

/** Where a sheet's rows are counted on from, and what it is called. */
export type SheetStart = { sheet: string; linesBefore: number };

/**
 * The rows of a sheet as the paragraphs above, the table or tables, and the paragraphs below. Blank rows do not end a
 * table; a new header ("STT", "TT") after one does.
 */
export function addSheet(building: Building, rows: SheetRow[], start: SheetStart): void {
  const widest = Math.max(0, ...rows.map((row) => textsOf(row).length));
  const least = Math.min(3, widest);
  const isTableRow = (row: SheetRow) => least > 1 && textsOf(row).length >= least && !isLetterhead(row);
  let table: SheetRow[] = [];
  let waiting: SheetRow[] = [];
  const endTable = () => {
    addTable(building, printRows(table, start));
    table = [];
  };
  const endWaiting = () => {
    for (const row of waiting) addTitle(building, row, start);
    waiting = [];
  };
  for (const group of groupsOf(rows)) {
    const first = group.findIndex(isTableRow);
    if (first < 0) {
      waiting.push(...group);
      continue;
    }
    if (table.length > 0 && !group.some(isHeader)) {
      table.push(...waiting, ...group);
      waiting = [];
      continue;
    }
    endTable();
    const top = topOf(group, first);
    waiting.push(...group.slice(0, top));
    endWaiting();
    table = group.slice(top);
  }
  endTable();
  endWaiting();
}

/** The texts of a row from the left, one that is merged to the right once. */
function textsOf({ cells }: SheetRow): string[] {
  const seen = new Set(cells.filter((cell) => cell !== undefined));
  return [...seen].map(({ text }) => text).filter((text) => text !== '');
}

/** Runs of rows without a blank one between them. */
function groupsOf(rows: SheetRow[]): SheetRow[][] {
  const groups: SheetRow[][] = [];
  for (const [index, row] of rows.entries()) {
    if (index > 0 && row.row === (rows[index - 1] as SheetRow).row + 1) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** A header of two rows may be thin at its top: its cells reach down into the row below. */
function topOf(group: SheetRow[], first: number): number {
  let top = first;
  while (top > 0 && reachesDown(group[top - 1] as SheetRow, group[top] as SheetRow)) top -= 1;
  return top;
}

function reachesDown(above: SheetRow, below: SheetRow): boolean {
  return above.cells.some((cell) => cell !== undefined && below.cells.includes(cell));
}

function isHeader(row: SheetRow): boolean {
  return textsOf(row).some((text) => /^(?:stt|tt|số\s*tt|số thứ tự)$/i.test(text.trim()));
}

/** Two columns of the State's name, the number and the day, or the signatures. */
function isLetterhead(row: SheetRow): boolean {
  const texts = textsOf(row);
  return texts.length <= 3 && texts.some((text) => LETTERHEAD.test(text));
}

const LETTERHEAD =
  /cộng h(?:òa|oà) xã hội chủ nghĩa|^độc lập\s*[-–]\s*tự do|^số\s*:.*\/|,\s*ngày\b.*\btháng\b.*\bnăm\b|^(?:nơi nhận|người lập)/i;

function addTitle(building: Building, row: SheetRow, start: SheetStart): void {
  for (const text of textsOf(row)) addParagraph(building, text, undefined, placeOf(row, start));
}

/** Columns without a text are room between others, or what is drawn beside the table. */
function printRows(rows: SheetRow[], start: SheetStart): PrintedRow[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some(({ cells }) => cells[column] !== undefined),
  );
  return rows.map((row) => ({
    cells: columns.map((column) => row.cells[column]?.text ?? ''),
    seen: [...new Set(row.cells.filter((cell) => cell?.top === row.row))].map((cell) => cell?.text ?? ''),
    doubts: row.doubts.map(({ column, why }) => ({ column: columns.indexOf(column), why })),
    place: placeOf(row, start),
  }));
}

function placeOf({ row }: SheetRow, { sheet, linesBefore }: SheetStart): SheetPlace {
  return { line: linesBefore + row, sheet, row };
}
