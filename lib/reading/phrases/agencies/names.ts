import { AGENCY_DOUBTS as DOUBT } from '../doubts.ts';
import { elided } from './elided.ts';
import { endsItem, NEXT_BULLET, type Piece, piecesOf } from './pieces.ts';

export type Cell = { names: string[]; doubts: string[] };

export function namesIn(cell: string): Cell {
  const doubts: string[] = [];
  // an escaped bar of markdown parts names as a semicolon does
  const parted = cell.replace(/ *\\?\| */g, '; ').replace(/\n(?=[-–—+•*] ?)/g, NEXT_BULLET);
  const text = withoutLabels(parted, doubts);
  const pieces = joined(piecesOf(text), doubts);
  const names = pieces.flatMap(({ text: name }) => elided(name, doubts));
  if (/(?:\.{2,}|…)\s*$/u.test(cell)) doubts.push(DOUBT.openList);
  for (const { text: name, head } of pieces) if (head === null) doubts.push(DOUBT.noHead(name));
  for (const { text: name } of pieces)
    if (name.replace(/\([^()]*\)/g, '').includes(': ')) doubts.push(DOUBT.colon(name));
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
