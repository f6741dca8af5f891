import type { Signature } from './official-document.ts';

/** What an agency's own document says of it. */
export type LetterheadOf = { name: string; kind: string; provinceName: string };

/** The body above it that is printed: a people's committee prints none, a department the province's (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.2). */
export function parentOf({ kind, provinceName }: LetterheadOf): string | null {
  return UNDER_PROVINCE.includes(kind) ? `UBND tỉnh ${provinceName}` : null;
}

/** "Ủy ban nhân dân\nxã Chiềng Hoa": its name over the lines on which it is printed. */
export function issuerOf({ name }: LetterheadOf): string {
  return name.replace(COMMITTEE, 'Ủy ban nhân dân\n');
}

/** A commune's documents are dated in the commune, all others in the province. */
export function placeOf({ name, provinceName }: LetterheadOf): string {
  return PLACE.exec(name)?.[1] ?? provinceName;
}

/** chữ viết tắt tên cơ quan: "UBND", "STP", "SVHTTDL". */
export function abbreviationOf({ name }: LetterheadOf): string {
  if (COMMITTEE.test(name)) return 'UBND';
  const words = name
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !LITTLE_WORDS.has(word.toLocaleLowerCase('vi')));
  const letters = words.map((word) => bare(word.charAt(0)).toLocaleUpperCase('vi')).join('');
  return letters.replace(/[^A-ZĐ]/g, '') || 'CQ';
}

/** Who signs: the head of a committee in its name, the head of any other agency in his own, a deputy for the head. */
export function signatureOf(of: LetterheadOf, signer: { name: string | null; title: string | null }): Signature {
  const isCommittee = COMMITTEE.test(of.name);
  const office = signer.title?.trim() || (isCommittee ? 'Chủ tịch' : (HEADS.get(of.kind) ?? 'Thủ trưởng'));
  const principal = /^phó\s+(.+)$/iu.exec(office)?.[1] ?? null;
  const collective = isCommittee ? 'Ủy ban nhân dân' : null;
  const mode = isCommittee ? (principal ? 'collective-deputy' : 'collective') : principal ? 'deputy' : 'own';
  return { mode, collective, principal, office, name: signer.name?.trim() || null };
}

/** "125/BC-STP" as its number and its symbol; what is not written so is left to be written by hand. */
export function numberAndSymbolIn(documentNo: string | null): { number: string | null; symbol: string | null } {
  const [number = '', symbol = ''] = (documentNo ?? '').split('/', 2).map((part) => part.trim());
  return {
    number: /^\d{1,6}$/.test(number) ? number : null,
    symbol: /^[A-ZĐ]+(-[A-ZĐ]+)+$/.test(symbol) ? symbol : null,
  };
}

const UNDER_PROVINCE = ['department', 'office', 'board'];
const COMMITTEE = /^(UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+/u;
const PLACE = /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:xã|phường|thị trấn|đặc khu) (\p{Lu}.+)$/u;
const LITTLE_WORDS = new Set(['và', 'của', 'các', 'tỉnh']);
const HEADS = new Map([
  ['department', 'Giám đốc'],
  ['office', 'Chánh Văn phòng'],
  ['board', 'Trưởng ban'],
]);

/** Without its marks; Đ is a letter of its own. */
function bare(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '');
}
