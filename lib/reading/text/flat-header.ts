import type { Role } from '../grid/grid.ts';
import { headerWords, readHeader } from '../grid/header-words.ts';
import { isFirst, readOrdinal } from '../grid/ordinal.ts';
import type { Piece } from './piece.ts';

/** The head of a flattened table: its rows as printed, and how many pieces they took. */
export type FlatHeader = { rows: string[][]; roles: Role[]; used: number };

/**
 * The header words that these pieces begin with, up to the first ordinal. Several readings where the words leave open
 * which of them name a column and which a group of columns; the likeliest first. Empty where this is no header.
 */
export function flatHeaders(pieces: readonly Piece[], known: readonly string[][]): FlatHeader[] {
  const seen = known.flatMap((cells) => sameAs(pieces, cells));
  if (seen.length > 0) return seen.slice(0, 1);
  const used = headerLength(pieces);
  if (used < 2) return [];
  const words = broken(
    pieces
      .slice(0, used)
      .map(({ text }) => text)
      .filter((text) => text !== ''),
  );
  if (!isHeader(words)) return [];
  const grouped = withGroup(words);
  return [grouped, [words]].flatMap((rows) => (rows ? [{ rows, roles: rolesOf(rows), used }] : []));
}

/** A header that was met before in this document, read on from a page break. */
function sameAs(pieces: readonly Piece[], cells: readonly string[]): FlatHeader[] {
  let used = 0;
  for (const cell of cells) {
    while (pieces[used]?.text === '' && cell !== '') used += 1;
    if (headerWords(pieces[used]?.text ?? '') !== headerWords(cell)) return [];
    used += 1;
  }
  return used > 1 ? [{ rows: [[...cells]], roles: rolesOf([[...cells]]), used }] : [];
}

function headerLength(pieces: readonly Piece[]): number {
  const first = pieces.slice(0, LONGEST).findIndex(({ text }, at) => at > 0 && isFirstOrdinal(text));
  return first < 0 ? 0 : first;
}

const LONGEST = 28;

function isFirstOrdinal(text: string): boolean {
  const ordinal = readOrdinal(text);
  return ordinal !== null && ordinal.style !== 'bullet' && ordinal.style !== 'word' && isFirst(ordinal);
}

/** A header cell that a line break cut: what follows begins small or comes after "/". */
function broken(words: readonly string[]): string[] {
  return words.reduce<string[]>((out, word) => {
    const last = out.at(-1);
    if (last !== undefined && (/^\p{Ll}|^\(/u.test(word) || /[/,]$/.test(last)))
      out[out.length - 1] = `${last} ${word}`;
    else out.push(word);
    return out;
  }, []);
}

function isHeader(words: readonly string[]): boolean {
  const readings = words.map(readHeader);
  const known = readings.filter((reading) => reading !== null).length;
  const roles = new Set(readings.flatMap((reading) => (reading ? [reading.role] : [])));
  return (
    readings[0]?.role === 'ordinal' &&
    roles.size >= 3 &&
    known >= words.length * 0.6 &&
    words.every((word) => word.length <= 120)
  );
}

/** "Cơ quan thực hiện" over "Chủ trì" and "Phối hợp", whose words come after those of the first row. */
function withGroup(words: readonly string[]): string[][] | null {
  const group = words.findIndex((word) => GROUPS.test(headerWords(word)));
  if (group < 1) return null;
  const parts = trailingParts(words, group);
  if (parts.length < 2) return null;
  const top = words.filter((word) => !parts.includes(word));
  const spread = (cells: readonly string[], own: readonly string[]) =>
    cells.flatMap((cell, at) => (at === group ? own : [cell]));
  return [
    spread(
      top,
      parts.map(() => top[group] as string),
    ),
    spread(top, parts),
  ];
}

function trailingParts(words: readonly string[], group: number): string[] {
  let from = words.length;
  while (from > group + 1 && PARTS.test(headerWords(words[from - 1] as string))) from -= 1;
  const after = words.slice(group + 1);
  const near = after.findIndex((word) => !PARTS.test(headerWords(word)));
  return from < words.length ? words.slice(from) : after.slice(0, near < 0 ? after.length : near);
}

const GROUPS =
  /^(?:co quan don vi thuc hien|(?:co quan|don vi|to chuc) thuc hien|phan cong(?: thuc hien)?|trach nhiem(?: thuc hien)?|ket qua thong ke|muc tieu|chi tieu|ket qua|ke hoach|thoi gian(?: thuc hien)?|lo trinh(?: thuc hien)?)$/;
const PARTS =
  /^(?:(?:co quan |don vi )?(?:chu tri|phoi hop)|don vi tinh|so lieu|(?:nam |den nam )?20\d\d|cap (?:tinh|huyen|xa)|bat dau|ket thuc|hoan thanh)$/;

function rolesOf(rows: readonly string[][]): Role[] {
  return (rows.at(-1) ?? []).map((cell) => readHeader(cell)?.role ?? 'other');
}
