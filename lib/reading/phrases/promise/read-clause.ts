import type { Level } from '@/lib/domain/plan.ts';
import { PROMISE_DOUBTS as DOUBT } from '../doubts.ts';
import type { Bullet } from './bullet.ts';
import { cell } from './cell.ts';
import { type ClauseWords, clauseWordsOf, type Place } from './clause-words.ts';
import type { Clause } from './clauses.ts';
import type { Figure } from './figures.ts';
import { levelsIn } from './level.ts';
import { isFromBelow } from './rank.ts';
import type { PromiseContext, ReadPromise } from './read-promise.ts';
import { clauseText } from './read-words.ts';
import { baseYearOf, type Step, stepsFrom } from './steps.ts';
import { numberLeftIn, otherIndexIn, servicesIn, spelledMeasureIn } from './unread.ts';

/** The promises of a clause: one, or one for each figure of its list. */
export function readClause(place: Place, context: PromiseContext): ReadPromise[] {
  const { bullet, clause } = place;
  const said = clauseWordsOf(place, context);
  const words = clauseText(bullet, clause.start, clause.end);
  const { figures } = clause;
  if (figures.length === 1) return [readOne(place, figures[0] as Figure, words, said, context)];
  const years = yearsIn(bullet, clause, figures.length);
  if (years !== null) return [yearByYear(place, years, words, said, context)];
  const levels = levelsIn(bullet.words.slice(clause.start, clause.end)).map((one) => one.level);
  const isByLevel = levels.length === figures.length;
  return figures.map((figure, index) => {
    const doubts = isByLevel ? figure.doubts : [...figure.doubts, DOUBT.listUnclear];
    const level = isByLevel ? (levels[index] as Level) : null;
    return readOne(place, { ...figure, doubts }, words, { ...said, level }, context);
  });
}

function readOne(
  { bullet, clause }: Place,
  figure: Figure,
  words: string,
  said: ClauseWords,
  context: PromiseContext,
): ReadPromise {
  const grown = growthOf(bullet, clause, figure, context);
  return {
    part: null,
    clause: words,
    kind: figure.kind === 'rank' || figure.kind === 'level' ? figure.kind : 'quantitative',
    operator: grown ? '>=' : said.operator.operator,
    value: grown ? (grown.steps.at(-1) as Step).value : figure.value,
    unit: figure.kind === 'better' ? betterUnit(bullet) : figure.unit,
    change: figure.kind === 'better' ? BETTER : (said.change?.change ?? null),
    baselineYear: said.change?.change.baselineYear ?? startedIn(bullet, clause, figure),
    phase: said.phase,
    deadlineYear: grown ? null : said.deadlineYear,
    yearly: said.yearly && !grown,
    level: said.level,
    steps: grown?.steps ?? [],
    cells: cellsOf(bullet, clause, figure, said, grown?.doubt ?? null),
  };
}

/** "tăng từ 12,5 % năm 2025 lên 20 %": the year that it starts from. */
function startedIn({ words }: Bullet, clause: Clause, figure: Figure): number | null {
  const found = STARTED.exec(words.slice(clause.start, figure.start));
  return found && Number(found[1]);
}

const STARTED =
  /(?<!\p{L})từ (?:mức )?[\d.,]+ ?(?:%|[\p{L} ]{0,30}?) ?(?:\(|vào )?(?:cuối )?năm ((?:19|20)\d{2})\)?[^,;:]{0,20}(?<!\p{L})(?:lên|xuống)(?: đến| tới| còn| mức)? $/u;

const BETTER = { direction: 'increase', baselineYear: null, against: 'năm trước' } as const;

function betterUnit(bullet: Bullet): string {
  return bullet.words.includes('%') ? 'điểm phần trăm' : 'điểm';
}

function cellsOf(
  bullet: Bullet,
  clause: Clause,
  figure: Figure,
  { operator, deadlineDoubt }: ClauseWords,
  growth: string | null,
): ReadPromise['cells'] {
  const isBelow = figure.kind === 'rank' && isFromBelow(bullet.words.slice(clause.start, clause.end));
  const others = clause.passed
    .filter(({ kind }) => kind !== 'level' && kind !== 'better')
    .map((one) => DOUBT.otherNumber(bullet.printed.slice(one.start, one.end)));
  const said = bullet.words.slice(clause.start, clause.end);
  const unread = [
    spelledMeasureIn(said),
    otherIndexIn(bullet.plain.slice(clause.start, clause.end)),
    numberLeftIn(bullet, clause),
    servicesIn(bullet.plain.slice(clause.start, clause.end)),
  ];
  return {
    operator: cell([operator.doubt, isBelow ? DOUBT.rankFromBelow : null], operator.operator === '=' ? 0.9 : 0.95),
    value: cell([...figure.doubts, ...others, clause.joint === 'comma' ? DOUBT.list : null, growth, ...unread], 0.95),
    unit: cell(
      figure.doubts.filter((doubt) => /đơn vị “|đơn vị\./iu.test(doubt)),
      0.95,
    ),
    level: cell([], 0.9),
    phase: cell([deadlineDoubt], 0.9),
  };
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
  place: Place,
  years: readonly number[],
  words: string,
  said: ClauseWords,
  context: PromiseContext,
): ReadPromise {
  const { figures } = place.clause;
  const promise = readOne(place, figures.at(-1) as Figure, words, said, context);
  const steps = figures.map((figure, index) => ({ year: years[index] as number, value: figure.value }));
  const cells = { ...promise.cells, value: cell([DOUBT.list], 0.9) };
  return { ...promise, steps, deadlineYear: years.at(-1) ?? null, cells };
}
