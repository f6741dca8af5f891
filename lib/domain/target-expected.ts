import { type Day, daysBetween, yearOf } from './calendar.ts';
import { exact, type Figure, toFigure } from './figure.ts';
import type { DatedFigure, Goal, Target } from './target.ts';

/** What a figure is held against: the final value, a step of the plan, or the straight line from the baseline. */
export const BASES = ['final', 'step', 'linear'] as const;
export type Basis = (typeof BASES)[number];

/** The value expected by the figure's day, and how far from its start that is (the measure of a shortfall). */
export type Expectation = { basis: Basis; value: Figure; distance: Figure };

/**
 * What is expected by the figure's day: the final value in the last year's annual report; else the plan's own step of
 * that year; else the straight line from the baseline. Null when the plan gives neither steps nor a baseline.
 */
export function expectedAt(target: Target, goal: Goal, figure: DatedFigure): Expectation | null {
  if (isFinalReport(target, figure)) return finalExpectation(goal);
  if (target.yearly) return null;
  return stepAt(target, goal, figure.reportYear) ?? lineAt(target, goal, figure.asOf);
}

/** What is expected on a day, whatever is known: the step of its year, or the point on the line; null as above. */
export function expectedOn(target: Target, goal: Goal, day: Day): Expectation | null {
  return expectedAt(target, goal, { value: '0', asOf: day, reportYear: yearOf(day), periodKind: 'adhoc' });
}

export function finalExpectation(goal: Goal): Expectation {
  return { basis: 'final', value: goal.value, distance: distance(goal.value, goal.baseline?.value ?? '0') };
}

/** The step of the year, or the last one before it. */
function stepAt(target: Target, goal: Goal, year: number): Expectation | null {
  const steps = [...target.steps].sort((a, b) => a.year - b.year);
  const index = steps.findLastIndex((step) => step.year <= year);
  const step = steps[index];
  if (!step) return null;
  const from = goal.baseline?.value ?? steps[index - 1]?.value ?? '0';
  return { basis: 'step', value: step.value, distance: distance(step.value, from) };
}

/** From 31/12 of the baseline year to the deadline; on the baseline's own day nothing is expected yet. */
function lineAt(target: Target, goal: Goal, asOf: Day): Expectation | null {
  if (goal.baseline === null) return null;
  const start: Day = `${goal.baseline.year}-12-31`;
  const whole = daysBetween(start, target.deadlineOn);
  const passed = daysBetween(start, asOf);
  if (passed <= 0 || whole <= 0) return null;
  const from = exact(goal.baseline.value);
  const way = exact(goal.value).minus(from).times(Math.min(passed, whole)).div(whole);
  return { basis: 'linear', value: toFigure(from.plus(way)), distance: toFigure(way.abs()) };
}

function isFinalReport(target: Target, figure: DatedFigure): boolean {
  const lastYear = target.yearly ? figure.reportYear : yearOf(target.deadlineOn);
  return (figure.periodKind === 'year' || figure.periodKind === 'external') && figure.reportYear >= lastYear;
}

function distance(left: Figure, right: Figure): Figure {
  return toFigure(exact(left).minus(right).abs());
}
