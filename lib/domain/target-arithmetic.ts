import type { Day } from './calendar.ts';
import { compareFigures, exact, type Figure, roundFigure, toFigure } from './figure.ts';
import type { Baseline, Direction } from './indicator.ts';
import type { DatedFigure, Goal, Target, TargetChange, TargetOperator } from './target.ts';
import type { Basis, Expectation } from './target-expected.ts';

/** Thresholds as data, so that a status can name them. They are ours: no plan and no circular states any. */
export type StatusRules = {
  /** at-risk when the shortfall is more than this share of the way expected by that day; up to it, behind. */
  atRiskShare: Figure;
  /** "khoảng": how far from the value still counts as there, as a share of the value. */
  approximateShare: Figure;
  /** Figures older than this many reporting periods (years, for outside figures) are stale. */
  staleAfter: number;
};

export const STATUS_RULES: StatusRules = { atRiskShare: '0.25', approximateShare: '0.05', staleAfter: 2 };

/** Everything that a status was computed from. Figures are unrounded; only `shown` is for printing. */
export type Arithmetic = {
  /** What was compared: the figure, or the change achieved against the baseline. */
  figure: Figure;
  /** The indicator's own figure; differs from `figure` only for changes. */
  reported: Figure;
  asOf: Day;
  reportYear: number;
  unit: string | null;
  operator: TargetOperator;
  better: Direction;
  goal: Figure;
  /** The most that keeps the promise, where it is a range and the figure does not pass it. */
  upper: Figure | null;
  deadlineOn: Day;
  basis: Basis;
  /** The value on the basis: the goal itself, the step, or the point on the line at `asOf`. */
  expected: Figure;
  /** How much better than `expected`; below zero is a shortfall. */
  ahead: Figure;
  /** A shortfall beyond this is at risk. */
  atRiskBeyond: Figure;
  change: TargetChange | null;
  baseline: Baseline | null;
  rules: StatusRules;
  shown: ShownArithmetic;
};

/** Rounded so that no printed comparison contradicts the unrounded one, and figure ± difference = expected. */
export type ShownArithmetic = { decimals: number; figure: Figure; goal: Figure; expected: Figure; difference: Figure };

const USUAL_DECIMALS = 2;
const MOST_DECIMALS = 20;

type Asked = { target: Target; baseline: Baseline | null; rules?: StatusRules };

export function arithmeticOf(asked: Asked, goal: Goal, figure: DatedFigure, expectation: Expectation): Arithmetic {
  const { target, baseline, rules = STATUS_RULES } = asked;
  const measured = goal.measure(figure.value);
  return {
    figure: measured,
    reported: figure.value,
    asOf: figure.asOf,
    reportYear: figure.reportYear,
    unit: target.unit,
    operator: goal.operator,
    better: goal.better,
    goal: goal.value,
    upper: goal.upper,
    deadlineOn: target.deadlineOn,
    basis: expectation.basis,
    expected: expectation.value,
    ahead: aheadOf(goal, measured, expectation.value),
    atRiskBeyond: toFigure(exact(expectation.distance).times(rules.atRiskShare)),
    change: target.change,
    baseline,
    rules,
    shown: shownOf(measured, goal.value, expectation.value),
  };
}

/** Whether the figure lies between both ends of a range. */
export function isWithinRange({ upper, basis, ahead }: Pick<Arithmetic, 'upper' | 'basis' | 'ahead'>): boolean {
  return upper !== null && basis === 'final' && !ahead.startsWith('-');
}

/** The fewest decimals (from two up) with which `figure` prints on its own side of every line: 14,996 never beside 15 as 15. */
export function decimalsFor(figure: Figure, lines: readonly Figure[], usual = USUAL_DECIMALS): number {
  const keepsSides = (decimals: number) =>
    lines.every(
      (line) =>
        compareFigures(roundFigure(figure, decimals), roundFigure(line, decimals)) === compareFigures(figure, line),
    );
  let decimals = usual;
  while (decimals < MOST_DECIMALS && !keepsSides(decimals)) decimals += 1;
  return decimals;
}

/** For `reach`, how much nearer to the goal than expected. */
function aheadOf(goal: Goal, figure: Figure, expected: Figure): Figure {
  if (goal.better === 'higher') return toFigure(exact(figure).minus(expected));
  if (goal.better === 'lower') return toFigure(exact(expected).minus(figure));
  const away = (value: Figure) => exact(value).minus(goal.value).abs();
  return toFigure(away(expected).minus(away(figure)));
}

function shownOf(figure: Figure, goal: Figure, expected: Figure): ShownArithmetic {
  const decimals = decimalsFor(figure, [goal, expected]);
  const shown = { decimals, figure: roundFigure(figure, decimals), goal: roundFigure(goal, decimals) };
  const against = roundFigure(expected, decimals);
  return { ...shown, expected: against, difference: toFigure(exact(shown.figure).minus(against).abs()) };
}
