import type { Level } from '@/lib/domain/plan.ts';
import type { TargetOperator } from '@/lib/domain/target.ts';
import { PROMISE_DOUBTS as DOUBT } from '../doubts.ts';
import type { Bullet } from './bullet.ts';
import { changeAround, type PrintedChange } from './change.ts';
import type { Clause } from './clauses.ts';
import { deadlineIn, isYearly, phaseIn } from './deadline.ts';
import type { Figure } from './figures.ts';
import { levelOf } from './level.ts';
import { operatorAround, type PrintedOperator } from './operator.ts';
import type { PromiseContext } from './read-promise.ts';
import { withoutSpelled } from './spelled.ts';

/** What the words of a clause say about all of its figures. */
export type ClauseWords = {
  operator: PrintedOperator;
  change: PrintedChange | null;
  phase: string | null;
  deadlineYear: number | null;
  deadlineDoubt: string | null;
  yearly: boolean;
  level: Level | null;
};

/** A clause among the others of its bullet. */
export type Place = { bullet: Bullet; clause: Clause; previous: Clause | null; opening: number; isByLevel: boolean };

/** The places of all clauses of a bullet. */
export function placesOf(bullet: Bullet, clauses: readonly Clause[]): Place[] {
  // What opens the bullet, "Phấn đấu đến năm 2025: …", holds for all of its promises.
  const opening = Math.min(60, clauses[0]?.figures[0]?.start ?? 60);
  const levels = new Set(clauses.flatMap((clause) => levelOf(wordsOfClause(bullet, clause), true) ?? []));
  return clauses.map((clause, index) => ({
    bullet,
    clause,
    previous: clauses[index - 1] ?? null,
    opening,
    isByLevel: levels.size > 1,
  }));
}

export function clauseWordsOf(place: Place, context: PromiseContext): ClauseWords {
  const { bullet, clause } = place;
  const words = bullet.plain.slice(clause.start, clause.end);
  const change = changeOf(place);
  const phase = phaseIn(words, context.startYear, context.endYear);
  const deadline = deadlineOf(place, context);
  const opening = deadlineIn(bullet.plain.slice(0, place.opening), context.startYear, context.endYear);
  const opensYearly = OPENS_YEARLY.test(sentenceOf(bullet, clause));
  return {
    operator: operatorOf(place, change),
    change,
    phase: phase && `${phase.from}-${phase.to}`,
    deadlineYear: deadline.year ?? phase?.to ?? opening.year,
    deadlineDoubt: deadline.doubt,
    yearly: isYearly(words) || (change?.yearly ?? false) || opensYearly,
    level: levelOfClause(place),
  };
}

/** "Hằng năm, 100 % sở, ngành và 30 % xã …": said once for the whole sentence. */
const OPENS_YEARLY = /^[\s\p{L}]{0,20}(?:hàng|hằng|mỗi) năm,/u;

/** From where the sentence of a clause begins. */
function sentenceOf({ words }: Bullet, { start, sentenceEnd }: Clause): string {
  const isFirst = !/[;.] /u.test(words.slice(0, start + 1));
  return words.slice(isFirst ? 0 : start, sentenceEnd);
}

/** "đạt 95 % năm 2030": the year behind the number before the one ahead of it. */
function deadlineOf({ bullet, clause }: Place, { startYear, endYear }: PromiseContext): ReturnType<typeof deadlineIn> {
  const last = clause.figures.at(-1) as Figure;
  const behind = deadlineIn(bullet.plain.slice(last.end, clause.end), startYear, endYear);
  if (behind.year !== null) return behind;
  const ahead = deadlineIn(bullet.plain.slice(clause.start, last.start), startYear, endYear);
  return ahead.year === null ? { year: null, doubt: ahead.doubt ?? behind.doubt } : ahead;
}

