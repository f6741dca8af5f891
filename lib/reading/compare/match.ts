import { fold, oneLine } from '../phrases/words.ts';

/** What two rows are recognised by. */
export type Marks = {
  /** The innermost numeral of its section ("VII"), or the section itself where the whole of it tells. */
  section: string;
  ordinal: string | null;
  part: string | null;
  words: string;
  value: string | null;
};

/** Indices of rows that are the same: ours → theirs. Place first, then words and values; a row is matched once. */
export function matchRows(ours: readonly Marks[], theirs: readonly Marks[]): Map<number, number> {
  const theirTokens = theirs.map(({ words }) => tokensOf(words));
  const pairs = ours.flatMap((our, at) => {
    const tokens = tokensOf(our.words);
    return theirs.flatMap((their, other) => {
      const score = scoreOf(our, their, shareOf(tokens, theirTokens[other] as ReadonlySet<string>));
      return score >= ENOUGH ? [{ at, other, score }] : [];
    });
  });
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const { at, other } of pairs.sort((a, b) => b.score - a.score || a.at - b.at || a.other - b.other)) {
    if (found.has(at) || taken.has(other)) continue;
    found.set(at, other);
    taken.add(other);
  }
  return found;
}

/** "Phụ lục II.VII" and "Bảng nhiệm vụ VII" are the "VII" of a table whose place is not printed in its rows. */
export function innermost(section: string): string {
  return /[^\s.]+$/.exec(section.trim())?.[0] ?? '';
}

const ENOUGH = 0.85;

/** The same place and some of the words, or most of the words and the same figure, or nearly all of the words. */
function scoreOf(our: Marks, their: Marks, share: number): number {
  const isThere = our.ordinal !== null && our.ordinal === their.ordinal && same(our.section, their.section);
  const place = isThere ? (our.part === their.part ? 0.6 : 0.4) : 0;
  const figure = our.value !== null && our.value === their.value ? 0.3 : 0;
  return share + place + figure;
}

function same(left: string, right: string): boolean {
  return fold(oneLine(left)) === fold(oneLine(right));
}

/** How much of the shorter words stands in the longer: our titles are short, theirs are whole sentences. */
function shareOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [few, many] = left.size <= right.size ? [left, right] : [right, left];
  if (few.size === 0) return many.size === 0 ? 1 : 0;
  let shared = 0;
  for (const token of few) if (many.has(token)) shared += 1;
  return shared / few.size;
}

function tokensOf(words: string): Set<string> {
  return new Set(fold(words).match(/[\p{L}\d]+/gu) ?? []);
}
