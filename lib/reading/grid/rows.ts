import { continues, joinTexts, MAIN } from './continuation.ts';
import type { Column, Doubt, GridKind, GridRow, Section } from './grid.ts';
import { readOrdinal, splitOrdinal } from './ordinal.ts';
import type { Placed } from './place.ts';
import { type HeadingRow, headingRow, type OpenSections, open, opens } from './sections.ts';

/** A printed row with its cells in place. */
export type PlacedRow = Placed & { line: number; lastLine: number; isAfterBreak: boolean };

type Draft = PlacedRow & { ordinal: string | null; sections: Section[]; isJoined: boolean };

/** What all rows of a table are read with. */
export type Table = { kind: GridKind; columns: readonly Column[]; base: readonly Section[] };

/** The rows of a table: headings become sections, what a page break parted is one row again, nothing else is lost. */
export function rowsOf(placed: readonly PlacedRow[], table: Table): GridRow[] {
  const ordinalAt = table.columns.findIndex(({ role }) => role === 'ordinal');
  const drafts: Draft[] = [];
  let sections: OpenSections = [];
  let heading: PlacedRow | null = null;
  for (const [at, row] of placed.entries()) {
    const found = headingAt(placed, at, ordinalAt, table.kind);
    if (found && heading && isTitleGoingOn(found, row, sections)) sections = lengthened(sections, found.title);
    else if (found) sections = open(sections, found, row.line);
    heading = found ? row : null;
    if (found && !(table.kind === 'statistics' && found.ordinal)) continue;
    const last = drafts.at(-1);
    const own = found ? sections.slice(0, -1) : sections;
    const draft = draftOf(row, ordinalAt, table, own.map(({ section }) => section));
    const verdict = last && !found ? goesOn(last, draft, row, placed[at - 1], table) : null;
    if (last && verdict?.isJoined) drafts[drafts.length - 1] = joined(last, draft, verdict.isSure, table);
    else drafts.push(verdict?.isSure === false ? doubtful(draft, table, NEW) : draft);
  }
  return drafts.map((draft) => rowOf(draft, table));
}

/** A heading beyond doubt, or a counted title with rows below that count inside it. */
function headingAt(placed: readonly PlacedRow[], at: number, ordinalAt: number, kind: GridKind): HeadingRow | null {
  const row = placed[at] as PlacedRow;
  const found = headingRow(row.cells, ordinalAt);
  if (!found) return null;
  const below = placed[at + 1];
  const next = below ? readOrdinal(below.cells[ordinalAt] ?? '') : null;
  if (found.isSure || (found.ordinal && opens(found.ordinal, next))) return found;
  return kind === 'statistics' && found.ordinal !== null && found.ordinal.path.length < (next?.path.length ?? 0) ? found : null;
}

/** The second line of a heading in capitals, cut off by a page break. */
function isTitleGoingOn(found: HeadingRow, row: PlacedRow, sections: OpenSections): boolean {
  return row.isAfterBreak && found.ordinal === null && sections.length > 0;
}

function lengthened(sections: OpenSections, more: string): OpenSections {
  return sections.map((one, at) =>
    at < sections.length - 1 ? one : { ...one, section: { ...one.section, title: `${one.section.title} ${more}` } },
  );
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

/** Null where the row has an ordinal of its own, or nothing stands above it that it could go on with. */
function goesOn(last: Draft, draft: Draft, row: PlacedRow, before: PlacedRow | undefined, table: Table) {
  if (draft.ordinal !== null) return isMergedDown(last, draft, table) ? { isJoined: true, isSure: true } : null;
  if (!before || last.sections.length !== draft.sections.length || last.sections.at(-1) !== draft.sections.at(-1)) return null;
  return continues(last.cells, draft.cells, table.columns, table.kind, row.isAfterBreak);
}

/** A cell merged over several rows stands in each of them: the ordinal and the text of the row above again. */
function isMergedDown(last: Draft, draft: Draft, { columns }: Table): boolean {
  const main = columns.findIndex(({ role }) => MAIN.has(role));
  return last.ordinal === draft.ordinal && draft.cells[main] !== '' && last.cells[main] === draft.cells[main];
}

function joined(last: Draft, draft: Draft, isSure: boolean, table: Table): Draft {
  const cells = last.cells.map((cell, at) => {
    const isMain = table.columns[at]?.role === 'ordinal' || (cell === draft.cells[at] && draft.ordinal !== null);
    return isMain ? cell : joinTexts(cell, draft.cells[at] ?? '', draft.isAfterBreak);
  });
  const one = { ...last, cells, lastLine: draft.lastLine, isJoined: true, doubts: [...last.doubts, ...draft.doubts] };
  return isSure ? one : doubtful(one, table, JOINED, draft.cells);
}

const JOINED = 'Dòng không có số thứ tự được nối vào dòng trên; cần xem đó là phần tiếp theo hay một dòng riêng.';
const NEW = 'Dòng không có số thứ tự được giữ là dòng riêng; cần xem đó có phải phần tiếp theo của dòng trên.';

/** Marks the cells that are filled, or those that `by` fills. */
function doubtful<Row extends Draft>(draft: Row, { columns }: Table, why: string, by: readonly string[] = draft.cells): Row {
  const more = columns.flatMap(({ role }, at): Doubt[] => ((by[at] ?? '') === '' || role === 'ordinal' ? [] : [{ role, why }]));
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
  return doubts.filter((doubt, at) => doubts.findIndex((one) => one.role === doubt.role && one.why === doubt.why) === at);
}
