import {
  BorderStyle,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { MarkedRun } from '@/lib/domain/marked-text.ts';
import { BLACK, type StyleId, TEXT_WIDTH } from './look.ts';

/** A paragraph of one of the document's parts. */
export function part(style: StyleId, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(printable(text))] });
}

/** The same of words of which a draft highlights some. */
export function markedPart(style: StyleId, runs: readonly MarkedRun[]): Paragraph {
  const highlight = { highlight: 'yellow' } as const;
  return new Paragraph({
    style,
    children: runs.map(({ text, marked }) => new TextRun({ text: printable(text), ...(marked ? highlight : {}) })),
  });
}

/** Đường kẻ ngang, nét liền: centred, `width` long within `room` (twentieths of a point). */
export function line(width: number, room: number): Paragraph {
  const side = Math.max(0, Math.round((room - width) / 2));
  return new Paragraph({
    style: 'Line' satisfies StyleId,
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: BLACK } },
  });
}

/** Two columns side by side without borders, which a row never leaves for the next page. */
export function sideBySide(leftWidth: number, rows: readonly [Paragraph[], Paragraph[]][]): Table {
  const widths = [leftWidth, TEXT_WIDTH - leftWidth];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({
                children,
                width: { size: widths[at] as number, type: WidthType.DXA },
                verticalAlign: VerticalAlign.TOP,
              }),
          ),
        }),
    ),
  });
}

/** Control characters and halves of letters cannot stand in a .docx; text is NFC. */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .toWellFormed()
    .replace(/[^\P{Cc}\t]|[\uFFFE\uFFFF]/gu, ' ');
}
