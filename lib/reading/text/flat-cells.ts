import type { Row } from '../block.ts';
import { fitCells, partCost } from '../grid/fit.ts';
import type { Role } from '../grid/grid.ts';
import { fits } from '../grid/look.ts';
import { readOrdinal } from '../grid/ordinal.ts';
import type { Piece } from './piece.ts';

/**
 * The pieces of one row in the columns: by their count where it is right, blank lines taken for empty cells if need be;
 * else by their looks, and marked.
 */
export function placedCells(pieces: readonly Piece[], roles: readonly Role[]): Pick<Row, 'cells' | 'doubts'> {
  const columns = roles.length;
  const real = pieces.filter(({ isGuess }) => !isGuess).map(({ text }) => text);
  const filled = real.filter((text) => text !== '');
  if (filled.length <= 2 && readOrdinal(filled[0] ?? '')) return { cells: padded(filled, columns) };
  const all = withoutSpare(pieces, columns).map(({ text }) => text);
  const counted = real.length === columns ? real : all.length === columns ? all : null;
  const fit = fitCells(real, roles);
  const gain = counted ? fit.score - scoreOf(counted, roles) : Number.POSITIVE_INFINITY;
  const isSafe = gain < SAME && (pieces.every(({ isCell }) => isCell) || !hasStranger(counted ?? [], roles));
  if (counted && isSafe) return { cells: counted };
  if (counted && gain < BETTER) return { cells: counted, doubts: doubtsOf(filled.length, counted) };
  return {
    cells: fit.cells,
    ...(fit.isSure && counted === null ? {} : { doubts: doubtsOf(filled.length, fit.cells) }),
  };
}

/** Lines of one cell and a lost empty cell may make the count right by chance: then some line is out of place. */
function hasStranger(cells: readonly string[], roles: readonly Role[]): boolean {
  return cells.some((cell, at) => cell !== '' && fits(roles[at] as Role, cell) < STRANGE);
}

const STRANGE = 0.3;

/** By how much the looks must speak against the count to make it doubtful, and to overrule it. */
const SAME = 0.5;
const BETTER = 1;

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
