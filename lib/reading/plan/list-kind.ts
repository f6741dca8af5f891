import { fold, oneLine } from '../phrases/words.ts';

/**
 * What a list is for, by its title: `target` (chỉ tiêu, mục tiêu cụ thể), `goal` (mục tiêu, phấn đấu: targets where nothing
 * more specific is at hand), `general` (mục tiêu chung), `task`, `mixed` (mục tiêu, nhiệm vụ), `other` (yêu cầu, kinh phí).
 */
export type ListKind = 'target' | 'goal' | 'general' | 'task' | 'mixed' | 'other';

/** Null where the title decides nothing: "Cải cách thể chế". */
export function listKindOf(title: string): ListKind | null {
  const words = fold(oneLine(title));
  if (words.split(' ').length > 25) return null;
  const kinds = new Set(words.split(/[,;/]| va /).map((part, index) => kindOfPart(part.trim(), index)));
  if (kinds.has('task') && (kinds.has('target') || kinds.has('goal'))) return 'mixed';
  return ORDER.find((kind) => kinds.has(kind)) ?? null;
}

export function isListTitle(text: string): boolean {
  return text.split(' ').length <= 14 && listKindOf(text) !== null;
}

const ORDER: readonly ListKind[] = ['target', 'general', 'goal', 'task', 'other'];

/** The word that comes first decides: "Nhiệm vụ thực hiện mục tiêu" is a list of tasks. */
function kindOfPart(part: string, index: number): ListKind | null {
  let first: { at: number; kind: ListKind } | null = null;
  for (const { pattern, kind, reach, alsoLater } of WORDS) {
    const at = part.search(pattern);
    if (at < 0 || at > reach || (index > 0 && !alsoLater)) continue;
    if (first === null || at < first.at) first = { at, kind };
  }
  return first?.kind ?? null;
}

type TitleWord = { pattern: RegExp; kind: ListKind; reach: number; alsoLater: boolean };

/** Of two that begin at the same word the upper one counts. A word further in than `reach` is part of a sentence. */
const WORDS: readonly TitleWord[] = [
  word(/\bmuc tieu (?:chung|tong quat|tong the|bao trum)\b/, 'general'),
  word(/\bmuc tieu quoc gia\b/, 'other'),
  word(/\bmuc tieu cu the\b/, 'target'),
  word(/\b(?:bo )?chi tieu\b/, 'target', 20),
  word(/\bket qua (?:can dat|phan dau)\b/, 'target'),
  word(/\bmuc tieu\b/, 'goal', 30),
  word(/^phan dau\b/, 'goal'),
  word(/\b(?:nhiem vu|giai phap|bien phap|cac hoat dong)\b/, 'task', 16),
  word(/\bnoi dung (?:thuc hien|trong tam|cong viec)\b/, 'task', 12),
  word(/\b(?:yeu cau|quan diem|pham vi|doi tuong|kinh phi|nguon luc|nguyen nhan|han che)\b/, 'other', 8),
  first(/\b(?:muc dich|to chuc thuc hien|trach nhiem|phan cong|noi nhan|can cu|che do bao cao)\b/, 'other', 8),
  first(/\b(?:thuc trang|tinh hinh|danh gia|ket qua|ton tai|bai hoc|kien nghi|de xuat|su can thiet)\b/, 'other', 8),
];

function word(pattern: RegExp, kind: ListKind, reach = 40): TitleWord {
  return { pattern, kind, reach, alsoLater: true };
}

/** Counts in the first part of a title alone: "Theo dõi, đánh giá" is a subject, "Đánh giá chung" a list. */
function first(pattern: RegExp, kind: ListKind, reach: number): TitleWord {
  return { pattern, kind, reach, alsoLater: false };
}
