import { refuse } from '@/lib/domain/refusal.ts';
import { columnName } from '../files/excel/address.ts';
import type { SheetCell, SheetCells } from '../files/excel/read-cells.ts';

type Layout<C extends string> = Readonly<
  { mark: string; key: number; version: number; idRow: number; headRow: number } & Record<C, number>
>;

export type LineIn<C extends string> = { key: string; seenVersion: number; row: number } & Record<C, string>;

export type SheetIn<C extends string> = {
  sheet: string;
  submissionId: number;
  formVersionId: number;
  lines: LineIn<C>[];
};

/**
 * What stands in the white cells of a sheet that was downloaded here, null where the workbook has none of that mark.
 * Refuses 'cell-fault' for a formula without a result, 'twice-in-file' for a line that was copied.
 */
export function readMarkedSheet<C extends string>(
  sheets: readonly SheetCells[],
  layout: Layout<C>,
  columns: readonly C[],
): SheetIn<C> | null {
  const found = sheets.find(({ rows }) => textAt(rows, 1, 1) === layout.mark);
  if (!found) return null;
  const { name: sheet, rows } = found;
  const [submissionId, formVersionId] = [1, 2].map((column) => Number(textAt(rows, layout.idRow, column)));
  const lines = rows.flatMap(({ row, cells }) =>
    row > layout.headRow ? lineOf({ sheet, row, cells }, layout, columns) : [],
  );
  const seen = new Map<string, number>();
  for (const { key, row } of lines) {
    if (seen.has(key)) refuse('twice-in-file', { sheet, row, other: seen.get(key) ?? 0 });
    seen.set(key, row);
  }
  return { sheet, submissionId: submissionId || 0, formVersionId: formVersionId || 0, lines };
}

type Line = { sheet: string; row: number; cells: readonly SheetCell[] };

function lineOf<C extends string>({ sheet, row, cells }: Line, layout: Layout<C>, columns: readonly C[]): LineIn<C>[] {
  const cellIn = (column: number) => cells.find((cell) => cell.column === column);
  const key = cellIn(layout.key)?.text.trim() ?? '';
  const version = cellIn(layout.version)?.text ?? '';
  if (key === '' || !/^\d{1,9}$/.test(version)) return [];
  const typed = columns.map((name) => {
    const at: number = layout[name];
    const cell = cellIn(at);
    if (cell?.fault) refuse('cell-fault', { sheet, row, column: columnName(at), fault: cell.fault, text: cell.text });
    return [name, clean(cell?.text ?? '')] as const;
  });
  return [{ key, seenVersion: Number(version), row, ...(Object.fromEntries(typed) as Record<C, string>) }];
}

/** As a form in the browser would send it: one kind of line end, nothing that a database cannot keep. */
function clean(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '');
}

function textAt(rows: SheetCells['rows'], row: number, column: number): string {
  return (
    rows
      .find((one) => one.row === row)
      ?.cells.find((cell) => cell.column === column)
      ?.text.trim() ?? ''
  );
}
