import type { Row } from '../block.ts';
import { fitCells, partCost } from '../grid/fit.ts';
import type { Role } from '../grid/grid.ts';
import { fits } from '../grid/look.ts';
import { isFirst, isNext, type Ordinal, rank, readOrdinal } from '../grid/ordinal.ts';
import { isAboveTable } from '../grid/titles.ts';
import { goesOn } from './mend.ts';
import type { Piece } from './piece.ts';

export type FlatRows = { rows: Row[]; used: number; fitting: number };

/**
 * Rows out of a run of cells whose row ends are lost: counts off as many pieces as there are columns, and finds its
 * place again at each ordinal. Pieces past the table are left; `fitting` is the share of rows that came out even.
 */
export function flatRows(pieces: readonly Piece[], roles: readonly Role[]): FlatRows {
  const starts = rowStarts(pieces, roles.length);
  const first = starts[0] ?? 0;
  const leading = first > 0 ? [{ from: 0, to: first }] : [];
  const spans = starts.map((from, index) => ({ from, to: starts[index + 1] ?? lastEnd(pieces, from, roles) }));
  const cut = spans.map(({ from, to }) => pieces.slice(from, to));
  const isFramed =
    cut.filter((row) => row.length === roles.length + 1 && isEmptyCell(row.at(-1))).length * 2 > cut.length;
  const rows = [...leading.map(({ from, to }) => pieces.slice(from, to)), ...cut].map((row) =>
    rowOf(row, roles, isFramed),
  );
  const even = cut.filter((row) => isEven(row, roles.length)).length;
  return { rows, used: spans.at(-1)?.to ?? 0, fitting: spans.length === 0 ? 0 : even / spans.length };
}

/** The places where a row begins. */
function rowStarts(pieces: readonly Piece[], columns: number): number[] {
  const at = pieces.findIndex(({ text }) => isCount(readOrdinal(text)));
  if (at < 0 || at > columns) return [];
  const starts = [at];
  const path = [readOrdinal(pieces[at]?.text ?? '') as Ordinal];
  for (let from = at; ; ) {
    const next = nextStart(pieces, from, columns, path);
    if (next === null) return starts;
    starts.push(next);
    const ordinal = readOrdinal(pieces[next]?.text ?? '');
    if (isCount(ordinal)) descend(path, ordinal);
    from = next;
  }
}

function isCount(ordinal: Ordinal | null): ordinal is Ordinal {
  return ordinal !== null && ordinal.style !== 'bullet';
}

/** The counts that are open at a row, outermost first: II → 3 → 3.1. */
function descend(path: Ordinal[], ordinal: Ordinal): void {
  const level = path.findIndex((open) => open.style === ordinal.style && open.path.length === ordinal.path.length);
  if (level >= 0) path.length = level;
  path.push(ordinal);
}

function nextStart(pieces: readonly Piece[], from: number, columns: number, path: readonly Ordinal[]): number | null {
  const isGrouped = pieces[from]?.startsGroup === true;
  let best: { at: number; cost: number } | null = null;
  for (let at = from + 1; at < Math.min(pieces.length, from + columns * 3 + 12); at += 1) {
    const piece = pieces[at] as Piece;
    if (isAboveTable(piece.text)) break;
    const cost = startCost(pieces, from, at, columns, path) + (isGrouped && !piece.startsGroup ? 1.5 : 0);
    if (cost < (best?.cost ?? TOO_FAR)) best = { at, cost };
  }
  return best?.at ?? null;
}

const TOO_FAR = 12;

/** How unlikely it is that a row begins here: by its ordinal, and by how many cells the row before would have. */
function startCost(
  pieces: readonly Piece[],
  from: number,
  at: number,
  columns: number,
  path: readonly Ordinal[],
): number {
  const piece = pieces[at] as Piece;
  const ordinal = readOrdinal(piece.text);
  if (!isCount(ordinal)) return isUncounted(pieces, from, at, columns, path) ? 0.5 : Number.POSITIVE_INFINITY;
  return countCost(path, ordinal) + lengthCost(pieces, from, at, columns);
}

function countCost(path: readonly Ordinal[], ordinal: Ordinal): number {
  const last = path.at(-1) as Ordinal;
  if (isNext(last, ordinal) || ordinal.style === 'word') return 0;
  if (path.some((open) => isNext(open, ordinal))) return 0.2;
  if (isFirst(ordinal) && !(last.style === ordinal.style && last.path.length === ordinal.path.length)) return 0.3;
  if (ordinal.path.length > 1) return 0.8;
  const gap = rank(ordinal) - rank(last);
  if (ordinal.style === last.style && (gap === 0 || (gap > 1 && gap < 5))) return 2;
  return isFirst(ordinal) && ordinal.style === last.style ? 2.5 : Number.POSITIVE_INFINITY;
}

function lengthCost(pieces: readonly Piece[], from: number, at: number, columns: number): number {
  const all = at - from;
  const span = pieces.slice(from, at);
  const real = span.filter(({ isGuess }) => !isGuess).length;
  const filled = span.filter(({ text }) => text !== '').length;
  if (all === columns || real === columns || all === columns + 1) return all === columns ? 0 : 0.05;
  if (filled === 2 && real <= columns) return 0.3;
  return 0.4 + 0.6 * Math.min(Math.abs(real - columns), Math.abs(all - columns));
}

