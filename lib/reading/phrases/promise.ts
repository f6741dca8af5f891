import { bulletOf } from './promise/bullet.ts';
import { clausesOf } from './promise/clauses.ts';
import { figuresIn } from './promise/figures.ts';
import { readClause } from './promise/read-clause.ts';
import type { PromiseContext, ReadPromise } from './promise/read-promise.ts';
import { readWords } from './promise/read-words.ts';
import { type Place, placesOf } from './promise/shared.ts';

export type { PromiseContext, ReadPromise };

/**
 * The promises of a bullet or a cell: one per number that is to be reached, and one for each sentence beside them that has
 * none. A bullet without such a number is one promise, to be finished (milestone) or only a direction (qualitative).
 */
export function readPromises(text: string, context: PromiseContext): ReadPromise[] {
  const bullet = bulletOf(text);
  const figures = figuresIn(bullet.figureWords, bullet.printed);
  if (figures.length === 0) return [readWords(bullet, 0, bullet.printed.length, context)];
  const promises = placesOf(bullet, clausesOf(bullet, figures)).flatMap((place) => read(place, context));
  return promises.length === 1 ? promises : promises.map((promise, index) => ({ ...promise, part: partName(index) }));
}

function read(place: Place, context: PromiseContext): ReadPromise[] {
  const { bullet, clause } = place;
  return clause.figures.length === 0
    ? [readWords(bullet, clause.start, clause.end, context)]
    : readClause(place, context);
}

/** "a" … "z" in the order of Vietnamese lists (a, b, c, d, đ, e, g) is for printed letters; parts are plain a, b, c, d, e. */
function partName(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
}
