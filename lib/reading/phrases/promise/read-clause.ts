import type { Level } from '@/lib/domain/plan.ts';
import type { TargetOperator } from '@/lib/domain/target.ts';
import { PROMISE_DOUBTS as DOUBT } from '../doubts.ts';
import type { Bullet } from './bullet.ts';
import { cell } from './cell.ts';
import { changeAround, type PrintedChange } from './change.ts';
import type { Clause } from './clauses.ts';
import { deadlineIn, isYearly } from './deadline.ts';
import type { Figure } from './figures.ts';
import { levelOf, levelsIn } from './level.ts';
import { operatorAround } from './operator.ts';
import { isFromBelow } from './rank.ts';
import type { PromiseContext, ReadPromise } from './read-promise.ts';
import { clauseText } from './read-words.ts';
import { baseYearOf, type Step, stepsFrom } from './steps.ts';

/** The promises of a clause: one, or one for each figure of its list. */
export function readClause(
  bullet: Bullet,
  clause: Clause,
  before: readonly Clause[],
  all: readonly Clause[],
  context: PromiseContext,
): ReadPromise[] {
  const shared = sharedOf(bullet, clause, before, all, context);
  const { figures } = clause;
  if (figures.length === 1) return [readOne(bullet, clause, figures[0] as Figure, shared, context)];
  const years = yearsIn(bullet, clause, figures.length);
  if (years !== null) return [yearByYear(bullet, clause, years, shared, context)];
  const levels = levelsIn(bullet.words.slice(clause.start, clause.end)).map((one) => one.level);
  const isByLevel = levels.length === figures.length;
  const doubt = isByLevel ? null : DOUBT.listUnclear;
  return figures.map((figure, index) => {
    const level = isByLevel ? (levels[index] as Level) : null;
    return readOne(
      bullet,
      clause,
      { ...figure, doubts: [...figure.doubts, ...(doubt ? [doubt] : [])] },
      { ...shared, level },
      context,
    );
  });
}

type Shared = {
  operator: { operator: TargetOperator | null; doubt: string | null };
  change: PrintedChange | null;
  deadlineYear: number | null;
  deadlineDoubt: string | null;
  yearly: boolean;
  level: Level | null;
};

function sharedOf(
  bullet: Bullet,
  clause: Clause,
  before: readonly Clause[],
  all: readonly Clause[],
  context: PromiseContext,
): Shared {
  const first = clause.figures[0] as Figure;
  const last = clause.figures.at(-1) as Figure;
  const change =
    first.kind === 'better' || first.kind === 'level' ? null : changeOf(bullet, clause, first, last, before);
  const own = deadlineIn(bullet.plain.slice(clause.start, clause.end), context.startYear, context.endYear);
  const opening = deadlineIn(bullet.plain.slice(0, openingEnd(all)), context.startYear, context.endYear);
  return {
    operator: operatorOf(bullet, clause, first, last, change, before),
    change,
    deadlineYear: own.year ?? opening.year,
    deadlineDoubt: own.doubt,
    yearly:
      isYearly(bullet.plain.slice(clause.start, clause.end)) ||
      (change?.yearly ?? false) ||
      opensYearly(bullet, clause),
    level: levelOfClause(bullet, clause, all),
  };
}

/** What opens the bullet, "Phấn đấu đến năm 2025: …", holds for all of its promises. */
function openingEnd(all: readonly Clause[]): number {
  return Math.min(60, all[0]?.figures[0]?.start ?? 60);
}

function opensYearly(bullet: Bullet, clause: Clause): boolean {
  return /^[\s\p{L}]{0,20}(?:hàng|hằng|mỗi) năm,/u.test(bullet.words.slice(clause.start, clause.sentenceEnd));
}

function changeOf(
  bullet: Bullet,
  clause: Clause,
  first: Figure,
  last: Figure,
  before: readonly Clause[],
): PrintedChange | null {
  const { plain, printed } = bullet;
  const change = changeAround(
    plain.slice(clause.start, first.start),
    plain.slice(last.end, clause.sentenceEnd),
    printed.slice(last.end, clause.sentenceEnd),
  );
  if (change !== null || clause.joint !== 'and' || !isBare(bullet, clause, first)) return change;
  // "giảm tối thiểu 10 % đơn vị và 10 % biên chế": the verb is printed once.
  const previous = before.at(-1);
  const figure = previous?.figures[0];
  if (!previous || !figure || previous.sentenceEnd !== clause.sentenceEnd) return null;
  const carried = changeAround(
    plain.slice(previous.start, figure.start),
    plain.slice(figure.end, clause.sentenceEnd),
    printed.slice(figure.end, clause.sentenceEnd),
  );
  return carried;
}

/** Nothing but the joint before the number. */
function isBare(bullet: Bullet, clause: Clause, first: Figure): boolean {
  return /^[\s,;/-]*(?:và )?$/u.test(bullet.plain.slice(clause.start, first.start));
}

function operatorOf(
  bullet: Bullet,
  clause: Clause,
  first: Figure,
  last: Figure,
  change: PrintedChange | null,
  before: readonly Clause[],
): Shared['operator'] {
  if (first.kind === 'rank') return { operator: '<=', doubt: null };
  if (first.kind === 'better') return { operator: '>', doubt: null };
  const own = operatorAround(beforeFigure(bullet, clause, first, change), bullet.plain.slice(last.end, clause.end));
  if (own.operator !== null) return own;
  const previous = before.at(-1);
  const figure = previous?.figures[0];
  if (!previous || !figure || clause.joint !== 'and' || !isBare(bullet, clause, first))
    return { operator: '=', doubt: null };
  const said = operatorAround(bullet.plain.slice(previous.start, figure.start), '').operator;
  if (said === null || said === '=') return { operator: '=', doubt: null };
  return change === null ? { operator: '=', doubt: DOUBT.sharedOperator } : { operator: said, doubt: DOUBT.carried };
}

