import { bulletOf } from './promise/bullet.ts';
import { cell } from './promise/cell.ts';
import { type Place, placesOf } from './promise/clause-words.ts';
import { clausesOf } from './promise/clauses.ts';
import { dayDeadlineIn } from './promise/deadline.ts';
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
  if (figures.length === 0) return withDueDay([readWords(bullet, 0, bullet.printed.length, context)], context);
  const promises = placesOf(bullet, clausesOf(bullet, figures)).flatMap((place) =>
    withDueDay(read(place, context), context),
  );
  return promises.length === 1 ? promises : promises.map((promise, index) => ({ ...promise, part: partName(index) }));
}

/** The promises of one clause: its day is looked for once. */
function withDueDay(promises: ReadPromise[], { startYear, endYear }: PromiseContext): ReadPromise[] {
  const [first] = promises;
  if (!first || promises.every(({ deadlineYear }) => deadlineYear !== null)) return promises;
  const { year, doubt } = dayDeadlineIn(first.clause, startYear, endYear);
  if (year === null) return promises;
  const phase = cell([doubt], 0.9);
  return promises.map((promise) =>
    promise.deadlineYear === null ? { ...promise, deadlineYear: year, cells: { ...promise.cells, phase } } : promise,
  );
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
