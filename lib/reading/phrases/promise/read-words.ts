import { PROMISE_DOUBTS as DOUBT } from '../doubts.ts';
import type { Bullet } from './bullet.ts';
import { cell } from './cell.ts';
import { deadlineIn, isYearly, phaseIn } from './deadline.ts';
import { levelOf } from './level.ts';
import { speaksOfRank } from './rank.ts';
import type { PromiseContext, ReadPromise } from './read-promise.ts';
import { spelledMeasureIn } from './unread.ts';
import { kindOfWords } from './wordless.ts';

/** A promise without a number. A number that stands there as a condition is told, not taken. */
export function readWords(bullet: Bullet, start: number, end: number, context: PromiseContext): ReadPromise {
  const words = bullet.plain.slice(start, end);
  const deadline = deadlineIn(words, context.startYear, context.endYear);
  const phase = phaseIn(words, context.startYear, context.endYear);
  const isRank = speaksOfRank(words);
  const why = /\d ?%/u.test(bullet.words.slice(start, end)) ? DOUBT.onlyInCondition : unreadIn(bullet, start, end);
  return {
    part: null,
    clause: clauseText(bullet, start, end),
    kind: isRank ? 'rank' : kindOfWords(words.trim()),
    operator: null,
    value: null,
    unit: null,
    change: null,
    baselineYear: null,
    phase: phase && `${phase.from}-${phase.to}`,
    deadlineYear: deadline.year ?? phase?.to ?? null,
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

/** "Hơn 2/3 số xã": a number that no rule has read. */
function unreadIn(bullet: Bullet, start: number, end: number): string | null {
  const words = bullet.figureWords.slice(start, end);
  const found = /\d[\d.,/]*/u.exec(words);
  return found ? DOUBT.unread(found[0].replace(/[.,/]+$/, '')) : spelledMeasureIn(words);
}

/** The words themselves, without the marks and joints around them. */
export function clauseText(bullet: Bullet, start: number, end: number): string {
  const text = bullet.printed.slice(start, end).replace(/^[\s,;.:(+•-]+|[\s,;.:+•-]+$/gu, '');
  const opened = text.split('(').length;
  const closed = text.split(')').length;
  if (closed > opened && text.endsWith(')')) return text.slice(0, -1).trim();
  return closed < opened && bullet.printed[end] === ')' ? `${text})` : text;
}
