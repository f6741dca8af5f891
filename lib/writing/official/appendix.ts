import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import type { AppendixRow, AttachedTable, OfficialDocument } from '@/lib/domain/official-document.ts';
import { appendixName, attachedTo } from '@/lib/text/official.ts';
import { type StyleId, TEXT_WIDTH } from './look.ts';
import { part } from './pieces.ts';

const COLUMNS = [
  { name: 'STT', width: 850 },
  { name: 'Chỉ tiêu thống kê', width: 3969 },
  { name: 'Đơn vị tính', width: 1247 },
  { name: 'Số liệu', width: 1417 },
  { name: 'Ghi chú', width: 1588 },
] as const;

type Row = { cells: readonly Paragraph[]; isHead?: boolean; isHeading?: boolean };
type Attached = { title: string; columns: readonly { name: string; width: number }[]; rows: readonly Row[] };

/** Phụ lục, each on pages of its own: its name, title and the document that it goes with, then the table, whose head stands on every page. */
export function appendices(document: OfficialDocument): (Paragraph | Table)[][] {
  const { appendix, tables = [] } = document;
  const attached = [...(appendix === null ? [] : [statistics(appendix)]), ...tables.map(inWords)];
  return attached.map((one, at) => [
    part('AppendixName', appendixName(at, attached.length)),
    part('AppendixTitle', one.title.toLocaleUpperCase('vi')),
    part('AppendixSource', attachedTo(document)),
    table(one),
    new Paragraph({ style: 'Cell' satisfies StyleId }),
  ]);
}

function statistics({ title, rows }: NonNullable<OfficialDocument['appendix']>): Attached {
  return { title, columns: COLUMNS, rows: rows.map((row) => ({ cells: figureCells(row) })) };
}

function figureCells({ heading, code, label, unit, figure, note }: AppendixRow): Paragraph[] {
  const words: StyleId = heading ? 'HeadingCell' : 'Cell';
  return [part(words, code), part(words, label), part('Cell', unit), part('FigureCell', figure), part('Cell', note)];
}

function inWords({ title, columns, rows }: AttachedTable): Attached {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const styles = columns.map(({ figures }): StyleId => (figures ? 'FigureCell' : 'Cell'));
  return {
    title,
    columns: columns.map(({ name, share }) => ({ name, width: Math.round((share / whole) * TEXT_WIDTH) })),
    rows: rows.map((row) =>
      'heading' in row
        ? { cells: [part('HeadingCell', row.heading)], isHeading: true }
        : { cells: row.map((words, at) => part(styles[at] ?? 'Cell', words)) },
    ),
  };
}

function table({ columns, rows }: Attached): Table {
  const head: Row = { cells: columns.map(({ name }) => part('ColumnHead', name)), isHead: true };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    margins: { left: 57, right: 57 },
    rows: [head, ...rows].map((row) => tableRow(row, columns)),
  });
}

function tableRow({ cells, isHead = false, isHeading = false }: Row, columns: Attached['columns']): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (paragraph, at) =>
        new TableCell({
          children: [paragraph],
          ...(isHeading ? { columnSpan: columns.length } : {}),
          width: { size: isHeading ? TEXT_WIDTH : (columns[at]?.width ?? 0), type: WidthType.DXA },
          verticalAlign: isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
        }),
    ),
  });
}
