import type { Answer } from './answer.ts';
import { exact, type Figure, toFigure } from './figure.ts';

/**
 * How an answer stands to an earlier one. `number`: both are values that can be subtracted, `percent` of the earlier
 * one where that is not 0. `answer`: another kind of answer, another choice, other words. `note`: the value stands,
 * what is written beside it does not.
 */
export type Difference =
  | { kind: 'none' | 'same' | 'new' | 'gone' | 'answer' | 'note' }
  | { kind: 'number'; by: Figure; percent: Figure | null };

/** Of two answers, any of the four kinds or none at all; "không phát sinh" and 0 are two answers. */
export function differenceOf(before: Answer | null, after: Answer | null): Difference {
  if (before === null || after === null) {
    if (before === after) return { kind: 'none' };
    return { kind: before === null ? 'new' : 'gone' };
  }
  if (!isSameValue(before, after)) return valueDifference(before, after);
  return { kind: isSameWords(before, after) ? 'same' : 'note' };
}

/** The answers say the same, whatever stands in the notes beside them. */
export function isSameValue(left: Answer | null, right: Answer | null): boolean {
  if (left === null || right === null) return left === right;
  const parts = ['kind', 'number', 'choice', 'text'] as const;
  return parts.every((part) => left[part] === right[part]);
}

function isSameWords(left: Answer, right: Answer): boolean {
  const parts = ['note', 'reason', 'promisedOn'] as const;
  return parts.every((part) => left[part] === right[part]);
}

function valueDifference(before: Answer, after: Answer): Difference {
  if (before.number === null || after.number === null) return { kind: 'answer' };
  const by = exact(after.number).minus(before.number);
  const base = exact(before.number);
  return { kind: 'number', by: toFigure(by), percent: base.isZero() ? null : toFigure(by.div(base.abs()).times(100)) };
}
