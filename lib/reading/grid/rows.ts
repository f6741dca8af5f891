import { continues, MAIN } from './continuation.ts';
import type { Column, Doubt, GridKind, GridRow, Section } from './grid.ts';
import { joinTexts } from './join.ts';
import { type Ordinal, readOrdinal, splitOrdinal } from './ordinal.ts';
import type { Placed } from './place.ts';
import { type HeadingRow, headingRow, type OpenSections, open, opens, stillOpen } from './sections.ts';

/** A printed row with its cells in place. */
export type PlacedRow = Placed & { line: number; lastLine: number; isAfterBreak: boolean };

type Draft = PlacedRow & { ordinal: string | null; sections: Section[]; isJoined: boolean };

/** What all rows of a table are read with. */
export type Table = { kind: GridKind; columns: readonly Column[]; base: readonly Section[] };

/**
 * The rows of a table and its headings, those without rows too: what a page break parted is one row again, nothing else
 * is lost.
 */
export function rowsOf(placed: readonly PlacedRow[], table: Table): { rows: GridRow[]; sections: Section[] } {
  const ordinalAt = table.columns.findIndex(({ role }) => role === 'ordinal');
  const drafts: Draft[] = [];
  const all = new Set<Section>();
  let sections: OpenSections = [];
  let counted: Ordinal | null = null;
  let isUnderHeading = true;
  const isCountedTable = placed.some((row) => countOf(row, ordinalAt) !== null);
  for (const [at, row] of placed.entries()) {
    const ordinal = countOf(row, ordinalAt);
    const found = headingAt(placed, at, ordinalAt, table);
    if (found) sections = opened(sections, found, row, placed[at - 1], ordinalAt);
    else if (ordinal) sections = stillOpen(sections, ordinal, counted);
    counted = found ? null : (ordinal ?? counted);
    for (const { section } of sections) all.add(section);
    if (found && !isRowToo(found, table)) {
      isUnderHeading = true;
      continue;
    }
    if (isUnderHeading && sections.length > 0 && isTitleRest(row, table)) {
      lengthen(sections, row.cells.find((cell) => cell !== '') ?? '');
      continue;
    }
    const own = found ? sections.slice(0, -1) : sections;
    const draft = draftOf(
      row,
      ordinalAt,
      table,
      own.map(({ section }) => section),
    );
    if (isUnderHeading) drafts.push(isCountedTable && draft.ordinal === null ? doubtful(draft, table, FIRST) : draft);
    else add(drafts, draft, table);
    retitle(sections, drafts.at(-1) as Draft, table);
    isUnderHeading = false;
  }
  return { rows: drafts.map((draft) => rowOf(draft, table)), sections: [...table.base, ...all] };
}

/** The coded groups of a statistical appendix are printed rows like the others and may carry figures. */
function isRowToo(found: HeadingRow, { kind }: Table): boolean {
  return kind === 'statistics' && found.ordinal !== null;
}

function add(drafts: Draft[], draft: Draft, table: Table): void {
  const last = drafts.at(-1);
  const verdict = last ? goesOn(last, draft, table) : null;
  if (last && verdict?.isJoined) drafts[drafts.length - 1] = joined(last, draft, verdict.isSure, table);
  else drafts.push(verdict?.isSure === false ? doubtful(draft, table, NEW) : draft);
}

/** A row that is a heading too may have been put together from two pages. */
function retitle(sections: OpenSections, draft: Draft, { columns }: Table): void {
  const last = sections.at(-1)?.section;
  if (!last || !draft.isJoined || last.line !== draft.line || last.numeral !== draft.ordinal) return;
  last.title = draft.cells[columns.findIndex(({ role }) => MAIN.has(role))] ?? '';
}

/** The rest of a heading that a page break cut: one text alone that begins small. */
function isTitleRest({ cells, isAfterBreak }: PlacedRow, { columns }: Table): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return isAfterBreak && filled.length === 1 && columns.length > 1 && /^\p{Ll}/u.test(filled[0] as string);
}

/** A heading beyond doubt, or a counted title with rows below that count inside it. */
function headingAt(
  placed: readonly PlacedRow[],
  at: number,
  ordinalAt: number,
  { kind, columns }: Table,
): HeadingRow | null {
  const row = placed[at] as PlacedRow;
  const next = nextOrdinal(placed, at, ordinalAt);
  const ordinal = countOf(row, ordinalAt);
  if (kind === 'statistics' && ordinal && next && next.path.length > ordinal.path.length) {
    const title = row.cells[columns.findIndex(({ role }) => MAIN.has(role))] ?? '';
    return { ordinal, numeral: ordinal.text, title, isSure: true };
  }
  const found = headingRow(row.cells, ordinalAt);
  return found && (found.isSure || opens(found.ordinal, next)) ? found : null;
}

/** The ordinal of the next row that has one, within the same page break. */
function nextOrdinal(placed: readonly PlacedRow[], at: number, ordinalAt: number): Ordinal | null {
  for (const { cells } of placed.slice(at + 1, at + 4)) {
    const ordinal = countOf({ cells }, ordinalAt);
    if (ordinal) return ordinal;
  }
  return null;
}

