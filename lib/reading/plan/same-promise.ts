import type { ReadTarget } from '../proposal.ts';
import { containment, similarity, wordsOf } from './similarity.ts';

type Known = { target: ReadTarget; words: ReadonlySet<string> };

/**
 * Links each row of the appendix to the same promise in the body: the same value, unit and time, and much the same words.
 * Each promise of the body is linked once.
 */
export function withSamePromises(appendix: readonly ReadTarget[], body: readonly ReadTarget[]): ReadTarget[] {
  const known = body.map((target) => ({ target, words: wordsOf(target.clause) }));
  const pairs = appendix.flatMap((target) => pairsOf(target, known)).sort((a, b) => b.likeness - a.likeness);
  const partner = new Map<string, ReadTarget>();
  const taken = new Set<string>();
  for (const { from, to } of pairs) {
    if (partner.has(from.id) || taken.has(to.id)) continue;
    partner.set(from.id, to);
    taken.add(to.id);
  }
  return appendix.map((target) => ({ ...target, sameAs: partner.get(target.id)?.id ?? null }));
}

/** Where the appendix gives another value for the same words and time: which is right is not for a reader to say. */
export function disagreements(appendix: readonly ReadTarget[], body: readonly ReadTarget[]): string[] {
  const known = body.map((target) => ({ target, words: wordsOf(target.clause) }));
  return appendix
    .filter((target) => target.sameAs === null && target.value !== null)
    .flatMap((target) => {
      const words = wordsOf(target.clause);
      const other = known.find(
        (one) =>
          one.target.phase === target.phase &&
          one.target.value !== null &&
          one.target.value !== target.value &&
          isSameUnit(one.target, target) &&
          similarity(words, one.words) >= 0.85,
      );
      return other ? [sentence(target, other.target)] : [];
    });
}

function pairsOf(from: ReadTarget, known: readonly Known[]): { from: ReadTarget; to: ReadTarget; likeness: number }[] {
  if (from.value === null) return [];
  const words = wordsOf(from.clause);
  return known.flatMap(({ target, words: theirs }) => {
    if (target.value !== from.value || !isSameUnit(target, from) || !isSameTime(target, from)) return [];
    const likeness = similarity(words, theirs);
    const enough = likeness >= 0.6 || (likeness >= 0.45 && containment(words, theirs) >= 0.9);
    return enough ? [{ from, to: target, likeness }] : [];
  });
}

function isSameTime(left: ReadTarget, right: ReadTarget): boolean {
  return left.phase === right.phase || left.phase === null || right.phase === null;
}

function isSameUnit(left: ReadTarget, right: ReadTarget): boolean {
  return (left.unit ?? '').toLowerCase() === (right.unit ?? '').toLowerCase();
}

function sentence(appendix: ReadTarget, body: ReadTarget): string {
  const where = `${body.section}${body.ordinal === null ? '' : `, dòng ${body.ordinal}`}`;
  return `${appendix.section}, dòng ${appendix.ordinal ?? '?'} ghi ${appendix.value} ${appendix.unit ?? ''}; phần thân (${where}) ghi ${body.value} ${body.unit ?? ''} cho cùng nội dung.`;
}
