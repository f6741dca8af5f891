import { yearOf } from './calendar.ts';
import { exact } from './figure.ts';
import type { Baseline, Direction } from './indicator.ts';
import {
  annualFigure,
  figuresInPlay,
  isAnnual,
  isOver100,
  isStale,
  type KnownFigures,
  newest,
} from './known-figures.ts';
import { type DatedFigure, type Goal, goalOf, isMet, type NoGoal, sideOf } from './target.ts';
import { type Arithmetic, arithmeticOf, STATUS_RULES, type StatusRules } from './target-arithmetic.ts';
import { type Expectation, expectedAt, finalExpectation } from './target-expected.ts';

export const TARGET_STATUSES = [
  'met',
  'on-track',
  'behind',
  'at-risk',
  'no-figure',
  'not-quantified',
  'insufficient',
  'stale',
  'final-met',
  'final-missed',
  'final-unknown',
] as const;
/** The first six of domain.md, "chưa đủ căn cứ", "số liệu cũ", and the three verdicts at the end of a phase. */
export type TargetStatus = (typeof TARGET_STATUSES)[number];

/** The statuses that a signed judgement may state. */
export const JUDGED_STATUSES = ['met', 'on-track', 'behind', 'at-risk'] as const;
export type JudgedStatus = (typeof JUDGED_STATUSES)[number];

export type StatusFlag = 'over-100' | 'provisional-baseline';

/** After its phase, a target stays a floor until the plan ends. */
export type Floor = { holds: boolean; figure: DatedFigure };

export type YearVerdict = { year: number; verdict: 'final-met' | 'final-missed' | 'final-unknown' };

export type TargetState = {
  status: TargetStatus;
  /** Why nothing can be compared, for `not-quantified` and `insufficient`. */
  reason: NoGoal | 'nothing-expected' | 'over-100' | 'part-of-year' | null;
  figure: DatedFigure | null;
  arithmetic: Arithmetic | null;
  flags: readonly StatusFlag[];
  floor: Floor | null;
  /** Yearly targets: each year that has ended. */
  years: readonly YearVerdict[];
  /** The thresholds that it was judged by. */
  rules: StatusRules;
};

/** All of a state but its thresholds. */
type Judged = Omit<TargetState, 'rules'>;

export type StatusQuestion = KnownFigures & { direction: Direction; baseline: Baseline | null };

/**
 * The status of a target on a day, with all that it was computed from. Unrounded figures decide. Thresholds are ours or
 * the province's own (STATUS_RULES); the rest is the rule "Target status" of the domain: met, else compared with what is
 * expected by the figure's day; after 31/12 of the last year only that year's annual figure judges.
 */
export function targetStatus(question: StatusQuestion): TargetState {
  return { ...judgedBy(question), rules: question.rules ?? STATUS_RULES };
}

function judgedBy(question: StatusQuestion): Judged {
  const goal = goalOf(question.target, question.direction, question.baseline);
  if (goal === 'qualitative' || goal === 'no-value') return state('not-quantified', { reason: goal });
  if (question.today > question.target.deadlineOn) return ended(question, goal);
  return running(question, goal);
}

function running(question: StatusQuestion, goal: Goal | NoGoal): Judged {
  const years = typeof goal === 'string' ? [] : verdictsOfYears(question, goal, yearOf(question.today) - 1);
  const figure = newest(figuresInPlay(question));
  if (figure === null) return state('no-figure', { years });
  if (isStale(figure, question)) return state('stale', { figure, years });
  if (typeof goal === 'string') return state('insufficient', { figure, reason: goal, years });
  if (isOver100(figure, question)) return questioned('insufficient', figure, years);
  if (isOpenUntilYearEnd(question, goal, figure))
    return state('insufficient', { figure, reason: 'part-of-year', years });
  return { ...judged(question, goal, figure), years };
}

/** What grows through the year says little of it before its annual report, unless it is there already and cannot fall back. */
function isOpenUntilYearEnd(question: StatusQuestion, goal: Goal, figure: DatedFigure): boolean {
  if (!question.growsThroughYear || isAnnual(figure.periodKind)) return false;
  const onlyRises =
    goal.better === 'higher' && goal.upper === null && question.target.change?.direction !== 'reduction';
  const tolerance = (question.rules ?? STATUS_RULES).approximateShare;
  return !(onlyRises && isMet(goal, goal.measure(figure.value), tolerance));
}

