import { nameOf, rowKey } from '@/lib/domain/entry-fields.ts';
import type { LineKey } from '@/lib/domain/outbox.ts';

/** A line of the sheet as pasting sees it; a heading takes no answer. */
export type Target = { rowId: number; code: string | null; asked: boolean };

/** What goes into which cell, in the order of the sheet. */
export type Placed = { key: LineKey; cell: 'typed' | 'kind' | 'note'; text: string };

/** A cell and what ends it: in quotes where it holds a tab, a line end or a quote itself. */
const CELL = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y;

/** Cells as a spreadsheet puts them on the clipboard: tabs, line ends of any kind, quotes around what holds either. */
export function readGrid(text: string): string[][] {
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  const rows: string[][] = clean === '' ? [] : [[]];
  CELL.lastIndex = 0;
  while (rows.length > 0) {
    const [, quoted, plain = '', end] = CELL.exec(clean) as RegExpExecArray;
    rows.at(-1)?.push(bare(quoted === undefined ? plain : quoted.replaceAll('""', '"')));
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  return rows;
}

/** One cell is for the browser to paste; a column or a block is for the sheet. */
export function isBlock(grid: readonly string[][]): boolean {
  return grid.length > 1 || (grid[0]?.length ?? 0) > 1;
}

/**
 * Where a pasted block goes. A block that carries the codes of the form is laid on by code, wherever it begins; any
 * other goes downwards from the cell where it was pasted. A blank cell leaves what stands there.
 */
export function place(grid: readonly string[][], lines: readonly Target[], start: LineKey): Placed[] {
  const byCode = matchCodes(grid, lines);
  if (byCode) return byCode.flatMap(({ target, cells }) => placeCells(target, cells));
  const from = lines.findIndex((line) => rowKey(line.rowId) === start);
  if (from < 0) return [];
  const below = lines.slice(from);
  const asked = below.filter((line) => line.asked);
  const fits = grid.every((cells, at) => below[at]?.asked || cells.every((cell) => isBlank(cell)));
  const targets = fits ? below : asked;
  return grid.flatMap((cells, at) => {
    const target = targets[at];
    return target?.asked ? placeCells(target, beside(cells)) : [];
  });
}

/** Lines for a spreadsheet; what would be taken for a formula is marked as text. */
export function writeGrid(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(written).join('\t')).join('\r\n');
}

/** The columns of the sheet, as copied out of it and as taken back. */
export const SHEET_COLUMNS = ['Mã', 'Nội dung', 'Kỳ trước', 'Kỳ này', 'Đơn vị', 'Cách trả lời', 'Ghi chú'] as const;

type Cells = { typed: string; kind: string; note: string };

/** The mark that we set before what is no formula goes again. */
function bare(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

function isBlank(cell: string): boolean {
  return cell.replace(/[\s\u00a0\u200b\ufeff]/g, '') === '';
}

/** The n-th time a code comes is its n-th row: a form may print one twice. Null where the block carries no codes. */
function matchCodes(grid: readonly string[][], lines: readonly Target[]) {
  const rows = new Map<string, Target[]>();
  for (const line of lines) if (line.code) rows.set(line.code, [...(rows.get(line.code) ?? []), line]);
  const width = Math.max(...grid.map((cells) => cells.length));
  const codes = grid.map(([first]) => (first ?? '').trim().replace(/\.$/, ''));
  const known = codes.filter((code) => rows.has(code)).length;
  if (width < 2 || known === 0 || known * 2 < codes.filter((code) => code !== '').length) return null;
  const column = valueColumn(grid, width);
  return grid.flatMap((cells, at) => {
    const target = rows.get(codes[at] ?? '')?.shift();
    return target?.asked ? [{ target, cells: pick(cells, column, width) }] : [];
  });
}

/** By its heading, as in our own sheet, else the last column that mostly holds figures. */
function valueColumn(grid: readonly string[][], width: number): number {
  const headed = grid[0]?.findIndex((cell) => cell.trim().toLowerCase() === 'kỳ này') ?? -1;
  if (headed > 0) return headed;
  if (width === SHEET_COLUMNS.length) return SHEET_COLUMNS.indexOf('Kỳ này');
  const figures = (column: number) =>
    grid.filter((cells) => /^[-+]?[\d\s.,\u00a0]+%?$/.test(cells[column] ?? '')).length;
  const best = Array.from({ length: width - 1 }, (_, at) => width - 1 - at).filter(
    (at) => figures(at) * 2 >= grid.length,
  );
  return best[0] ?? 1;
}

function pick(cells: readonly string[], column: number, width: number): Cells {
  const isOurs = width === SHEET_COLUMNS.length && column === 3;
  return { typed: cells[column] ?? '', kind: isOurs ? (cells[5] ?? '') : '', note: isOurs ? (cells[6] ?? '') : '' };
}

/** Without codes: the figure, or the figure and its note, or as the sheet stands: figure, unit, kind, note. */
function beside(cells: readonly string[]): Cells {
  const [typed = '', second = '', third = '', fourth = ''] = cells;
  if (cells.length <= 2) return { typed, kind: '', note: second };
  return { typed, kind: third, note: fourth };
}

function placeCells({ rowId }: Target, cells: Cells): Placed[] {
  const key = rowKey(rowId);
  return (['typed', 'kind', 'note'] as const).flatMap((cell) =>
    isBlank(cells[cell]) ? [] : [{ key, cell, text: cells[cell] }],
  );
}

function written(cell: string): string {
  const safe = /^[=+@]/.test(cell) || /^-[^\d]/.test(cell) ? `'${cell}` : cell;
  return /["\t\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Where a pasted text goes, by the name of its cell. */
export function cellName({ key, cell }: Placed): string {
  return nameOf(key, cell);
}
