import { AGENCY_DOUBTS as DOUBT } from '../doubts.ts';
import { oneLine } from '../words.ts';
import { fieldLength } from './departments.ts';
import { type Head, headOf } from './heads.ts';

export type Cell = { names: string[]; doubts: string[] };

/** One name on its way: how it was parted from the one before. */
type Piece = { text: string; separator: string; head: Head | null };

export function namesIn(cell: string): Cell {
  const doubts: string[] = [];
  const text = withoutLabels(cell.replace(/\n(?=[-–—+•*] ?)/g, NEXT_BULLET), doubts);
  const pieces = joined(piecesOf(text), doubts);
  const names = pieces.flatMap((piece) => elided(piece, doubts));
  if (/(?:\.{2,}|…)\s*$/u.test(cell)) doubts.push(DOUBT.openList);
  for (const { text: name, head } of pieces) if (head === null) doubts.push(DOUBT.noHead(name));
  for (const { text: name } of pieces) if (isCut(name)) doubts.push(DOUBT.cut(name));
  return { names: names.filter((name) => /\p{L}/u.test(name)), doubts };
}

/** "Các sở, ban, ngành và", "UBND các": the rest stands somewhere else. */
function isCut(name: string): boolean {
  return (
    /(?:^|\s)(?:và|các|thuộc|của|tại)$/iu.test(name) ||
    /^(?:sở|ubnd|ủy ban nhân dân|văn phòng|các sở(?:, ban)?|(?:các )?(?:huyện|xã)(?:, .*)?)$/iu.test(name)
  );
}

/** "Chủ trì: Sở A; phối hợp: Sở B": the label goes, a doubt stays. */
function withoutLabels(text: string, doubts: string[]): string {
  return text.replace(LABEL, (label) => {
    doubts.push(DOUBT.label(label.replace(/[:;\s]+/g, ' ').trim()));
    return /^;/.test(label) ? '; ' : '';
  });
}

const LABEL =
  /(?:^|;\s*)(?:-\s*)?(?:cơ quan )?(?:chủ trì|phối hợp|đồng chủ trì|thực hiện|tham mưu|chịu trách nhiệm)\s*:\s*/giu;

/** Cut at every separator outside brackets behind which a head word begins; a semicolon always cuts. */
function piecesOf(text: string): Piece[] {
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
const NEXT_BULLET = '\ue000';

function endsItem(separator: string): boolean {
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

/**
 * "Trung tâm Lưu trữ lịch sử, Sở Nội vụ": where the list is parted by semicolons, the comma names the agency that the unit
 * belongs to; else nobody can tell.
 */
function joined(pieces: readonly Piece[], doubts: string[]): Piece[] {
  const isBySemicolon = pieces.some((piece) => endsItem(piece.separator));
  const out: Piece[] = [];
  for (const piece of pieces) {
    const previous = out.at(-1);
    const mayBelong =
      previous?.head === 'unit' && piece.head === 'agency' && piece.separator === ',' && !hasOwner(previous.text);
    if (!previous || !mayBelong) {
      out.push(piece);
      continue;
    }
    doubts.push(DOUBT.subordinate(`${previous.text}, ${piece.text}`));
    if (isBySemicolon) previous.text = `${previous.text}, ${piece.text}`;
    else out.push(piece);
  }
  return out;
}

function hasOwner(name: string): boolean {
  return /(?:thuộc|tỉnh|huyện|xã|UBND|Sở)(?!\p{L})/u.test(name);
}

const GROUP_OR_UNITS =
  /^(?:các sở, (?:ban, )?ngành, (?:cơ quan|đơn vị)|(?:ubnd|ủy ban nhân dân) các .*huyện.*(?:, | và )các (?:xã|phường))/iu;

/** "Sở Nội vụ, Tài chính, Tư pháp", "Các sở: Nội vụ, Tài chính", "UBND các huyện: A, B": the head is printed once. */
function elided(piece: Piece, doubts: string[]): string[] {
  const departments = departmentsIn(piece.text);
  if (departments !== null) {
    if (departments.length > 1) doubts.push(DOUBT.elided('Sở'));
    return departments;
  }
  const places =
    /^((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:các )?(huyện|xã|phường|thành phố|thị xã)): ?(.+)$/u.exec(piece.text);
  if (!places) {
    if (GROUP_OR_UNITS.test(piece.text)) doubts.push(DOUBT.groupOrUnits(piece.text));
    return [piece.text];
  }
  const names = (places[3] as string).split(/, | và /).map((name) => `UBND ${places[2]} ${name.trim()}`);
  doubts.push(DOUBT.elided(`UBND ${places[2]}`));
  return names;
}

/** Null when the words are no list of departments. */
function departmentsIn(text: string): string[] | null {
  const head = /^(?:các )?sở:? /iu.exec(text);
  if (!head) return null;
  const names: string[] = [];
  let at = head[0].length;
  for (;;) {
    const length = fieldLength(text.slice(at));
    if (length === 0) return null;
    const end = at + length;
    const separator = /^(?:, và |, | và |; )/u.exec(text.slice(end))?.[0];
    if (separator === undefined || fieldLength(text.slice(end + separator.length)) === 0) {
      names.push(`Sở ${text.slice(at)}`);
      break;
    }
    names.push(`Sở ${text.slice(at, end)}`);
    at = end + separator.length;
  }
  return names.length > 1 || !/^các/iu.test(text) ? named(text, names) : null;
}

/** A single department stays as printed. */
function named(text: string, names: string[]): string[] {
  return names.length === 1 ? [text] : names;
}
