import { oneLine } from '../words.ts';
import { type Head, headOf } from './heads.ts';

/** One name on its way: how it was parted from the one before. */
export type Piece = { text: string; separator: string; head: Head | null };

/** Cut at every separator outside brackets behind which a head word begins; a semicolon always cuts. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let from = 0;
  let separator = '';
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1;
    if (text[i] === ')') depth = Math.max(0, depth - 1);
    const found = depth === 0 ? separatorAt(text, i) : null;
    if (found === null || !parts(text, from, i, found)) continue;
    pieces.push(pieceOf(text.slice(from, i), separator));
    separator = found.trim();
    from = i + found.length;
    i = from - 1;
  }
  return [...pieces, pieceOf(text.slice(from), separator)].filter((piece) => /[\p{L}\d]/u.test(piece.text));
}

/** Stands for the end of a line before a bullet. */
export const NEXT_BULLET = '\ue000';

export function endsItem(separator: string): boolean {
  return separator.startsWith(';') || separator.startsWith(NEXT_BULLET);
}

const SEPARATORS = /(?:[;\ue000]|,|\n|\/| [-–—+•]|\.)? *(?:và |& |cùng với |với |hoặc )?(?:[-–—+•] ?)?/uy;

function separatorAt(text: string, at: number): string | null {
  if (!/[;\ue000,/ .\n]/.test(text[at] as string)) return null;
  SEPARATORS.lastIndex = at;
  const found = SEPARATORS.exec(text)?.[0] ?? '';
  return found.trim() === '' && !found.startsWith('\n') ? null : found;
}

function parts(text: string, from: number, at: number, separator: string): boolean {
  if (endsItem(separator)) return true;
  const before = text.slice(Math.max(from, at - 120), at).trim();
  const behind = text.slice(at + separator.length, at + separator.length + 90);
  const head = headOf(behind);
  if (head === null || before === '') return false;
  if (isInsideName(before, behind, separator)) return false;
  if (separator.startsWith('\n') && separator.trim() === '')
    return head !== 'loose' && isComplete(text.slice(from, at));
  if (head === 'loose') return partsLoose(text.slice(from, from + 80), before, behind);
  return !(separator.startsWith('/') && /^(?:trang|thành phố|thị xã|xã|phường)/iu.test(behind));
}

/** "Văn phòng Đoàn ĐBQH và HĐND tỉnh", "HĐND, UBND tỉnh", "Văn phòng HĐND và UBND". */
function isInsideName(before: string, behind: string, separator: string): boolean {
  if (/(?:văn phòng|vp\.?) ?(?:đoàn (?:đbqh|đại biểu quốc hội)|hđnd|hội đồng nhân dân)(?: tỉnh)?$/iu.test(before)) {
    return /^(?:hđnd|hội đồng nhân dân|ubnd|ủy ban nhân dân)/iu.test(behind) && !endsItem(separator);
  }
  if (/(?:^|\s)(?:thuộc|của|tại|trực thuộc|do|báo)$/iu.test(before)) return true;
  // "UBND các huyện, thành phố, các xã": one head for all.
  if (
    /(?:ubnd|ủy ban nhân dân)(?!\p{L})[^;]*$/iu.test(before) &&
    /^các (?:huyện|xã|phường|thành phố|thị)/iu.test(behind)
  )
    return true;
  return separator.startsWith('.') && !/\p{Ll}$/u.test(before);
}

/** A line that names an agency in full; "Văn phòng" at its end goes on in the next line. */
function isComplete(line: string): boolean {
  const words = line.slice(-200).trim().split(/\s+/);
  return (
    words.length >= 3 &&
    !/(?:thuộc|của|tại|do|với|và|,|văn phòng|giám đốc|chủ tịch|ủy ban|trung tâm)$/iu.test(line.slice(-40).trim())
  );
}

/** "Các sở, ban, ngành và địa phương" are two groups; "các cơ quan, đơn vị" is one. */
function partsLoose(piece: string, before: string, behind: string): boolean {
  if (/^(?:chính quyền )?địa phương/iu.test(behind)) return !/(?:cơ quan|đơn vị)(?:, đơn vị)?$/iu.test(before);
  const isGroup = headOf(piece.trim()) === 'group';
  return /^doanh nghiệp/iu.test(behind) || !isGroup;
}

function pieceOf(printed: string, separator: string): Piece {
  const text = oneLine(printed.replaceAll(NEXT_BULLET, ' '))
    .replace(/^[\s\-–—+•*,.;:]+/u, '')
    .replace(/^(?:và|cùng) (?=\p{L})/iu, '')
    .replace(/[\s,;:\-–]*(?:\.{2,}|…)?[\s.,;:\-–]*$/u, '');
  return { text, separator, head: headOf(`${text} `) };
}
