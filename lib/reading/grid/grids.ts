import type { Paragraph, Source } from '../block.ts';
import { withAreasBelow } from './areas-below.ts';
import { guessColumns, settle } from './columns.ts';
import { MAIN } from './continuation.ts';
import { withoutDittos } from './ditto.ts';
import type { Column, Grid, GridKind } from './grid.ts';
import { headingOf } from './heading.ts';
import { doubtingNameless, isNameless } from './nameless.ts';
import { parted, tellingFigures } from './parted.ts';
import { place } from './place.ts';
import { rowsOf } from './rows.ts';
import { type Run, type RunRow, runsOf } from './runs.ts';
import { totalBelow, totalOf, totalWarnings } from './totals.ts';

/** The tables of a document, joined over its pages, with their columns named and their sections found. */
export function gridsOf(source: Source): Grid[] {
  const runs = runsOf(source);
  const paragraphs = source.blocks.filter((block) => block.kind === 'paragraph');
  return runs.flatMap((run, at) => {
    const next = runs[at + 1]?.line ?? Number.POSITIVE_INFINITY;
    const end = Math.max(run.line, ...run.rows.map(({ line }) => line));
    const below = paragraphs.filter(({ line }) => line >= end && line < next).slice(0, MOST_BELOW);
    const grid = gridOf(run, below);
    return parted(grid, () => gridOf(run, [], 'targets')).map(tellingFigures);
  });
}

/** A total stands right below its table. */
const MOST_BELOW = 3;

function gridOf(run: Run, below: readonly Paragraph[], as?: GridKind): Grid {
  const kept = keptColumns(run);
  const bodies = kept.map((at) => bodyCells(run.rows, at, kept.length > 2));
  const cellsAt = (column: number) => bodies[column] ?? [];
  const named = run.header ? kept.map((at) => run.header?.columns[at] as Column) : guessColumns(kept.length, cellsAt);
  const { kind, columns } = settle(named, cellsAt, as);
  const heading = headingOf(run.above, run.top);
  const isListed = kind !== 'statistics';
  const totals = run.rows.flatMap((row) => (isListed || !hasMain(row, columns) ? (totalOf(row, columns) ?? []) : []));
  const listed = run.rows.filter(({ line }) => !totals.some((total) => total.line === line));
  const placed = listed.map((row) => ({
    ...place(row, columns, kept),
    line: row.line,
    lastLine: row.lastLine ?? row.line,
    isAfterBreak: row.isAfterBreak,
  }));
  const { rows, sections } = rowsOf(placed, { kind, columns, base: heading.sections });
  return {
    kind,
    title: heading.title,
    appendix: heading.appendix ?? run.appendix,
    line: run.line,
    lastLine: Math.max(run.line, ...placed.map(({ lastLine }) => lastLine)),
    columns,
    rows: doubtingNameless(withAreasBelow(withoutDittos(rows)), run.header === null ? [] : columns),
    sections,
    warnings: [
      ...warningsOf(run, columns),
      ...totalWarnings([...totals, ...below.flatMap((one) => totalBelow(one) ?? [])], rows),
    ],
  };
}

/** In an appendix of figures "Tổng số nhiệm vụ" is a row; a total beside no name is none. */
function hasMain({ cells }: RunRow, columns: readonly Column[]): boolean {
  return columns.some(({ role }, at) => MAIN.has(role) && (cells[at] ?? '').trim() !== '');
}

/** Places of the columns that hold anything; a tab before each line makes an empty one. */
function keptColumns({ header, rows, width }: Run): number[] {
  const wide = header ? header.columns.length : width;
  return Array.from({ length: wide }, (_, at) => at).filter(
    (at) =>
      (header?.columns[at]?.header ?? '') !== '' ||
      rows.some(({ cells }) => cells.length === wide && (cells[at] ?? '').trim() !== ''),
  );
}

/** The cells of a column, those of headings left out where these can be told. */
function bodyCells(rows: readonly RunRow[], at: number, isWide: boolean): string[] {
  return rows.flatMap(({ cells }) =>
    at < cells.length && !(isWide && isSparse(cells)) ? [(cells[at] ?? '').trim()] : [],
  );
}

/** At most two different texts, as a heading has them. */
function isSparse(cells: readonly string[]): boolean {
  const texts: string[] = [];
  for (const cell of cells) {
    if (texts.length > 2) return false;
    if (cell !== '' && !texts.includes(cell)) texts.push(cell);
  }
  return texts.length <= 2;
}

function warningsOf(run: Run, columns: readonly Column[]): string[] {
  const vague = columns
    .filter(({ role, header }) => role === 'other' && header !== '')
    .map(({ header }) => `“${header}”`);
  const nameless = run.header === null ? [] : columns.flatMap((column, at) => (isNameless(column) ? [at + 1] : []));
  return [
    ...(nameless.length === 0 ? [] : [`Cột thứ ${nameless.join(', ')} không có tên; các ô ở đó chưa được hiểu.`]),
    ...(run.header ? [] : ['Bảng không có dòng tiêu đề; các cột được đoán theo nội dung.']),
    ...(run.wasParted ? ['Giữa hai phần của bảng có đoạn văn; cần xem các dòng ở chỗ nối.'] : []),
    ...(vague.length === 0 ? [] : [`Không rõ nội dung của cột ${vague.join(', ')}.`]),
  ];
}
