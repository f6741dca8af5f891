import type { Block } from '../block.ts';
import type { Line } from './lines.ts';
import { cellText } from './mend.ts';
import { NESTED, nestedLines } from './nested.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Shape } from './shape.ts';
import { type SpanCell, spread } from './spread.ts';

/** Tables pasted as their HTML source, spans included; a table inside a cell becomes lines of that cell. */
export const readHtmlTable: Shape = (lines, at) => {
  if (!OPENS.test(lines[at]?.raw ?? '')) return null;
  const reading: Reading = { blocks: [], rows: [], depth: 0, cell: null, nested: [] };
  let next = at;
  for (let tagged = at; next < lines.length; next += 1) {
    const line = lines[next] as Line;
    readLine(reading, line);
    if (reading.cell) reading.cell.text += ' ';
    while (tagged < lines.length && (tagged <= next || !TAG.test(lines[tagged]?.raw ?? ''))) tagged += 1;
    const isOver = reading.rows.length === 0 && reading.depth <= 0;
    if (isOver || tagged > next + FARTHEST || tagged >= lines.length) break;
  }
  endTable(reading);
  return { blocks: reading.blocks, next: Math.min(next + 1, lines.length) };
};

const OPENS = /<t(?:able|body|head|r)\b/i;
const TAG = /<\/?t(?:able|r|d|h)\b/i;
/** No cell has more lines of source. */
const FARTHEST = 200;

/** `depth` counts open tables; rows that were pasted without theirs have none. */
type Reading = {
  blocks: Block[];
  rows: { line: number; cells: SpanCell[] }[];
  depth: number;
  cell: SpanCell | null;
  /** The rows of the table inside the cell. */
  nested: string[][];
};

function readLine(reading: Reading, line: Line): void {
  let from = 0;
  for (const tag of line.raw.matchAll(/<(\/?)(table|tr|td|th)\b([^<>]*)>/gi)) {
    addText(reading, line, from, tag.index);
    from = tag.index + tag[0].length;
    readTag(reading, line, (tag[2] as string).toLowerCase(), tag[1] === '/', tag[3] as string);
  }
  addText(reading, line, from, line.raw.length);
}

/** Text between the cells, a caption for one, stands before the table. */
function addText(reading: Reading, line: Line, from: number, to: number): void {
  const raw = line.raw.slice(from, to);
  const inside = reading.depth > 1 ? reading.nested.at(-1) : undefined;
  if (inside && inside.length > 0) inside[inside.length - 1] += raw;
  else if (reading.cell) reading.cell.text += raw;
  else reading.blocks.push(...paragraphsOf([{ ...line, raw }]));
}

function readTag(reading: Reading, { line }: Line, name: string, closes: boolean, attributes: string): void {
  if (name === 'table') {
    // a table that opens in no cell of the one around it is that one
    if (closes || reading.depth === 0 || reading.cell) reading.depth += closes ? -1 : 1;
    if (reading.depth <= 0) endTable(reading);
    else if (reading.depth === 1) endNested(reading);
  } else if (reading.depth > 1) {
    if (name === 'tr' && !closes) reading.nested.push([]);
    else if (name !== 'tr' && !closes) reading.nested.at(-1)?.push('');
  } else if (closes || name === 'tr') {
    reading.cell = null;
    if (!closes) reading.rows.push({ line, cells: [] });
  } else openCell(reading, line, attributes);
}

function openCell(reading: Reading, line: number, attributes: string): void {
  if (reading.rows.length === 0) reading.rows.push({ line, cells: [] });
  reading.cell = { text: '', colspan: span(attributes, 'colspan'), rowspan: span(attributes, 'rowspan') };
  reading.rows.at(-1)?.cells.push(reading.cell);
}

function endNested({ cell, nested }: Reading): void {
  const rows = nested.splice(0).map((cells) => cells.map((text) => cellText(text).replace(/\n/g, ' ')));
  const lines = nestedLines(rows);
  if (!cell || lines.length === 0) return;
  cell.text = [cell.text, ...lines, ''].join('<br>');
  if (rows.length > 1) cell.doubt = NESTED;
}

function endTable(reading: Reading): void {
  endNested(reading);
  const clean = (cell: SpanCell) => ({ ...cell, text: cellText(cell.text) });
  const rows = spread(reading.rows.map(({ line, cells }) => ({ line, cells: cells.map(clean) })));
  if (rows.length > 0) reading.blocks.push({ kind: 'table', line: rows[0]?.line as number, rows });
  Object.assign(reading, { rows: [], depth: 0, cell: null, nested: [] });
}

function span(attributes: string, name: string): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes);
  return Math.max(1, Number.parseInt(found?.[1] ?? '1', 10));
}
