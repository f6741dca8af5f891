import type { Row } from '../block.ts';
import { isHeaderRow } from '../grid/header.ts';
import { headerWords, readHeader } from '../grid/header-words.ts';
import { isLonePipe, type PipeCell, pipeCells } from './pipe-cells.ts';
import { type Cut, cutRows } from './pipe-cut.ts';
import type { Shape } from './shape.ts';

/**
 * A table as legal libraries copy it: "|" on a line of its own before, between and after the cells of each row, so that
 * two in a row part the rows or stand around an empty cell.
 */
export const readPipeRows: Shape = (lines, at) => {
  if (!isLonePipe(lines[at])) return null;
  const first = pipeCells(lines, at, WIDEST);
  const width = first.findIndex(({ pipes }) => pipes > 1) + 1;
  const header = first.slice(0, width).map(({ text }) => text);
  if (width < 3 || readHeader(header[0] ?? '')?.role !== 'ordinal' || !isHeaderRow(header)) return null;
  const cells = pipeCells(lines, at);
  const cuts = cutRows(cells, width);
  if (cuts === null || cuts.length < 2) return null;
  const rows = cuts.filter((cut, index) => index === 0 || !isHeaderAgain(cut.cells, header));
  const last = cells[(cuts.at(-1) as Cut).to - 1] as PipeCell;
  return {
    blocks: [{ kind: 'table', line: rows[0]?.line ?? 1, rows: rows.map((cut) => rowOf(cut, width)) }],
    next: last.next,
  };
};

/** No table has more columns. */
const WIDEST = 30;

/** A header that is printed again over a part of the table, its first cell merged over two columns. */
function isHeaderAgain(cells: readonly string[], header: readonly string[]): boolean {
  const known = new Set(header.map(headerWords));
  const same = cells.filter((cell) => cell !== '' && known.has(headerWords(cell))).length;
  return cells.length >= 3 && cells.length < header.length && same >= cells.length - 1;
}

/** A row of fewer cells: a heading fills the left; below a merged cell the right. */
function rowOf({ line, lastLine, cells, isUnder }: Cut, width: number): Row {
  const empty = Array.from({ length: Math.max(0, width - cells.length) }, () => '');
  const texts = isUnder ? [...empty, ...cells] : [...cells, ...empty];
  return lastLine > line ? { line, lastLine, cells: texts } : { line, cells: texts };
}
