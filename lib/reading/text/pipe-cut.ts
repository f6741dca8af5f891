import { isNext, readOrdinal } from '../grid/ordinal.ts';
import type { PipeCell } from './pipe-cells.ts';

/** One row; `to` is the place of the first cell after it. `isUnder`: it lacks the cells that are merged from above. */
export type Cut = { line: number; lastLine: number; cells: string[]; isUnder: boolean; to: number };

type Best = { score: number; rows: Cut[] };

/**
 * Parts the cells into rows of a width. Between two cells stands one pipe; where there are more, a row ends, or cells
 * are empty, or both: of all ways the one that gives the most rows that are full, counted or headings. Null where rows
 * come out badly.
 */
export function cutRows(cells: readonly PipeCell[], width: number): Cut[] | null {
  const best = bestFrom(cells, width);
  if (best === null || best.score < best.rows.length * 1.2) return null;
  return best.rows;
}

/** From the last cell back: `at[i][e]` is the best for the rows from cell i on, when e empty cells come before it. */
function bestFrom(cells: readonly PipeCell[], width: number): Best | null {
  const at: (Best | null)[][] = Array.from({ length: cells.length + 1 }, () => []);
  for (let from = cells.length - 1; from >= 0; from -= 1) {
    for (let empty = 0; empty < Math.min(width, 4); empty += 1) {
      (at[from] as (Best | null)[])[empty] = bestRow(cells, width, from, empty, at);
    }
  }
  return at[0]?.[0] ?? null;
}

function bestRow(
  cells: readonly PipeCell[],
  width: number,
  from: number,
  empty: number,
  at: (Best | null)[][],
): Best | null {
  let best: Best | null = null;
  const row = Array.from({ length: empty }, () => '');
  let lost = 0;
  for (let to = from; to < cells.length; to += 1) {
    const { text, pipes } = cells[to] as PipeCell;
    row.push(text);
    if (row.length - emptyIn(row) > width || row.length > width + WIDER) break;
    const filled = Math.max(0, Math.min(width - row.length, pipes - 2));
    const isEnd = to === cells.length - 1 || pipes === 1;
    const rest = isEnd ? NOTHING : (at[to + 1]?.[Math.min(3, pipes - 2 - filled)] ?? null);
    if (rest !== null && (pipes > 1 || row.length >= width || to === cells.length - 1)) {
      const made = scored(row, row.length + filled, width, cells[to + 1]);
      const score = made.score - lost + rest.score - (isEnd && to < cells.length - 1 ? 3 : 0);
      if (best === null || score > best.score) {
        const first = cells[from] as PipeCell;
        const { lastLine } = cells[to] as PipeCell;
        best = {
          score,
          rows: [
            { line: first.line, lastLine, cells: narrowed(row, width), isUnder: made.isUnder, to: to + 1 },
            ...rest.rows,
          ],
        };
      }
    }
    for (let more = 1; more < pipes; more += 1) row.push('');
    lost += (pipes - 1) * 0.4;
  }
  return best;
}

/** A row may be printed with more cells than the header has, where these are empty. */
const WIDER = 2;

function emptyIn(row: readonly string[]): number {
  return row.filter((text) => text === '').length;
}

function narrowed(row: readonly string[], width: number): string[] {
  let surplus = row.length - width;
  return row.filter((text) => text !== '' || surplus-- <= 0);
}

const NOTHING: Best = { score: 0, rows: [] };

/** How well a row of `count` printed cells is one. */
function scored(
  row: readonly string[],
  count: number,
  width: number,
  next: PipeCell | undefined,
): { score: number; isUnder: boolean } {
  const first = row.find((text) => text !== '') ?? '';
  const own = readOrdinal(first);
  const isCounted = own !== null && own.style !== 'bullet';
  if (isHeading(row)) return { score: 2.5, isUnder: false };
  if (count > width) return { score: isCounted ? 1.5 : -2, isUnder: false };
  if (count === width) return { score: isCounted || row[0] === '' ? 4 : 0.5, isUnder: false };
  const after = readOrdinal(next?.text ?? '');
  if (count === 2 && own && after && isNext(own, after)) return { score: 1.5, isUnder: false };
  return isCounted ? { score: -2, isUnder: false } : { score: 1.4 - 0.2 * (width - count), isUnder: true };
}

/** One text alone, or a Roman number or capital letter with its title. */
function isHeading(row: readonly string[]): boolean {
  const filled = row.filter((text) => text !== '');
  if (filled.length === 1) return row[0] !== '' || row.length > 1;
  const style = readOrdinal(filled[0] ?? '')?.style;
  return filled.length === 2 && row[0] !== '' && row[1] !== '' && (style === 'roman' || style === 'upper');
}
