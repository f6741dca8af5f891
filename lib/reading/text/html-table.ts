import type { Block, Row } from '../block.ts';
import type { Line } from './lines.ts';
import { cellText } from './mend.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Shape } from './shape.ts';
import { type SpanCell as Cell, spread } from './spread.ts';

/** A table pasted as its HTML source, spans included; a table inside a cell is text of that cell. */
export const readHtmlTable: Shape = (lines, at) => {
  const open = lines[at]?.raw.search(/<t(?:able|body|head|r)\b/i) ?? -1;
  if (open < 0) return null;
  const { last, end } = closing(lines, at);
  const inside = lines.slice(at, last + 1).map((line) => line.raw);
  inside[inside.length - 1] = (inside.at(-1) as string).slice(0, end);
  inside[0] = (inside[0] as string).slice(open);
  const rows = rowsOf(inside.join('\n'), (lines[at] as Line).line);
  const blocks: Block[] = [
    ...outside(lines[at] as Line, 0, open),
    ...(rows.length > 0 ? [{ kind: 'table' as const, line: rows[0]?.line as number, rows }] : []),
    ...outside(lines[last] as Line, end, Number.POSITIVE_INFINITY),
  ];
  return { blocks, next: last + 1 };
};

function outside(line: Line, from: number, to: number): Block[] {
  return paragraphsOf([{ ...line, raw: line.raw.slice(from, to) }]);
}

/** Where the table ends: the line, and the place in it after the tag. */
function closing(lines: readonly Line[], at: number): { last: number; end: number } {
  let depth = 0;
  for (let i = at; i < lines.length; i += 1) {
    for (const tag of (lines[i] as Line).raw.matchAll(/<(\/?)table\b[^<>]*>/gi)) {
      depth += tag[1] === '/' ? -1 : 1;
      if (depth <= 0) return { last: i, end: tag.index + tag[0].length };
    }
  }
  const last = depth > 0 ? lines.length - 1 : lastRowLine(lines, at);
  return { last, end: (lines[last] as Line).raw.length };
}

/** Rows that were pasted without their table end with the last row tag before running text. */
function lastRowLine(lines: readonly Line[], at: number): number {
  let last = at;
  for (let i = at; i < lines.length && i <= last + 40; i += 1)
    if (/<\/?t[rdh]\b/i.test((lines[i] as Line).raw)) last = i;
  return last;
}

function rowsOf(html: string, line: number): Row[] {
  const rows: { line: number; cells: Cell[] }[] = [];
  let depth = 0;
  let cell: Cell | null = null;
  let from = 0;
  let now = line;
  for (const tag of html.matchAll(/<(\/?)(table|tr|td|th)\b([^<>]*)>|\n/gi)) {
    if (tag[0] === '\n') {
      now += 1;
      continue;
    }
    const [whole, closes, name = '', attributes = ''] = tag;
    if (cell) cell.text += html.slice(from, tag.index).replace(/\n/g, ' ');
    from = tag.index + whole.length;
    if (/table/i.test(name)) depth += closes ? -1 : 1;
    else if (depth > 1) {
      if (cell) cell.text += /tr/i.test(name) ? '<br>' : ' ';
    } else if (/tr/i.test(name)) {
      cell = null;
      if (!closes) rows.push({ line: now, cells: [] });
    } else if (closes) cell = null;
    else {
      cell = { text: '', colspan: span(attributes, 'colspan'), rowspan: span(attributes, 'rowspan') };
      if (rows.length === 0) rows.push({ line: now, cells: [] });
      rows.at(-1)?.cells.push(cell);
    }
  }
  return spread(rows.map((row) => ({ ...row, cells: row.cells.map((one) => ({ ...one, text: cellText(one.text) })) })));
}

function span(attributes: string, name: string): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes);
  return Math.max(1, Number.parseInt(found?.[1] ?? '1', 10));
}
