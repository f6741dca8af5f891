import type { Row } from '../block.ts';
import { isHeaderRow } from '../grid/header.ts';
import { readHeader } from '../grid/header-words.ts';
import { readOrdinal } from '../grid/ordinal.ts';
import { cleanText } from './clean.ts';
import { evened } from './evened.ts';
import type { Line } from './lines.ts';
import { type Record, rebuild } from './records.ts';
import type { Shape } from './shape.ts';

/** A markdown table: with or without outer pipes, with a row of dashes or without. */
export const readPipeTable: Shape = (lines, at, before) => {
  if (!hasPipe(lines[at]?.raw) || isRefused(lines, at)) return null;
  let next = at;
  while (next < lines.length && isPart(lines, next)) next += 1;
  while (next > at && !hasPipe(lines[next - 1]?.raw)) next -= 1;
  const own = lines.slice(at, next);
  const records = withEmptyEnds(own, own.map(recordOf));
  const columns = widthOf(records);
  if (!isTable(records, columns, before.columns)) return refuse(lines, next);
  const printed = records.filter(({ cells }) => !isRule(cells));
  const rows: Row[] = evened(rebuild(printed, columns, beginsRow), columns);
  return rows.length > 0 ? { blocks: [{ kind: 'table', line: rows[0]?.line as number, rows }], next } : null;
};

/** Runs of lines that were no table, by their end: from a few of their lines another try is made, not from thousands. */
const refused = new WeakMap<readonly Line[], { end: number; tries: number }>();
const MOST_TRIES = 10;

function isRefused(lines: readonly Line[], at: number): boolean {
  const run = refused.get(lines);
  return run !== undefined && at < run.end && run.tries >= MOST_TRIES;
}

function refuse(lines: readonly Line[], end: number): null {
  const run = refused.get(lines);
  refused.set(lines, { end, tries: run?.end === end ? run.tries + 1 : 1 });
  return null;
}

function hasPipe(raw: string | undefined): boolean {
  return raw !== undefined && /(?<!\\)\|/.test(raw) && raw.trim() !== '|';
}

/** A line of the table, or one without a pipe inside a cell. */
function isPart(lines: readonly Line[], at: number): boolean {
  const line = lines[at] as Line;
  if (line.isBlank || line.isHollow || line.raw.trim() === '|') return false;
  return hasPipe(line.raw) || hasPipe(lines[at + 1]?.raw) || hasPipe(lines[at + 2]?.raw);
}

function recordOf({ raw, line }: Line): Record {
  const inner = raw
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return { line, lastLine: line, cells: inner.split(/(?<!\\)\|/).map(cleanText) };
}

/** Where the header has no outer pipes, one that begins or ends a row stands beside an empty cell. */
function withEmptyEnds(lines: readonly Line[], records: readonly Record[]): Record[] {
  const width = records[0]?.cells.length ?? 0;
  const [opens, closes] = [/^\s*\|/, /(?<!\\)\|\s*$/];
  const isOpen = opens.test(lines[0]?.raw ?? '');
  const isClosed = closes.test(lines[0]?.raw ?? '');
  return records.map((record, at) => {
    const raw = lines[at]?.raw ?? '';
    const cells = [...record.cells];
    if (!isOpen && cells.length < width && opens.test(raw)) cells.unshift('');
    if (!isClosed && cells.length < width && closes.test(raw)) cells.push('');
    return { ...record, cells };
  });
}

function beginsRow({ cells }: Record): boolean {
  const first = cells[0] ?? '';
  return (
    cells.length > 1 && (readOrdinal(first) !== null || (readHeader(first)?.role === 'ordinal' && isHeaderRow(cells)))
  );
}

function isRule(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell) => /^(?:-+|:-*):?$/.test(cell));
}

function widthOf(records: readonly Record[]): number {
  const rule = records.find(({ cells }) => isRule(cells));
  return rule ? rule.cells.length : Math.max(...records.map(({ cells }) => cells.length));
}

function isTable(records: readonly Record[], columns: number, before: number | null): boolean {
  if (columns < 2) return false;
  if (records.some(({ cells }) => isRule(cells)) || columns === before) return true;
  const full = records.filter(({ cells }) => cells.length === columns).length;
  return full >= 2 && (columns >= 3 || isHeaderRow(records[0]?.cells ?? []));
}
