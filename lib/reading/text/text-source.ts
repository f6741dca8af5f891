import type { Block, Source, Table } from '../block.ts';
import { isHeaderRow } from '../grid/header.ts';
import { isHeadingRow } from '../grid/titles.ts';
import { readCellLines } from './cell-lines.ts';
import { cleanText } from './clean.ts';
import { readHtmlTable } from './html-table.ts';
import { type Line, linesOf } from './lines.ts';
import { joinBroken, paragraphsOf } from './paragraphs.ts';
import { readPipeRows } from './pipe-rows.ts';
import { readPipeStream } from './pipe-stream.ts';
import { readPipeTable } from './pipe-table.ts';
import type { Before, Shape } from './shape.ts';
import { readSpacedTable } from './spaced-table.ts';
import { readTabTable } from './tab-table.ts';

/** Pasted text as blocks, whatever became of its tables on the way. Lines count from 1, in the text as it was pasted. */
export function textSource(text: string): Source {
  const lines = linesOf(text);
  return {
    lines: lines.map(({ line, raw }) => ({ line, text: cleanText(raw) })),
    blocks: joinBroken(blocksOf(lines)),
  };
}

const SHAPES: Shape[] = [
  readHtmlTable,
  readPipeRows,
  readPipeStream,
  readCellLines,
  readPipeTable,
  readTabTable,
  readSpacedTable,
];

function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  const before: Before = { columns: null, headers: [] };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const read = line.isBlank || line.isHollow ? null : firstOf(lines, at, before);
    const found = read?.blocks ?? paragraphsOf([line]);
    blocks.push(...found);
    remember(before, found);
    at = read?.next ?? at + 1;
  }
  return blocks;
}

function firstOf(lines: readonly Line[], at: number, before: Before) {
  for (const shape of SHAPES) {
    const read = shape(lines, at, before);
    if (read && read.next > at) return read;
  }
  return null;
}

function remember(before: Before, blocks: readonly Block[]): void {
  const last = blocks.at(-1);
  if (!last) return;
  before.columns = last.kind === 'table' ? widthAfter(last, before.columns) : null;
  for (const block of blocks)
    if (block.kind === 'table' && block.rows[0]) addHeader(before.headers, block.rows[0].cells);
}

/** A heading between blank lines may have lost cells; its table is as wide as before. */
function widthAfter({ rows }: Table, before: number | null): number {
  if (before !== null && rows.every(({ cells }) => isHeadingRow(cells, before))) return before;
  return Math.max(...rows.map(({ cells }) => cells.length));
}

/** Most documents have few; what is no header is never looked for again. */
function addHeader(headers: string[][], cells: string[]): void {
  const isKnown = headers.some((known) => known.join('\t') === cells.join('\t'));
  if (!isKnown && headers.length < 30 && isHeaderRow(cells)) headers.push(cells);
}
