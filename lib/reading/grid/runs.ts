import type { Paragraph, Row, Source, Table } from '../block.ts';
import { findHeader, type Header } from './header.ts';
import { headerWords } from './header-words.ts';
import { readOrdinal } from './ordinal.ts';
import { appendixOf, isHeadingRow, isHeadingText } from './titles.ts';

/** A printed row; `isAfterBreak` where a page or a new table began right before it. */
export type RunRow = Row & { isAfterBreak: boolean };

/** Tables of the source that are one: the paragraphs over the first, its header, the rows of all without headers. */
export type Run = {
  line: number;
  above: Paragraph[];
  appendix: string | null;
  header: Header | null;
  top: Row[];
  rows: RunRow[];
  width: number;
  wasParted: boolean;
};

/** The tables of the document, those joined that a page break parted: the same header again, or none at the same width. */
export function runsOf(source: Source): Run[] {
  const runs: Run[] = [];
  let above: Paragraph[] = [];
  let appendix: string | null = null;
  let between: Paragraph[] = [];
  for (const block of source.blocks) {
    if (block.kind === 'paragraph') {
      appendix = appendixOf(block.text)?.name ?? appendix;
      above = [...above.slice(-MOST_ABOVE), block];
      between = [...between.slice(-MOST_ABOVE), block];
      continue;
    }
    const last = runs.at(-1);
    const header = findHeader(block.rows);
    if (last && goesOn(last, block, header, between)) extend(last, block, header, between);
    else if (last && !header && between.length === 0 && isPiece(last)) lengthen(last, block);
    else runs.push({ ...runOf(block, header, above), appendix });
    above = [];
    between = [];
  }
  return runs.filter(isReal);
}

const MOST_ABOVE = 12;

function runOf(table: Table, header: Header | null, above: Paragraph[]): Run {
  const body = header ? table.rows.slice(header.to) : table.rows;
  return {
    line: table.line,
    above,
    appendix: null,
    header,
    top: header ? table.rows.slice(0, header.from) : [],
    rows: bodyRows(body, header),
    width: widthOf(table.rows),
    wasParted: false,
  };
}

function widthOf(rows: readonly Row[]): number {
  return Math.max(0, ...rows.map((row) => row.cells.length));
}

/** Without the header where it is printed again, rules of dashes and rows of nothing. */
function bodyRows(rows: readonly Row[], header: Header | null): RunRow[] {
  const out: RunRow[] = [];
  let isAfterBreak = false;
  for (const row of rows) {
    if (header && isHeaderAgain(row, header)) isAfterBreak = true;
    else if (!isNothing(row.cells)) {
      out.push({ ...row, isAfterBreak });
      isAfterBreak = false;
    }
  }
  return out;
}

function isNothing(cells: readonly string[]): boolean {
  return cells.every((cell) => /^[:-]*$/.test(cell.trim()));
}

/** Every cell says what its header says, or a part of it. */
function isHeaderAgain(row: Row, header: Header): boolean {
  const texts = row.cells.map(headerWords);
  if (texts.filter((text) => text !== '').length < 2) return false;
  return texts.every((text, at) => text === '' || headerWords(header.columns[at]?.header ?? '').includes(text));
}

function goesOn(run: Run, table: Table, header: Header | null, between: readonly Paragraph[]): boolean {
  const said = between.filter(({ text }) => !isPageMark(text));
  if (said.some(({ text }) => appendixOf(text) !== null)) return false;
  if (header) return said.length === 0 && run.header !== null && isSameHeader(run.header, header);
  if (said.length === 0 && table.rows.every(({ cells }) => isHeadingRow(cells, run.width))) return true;
  return widthOf(table.rows) === run.width && run.width > 1 && said.length <= 3;
}

/** "- 12 -", "Trang 3/10", a line of dots. */
function isPageMark(text: string): boolean {
  return /^[-–\s]*(?:trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?[-–\s]*$/i.test(text) || !/[\p{L}\p{N}]/u.test(text);
}

/** Misprints differ from page to page: four columns of five must agree. */
function isSameHeader(a: Header, b: Header): boolean {
  if (a.columns.length !== b.columns.length) return false;
  const same = a.columns.filter(({ header, role }, at) => {
    const other = b.columns[at];
    return (
      other !== undefined &&
      (headerWords(header) === headerWords(other.header) || (role === other.role && role !== 'other'))
    );
  });
  return same.length >= a.columns.length * 0.8;
}

function extend(run: Run, table: Table, header: Header | null, between: readonly Paragraph[]): void {
  const headings = between
    .filter(({ text }) => isHeadingText(text))
    .map(({ line, text }) => ({ line, cells: [text], isAfterBreak: false }));
  const body = bodyRows(header ? table.rows.slice(header.to) : table.rows, run.header);
  const [first, ...rest] = body;
  if (first) run.rows.push(...headings, { ...first, isAfterBreak: headings.length === 0 }, ...rest);
  run.wasParted ||= between.some(({ text }) => !isPageMark(text) && !isHeadingText(text));
}

/** The first row of a table without a header that a blank line cut off: a heading with its numeral, a counted row. */
function isPiece(run: Run): boolean {
  const isCounted = ({ cells }: Row) => readOrdinal(cells[0] ?? '') !== null && cells.length > 1;
  const isAlone = ({ cells }: Row) => cells.filter((cell) => cell !== '').length < 2;
  return !isReal(run) && run.rows.some(isCounted) && run.rows.every((row) => isCounted(row) || isAlone(row));
}

function lengthen(piece: Run, table: Table): void {
  piece.rows.push(...bodyRows(table.rows, null));
  piece.width = Math.max(piece.width, widthOf(table.rows));
}

/** Letterheads and places for signatures are tables too: no header, nothing counted, two or three texts side by side. */
function isReal({ header, rows }: Run): boolean {
  if (header) return rows.length > 0;
  const counted = rows.filter((row) => readOrdinal(row.cells[0] ?? '') !== null && row.cells.length > 1).length;
  return counted >= 2 || rows.some(({ cells }) => new Set(cells.filter((cell) => cell !== '')).size > 3);
}
