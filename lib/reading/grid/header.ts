import type { Row } from '../block.ts';
import type { Column, Role } from './grid.ts';
import { type HeaderReading, headerWords, isOfHeader, readHeader } from './header-words.ts';
import { readOrdinal } from './ordinal.ts';

/** Whether these cells are the head of a table: they name several columns and hold nothing else. */
export function isHeaderRow(cells: readonly string[]): boolean {
  const texts = [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))];
  if (texts.length < 2 || texts.some((text) => text.length > 160)) return false;
  const readings = texts.map(readHeader);
  const roles = new Set(readings.flatMap((reading) => (reading ? [reading.role] : [])));
  if (roles.size < 2 || !readings.some((reading) => reading && LEADING.has(reading.role))) return false;
  if (texts.some((text) => counts(text))) return false;
  const known = readings.filter((reading) => reading !== null).length;
  return known >= texts.length * 0.6 && (roles.has('ordinal') || roles.size >= 3);
}

/** Some column of every table is one of these. */
const LEADING = new Set<Role>(['ordinal', 'task', 'target', 'statistic', 'agency', 'result', 'value']);

function counts(text: string): boolean {
  const ordinal = readOrdinal(text);
  return ordinal !== null && ordinal.style !== 'bullet' && !/^(?:tt|stt)$/i.test(text);
}

export type Header = { from: number; to: number; columns: Column[] };

/** The header rows of a table, found near its top: their places (`to` is past the last), and what the columns hold. */
export function findHeader(rows: readonly Row[]): Header | null {
  const from = rows.slice(0, DEEPEST).findIndex((row) => isHeaderRow(row.cells));
  if (from < 0 || rows.slice(0, from).some(isCountedRow)) return null;
  let to = from + 1;
  while (to < Math.min(rows.length, from + 4) && isSubHeader(rows, from, to)) to += 1;
  const columns = columnsOf(rows.slice(from, to));
  while (to < rows.length && isNumbering(rows[to]?.cells ?? [])) to += 1;
  return { from, to, columns };
}

/** Titles may stand inside the table over its header. */
const DEEPEST = 6;

/** What stands over a header counts nothing: below a counted row a row of words is one of the body. */
function isCountedRow({ cells }: Row): boolean {
  return counts(cells[0] ?? '') && cells.filter((cell) => cell.trim() !== '').length > 2;
}

/** A second header row: it names parts of a merged cell above, and nothing of it is counted. */
function isSubHeader(rows: readonly Row[], from: number, at: number): boolean {
  const top = rows[from]?.cells ?? [];
  const cells = rows[at]?.cells ?? [];
  const own = cells.filter((cell, index) => cell.trim() !== '' && headerWords(cell) !== headerWords(top[index] ?? ''));
  if (own.length === 0)
    return (
      cells.some((cell) => cell.trim() !== '') &&
      cells.length === top.length &&
      !isNumbering(cells) &&
      isSame(cells, top)
    );
  if (counts(cells[0] ?? '') || !hasMerged(top)) return false;
  if (reachesDown(cells, top)) return own.every((cell) => cell.length <= 60);
  return own.every((cell) => cell.length <= 60 && isSubHeading(cell)) && own.length <= cells.length;
}

/** Header cells merged over both rows stand in the second one again: no row of figures repeats "STT" and "Nhiệm vụ". */
function reachesDown(cells: readonly string[], top: readonly string[]): boolean {
  const same = cells.filter((cell, index) => cell.trim() !== '' && headerWords(cell) === headerWords(top[index] ?? ''));
  return same.length >= 2;
}

function isSame(cells: readonly string[], top: readonly string[]): boolean {
  return cells.every((cell, index) => headerWords(cell) === headerWords(top[index] ?? ''));
}

/** Merged cells are repeated or leave empty places. */
function hasMerged(cells: readonly string[]): boolean {
  const texts = cells.map(headerWords);
  return texts.some((text, index) => text === '' || texts.indexOf(text) !== index);
}

function isSubHeading(cell: string): boolean {
  return (
    readHeader(cell) !== null ||
    isOfHeader(cell) ||
    /^(?:cap |nam |tong |trong do|den |giai doan |\d{4}$|quy (?:i|ii|iii|iv|[1-4])$|thang \d{1,2}$|t\d{1,2}$|tinh|huyen|xa\b|trung uong)/.test(
      headerWords(cell),
    )
  );
}

/** "(1) (2) (3)", "A B 1 2 3": the row that counts the columns. */
function isNumbering(cells: readonly string[]): boolean {
  const texts = cells.map((cell) => cell.replace(/[()\s]|=.*/g, '')).filter((text) => text !== '');
  if (texts.length < 3 || texts.length < cells.length - 1) return false;
  return texts.every((text, at) => (at === 0 ? /^[1A]$/.test(text) : isColumnAfter(texts[at - 1] as string, text)));
}

function isColumnAfter(before: string, text: string): boolean {
  if (/^\d+$/.test(before)) return text === String(Number.parseInt(before, 10) + 1);
  return text === '1' || text === String.fromCharCode(before.charCodeAt(0) + 1);
}

/** Each column by what all its header cells say, the lowest first. */
export function columnsOf(rows: readonly Row[]): Column[] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const stacks = Array.from({ length: width }, (_, at) => stackAt(rows, at));
  return stacks.map((stack) => ({ ...roleOf(stack), header: stack.join(' – ') }));
}

/** The header cells over a column from the top, without repeats; a cell to the left reaches over empty places. */
function stackAt(rows: readonly Row[], at: number): string[] {
  const texts = rows.map((row, level) => {
    const own = (row.cells[at] ?? '').replace(/\s+/g, ' ').trim();
    return own === '' && level < rows.length - 1 ? reachingOver(rows, level, at) : own;
  });
  return texts.filter((text, index) => text !== '' && texts.indexOf(text) === index);
}

/** In text the places that a merged header cell covers are empty; the row below fills them. */
function reachingOver(rows: readonly Row[], level: number, at: number): string {
  const cells = rows[level]?.cells ?? [];
  if ((rows[level + 1]?.cells[at] ?? '').trim() === '') return '';
  let left = at;
  while (left > 0 && (cells[left] ?? '').trim() === '') left -= 1;
  const isParted = (rows[level + 1]?.cells[left] ?? '').trim() !== '';
  return isParted ? (cells[left] ?? '').replace(/\s+/g, ' ').trim() : '';
}

function roleOf(stack: readonly string[]): HeaderReading {
  const leaf = stack.at(-1) ?? '';
  const own = readHeader(leaf);
  const above = stack.length > 1 ? readHeader(stack.slice(0, -1).join(' ')) : null;
  const whole = stack.length > 1 ? readHeader(stack.join(' ')) : null;
  if (own && (own.confidence >= 0.8 || !above)) return own;
  return (
    whole ??
    (above ? { role: above.role, confidence: above.confidence * 0.8 } : null) ??
    own ?? { role: 'other', confidence: 0.5 }
  );
}
