import { refuseFile } from '../fault.ts';
import { lastColumn, lastRow, limits } from '../limits.ts';
import { decodeXmlEntities } from '../xml.ts';
import { type Area, columnName, parseAddress, parseArea } from './address.ts';
import { richText } from './rich-text.ts';

/** A filled cell as the file has it: `value` is a number, an index, or the text itself, by `type`. */
export type RawCell = { column: number; type: string; value: string; style: number; isWithoutResult: boolean };
export type RawRow = { row: number; isHidden: boolean; cells: RawCell[] };
export type SheetScan = { rows: RawRow[]; merges: Area[]; hiddenColumns: Set<number> };

/**
 * The filled cells of a worksheet. Cells that are only drawn are passed over: a coloured row has 16,384 of them.
 * Refuses addresses beyond Excel's own, and more than can be read, by sheet, row and column.
 */
export function scanSheet(xml: string, sheet: string): SheetScan {
  const [before, cells, after] = partsAround(withoutPrefixes(xml));
  const scan: Scan = { sheet, row: { row: 0, isHidden: false, cells: [] }, column: 0, rows: [], cells: 0 };
  for (const [, rowTag, cellTag, content] of cells.matchAll(ROW_OR_CELL)) {
    if (rowTag !== undefined) startRow(scan, attributesOf(rowTag));
    else addCell(scan, attributesOf(cellTag ?? ''), content ?? '');
  }
  return { rows: scan.rows, merges: mergesIn(after), hiddenColumns: hiddenColumns(before) };
}

/** Some programs write "<x:row>". */
export function withoutPrefixes(xml: string): string {
  return xml.replace(/<(\/?)[A-Za-z_][\w.-]*:(?=[A-Za-z_])/g, '<$1');
}

type Scan = { sheet: string; row: RawRow; column: number; rows: RawRow[]; cells: number };

const ROW_OR_CELL = /<row\b([^<>]*)>|<c\b([^<>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

function partsAround(xml: string): [string, string, string] {
  const start = xml.search(/<sheetData\b/);
  const end = xml.indexOf('</sheetData>', Math.max(start, 0));
  if (start < 0 || end < 0) return [xml, '', xml];
  return [xml.slice(0, start), xml.slice(start, end), xml.slice(end)];
}

function attributesOf(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of tag.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes[name] = double ?? single ?? '';
  return attributes;
}

function startRow(scan: Scan, { r, hidden }: Record<string, string>): void {
  const row = r === undefined ? scan.row.row + 1 : Number(r);
  if (!Number.isInteger(row) || row <= scan.row.row || row > lastRow)
    refuseFile('bad-cell', { sheet: scan.sheet, row: scan.row.row + 1, count: String(r ?? row) });
  scan.row = { row, isHidden: hidden === '1' || hidden === 'true', cells: [] };
  scan.column = 0;
}

function addCell(scan: Scan, { r, s, t = 'n' }: Record<string, string>, content: string): void {
  const { row } = scan.row;
  const column = columnOf(scan, r);
  const value = t === 'inlineStr' ? richText(content) : decodeXmlEntities(VALUE.exec(content)?.[1] ?? '');
  const isWithoutResult = value === '' && t !== 'str' && /<f\b/.test(content);
  if (value === '' && !isWithoutResult) return;
  if (column > limits.columns)
    refuseFile('too-many-columns', { sheet: scan.sheet, row, column: columnName(column), limit: limits.columns });
  if (scan.row.cells.push({ column, type: t, value, style: Number(s ?? 0), isWithoutResult }) === 1)
    scan.rows.push(scan.row);
  scan.cells += 1;
  if (scan.rows.length > limits.rows) refuseFile('too-many-rows', { sheet: scan.sheet, row, limit: limits.rows });
  if (scan.cells > limits.cells) refuseFile('too-many-cells', { sheet: scan.sheet, row, limit: limits.cells });
}

const VALUE = /<v\b[^<>]*>([\s\S]*?)<\/v>/;

/** A cell without an address stands right of the one before it. */
function columnOf(scan: Scan, stated: string | undefined): number {
  const { sheet, row } = { sheet: scan.sheet, row: scan.row.row };
  const address = stated === undefined ? { row, column: scan.column + 1 } : parseAddress(stated);
  if (!address || address.row !== row || address.column <= scan.column)
    return refuseFile('bad-cell', { sheet, row, count: stated ?? '' });
  if (address.column > lastColumn)
    refuseFile('too-many-columns', { sheet, row, column: columnName(address.column), limit: limits.columns });
  scan.column = address.column;
  return address.column;
}

function mergesIn(xml: string): Area[] {
  return [...xml.matchAll(/<mergeCell\b([^<>]*)>/g)].flatMap(
    ([, tag = '']) => parseArea(attributesOf(tag).ref ?? '') ?? [],
  );
}

function hiddenColumns(xml: string): Set<number> {
  const hidden = new Set<number>();
  for (const [, tag = ''] of xml.matchAll(/<col\b([^<>]*)>/g)) {
    const { min = '1', max = '0', hidden: isHidden } = attributesOf(tag);
    if (isHidden !== '1' && isHidden !== 'true') continue;
    for (let column = Math.max(Number(min), 1); column <= Math.min(Number(max), limits.columns); column += 1)
      hidden.add(column);
  }
  return hidden;
}
