import type { Day } from './calendar.ts';
import { compareFigures, exact, type Figure, toFigure } from './figure.ts';
import type { Baseline, Direction } from './indicator.ts';
import type { PeriodKind } from './reporting-period.ts';

export const TARGET_KINDS = ['quantitative', 'milestone', 'level', 'rank', 'qualitative'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

export const TARGET_OPERATORS = ['>=', '>', '<=', '<', '=', '~'] as const;
/** `~` is "khoảng". */
export type TargetOperator = (typeof TARGET_OPERATORS)[number];

/** The value is a change: 10 % fewer than in 2021. Without a year, the indicator itself already measures the change. */
export type TargetChange = { direction: 'reduction' | 'increase'; baselineYear: number | null; against: string | null };

export type TargetStep = { year: number; value: Figure };

/** chỉ tiêu: what its status depends on. */
export type Target = {
  kind: TargetKind;
  operator: TargetOperator | null;
  value: Figure | null;
  /** The other end of a range, "từ 40 % đến 60 %": more than it breaks the promise too. Beside `>=` alone, never for a change. */
  upper: Figure | null;
  unit: string | null;
  change: TargetChange | null;
  /** The last day of its phase, or its own deadline. */
  deadlineOn: Day;
  /** "hàng năm": it holds anew for each year. */
  yearly: boolean;
  /** The first year that a yearly target holds for: that of its phase or plan. */
  startYear: number;
  /** The plan's own yearly steps, where it states them. */
  steps: readonly TargetStep[];
  /** The plan's last day: until then a target whose phase has ended remains a floor. */
  planEndOn: Day;
};

/** An approved or published figure of the target's indicator; `external` comes from others once a year. */
export type DatedFigure = { value: Figure; asOf: Day; reportYear: number; periodKind: PeriodKind | 'external' };

/** The promise as one comparison: which figure, which way, against which value. */
export type Goal = {
  operator: TargetOperator;
  /** Which way is better. */
  better: Direction;
  value: Figure;
  /** The most that keeps the promise, for a range. */
  upper: Figure | null;
  /** Where it starts from: 31/12 of the baseline year. */
  baseline: Baseline | null;
  /** From a figure of the indicator to the figure that the promise speaks of (a change in percent, for example). */
  measure: (figure: Figure) => Figure;
};

/** Why a promise cannot be compared with anything. */
export type NoGoal = 'qualitative' | 'no-value' | 'no-baseline' | 'zero-baseline';

/** The comparison that a target asks for, or why there is none. */
export function goalOf(target: Target, direction: Direction, baseline: Baseline | null): Goal | NoGoal {
  if (target.kind === 'qualitative') return 'qualitative';
  const operator = target.operator ?? (target.kind === 'rank' ? '<=' : '>=');
  const value = target.value ?? (target.kind === 'milestone' ? '1' : null);
  if (value === null) return 'no-value';
  if (target.change !== null && target.change.baselineYear !== null) {
    return changeGoal(target.change.direction, target.unit, operator, value, baseline);
  }
  const { upper } = target;
  return { operator, better: betterOf(operator, direction), value, upper, baseline, measure: (figure) => figure };
}

/**
 * Does the unrounded figure keep the promise? Bare values ("100 %") are kept by anything at least as good;
 * "khoảng" by anything not worse than `tolerance` (a share of the value); a range by what lies within it, its ends too.
 */
export function isMet(
  goal: Pick<Goal, 'operator' | 'better' | 'value' | 'upper'>,
  figure: Figure,
  tolerance: Figure,
): boolean {
  const value = exact(figure);
  if (goal.upper !== null && value.gt(goal.upper)) return false;
  switch (goal.operator) {
    case '>=':
      return value.gte(goal.value);
    case '>':
      return value.gt(goal.value);
    case '<=':
      return value.lte(goal.value);
    case '<':
      return value.lt(goal.value);
    case '=':
      return isAtLeastAsGood(goal, figure, '0');
    case '~':
      return isAtLeastAsGood(goal, figure, toFigure(exact(goal.value).abs().times(tolerance)));
  }
}

type Ends = { kind: string; operator: string | null; value: Figure | null; upper: Figure | null; change: unknown };

/** Whether an upper end goes with the rest: a measured figure, "at least" the lower end, and no change. */
export function isRange({ kind, operator, value, upper, change }: Ends): boolean {
  if (kind !== 'quantitative' || operator !== '>=' || change !== null) return false;
  return value !== null && upper !== null && compareFigures(value, upper) < 0;
}

/** The end of a range that a figure is held against: above it "at most" its upper end, else "at least" its lower one. */
export function sideOf(goal: Goal, figure: Figure): Goal {
  if (goal.upper === null || !exact(figure).gt(goal.upper)) return goal;
  return { ...goal, operator: '<=', better: 'lower', value: goal.upper, upper: null };
}

function isAtLeastAsGood(goal: Pick<Goal, 'better' | 'value'>, figure: Figure, slack: Figure): boolean {
  const ahead = exact(figure).minus(goal.value);
  if (goal.better === 'reach') return ahead.abs().lte(slack);
  return (goal.better === 'higher' ? ahead : ahead.neg()).gte(exact(slack).neg());
}

/** "giảm tối thiểu 10 % so với năm 2021": the achieved change is what is compared, and it starts from 0. */
function changeGoal(
  direction: 'reduction' | 'increase',
  unit: string | null,
  operator: TargetOperator,
  value: Figure,
  baseline: Baseline | null,
): Goal | NoGoal {
  if (baseline === null) return 'no-baseline';
  const from = exact(baseline.value);
  if (unit === '%' && from.isZero()) return 'zero-baseline';
  const measure = (figure: Figure) => {
    const change = direction === 'reduction' ? from.minus(figure) : exact(figure).minus(from);
    return toFigure(unit === '%' ? change.times(100).div(from.abs()) : change);
  };
  return {
    operator,
    better: betterOf(operator, 'higher'),
    value,
    upper: null,
    baseline: { ...baseline, value: '0' },
    measure,
  };
}

/** The words decide which way is better; only a bare or an approximate value leaves it to the indicator. */
function betterOf(operator: TargetOperator, direction: Direction): Direction {
  if (operator === '>=' || operator === '>') return 'higher';
  if (operator === '<=' || operator === '<') return 'lower';
  return direction;
}
