import { fold } from '../phrases/words.ts';

/** The words of a text that carry its meaning, without accents. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = fold(text).match(/[a-z]+|\d+/g) ?? [];
  return new Set(words.filter((word) => word.length > 1 && !EMPTY_WORDS.has(word)));
}

/** 0–1: the share of words that two texts have in common (Dice). */
export function similarity(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  return (2 * sharedWords(left, right)) / (left.size + right.size);
}

/** 0–1: how much of the shorter text the longer one says too. */
export function containment(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  return sharedWords(left, right) / Math.min(left.size, right.size);
}

/** The candidate that is most like the words, when it is at least `least` alike. */
export function mostAlike<Candidate extends { words: ReadonlySet<string> }>(
  words: ReadonlySet<string>,
  candidates: readonly Candidate[],
  least: number,
): { candidate: Candidate; likeness: number } | null {
  let best: { candidate: Candidate; likeness: number } | null = null;
  for (const candidate of candidates) {
    const likeness = similarity(words, candidate.words);
    if (likeness >= least && likeness > (best?.likeness ?? 0)) best = { candidate, likeness };
  }
  return best;
}

function sharedWords(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [few, many] = left.size <= right.size ? [left, right] : [right, left];
  let count = 0;
  for (const word of few) if (many.has(word)) count += 1;
  return count;
}

/** Words of every promise and every task: they say nothing about which one it is. */
const EMPTY_WORDS = new Set(
  'va cua cac nhung ve tren tai cho theo voi trong den tu la duoc co hoac de do bang phan dau dat toi thieu it nhat ty le so muc do thuc hien trien khai bao dam dam ke hoach'.split(
    ' ',
  ),
);
