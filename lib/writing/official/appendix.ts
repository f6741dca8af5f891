import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import type { AppendixRow, OfficialDocument } from '@/lib/domain/official-document.ts';
import { attachedTo } from '@/lib/text/official.ts';
import { type StyleId, TEXT_WIDTH } from './look.ts';
import { part } from './pieces.ts';

const COLUMNS = [
  { name: 'Mã', width: 850 },
  { name: 'Nội dung', width: 4139 },
  { name: 'Đơn vị tính', width: 1247 },
  { name: 'Số liệu', width: 1361 },
  { name: 'Ghi chú', width: 1474 },
] as const;

/** Phụ lục: its name, title and the document that it goes with, then the table, whose head stands on every page. */
export function appendix(document: OfficialDocument): (Paragraph | Table)[] {
  if (document.appendix === null) return [];
  const { title, rows } = document.appendix;
  return [
    part('AppendixName', 'Phụ lục'),
    part('AppendixTitle', title.toLocaleUpperCase('vi')),
    part('AppendixSource', attachedTo(document)),
    table(rows),
    new Paragraph({ style: 'Cell' satisfies StyleId }),
  ];
}

function table(rows: readonly AppendixRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: COLUMNS.map(({ width }) => width),
    margins: { left: 57, right: 57 },
    rows: [
      row(
        COLUMNS.map(({ name }) => part('ColumnHead', name)),
        true,
      ),
      ...rows.map((one) => row(cells(one))),
    ],
  });
}

function cells({ heading, code, label, unit, figure, note }: AppendixRow): Paragraph[] {
  const words: StyleId = heading ? 'HeadingCell' : 'Cell';
  return [part(words, code), part(words, label), part('Cell', unit), part('FigureCell', figure), part('Cell', note)];
}

function row(paragraphs: readonly Paragraph[], tableHeader = false): TableRow {
  return new TableRow({
    tableHeader,
    cantSplit: true,
    children: paragraphs.map(
      (paragraph, at) =>
        new TableCell({
          children: [paragraph],
          width: { size: COLUMNS[at]?.width ?? 0, type: WidthType.DXA },
          verticalAlign: tableHeader ? VerticalAlign.CENTER : VerticalAlign.TOP,
        }),
    ),
  });
}
