import { isFirst, isNext, type Ordinal, rank, readOrdinal } from '../grid/ordinal.ts';
import { isAboveTable } from '../grid/titles.ts';
import { isEmptyCell, type Piece } from './piece.ts';

/** The places where a row begins. */
export function rowStarts(pieces: readonly Piece[], columns: number): number[] {
  const at = pieces.findIndex(({ text }) => isCount(readOrdinal(text)));
  if (at < 0 || at > columns) return [];
  const starts = [at];
  const path: Path = [readOrdinal(pieces[at]?.text ?? '') as Ordinal];
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

/** The counts that are open at a row, outermost first: II → 3 → 3.1; `left` is the one that the last section closed. */
type Path = Ordinal[] & { left?: Ordinal | undefined };

function descend(path: Path, ordinal: Ordinal): void {
  const level = path.findIndex((open) => open.style === ordinal.style && open.path.length === ordinal.path.length);
  if (level >= 0) {
    path.left = path[level + 1] ?? path.left;
    path.length = level;
  }
  path.push(ordinal);
}

function nextStart(pieces: readonly Piece[], from: number, columns: number, path: Readonly<Path>): number | null {
  const isGrouped = pieces[from]?.startsGroup === true;
  let best: { at: number; cost: number } | null = null;
  for (let at = from + 1; at < Math.min(pieces.length, from + columns * 3 + 12); at += 1) {
    const piece = pieces[at] as Piece;
    if (isAboveTable(piece.text)) break;
    if (at - from < columns && pieces.length - at < 3) continue;
    const cost = startCost(pieces, from, at, columns, path) + (isGrouped && !piece.startsGroup ? 1.5 : 0);
    if (cost < (best?.cost ?? TOO_FAR)) best = { at, cost };
  }
  return best?.at ?? null;
}

const TOO_FAR = 12;

/** How unlikely it is that a row begins here: by its ordinal, and by how many cells the row before would have. */
function startCost(pieces: readonly Piece[], from: number, at: number, columns: number, path: Readonly<Path>): number {
  const piece = pieces[at] as Piece;
  const ordinal = readOrdinal(piece.text);
  if (!isCount(ordinal)) return isUncounted(pieces, from, at, columns, path) ? 0.5 : Number.POSITIVE_INFINITY;
  if (isUnderTitle(path, ordinal, pieces.slice(from, at))) return 0;
  const skipped = isPartNext(path, pieces.slice(from + 1, at)) ? SKIPPED : 0;
  return countCost(path, ordinal) + lengthCost(pieces, from, at, columns) + skipped;
}

/** Whether the next part's numeral and title come right above: they are not the end of the row before. */
function isPartNext(path: Readonly<Path>, between: readonly Piece[]): boolean {
  const ordinal = readOrdinal(between.filter(({ text }) => text !== '').at(-2)?.text ?? '');
  const isPart = ordinal?.style === 'roman' || ordinal?.style === 'upper';
  return ordinal !== null && isPart && path.some((open) => isNext(open, ordinal));
}

const SKIPPED = 3;

/** II, its title, 1: a heading that came without the empty cells beside it. */
function isUnderTitle(path: Readonly<Path>, ordinal: Ordinal, between: readonly Piece[]): boolean {
  const style = path.at(-1)?.style;
  const isPart = style === 'roman' || style === 'upper';
  const isCount =
    ordinal.style === 'digit' && (isFirst(ordinal) || (path.left !== undefined && isNext(path.left, ordinal)));
  return isPart && isCount && between.filter(({ text }) => text !== '').length === 2;
}

function countCost(path: Readonly<Path>, ordinal: Ordinal): number {
  const last = path.at(-1) as Ordinal;
  if (isNext(last, ordinal) || ordinal.style === 'word') return 0;
  if (path.some((open) => isNext(open, ordinal))) return 0.2;
  if (isFirst(ordinal) && !(last.style === ordinal.style && last.path.length === ordinal.path.length)) return 0.3;
  if (path.left && isNext(path.left, ordinal)) return 0.4; // some plans count on through their sections
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
  path: Readonly<Path>,
): boolean {
  if (past(pieces, from, columns) !== at || !isEmptyCell(pieces[at]) || pieces[at + 1]?.text === '') return false;
  for (let row = 0, below = past(pieces, at, columns); row < MOST; row += 1, below = past(pieces, below, columns)) {
    const ordinal = readOrdinal(pieces[below]?.text ?? '');
    if (isCount(ordinal)) return countCost(path, ordinal) < 1;
    if (!isEmptyCell(pieces[below])) return false;
  }
  return false;
}

/** No more rows in a row are without an ordinal. */
const MOST = 40;

/** The place after so many cells, blank lines not counted. */
function past(pieces: readonly Piece[], from: number, columns: number): number {
  let at = from;
  for (let real = 0; at < pieces.length && (real < columns || pieces[at]?.isGuess); at += 1)
    if (!pieces[at]?.isGuess) real += 1;
  return at;
}
