import type { Row } from '../block.ts';
import { fitCells } from './fit.ts';
import type { Column, Doubt } from './grid.ts';
import { headingRow } from './sections.ts';

export type Placed = { cells: string[]; doubts: Doubt[] };

/**
 * The cells of a printed row at the places of the columns. A row with too many cells, or too few for what they look
 * like, is placed by its contents and marked as doubtful.
 */
export function place(row: Row, columns: readonly Column[], kept: readonly number[]): Placed {
  const all = row.cells.map((cell) => cell.trim());
  const texts = all.length > columns.length ? withoutUnused(all, kept) : all;
  while (texts.length > columns.length && texts.at(-1) === '') texts.pop();
  const printed = (row.doubts ?? []).flatMap(({ column, why }) =>
    columns[column] ? [{ role: columns[column].role, why }] : [],
  );
  const padded = [...texts, ...Array<string>(Math.max(0, columns.length - texts.length)).fill('')];
  if (texts.length === columns.length || isShort(texts, columns)) return { cells: padded, doubts: printed };
  const fit = fitCells(
    texts,
    columns.map(({ role }) => role),
  );
  const isLeft = texts.length < columns.length && fit.cells.every((cell, at) => cell === padded[at]);
  return isLeft
    ? { cells: padded, doubts: printed }
    : { cells: fit.cells, doubts: [...printed, ...doubts(texts.length, columns)] };
}

/** Without the places that are no columns, where nothing stands in them. */
function withoutUnused(all: readonly string[], kept: readonly number[]): string[] {
  const last = kept.at(-1) ?? -1;
  return all.filter((cell, at) => at > last || cell !== '' || kept.includes(at));
}

/** A heading, or the start of a row, whose other cells are not even printed. */
function isShort(texts: readonly string[], columns: readonly Column[]): boolean {
  if (texts.length > columns.length) return false;
  return (
    texts.filter((text) => text !== '').length <= 2 ||
    headingRow(
      texts,
      columns.findIndex(({ role }) => role === 'ordinal'),
    ) !== null
  );
}

function doubts(count: number, columns: readonly Column[]): Doubt[] {
  const why = `Dòng này có ${count} ô trong khi bảng có ${columns.length} cột; các ô được xếp theo nội dung, cần đối chiếu với bản gốc.`;
  return columns.flatMap(({ role }) => (role === 'ordinal' ? [] : [{ role, why }]));
}