function changeOf({ bullet, clause, previous }: Place): PrintedChange | null {
  const first = clause.figures[0] as Figure;
  const last = clause.figures.at(-1) as Figure;
  if (first.kind === 'better' || first.kind === 'level' || first.kind === 'rank' || first.shape === 'move') return null;
  // "mỗi năm giảm 2 %, đến năm 2030 giảm 10 % so với năm 2025": only the last is against that year
  const isOfYear = isYearly(bullet.plain.slice(clause.start, last.end));
  const change = changeBetween(bullet, clause.start, first, last.end, isOfYear ? clause.end : clause.sentenceEnd);
  const figure = previous?.figures[0];
  if (change !== null || !previous || !figure || !isBareBehind(bullet, clause, previous)) return change;
  // "giảm tối thiểu 10 % đơn vị và 10 % biên chế": the verb is printed once.
  return changeBetween(bullet, previous.start, figure, figure.end, clause.sentenceEnd);
}

/** "so với năm 2021" further from its number than this is not looked for. */
const FAR = 600;

function changeBetween(
  { plain, printed }: Bullet,
  start: number,
  figure: Figure,
  from: number,
  to: number,
): PrintedChange | null {
  const end = Math.min(to, from + FAR);
  return changeAround(plain.slice(start, figure.start), plain.slice(from, end), printed.slice(from, end));
}

/** Nothing but a comma or "và" between the clause before, of the same sentence, and the number. */
function isBareBehind(bullet: Bullet, clause: Clause, previous: Clause): boolean {
  const first = clause.figures[0] as Figure;
  const isBare = /^[\s,;/-]*(?:và )?$/u.test(bullet.plain.slice(clause.start, first.start));
  return isBare && clause.joint === 'and' && previous.sentenceEnd === clause.sentenceEnd;
}

function operatorOf({ bullet, clause, previous }: Place, change: PrintedChange | null): PrintedOperator {
  const first = clause.figures[0] as Figure;
  if (first.kind === 'rank') return { operator: '<=', doubt: null };
  if (first.kind === 'better') return { operator: '>', doubt: null };
  const after = bullet.plain.slice((clause.figures.at(-1) as Figure).end, clause.end);
  const own = operatorAround(beforeFigure(bullet, clause, first, change), after);
  // "từ 70 % lên 95 %", "từ 90 % đến 95 %": the "từ" belongs to the pair.
  const isPair = first.shape !== 'plain' && own.doubt !== null;
  if (own.operator !== null && !isPair) return own;
  if (first.shape !== 'plain') return { operator: first.shape === 'stretch' ? '>=' : '=', doubt: null };
  const figure = previous?.figures[0];
  if (!previous || !figure || first.value === '100' || !isBareBehind(bullet, clause, previous)) return BARE;
  const said: TargetOperator | null = operatorAround(bullet.plain.slice(previous.start, figure.start), '').operator;
  if (said === null) return BARE;
  return change === null ? { operator: '=', doubt: DOUBT.sharedOperator } : { operator: said, doubt: DOUBT.carried };
}

const BARE: PrintedOperator = { operator: '=', doubt: null };

/** In "cao hơn 5 % so với dự toán" the words compare, they are no operator. */
function beforeFigure(bullet: Bullet, clause: Clause, first: Figure, change: PrintedChange | null): string {
  const before = withoutSpelled(bullet.plain.slice(clause.start, first.start));
  if (!change?.isCompared) return before;
  return before.replace(/(?:cao|lớn|nhiều|thấp|ít) hơn|vượt/gu, (all) => '.'.repeat(all.length));
}

function levelOfClause({ bullet, clause, isByLevel }: Place): Level | null {
  const end = (clause.figures[0] as Figure).end;
  const isAtNumber = /^[^,;.]{0,12}cấp (?:tỉnh|thành phố)(?!\p{L})/u.test(bullet.words.slice(end, clause.end));
  return levelOf(wordsOfClause(bullet, clause), isByLevel || isAtNumber);
}

/** Without what leads up to a colon before the number: "Triển khai đến UBND cấp huyện, cấp xã: 100 % cấp huyện". */
function wordsOfClause(bullet: Bullet, clause: Clause): string {
  const first = clause.figures[0];
  const before = bullet.words.slice(clause.start, first?.start ?? clause.end);
  return bullet.words.slice(clause.start + before.lastIndexOf(':') + 1, clause.end);
}
