import { child, type Node, textOf, valOf } from '../xml.ts';
import { type RawRow, rowsOf, tablesIn, widthOf } from './rows.ts';
import { hasLines, type Styles } from './styles.ts';

/**
 * Tables that only place text on the page: the letterhead with the State's name, "Nơi nhận" beside the signature, two
 * columns without lines. A person reads them cell by cell.
 */
export function isLayout(table: Node, rows: RawRow[], styles: Styles): boolean {
  const width = widthOf(rows);
  if (width <= 1)
    return rows.every(({ cells }) => cells.every(({ node }) => tablesIn(node).length === 0)) && rows.length === 1;
  if (rows.length > 6 || width > 4) return false;
  const text = rawText(table).normalize('NFC');
  if (LETTERHEAD.test(text)) return true;
  return width <= 2 && rows.length <= 5 && !isDrawn(table, rows, styles) && !HEADER.test(text);
}

const LETTERHEAD = /cộng h(?:òa|oà) xã hội chủ nghĩa|độc lập\s*[-–]\s*tự do|^\s*nơi nhận\s*:/i;

/** The first cell of a list that was drawn without lines. */
const HEADER = /^\s*(?:stt|tt|số tt|số thứ tự)\s*$/im;

/** A row whose one filled cell holds a table: the outer table is a frame around it. */
export function isFrame({ cells }: RawRow): boolean {
  const filled = cells.filter(({ node }) => tablesIn(node).length > 0 || rawText(node).trim() !== '');
  const [only] = filled;
  return filled.length === 1 && only !== undefined && tablesIn(only.node).some((table) => isGrid(table));
}

function isGrid(table: Node): boolean {
  const rows = rowsOf(table, 0);
  return rows.length >= 2 && widthOf(rows) >= 2;
}

function isDrawn(table: Node, rows: RawRow[], styles: Styles): boolean {
  const properties = child(table, 'tblPr');
  const own = child(properties, 'tblBorders');
  if (own ? hasLines(own) : styles.hasBorders(valOf(properties, 'tblStyle'))) return true;
  return rows.some(({ cells }) => cells.some(({ node }) => hasLines(child(child(node, 'tcPr'), 'tcBorders'))));
}

function rawText(node: Node): string {
  if (node.name === 't') return textOf(node);
  if (node.name === 'del' || node.name === 'moveFrom' || node.name === 'Fallback') return '';
  const text = node.children.map(rawText).join('');
  return node.name === 'p' ? `${text}\n` : text;
}