/** Met, or held against what is expected by the figure's day. */
function judged(question: StatusQuestion, goal: Goal, figure: DatedFigure): Judged {
  const rules = question.rules ?? STATUS_RULES;
  const measured = goal.measure(figure.value);
  const done = isMet(goal, measured, rules.approximateShare);
  const side = sideOf(goal, measured);
  const expectation = done || side !== goal ? finalExpectation(side) : expectedAt(question.target, goal, figure);
  if (expectation === null)
    return state('insufficient', { figure, reason: 'nothing-expected', flags: flagsOf(question, goal) });
  const arithmetic = arithmeticOf(question, side, figure, expectation);
  const status = done ? 'met' : shortfallStatus(arithmetic, expectation);
  return state(status, { figure, arithmetic, flags: flagsOf(question, goal) });
}

function shortfallStatus(arithmetic: Arithmetic, expectation: Expectation): TargetStatus {
  const ahead = exact(arithmetic.ahead);
  if (expectation.basis !== 'final' && !ahead.isNegative()) return 'on-track';
  return ahead.neg().gt(arithmetic.atRiskBeyond) ? 'at-risk' : 'behind';
}

/** After the last day: that year's annual report decides, nothing else; then the value stays a floor. */
function ended(question: StatusQuestion, goal: Goal | NoGoal): Judged {
  const { target } = question;
  if (typeof goal === 'string')
    return state(question.figures.length > 0 ? 'insufficient' : 'final-unknown', { reason: goal });
  const years = verdictsOfYears(question, goal, yearOf(target.deadlineOn));
  const floor = floorOf(question, goal);
  const figure = annualFigure(question, yearOf(target.deadlineOn));
  if (figure === null) return state('final-unknown', { figure: newest(question.figures), years, floor });
  if (isOver100(figure, question)) return { ...questioned('final-unknown', figure, years), floor };
  const side = sideOf(goal, goal.measure(figure.value));
  const arithmetic = arithmeticOf(question, side, figure, finalExpectation(side));
  const flags = flagsOf(question, goal);
  return state(target.yearly ? worstOf(years) : verdictOn(question, goal, figure), {
    figure,
    arithmetic,
    flags,
    years,
    floor,
  });
}

/** "hàng năm": each year that has ended, by its own annual figure. */
function verdictsOfYears(question: StatusQuestion, goal: Goal, lastYear: number): YearVerdict[] {
  const { target } = question;
  if (!target.yearly) return [];
  const last = Math.min(lastYear, yearOf(target.deadlineOn));
  return Array.from({ length: Math.max(0, last - target.startYear + 1) }, (_, index) => {
    const year = target.startYear + index;
    return { year, verdict: verdictOn(question, goal, annualFigure(question, year)) };
  });
}

function verdictOn(question: StatusQuestion, goal: Goal, figure: DatedFigure | null): YearVerdict['verdict'] {
  if (figure === null || isOver100(figure, question)) return 'final-unknown';
  const rules = question.rules ?? STATUS_RULES;
  return isMet(goal, goal.measure(figure.value), rules.approximateShare) ? 'final-met' : 'final-missed';
}

function worstOf(years: readonly YearVerdict[]): YearVerdict['verdict'] {
  const worstFirst = ['final-missed', 'final-unknown', 'final-met'] as const;
  return worstFirst.find((verdict) => years.some((year) => year.verdict === verdict)) ?? 'final-unknown';
}

/** Targets of 2026–2027 stay floors in 2028–2030. */
function floorOf(question: StatusQuestion, goal: Goal): Floor | null {
  const { target, today, growsThroughYear } = question;
  if (today > target.planEndOn) return null;
  const later = question.figures.filter(({ asOf }) => asOf > target.deadlineOn && asOf <= today);
  const figure = newest(later.filter(({ periodKind }) => !growsThroughYear || isAnnual(periodKind)));
  if (figure === null || isOver100(figure, question)) return null;
  return { holds: verdictOn(question, goal, figure) === 'final-met', figure };
}

function questioned(status: TargetStatus, figure: DatedFigure, years: readonly YearVerdict[]): Judged {
  return state(status, { figure, reason: 'over-100', flags: ['over-100'], years });
}

function flagsOf({ baseline }: StatusQuestion, goal: Goal): StatusFlag[] {
  return goal.baseline !== null && baseline?.provisional ? ['provisional-baseline'] : [];
}

function state(status: TargetStatus, known: Partial<Judged>): Judged {
  return { status, reason: null, figure: null, arithmetic: null, flags: [], floor: null, years: [], ...known };
}
