import type { Block, Row } from '../block.ts';
import { isHeaderRow } from '../grid/header.ts';
import { readHeader } from '../grid/header-words.ts';
import { readOrdinal, splitOrdinal } from '../grid/ordinal.ts';
import { isAboveTable, isHeadingRow, isHeadingText } from '../grid/titles.ts';
import { cleanText } from './clean.ts';
import { addDoubt } from './doubt.ts';
import { evened } from './evened.ts';
import type { Line } from './lines.ts';
import { goesOn } from './mend.ts';
import { paragraphsOf } from './paragraphs.ts';
import { tabRecord } from './quoted.ts';
import { type Record, rebuild } from './records.ts';
import type { Shape } from './shape.ts';

/** Rows of tab-parted cells up to the next blank line; a page break in the table ends it, the rest comes as another. */
export const readTabTable: Shape = (lines, at, before) => {
  if (!tabRecord(lines, at)) return null;
  const { records, next } = recordsFrom(lines, at);
  const columns = widthOf(records, before.columns);
  const rows = evened(rebuild(records, columns, beginsRow), columns);
  if (rows.length === 0) return { blocks: [], next };
  const last = rows.at(-1) as Row;
  if (mayGoOn(last, lines[next])) addDoubt(last, columns - 1);
  const isTable = looksLikeTable(records, columns, before.columns);
  const blocks: Block[] = isTable
    ? [{ kind: 'table', line: rows[0]?.line as number, rows }]
    : paragraphsOf(lines.slice(at, next).flatMap(byTabs));
  return { blocks, next };
};

function recordsFrom(lines: readonly Line[], at: number): { records: Record[]; next: number } {
  const records: Record[] = [];
  let next = at;
  while (next < lines.length) {
    const line = lines[next] as Line;
    if (line.isBlank && !line.raw.includes('\t')) break;
    const record =
      tabRecord(lines, next) ?? (isInside(lines, next) || endsCell(records, line.raw) ? alone(line) : null);
    if (!record) break;
    if (!isRule(record.cells)) records.push(record);
    next += record.lastLine - record.line + 1;
  }
  return { records, next };
}

function alone({ line, raw }: Line): Record {
  return { line, lastLine: line, cells: [cleanText(raw)] };
}

/** A line without tabs belongs to the table if more of its rows follow before the next blank line, title or header. */
function isInside(lines: readonly Line[], at: number): boolean {
  for (let i = at; i < Math.min(lines.length, at + FARTHEST); i += 1) {
    const { raw, isBlank } = lines[i] as Line;
    if (isBlank || isAboveTable(raw)) return false;
    if (raw.includes('\t')) return !isHeaderRow(raw.split('\t').map(cleanText));
  }
  return false;
}

const FARTHEST = 30;

/** The last row of a table ends with the further lines of its last cell: bullets after a bullet, a sentence gone on with. */
function endsCell(records: readonly Record[], raw: string): boolean {
  const last = records.at(-1)?.cells.at(-1);
  if (last === undefined || last === '') return false;
  return /^[-+•]\s?\p{L}/u.test(raw) ? /^[-+•]/.test(last) : goesOn(last, cleanText(raw));
}

/** A short line right below the last row that is no bullet, no title and no remark on the table. */
function mayGoOn({ cells }: Row, next: Line | undefined): boolean {
  if (!next || next.isBlank || next.isHollow || (cells.at(-1) ?? '') === '') return false;
  const text = cleanText(next.raw);
  return (
    text.length < 60 &&
    !isAboveTable(text) &&
    !isHeadingText(text) &&
    !/^(?:ghi chú|nơi nhận|lưu ý|tổng (?:cộng|số)|cộng\b)|[:.]$/i.test(text)
  );
}

/** A heading over all columns is one cell without tabs; so is a line of a cell, which begins nothing. A header is a row. */
function beginsRow({ cells }: Record, last: Record | undefined, columns: number): boolean {
  const text = cells[0]?.trim() ?? '';
  if (readHeader(text)?.role === 'ordinal' && isHeaderRow(cells)) return true;
  if (cells.length > 1) return text === '' || readOrdinal(text) !== null;
  return isHeadingText(text) || (splitOrdinal(text) !== null && (last?.cells.length ?? 0) >= columns);
}

/** A row of dashes is what is left of a markdown table. */
function isRule(cells: readonly string[]): boolean {
  return cells.every((cell) => /^:?-{2,}:?$/.test(cell));
}

/** How many cells a row has: as the header, else as most rows, put together from their lines. */
function widthOf(records: readonly Record[], before: number | null): number {
  if (isEven(records)) return records[0]?.cells.length ?? 0;
  const widths = logicalWidths(records);
  if (before !== null && widths.includes(before)) return before;
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
  const header = widths[0] ?? 0;
  return header > usual && isHeaderRow(rebuild(records, header, startsRow)[0]?.cells ?? []) ? header : usual;
}

/** A header and below it rows of as many cells, as a spreadsheet gives them: nothing is broken, whether counted or not. */
function isEven(records: readonly Record[]): boolean {
  const width = records[0]?.cells.length ?? 0;
  const full = records.filter(({ cells }) => cells.length === width).length;
  return width >= 3 && full === records.length && isHeaderRow(records[0]?.cells ?? []);
}

/** Widths from each line that surely begins a row to the next. */
function logicalWidths(records: readonly Record[]): number[] {
  const widths: number[] = [];
  for (const record of records)
    if (widths.length === 0 || startsRow(record)) widths.push(record.cells.length);
    else widths[widths.length - 1] = (widths.at(-1) as number) + record.cells.length - 1;
  return widths;
}

function startsRow(record: Record): boolean {
  return record.cells.length > 1 && beginsRow(record, undefined, 0);
}

/** Letterheads are set with tabs too: two texts side by side, no header, no ordinals. */
function looksLikeTable(records: readonly Record[], columns: number, before: number | null): boolean {
  if (columns < 2) return false;
  if (before !== null && before > 2 && (columns === before || isRest(records))) return true;
  if (before !== null && records.every(({ cells }) => isHeadingRow(cells, before))) return true;
  if (!records.some(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1)) return false;
  if (records.some(({ cells }) => isHeaderRow(cells))) return true;
  const counted = records.filter(({ cells }) => readOrdinal(cells[0] ?? '') !== null).length;
  return counted >= 2 || (columns >= 4 && records.length >= 3);
}

/** Below a table: a row without an ordinal that goes on with the last one, its empty cells at the end cut off. */
function isRest(records: readonly Record[]): boolean {
  return records.every(({ cells }) => cells[0] === '' && cells.some((cell) => /^\p{Ll}/u.test(cell)));
}

function byTabs(line: Line): Line[] {
  return line.raw.split('\t').map((raw) => ({ ...line, raw, isBlank: raw.trim() === '' }));
}
