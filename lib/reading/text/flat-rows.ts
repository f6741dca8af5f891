import type { Row } from '../block.ts';
import { fitCells } from '../grid/fit.ts';
import type { Role } from '../grid/grid.ts';
import { isAboveTable } from '../grid/titles.ts';
import { addDoubt } from './doubt.ts';
import { placedCells } from './flat-cells.ts';
import { goesOn } from './mend.ts';
import { isEmptyCell, type Piece } from './piece.ts';
import { rowStarts } from './row-starts.ts';

export type FlatRows = { rows: Row[]; used: number; fitting: number };

/**
 * Rows out of a run of cells whose row ends are lost: counts off as many pieces as there are columns, and finds its
 * place again at each ordinal. Pieces past the table are left; `fitting` is the share of rows that came out even.
 */
export function flatRows(pieces: readonly Piece[], roles: readonly Role[]): FlatRows {
  const found = rowStarts(pieces, roles.length);
  const isGrouped = found.filter((at) => pieces[at]?.startsGroup).length >= found.length * 0.8;
  const isFull = (from: number, to: number) =>
    pieces.slice(from, to).filter(({ isGuess }) => !isGuess).length >= roles.length;
  const starts = found.filter(
    (at, index) => !isGrouped || index === 0 || pieces[at]?.startsGroup || isFull(found[index - 1] as number, at),
  );
  const first = starts[0] ?? 0;
  const leading = first > 0 ? [{ from: 0, to: first }] : [];
  const spans = starts.map((from, index) => ({
    from,
    to: starts[index + 1] ?? lastEnd(pieces, from, roles, isGrouped),
  }));
  const cut = spans.map(({ from, to }) => pieces.slice(from, to));
  const isFramed =
    cut.filter((row) => row.length === roles.length + 1 && isEmptyCell(row.at(-1))).length * 2 > cut.length;
  const rows = [...leading.map(({ from, to }) => pieces.slice(from, to)), ...cut].map((row) =>
    rowOf(row, roles, isFramed),
  );
  const end = spans.at(-1)?.to ?? 0;
  if (goesOnBelow(pieces[end - 1], pieces[end])) addDoubt(rows.at(-1) as Row, roles.length - 1);
  const even = cut.filter((row) => isEven(row, roles.length)).length;
  return { rows, used: end, fitting: spans.length === 0 ? 0 : even / spans.length };
}

/** A line right below the last cell may be one of its lines or the text after the table. */
function goesOnBelow(last: Piece | undefined, next: Piece | undefined): boolean {
  return (
    last !== undefined &&
    next?.isLine === true &&
    !next.isGuess &&
    next.line === last.lastLine + 1 &&
    !/^(?:tổng (?:cộng|số)|cộng\b)/i.test(next.text)
  );
}

/** Where the last row ends: at its group's end, else after as many cells as there are columns and what goes on with them. */
function lastEnd(pieces: readonly Piece[], from: number, roles: readonly Role[], isGrouped: boolean): number {
  const group = pieces.findIndex(({ startsGroup }, at) => at > from && startsGroup);
  if (isGrouped) return group > 0 ? group : pieces.length;
  let to = from;
  for (let real = 0; to < pieces.length && real < roles.length; to += 1) {
    if (isAboveTable(pieces[to]?.text ?? '')) break;
    if (!pieces[to]?.isGuess) real += 1;
  }
  let end = bestEnd(pieces, from, Math.min(pieces.length, to + SPARE), roles);
  while (end < pieces.length && goesOnAfter(pieces[end - 1], pieces[end] as Piece)) end += 1;
  return end;
}

/** More lines of the last cell: a bullet after a bullet, or the rest of a sentence. */
function goesOnAfter(last: Piece | undefined, { text }: Piece): boolean {
  const isBullet = (line: string) => /^[-+•]\s?\p{L}/u.test(line);
  return last !== undefined && last.text !== '' && (isBullet(text) ? isBullet(last.text) : goesOn(last.text, text));
}

/** So many lines more may a row have than columns. */
const SPARE = 6;

/** Running text after the table is no cell of its last row. */
function bestEnd(pieces: readonly Piece[], from: number, to: number, roles: readonly Role[]): number {
  const title = pieces.findIndex(({ text }, at) => at > from && at < to && isAboveTable(text));
  const last = title < 0 ? to : title;
  const scores = Array.from({ length: last - from }, (_, short) => ({
    end: last - short,
    ...fitOf(pieces.slice(from, last - short), roles),
  }));
  return scores.reduce((best, one) => (one.score > best.score ? one : best), scores[0] ?? { end: last, score: 0 }).end;
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
