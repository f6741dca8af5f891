import { type Bullet, bulletOf } from './promise/bullet.ts';
import { type Clause, clausesOf } from './promise/clauses.ts';
import { figuresIn } from './promise/figures.ts';
import { readClause } from './promise/read-clause.ts';
import type { PromiseContext, ReadPromise } from './promise/read-promise.ts';
import { readWords } from './promise/read-words.ts';

export type { PromiseContext, ReadPromise };

/**
 * The promises of a bullet or a cell: one per number that is to be reached, and one for each sentence beside them that has
 * none. A bullet without such a number is one promise, to be finished (milestone) or only a direction (qualitative).
 */
export function readPromises(text: string, context: PromiseContext): ReadPromise[] {
  const bullet = bulletOf(text);
  const figures = figuresIn(bullet.figureWords, bullet.printed);
  if (figures.length === 0) return [readWords(bullet, 0, bullet.printed.length, context)];
  const clauses = clausesOf(bullet, figures);
  const promises = clauses.flatMap((clause, index) => read(bullet, clause, clauses.slice(0, index), clauses, context));
  return promises.length === 1 ? promises : promises.map((promise, index) => ({ ...promise, part: partName(index) }));
}

function read(
  bullet: Bullet,
  clause: Clause,
  before: readonly Clause[],
  all: readonly Clause[],
  context: PromiseContext,
): ReadPromise[] {
  if (clause.figures.length === 0) return [readWords(bullet, clause.start, clause.end, context)];
  return readClause(bullet, clause, before, all, context);
}

/** "a" … "z" in the order of Vietnamese lists (a, b, c, d, đ, e, g) is for printed letters; parts are plain a, b, c, d, e. */
function partName(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
}