/** A row without an ordinal: an empty first cell, a full row after the last, and the count goes on further below. */
function isUncounted(
  pieces: readonly Piece[],
  from: number,
  at: number,
  columns: number,
  path: readonly Ordinal[],
): boolean {
  if (at - from !== columns || !isEmptyCell(pieces[at]) || pieces[at + 1]?.text === '') return false;
  for (let below = at + columns; below < pieces.length && below <= at + 40 * columns; below += columns) {
    const ordinal = readOrdinal(pieces[below]?.text ?? '');
    if (isCount(ordinal)) return countCost(path, ordinal) < 1;
    if (!isEmptyCell(pieces[below])) return false;
  }
  return false;
}

function isEmptyCell(piece: Piece | undefined): boolean {
  return piece?.text === '' && !piece.isGuess;
}

/** Where the last row ends: at its group's end, else after as many cells as there are columns and what goes on with them. */
function lastEnd(pieces: readonly Piece[], from: number, roles: readonly Role[]): number {
  const group = pieces.findIndex(({ startsGroup }, at) => at > from && startsGroup);
  if (pieces[from]?.startsGroup) return group > 0 ? group : pieces.length;
  let to = from;
  for (let real = 0; to < pieces.length && real < roles.length; to += 1) {
    if (isAboveTable(pieces[to]?.text ?? '')) break;
    if (!pieces[to]?.isGuess) real += 1;
  }
  while (to < pieces.length && goesOnAfter(pieces[to - 1], pieces[to] as Piece)) to += 1;
  return bestEnd(pieces, from, to, roles);
}

/** More lines of the last cell: a bullet after a bullet, or the rest of a sentence. */
function goesOnAfter(last: Piece | undefined, { text }: Piece): boolean {
  const isBullet = (line: string) => /^[-+•]\s?\p{L}/u.test(line);
  return last !== undefined && last.text !== '' && (isBullet(text) ? isBullet(last.text) : goesOn(last.text, text));
}

/** Running text after the table is no cell of its last row. */
function bestEnd(pieces: readonly Piece[], from: number, to: number, roles: readonly Role[]): number {
  const scores = Array.from({ length: to - from }, (_, short) => ({
    end: to - short,
    ...fitOf(pieces.slice(from, to - short), roles),
  }));
  return scores.reduce((best, one) => (one.score > best.score ? one : best), scores[0] ?? { end: to, score: 0 }).end;
}

function fitOf(pieces: readonly Piece[], roles: readonly Role[]) {
  return fitCells(
    pieces.flatMap(({ text, isGuess }) => (isGuess ? [] : [text])),
    roles,
  );
}

function isEven(pieces: readonly Piece[], columns: number): boolean {
  const real = pieces.filter(({ isGuess }) => !isGuess).length;
  return pieces.length === columns || real === columns || pieces.filter(({ text }) => text !== '').length <= 2;
}

/** `isFramed`: the rows end in an empty piece that is no cell. */
function rowOf(pieces: readonly Piece[], roles: readonly Role[], isFramed: boolean): Row {
  const first = pieces[0] as Piece;
  const last = pieces.length > roles.length ? pieces.at(-1) : undefined;
  const lastLine = pieces.findLast(({ text }) => text !== '')?.lastLine ?? first.line;
  const placed = placedCells(isFramed && isEmptyCell(last) ? pieces.slice(0, -1) : pieces, roles);
  return { line: first.line, ...(lastLine > first.line ? { lastLine } : {}), ...placed };
}

function placedCells(pieces: readonly Piece[], roles: readonly Role[]): Pick<Row, 'cells' | 'doubts'> {
  const columns = roles.length;
  const real = pieces.filter(({ isGuess }) => !isGuess).map(({ text }) => text);
  const filled = real.filter((text) => text !== '');
  const all = withoutSpare(pieces, columns).map(({ text }) => text);
  if (real.length === columns) return { cells: real };
  if (filled.length <= 2 && readOrdinal(filled[0] ?? '')) return { cells: padded(filled, columns) };
  const fit = fitCells(real, roles);
  if (all.length === columns && fit.score < scoreOf(all, roles) + BETTER) return { cells: all };
  return { cells: fit.cells, ...(fit.isSure ? {} : { doubts: doubtsOf(filled.length, fit.cells) }) };
}

/** By how much the looks must speak against the count. */
const BETTER = 0.5;

function scoreOf(cells: readonly string[], roles: readonly Role[]): number {
  return roles.reduce(
    (sum, role, at) => sum + (cells[at] ? fits(role, cells[at]) - partCost(cells[at - 1] ?? '', cells[at]) : 0),
    0,
  );
}

/** Without blank lines past the last column. */
function withoutSpare(pieces: readonly Piece[], columns: number): readonly Piece[] {
  let to = pieces.length;
  while (to > columns && pieces[to - 1]?.isGuess) to -= 1;
  return pieces.slice(0, to);
}

function padded(texts: readonly string[], columns: number): string[] {
  return [...texts, ...Array<string>(columns - texts.length).fill('')];
}

function doubtsOf(count: number, cells: readonly string[]) {
  const why = `Dòng này còn ${count} ô trong khi bảng có ${cells.length} cột; các ô được xếp theo nội dung, cần đối chiếu với bản gốc.`;
  return cells.flatMap((_, column) => (column === 0 ? [] : [{ column, why }]));
}
