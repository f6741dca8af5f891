import { PROMISE_DOUBTS as DOUBT } from '../doubts.ts';
import type { Bullet } from './bullet.ts';
import { cell } from './cell.ts';
import { deadlineIn, isYearly } from './deadline.ts';
import { levelOf } from './level.ts';
import { speaksOfRank } from './rank.ts';
import type { PromiseContext, ReadPromise } from './read-promise.ts';
import { kindOfWords } from './wordless.ts';

/** A promise without a number. A number that stands there as a condition is told, not taken. */
export function readWords(bullet: Bullet, start: number, end: number, context: PromiseContext): ReadPromise {
  const words = bullet.plain.slice(start, end);
  const deadline = deadlineIn(words, context.startYear, context.endYear);
  const isRank = speaksOfRank(words);
  const why = /\d ?%/u.test(bullet.words.slice(start, end)) ? DOUBT.onlyInCondition : null;
  return {
    part: null,
    clause: clauseText(bullet, start, end),
    kind: isRank ? 'rank' : kindOfWords(words.trim()),
    operator: null,
    value: null,
    unit: null,
    change: null,
    baselineYear: null,
    deadlineYear: deadline.year,
    yearly: isYearly(words),
    level: levelOf(words, false),
    steps: [],
    cells: {
      operator: cell([why], 0.9),
      value: cell([why], 0.9),
      unit: cell([why], 0.9),
      level: cell([], 0.85),
      phase: cell([deadline.doubt], 0.9),
    },
  };
}

/** The words themselves, without the marks and joints around them. */
export function clauseText(bullet: Bullet, start: number, end: number): string {
  const text = bullet.printed.slice(start, end).replace(/^[\s,;.:(+•-]+|[\s,;.:+•-]+$/gu, '');
  const opened = text.split('(').length;
  const closed = text.split(')').length;
  if (closed > opened && text.endsWith(')')) return text.slice(0, -1).trim();
  return closed < opened && bullet.printed[end] === ')' ? `${text})` : text;
}