/** In "cao hơn 5 % so với dự toán" the words compare, they are no operator. */
function beforeFigure(bullet: Bullet, clause: Clause, first: Figure, change: PrintedChange | null): string {
  const before = bullet.plain.slice(clause.start, first.start);
  return change?.isCompared
    ? before.replace(/(?:cao|lớn|nhiều|thấp|ít) hơn|vượt/gu, (all) => '.'.repeat(all.length))
    : before;
}

function levelOfClause(bullet: Bullet, clause: Clause, all: readonly Clause[]): Level | null {
  const text = wordsOfClause(bullet, clause);
  const others = new Set(all.flatMap((one) => levelOf(wordsOfClause(bullet, one), true) ?? []));
  const first = clause.figures[0];
  const isAtNumber =
    first !== undefined &&
    /^[^,;.]{0,12}cấp (?:tỉnh|thành phố)(?!\p{L})/u.test(bullet.words.slice(first.end, clause.end));
  return levelOf(text, others.size > 1 || isAtNumber);
}

/** Without what leads up to a colon before the number: "Triển khai đến UBND cấp huyện, cấp xã: 100 % cấp huyện". */
function wordsOfClause(bullet: Bullet, clause: Clause): string {
  const first = clause.figures[0];
  const before = bullet.words.slice(clause.start, first?.start ?? clause.end);
  return bullet.words.slice(clause.start + before.lastIndexOf(':') + 1, clause.end);
}

function readOne(bullet: Bullet, clause: Clause, figure: Figure, shared: Shared, context: PromiseContext): ReadPromise {
  const words = bullet.words.slice(clause.start, clause.end);
  const { operator, doubt } = shared.operator;
  const passed = clause.passed.map((one) => DOUBT.otherNumber(bullet.printed.slice(one.start, one.end)));
  const below = figure.kind === 'rank' && isFromBelow(words) ? DOUBT.rankFromBelow : null;
  const commaOnly = clause.joint === 'comma' ? DOUBT.list : null;
  const grown = growthOf(bullet, clause, figure, context);
  return {
    part: null,
    clause: clauseText(bullet, clause.start, clause.end),
    kind: figure.kind === 'rank' || figure.kind === 'level' ? figure.kind : 'quantitative',
    operator: grown ? '>=' : operator,
    value: grown ? (grown.steps.at(-1) as Step).value : figure.value,
    unit: figure.kind === 'better' ? betterUnit(bullet) : figure.unit,
    change:
      figure.kind === 'better'
        ? { direction: 'increase', baselineYear: null, against: 'năm trước' }
        : (shared.change?.change ?? null),
    baselineYear: shared.change?.change.baselineYear ?? null,
    deadlineYear: shared.deadlineYear,
    yearly: shared.yearly && !grown,
    level: shared.level,
    steps: grown?.steps ?? [],
    cells: {
      operator: cell([doubt, below], operator === '=' ? 0.9 : 0.95),
      value: cell([...figure.doubts, ...passed, commaOnly, grown?.doubt ?? null], 0.95),
      unit: cell([...figure.doubts.filter((one) => one.includes('ơn vị'))], 0.95),
      level: cell([], 0.9),
      phase: cell([shared.deadlineDoubt], 0.9),
    },
  };
}

function betterUnit(bullet: Bullet): string {
  return bullet.words.includes('%') ? 'điểm phần trăm' : 'điểm';
}

function growthOf(
  bullet: Bullet,
  clause: Clause,
  figure: Figure,
  context: PromiseContext,
): { steps: Step[]; doubt: string } | null {
  const { growth } = bullet;
  if (growth === null || figure.kind !== 'percent' || clause.start > growth.start) return null;
  const baseYear = baseYearOf(bullet.words, growth);
  const lastYear = growth.toYear ?? context.endYear;
  if (baseYear === null || lastYear === null || lastYear < baseYear) return null;
  const steps = stepsFrom(figure.value, baseYear, growth, lastYear);
  return { steps, doubt: DOUBT.steps(`${figure.value}%`, baseYear, growth.step) };
}

/** "đạt 60 %, 70 %, 80 % vào các năm 2026, 2027, 2028": as many years as figures. */
function yearsIn(bullet: Bullet, clause: Clause, count: number): number[] | null {
  const found = bullet.words.slice(clause.start, clause.end).match(/(?<![\d/])(?:19|20)\d{2}(?!\d)/gu) ?? [];
  const years = found.map(Number);
  const isRising = years.every((year, index) => index === 0 || year > (years[index - 1] as number));
  return years.length === count && isRising ? years : null;
}

function yearByYear(
  bullet: Bullet,
  clause: Clause,
  years: readonly number[],
  shared: Shared,
  context: PromiseContext,
): ReadPromise {
  const last = clause.figures.at(-1) as Figure;
  const promise = readOne(bullet, clause, last, shared, context);
  const steps = clause.figures.map((figure, index) => ({ year: years[index] as number, value: figure.value }));
  return {
    ...promise,
    steps,
    deadlineYear: years.at(-1) ?? null,
    cells: { ...promise.cells, value: cell([DOUBT.list], 0.9) },
  };
}
