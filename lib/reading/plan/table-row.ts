import type { Column, Grid, GridRow, Role, Section } from '../grid/grid.ts';
import { oneLine } from '../phrases/words.ts';
import type { CellReading } from '../proposal.ts';
import { doubt, lesser, SURE } from '../row.ts';
import { COLUMN_NAMES } from './column-names.ts';

/** A cell on one line; null where it is empty. */
export function textOf(row: GridRow, role: Role): string | null {
  const text = oneLine(row.cells[role] ?? '');
  return text === '' ? null : text;
}

/** The unit of its own column, else the one in brackets over the column of values. */
export function unitOf(row: GridRow, column: Column): string | null {
  return textOf(row, 'unit') ?? /\((%|[^()\d]{1,20})\)\s*$/.exec(column.header)?.[1] ?? null;
}

/** 3 of "3", "03." and "1.3"; null for words and letters. */
export function ordinalOf(printed: string | null): number | null {
  const number = /^(?:\d+\.)*(\d+)\.?$/.exec(printed?.trim() ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

/** The numerals of the heading rows over a row: "II", "II.1"; "" where they have none. */
export function numeralsOf(row: GridRow): string {
  return row.sections
    .map(({ numeral }) => numeral)
    .filter((numeral) => numeral !== '')
    .join('.');
}

/** What the row, then its nearest headings, say it is about. */
export function areaTitles(row: GridRow): string[] {
  const own = textOf(row, 'area');
  return [...(own === null ? [] : [own]), ...row.sections.toReversed().map(({ title }) => title)];
}

export function titlesOf(row: GridRow): Section[] {
  return row.sections.filter(({ title }) => title !== '');
}

/** How sure each field is: by its own reading, by its column, by what the grid and the file doubt of the cell. */
export function cellsOf<Field extends string>(
  grid: Grid,
  row: GridRow,
  fields: Partial<Record<Field, { role: Role; cell: CellReading }>>,
): Partial<Record<Field, CellReading>> {
  const entries = Object.entries(fields) as [Field, { role: Role; cell: CellReading }][];
  return Object.fromEntries(
    entries.map(([field, { role, cell }]) => [field, withDoubts(grid, row, role, cell)]),
  ) as Partial<Record<Field, CellReading>>;
}

function withDoubts(grid: Grid, row: GridRow, role: Role, cell: CellReading): CellReading {
  const why = row.doubts.find((one) => one.role === role)?.why;
  const known = [cell, columnReading(grid, role), why === undefined ? SURE : doubt(why)];
  return known.reduce(lesser);
}

/** What a vague header ("Nội dung") means is settled by the cells below it; only what is left vaguer than that is doubted. */
const SETTLED = 0.7;

/** A column that the document does not have cannot be misread. */
function columnReading(grid: Grid, role: Role): CellReading {
  const column = grid.columns.find((one) => one.role === role);
  if (column === undefined || column.confidence >= SETTLED) return SURE;
  return doubt(`Chưa chắc cột “${column.header}” là cột ${COLUMN_NAMES[role] ?? 'này'}.`, column.confidence);
}
