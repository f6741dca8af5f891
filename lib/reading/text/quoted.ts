import { cleanText } from './clean.ts';
import type { Line } from './lines.ts';
import type { Record } from './records.ts';

/**
 * A line of tab-parted cells, without crumbs of markup. Spreadsheets quote a cell that holds line breaks ("…\n…", inner quotes doubled): such a
 * row takes the lines up to its closing quote. Null where the line holds no tab.
 */
export function tabRecord(lines: readonly Line[], at: number): Record | null {
  const first = lines[at];
  if (!first || (!first.raw.includes('\t') && !opensRow(lines, at))) return null;
  const cells = first.raw.split('\t');
  let last = at;
  for (let end = endOf(lines, last, cells); end; end = endOf(lines, last, cells)) {
    cells.splice(-1, 1, end.text, ...end.rest);
    last = end.last;
  }
  return {
    line: first.line,
    lastLine: (lines[last] as Line).line,
    cells: cells.map((cell) => cleanText(unquoted(cell))),
  };
}

/** The first cell of a row may be quoted and take the whole line. */
function opensRow(lines: readonly Line[], at: number): boolean {
  const end = endOf(lines, at, [lines[at]?.raw ?? '']);
  return end !== null && end.rest.length > 0;
}

/** Where the last of these cells ends; null where it is no quoted cell that this line leaves open. */
function endOf(lines: readonly Line[], at: number, cells: readonly string[]) {
  const cell = cells.at(-1) ?? '';
  if (!cell.startsWith('"') || quotes(cell) % 2 === 0) return null;
  const parts = [cell];
  let open = quotes(cell);
  for (let last = at + 1; last < Math.min(lines.length, at + FARTHEST); last += 1) {
    const [part = '', ...rest] = lines[last]?.raw.split('\t') ?? [];
    parts.push(part);
    open += quotes(part);
    if (part.endsWith('"') && open % 2 === 0) return { text: parts.join('\n'), rest, last };
    if (rest.length > 0) return null;
  }
  return null;
}

/** No cell has more lines; a quote that is still open then is a misprint. */
const FARTHEST = 60;

function quotes(text: string): number {
  return text.split('"').length - 1;
}

function unquoted(cell: string): string {
  const inner = /^"([\s\S]*)"$/.exec(cell)?.[1];
  return inner !== undefined && /\n|""/.test(inner) ? inner.replace(/""/g, '"') : cell;
}
