import type { Row } from '../block.ts';
import { isHeaderRow } from '../grid/header.ts';
import { isOfHeader } from '../grid/header-words.ts';
import { isFigure } from '../grid/look.ts';
import { readOrdinal, splitOrdinal } from '../grid/ordinal.ts';
import { isAboveTable, isHeadingText } from '../grid/titles.ts';
import { cleanText } from './clean.ts';
import type { Line } from './lines.ts';
import { type Segment, segmentsOf } from './segments.ts';
import type { Shape } from './shape.ts';
import { isWithin, placed, type Spans, spansOf } from './spans.ts';

type Printed = { line: number; segments: Segment[]; isAfterBlank: boolean };

/** A table whose columns are held apart by blanks, as PDF and terminals give it; long cells go on below in their column. */
export const readSpacedTable: Shape = (lines, at) => {
  const raw = lines[at]?.raw ?? '';
  const head = raw.length < 1000 && raw.includes('  ') ? segmentsOf(raw) : [];
  if (head.length < 3 || !isHeaderRow(head.map(({ text }) => cleanText(text)))) return null;
  const printed = printedFrom(lines, at);
  const body = printed.findIndex((one, index) => index > 0 && !isOfHead(one));
  if (body < 0 || !printed.some(isCounted)) return null;
  const spans = spansOf(
    head,
    printed.slice(body).map(({ segments }) => segments),
  );
  const end = printed.findIndex((one, index) => index > body && !belongs(one, spans));
  const own = end < 0 ? printed : printed.slice(0, end);
  const rows = [joined(own.slice(0, body), spans), ...rowsOf(own.slice(body), spans)];
  const last = own.at(-1)?.line ?? 0;
  return {
    blocks: [{ kind: 'table', line: rows[0]?.line as number, rows }],
    next: at + 1 + last - (lines[at] as Line).line,
  };
};

/** Lines up to four blank ones, a title, or the same header again. */
function printedFrom(lines: readonly Line[], at: number): Printed[] {
  const printed: Printed[] = [];
  const head = lines[at]?.raw.trim();
  let blanks = 0;
  for (let i = at; i < lines.length && blanks < 4; i += 1) {
    const { line, raw, isBlank, isHollow } = lines[i] as Line;
    if (i > at && (raw.trim() === head || isAboveTable(raw))) break;
    if (!isBlank && !isHollow) printed.push({ line, segments: segmentsOf(raw), isAfterBlank: blanks > 0 });
    blanks = isBlank || isHollow ? blanks + 1 : 0;
  }
  return printed;
}

function isCounted({ segments }: Printed): boolean {
  const ordinal = readOrdinal(segments[0]?.text ?? '');
  return ordinal !== null && ordinal.style !== 'bullet' && segments.length > 1;
}

/** A narrow header cell goes on in the next lines. */
function isOfHead(one: Printed): boolean {
  return !isCounted(one) && !isHeading(one) && one.segments.every(({ text }) => isOfHeader(cleanText(text)));
}

function textOf({ segments }: Printed): string {
  return segments.map(({ text }) => text).join(' ');
}

function isHeading(one: Printed): boolean {
  return one.segments.length <= 2 && isHeadingText(textOf(one));
}

/** A heading in capitals that its column broke. */
function isRestOfHeading(one: Printed): boolean {
  return (
    !one.isAfterBlank &&
    one.segments.length === 1 &&
    !splitOrdinal(textOf(one)) &&
    /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(textOf(one))
  );
}

/** Running text is wider than its column, or stands where the ordinals do. */
function belongs(one: Printed, spans: Spans): boolean {
  if (one.segments.length > 2 || isHeading(one) || isCounted(one)) return true;
  const [first] = one.segments;
  if (!first || readOrdinal(first.text)) return true;
  return first.from >= (spans[1] ?? 0) - 1 && one.segments.every((segment) => isWithin(segment, spans));
}

/** A row begins at its ordinal; where blank lines part all rows, at these. */
function rowsOf(printed: readonly Printed[], spans: Spans): Row[] {
  const isParted = arePartedByBlanks(printed);
  const rows: Printed[][] = [];
  for (const [at, one] of printed.entries()) {
    const last = rows.at(-1);
    const begins = isParted
      ? one.isAfterBlank
      : isCounted(one) || isHeading(one) || isUncounted(printed.slice(at, at + TALLEST), last, spans);
    if (last?.every(isHeading) && isRestOfHeading(one)) last.push(one);
    else if (!last || begins || last.every(isHeading)) rows.push([one]);
    else last.push(one);
  }
  return rows.map((lines) => joined(lines, spans)).map((row) => (isParted ? row : doubted(row)));
}

function arePartedByBlanks(printed: readonly Printed[]): boolean {
  const groups = printed.filter(({ isAfterBlank }, at) => at === 0 || isAfterBlank).length;
  const counted = printed.filter(isCounted).length;
  return counted > 1 && groups >= counted && groups <= counted + printed.filter(isHeading).length + counted / 10;
}

/** A row without an ordinal: a name, and beside it or further down a figure under the figure of the row before. */
function isUncounted(lines: readonly Printed[], last: readonly Printed[] | undefined, spans: Spans): boolean {
  const above = last ? joined(last, spans).cells : [];
  for (const [at, one] of lines.entries()) {
    const cells = placed(one.segments, spans);
    const isName = cells[0] === '' && /^\p{Lu}/u.test(cells[1] ?? '');
    if (at === 0 ? !isName : isName || isCounted(one) || isHeading(one)) return false;
    if (cells.some((cell, place) => place > 1 && isFigure(cell) && isFigure(above[place] ?? ''))) return true;
  }
  return false;
}

/** Lines of the tallest cell. */
const TALLEST = 8;

/** Ordinals that stand in the middle of their cells leave it open which line belongs to which row. */
function doubted(row: Row): Row {
  if (!/^\p{Ll}/u.test(row.cells[1] ?? '')) return row;
  const why = 'Số thứ tự không nằm ở dòng đầu của ô, không rõ dòng này thuộc hàng nào.';
  return { ...row, doubts: row.cells.map((_, column) => ({ column, why })) };
}

/** Lines of one row put together column by column; a bullet begins a line of its own. */
function joined(lines: readonly Printed[], spans: Spans): Row {
  const cells = spans.map(() => '');
  for (const one of lines)
    for (const [at, part] of placed(one.segments, spans, isHeading(one)).entries())
      if (part !== '') cells[at] = cells[at] ? `${cells[at]}${/^[-+•]\s?\p{L}/u.test(part) ? '\n' : ' '}${part}` : part;
  const line = lines[0]?.line ?? 0;
  const lastLine = lines.at(-1)?.line ?? line;
  return { line, cells: cells.map(cleanText), ...(lastLine > line ? { lastLine } : {}) };
}
