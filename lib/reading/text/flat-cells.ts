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
