import { fileWarnings } from '@/lib/text/file-warnings.ts';
import type { PrintedRow } from '../building.ts';
import { refuseFile } from '../fault.ts';
import { limits } from '../limits.ts';
import { columnName } from './address.ts';
import { cellText } from './cell-text.ts';
import { type SheetScan, scanSheet } from './sheet-xml.ts';
import type { Workbook } from './workbook.ts';

/** A text in one place of a sheet; a merged cell is one text in several places. */
type Placed = { text: string; top: number };
export type SheetRow = {
  row: number;
  /** By the columns of the sheet, from A. */
  cells: (Placed | undefined)[];
  doubts: NonNullable<PrintedRow['doubts']>;
};
export type SheetRows = { rows: SheetRow[]; warnings: string[] };

/**
 * The rows of a worksheet that hold a text of their own; a merged cell stands in each place of theirs that it covers.
 * Hidden columns are left out, since nobody sees them; hidden rows are read, since a filter hides what still holds.
 */
export function readSheetRows(xml: string, sheet: string, workbook: Workbook): SheetRows {
  const scan = scanSheet(xml, sheet);
  const left = { columns: new Set<number>(), rows: 0, rounded: [] as [string, string, string][] };
  const rows: SheetRow[] = [];
  for (const raw of scan.rows) {
    const row: SheetRow = { row: raw.row, cells: [], doubts: [] };
    for (const cell of raw.cells) {
      const { text, doubt, rounded } = cellText(cell, raw.row, sheet, workbook);
      if (text === '' && doubt === null) continue;
      if (text.length > limits.cell)
        refuseFile('cell-too-long', { sheet, row: raw.row, column: columnName(cell.column), limit: limits.cell });
      if (scan.hiddenColumns.has(cell.column)) {
        left.columns.add(cell.column);
        continue;
      }
      row.cells[cell.column - 1] = { text, top: raw.row };
      if (doubt !== null) row.doubts.push({ column: cell.column - 1, why: doubt });
      if (rounded !== null) left.rounded.push([`${columnName(cell.column)}${raw.row}`, text, rounded]);
    }
    if (row.cells.length === 0) continue;
    rows.push(row);
    if (raw.isHidden) left.rows += 1;
  }
  spread(rows, scan, sheet);
  return { rows, warnings: warningsOf(sheet, left) };
}

/** Clipped to what is filled: a title is often merged far beyond its table, or down to the last row of Excel. */
function spread(rows: SheetRow[], { merges, hiddenColumns }: SheetScan, sheet: string): void {
  const places = new Map(rows.map(({ row }, index) => [row, index]));
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  let covered = 0;
  for (const { top, left, bottom, right } of merges) {
    const first = places.get(top);
    const text = first === undefined ? undefined : rows[first]?.cells[left - 1];
    if (first === undefined || !text) continue;
    for (let index = first; index < rows.length && (rows[index] as SheetRow).row <= bottom; index += 1) {
      const { cells } = rows[index] as SheetRow;
      for (let column = left - 1; column < Math.min(right, width); column += 1)
        if (!hiddenColumns.has(column + 1)) cells[column] = text;
      covered += Math.min(right, width) - left + 1;
      if (covered > limits.cells) refuseFile('too-many-cells', { sheet, row: top, limit: limits.cells });
    }
  }
}

type Left = { columns: Set<number>; rows: number; rounded: [string, string, string][] };

function warningsOf(sheet: string, { columns, rows, rounded }: Left): string[] {
  const names = [...columns].sort((one, other) => one - other).map(columnName);
  const [first] = rounded;
  return [
    ...(names.length > 0 ? [fileWarnings.hiddenColumns(sheet, names.join(', '))] : []),
    ...(rows > 0 ? [fileWarnings.hiddenRows(sheet, rows)] : []),
    ...(first ? [fileWarnings.rounded(sheet, rounded.length, ...first)] : []),
  ];
}
