import { FIGURE_SHEET, TYPED_COLUMNS, type TypedColumn } from '@/lib/domain/figure-sheet.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import type { SheetCell, SheetCells } from '../files/excel/read-cells.ts';

export type FigureLine = { key: string; seenVersion: number; row: number } & Record<TypedColumn, string>;

export type FiguresIn = { sheet: string; submissionId: number; formVersionId: number; lines: FigureLine[] };

/**
 * What stands in the white cells of a form that was downloaded here; everything else in the workbook is its owner's.
 * Refuses 'no-figures-file' for another file, 'cell-fault' for a formula without a figure, 'twice-in-file' for a line
 * that was copied.
 */
export function readFigureSheet(sheets: readonly SheetCells[]): FiguresIn {
  const found = sheets.find(({ rows }) => textAt(rows, 1, 1) === FIGURE_SHEET.mark) ?? refuse('no-figures-file');
  const { name: sheet, rows } = found;
  const [submissionId, formVersionId] = [1, 2].map((column) => Number(textAt(rows, FIGURE_SHEET.idRow, column)));
  const lines = rows.flatMap(({ row, cells }) => (row > FIGURE_SHEET.headRow ? lineOf(sheet, row, cells) : []));
  const seen = new Map<string, number>();
  for (const { key, row } of lines) {
    if (seen.has(key)) refuse('twice-in-file', { sheet, row, other: seen.get(key) ?? 0 });
    seen.set(key, row);
  }
  return { sheet, submissionId: submissionId || 0, formVersionId: formVersionId || 0, lines };
}

function lineOf(sheet: string, row: number, cells: readonly SheetCell[]): FigureLine[] {
  const cellIn = (column: number) => cells.find((cell) => cell.column === column);
  const key = cellIn(FIGURE_SHEET.key)?.text.trim() ?? '';
  const version = cellIn(FIGURE_SHEET.version)?.text ?? '';
  if (key === '' || !/^\d{1,9}$/.test(version)) return [];
  const typed = (name: TypedColumn) => {
    const cell = cellIn(FIGURE_SHEET[name]);
    if (cell?.fault) refuse('cell-fault', { sheet, row, column: letterOf(name), fault: cell.fault, text: cell.text });
    return cell?.text ?? '';
  };
  const [value, note, reason, promisedOn] = TYPED_COLUMNS.map(typed) as [string, string, string, string];
  return [{ key, seenVersion: Number(version), row, typed: value, note, reason, promisedOn }];
}

export function letterOf(name: TypedColumn): string {
  return String.fromCharCode(64 + FIGURE_SHEET[name]);
}

function textAt(rows: SheetCells['rows'], row: number, column: number): string {
  return (
    rows
      .find((one) => one.row === row)
      ?.cells.find((cell) => cell.column === column)
      ?.text.trim() ?? ''
  );
}