/** "Trong đó" and bullets count nothing. */
function countOf({ cells }: Pick<PlacedRow, 'cells'>, ordinalAt: number): Ordinal | null {
  const ordinal = readOrdinal(cells[ordinalAt] ?? '');
  return ordinal?.style === 'word' || ordinal?.style === 'bullet' ? null : ordinal;
}

function opened(
  sections: OpenSections,
  found: HeadingRow,
  row: PlacedRow,
  before: PlacedRow | undefined,
  ordinalAt: number,
): OpenSections {
  const isAfterHeading = before !== undefined && headingRow(before.cells, ordinalAt) !== null;
  if (!isAfterHeading || !isTitleGoingOn(found, row, sections)) return open(sections, found, row.line);
  lengthen(sections, found.title);
  return sections;
}

/** The second line of a heading in capitals, cut off by a page break. */
function isTitleGoingOn(found: HeadingRow, row: PlacedRow, sections: OpenSections): boolean {
  return row.isAfterBreak && found.ordinal === null && sections.length > 0;
}

/** Rows share the headings above them. */
function lengthen(sections: OpenSections, more: string): void {
  const last = sections.at(-1)?.section;
  if (last) last.title = `${last.title} ${more}`;
}

function draftOf(row: PlacedRow, ordinalAt: number, table: Table, sections: Section[]): Draft {
  const cells = [...row.cells];
  const printed = ordinalAt < 0 ? '' : (cells[ordinalAt] ?? '');
  let ordinal = readOrdinal(printed)?.text ?? (printed === '' ? null : printed);
  const main = table.columns.findIndex(({ role }) => MAIN.has(role));
  const split = ordinalAt < 0 && main >= 0 ? splitOrdinal(cells[main] ?? '') : null;
  if (split) {
    ordinal = split.ordinal.text;
    cells[main] = split.rest;
  }
  return { ...row, cells, ordinal, sections: [...table.base, ...sections], isJoined: false };
}

/** Null where the row has an ordinal of its own. */
function goesOn(last: Draft, draft: Draft, table: Table) {
  if (draft.ordinal !== null) return isMergedDown(last, draft, table) ? { isJoined: true, isSure: true } : null;
  return continues(last.cells, draft.cells, table.columns, table.kind, draft.isAfterBreak);
}

/** A cell merged over several rows stands in each of them: the ordinal and the text of the row above, but not all of it, again. */
function isMergedDown(last: Draft, draft: Draft, { columns }: Table): boolean {
  const main = columns.findIndex(({ role }) => MAIN.has(role));
  if (columns.every((_, at) => (last.cells[at] ?? '') === (draft.cells[at] ?? ''))) return false;
  return last.ordinal === draft.ordinal && draft.cells[main] !== '' && last.cells[main] === draft.cells[main];
}

function joined(last: Draft, draft: Draft, isSure: boolean, table: Table): Draft {
  const parts = last.cells.map((cell, at) => {
    const below =
      table.columns[at]?.role === 'ordinal' || (cell === draft.cells[at] && draft.ordinal !== null)
        ? ''
        : (draft.cells[at] ?? '');
    return joinTexts(cell, below, draft.isAfterBreak);
  });
  const mended = parts.map(({ isMended }, at) => (isMended ? (draft.cells[at] ?? '') : ''));
  const cells = parts.map(({ text }) => text);
  const one = { ...last, cells, lastLine: draft.lastLine, isJoined: true, doubts: [...last.doubts, ...draft.doubts] };
  const marked = doubtful(one, table, MENDED, mended);
  return isSure ? marked : doubtful(marked, table, JOINED, draft.cells);
}

const MENDED = 'Chỗ ngắt trang in lặp chữ hoặc dấu ngoặc; phần lặp đã được bỏ khi nối.';
const FIRST = 'Dòng đầu của bảng hoặc của mục không có số thứ tự; cần xem đó có phải một dòng riêng.';
const JOINED = 'Dòng không có số thứ tự được nối vào dòng trên; cần xem đó là phần tiếp theo hay một dòng riêng.';
const NEW = 'Dòng không có số thứ tự được giữ là dòng riêng; cần xem đó có phải phần tiếp theo của dòng trên.';

/** Marks the cells that are filled, or those that `by` fills. */
function doubtful<Row extends Draft>(
  draft: Row,
  { columns }: Table,
  why: string,
  by: readonly string[] = draft.cells,
): Row {
  const more = columns.flatMap(({ role }, at): Doubt[] =>
    (by[at] ?? '') === '' || role === 'ordinal' ? [] : [{ role, why }],
  );
  return { ...draft, doubts: [...draft.doubts, ...more] };
}

function rowOf(draft: Draft, { columns }: Table): GridRow {
  const { line, lastLine, ordinal, sections, isJoined } = draft;
  const cells: GridRow['cells'] = {};
  for (const [at, { role }] of columns.entries()) {
    const text = draft.cells[at] ?? '';
    if (text !== '' && role !== 'ordinal') cells[role] = cells[role] === undefined ? text : `${cells[role]}\n${text}`;
  }
  return { line, lastLine, ordinal, sections, cells, printed: draft.cells, isJoined, doubts: once(draft.doubts) };
}

function once(doubts: readonly Doubt[]): Doubt[] {
  return doubts.filter(
    (doubt, at) => doubts.findIndex((one) => one.role === doubt.role && one.why === doubt.why) === at,
  );
}
