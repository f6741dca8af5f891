import { mendLines } from '../../text/mend.ts';
import { NESTED, nestedLines } from '../../text/nested.ts';
import { addParagraph, addTable, type PrintedRow } from '../building.ts';
import { seenText } from '../seen-text.ts';
import type { Node } from '../xml.ts';
import { type Document, readContent, type Sink } from './document.ts';
import { isFrame, isLayout } from './layout.ts';
import { type RawRow, rowsOf, tablesIn, widthOf } from './rows.ts';
import { splitAtMarks } from './soft-lines.ts';

/** Where the paragraphs and tables of the document itself go. */
export function bodySink(document: Document): Sink {
  const { building } = document;
  return {
    paragraph: (text, level) => {
      for (const piece of splitAtMarks(text)) addParagraph(building, piece, level ?? undefined);
    },
    table: (table) => readTable(table, document),
  };
}

/** A frame around another table, and a table that only places text, are read as if they were not there. */
function readTable(table: Node, document: Document): void {
  const rows = rowsOf(table, document.building.tables + 1);
  const isText = isLayout(table, rows, document.styles);
  let part: RawRow[] = [];
  for (const row of rows) {
    if (!isText && !isFrame(row)) part.push(row);
    else {
      printRows(part, document);
      part = [];
      readCells([row], document);
    }
  }
  printRows(part, document);
}

function readCells(rows: RawRow[], document: Document): void {
  for (const { cells } of rows) for (const { node } of cells) readContent(node.children, document, bodySink(document));
}

function printRows(rows: RawRow[], document: Document): void {
  const width = widthOf(rows);
  const printed: PrintedRow[] = [];
  for (const row of rows) printed.push(printRow(row, width, printed.at(-1), document));
  const firstOther = rows.findIndex(({ isHeader }) => !isHeader);
  addTable(document.building, printed.map(withoutCopies(rows)), firstOther < 0 ? 0 : firstOther);
}

/** A row in which every cell goes on with the one above prints nothing of its own. */
function withoutCopies(rows: readonly RawRow[]): (row: PrintedRow, at: number) => PrintedRow {
  return (row, at) =>
    at > 0 && rows[at]?.cells.every(({ isContinued }) => isContinued)
      ? { ...row, cells: row.cells.map(() => '') }
      : row;
}

/** A cell stands in each place that it covers, to the right and down. */
function printRow(row: RawRow, width: number, above: PrintedRow | undefined, document: Document): PrintedRow {
  const cells = Array.from({ length: row.before }, () => '');
  const doubts: NonNullable<PrintedRow['doubts']> = [];
  const seen: string[] = [];
  for (const { node, span, isContinued } of row.cells) {
    // what stands in a cell that goes on with the one above is not seen, and its numbering is not counted
    const goesOn = isContinued && above !== undefined;
    const text = goesOn ? '' : cellText(node, document);
    if (!goesOn && hasList(node, document)) doubts.push({ column: cells.length, why: NESTED });
    for (let place = 0; place < span; place += 1) cells.push(goesOn ? (above.cells[cells.length] ?? '') : text);
    seen.push(text);
  }
  while (cells.length < width) cells.push('');
  return { cells, doubts, seen: seen.filter((text) => text !== '') };
}

function cellText(cell: Node, document: Document): string {
  const lines: string[] = [];
  readContent(cell.children, document, cellSink(lines, document));
  return mendLines(seenText(lines.filter((line) => line.trim() !== '').join('\n')));
}

/** A table of one row only places text. */
function hasList(cell: Node, { building }: Document): boolean {
  return tablesIn(cell).some((table) => rowsOf(table, building.tables + 1).length > 1);
}

/** A table inside a cell becomes bullets of the cell, one for each of its rows. */
function cellSink(lines: string[], document: Document): Sink {
  return {
    paragraph: (text) => lines.push(text),
    table: (table) => {
      const rows = rowsOf(table, document.building.tables + 1).map(({ cells }) =>
        cells.map(({ node, isContinued }) => (isContinued ? '' : cellText(node, document).replace(/\n/g, ' '))),
      );
      lines.push(...nestedLines(rows));
    },
  };
}
