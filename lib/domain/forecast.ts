import { type Day, daysBetween, plusDays, yearOf } from './calendar.ts';
import { comparableFigures } from './comparable.ts';
import { compareFigures, type Exact, exact, type Figure, toFigure } from './figure.ts';
import type { Indicator } from './indicator.ts';
import { isStale } from './known-figures.ts';
import type { SourcedFigure } from './sourced-figure.ts';
import { type Goal, goalOf, isMet, sideOf, type Target } from './target.ts';
import { baselineFor, type TargetReading } from './target-reading.ts';

/** How much must be known before a line is drawn on; ours, as the thresholds of the status are. */
export const FORECAST_RULES = { fewest: 3, most: 4, shortestDays: 180 } as const;

/** dự báo: where the indicator comes to if it keeps its pace. */
export type Forecast = {
  /** The deadline; for a yearly target the end of this year. */
  on: Day;
  /** The indicator's own figure, unrounded, kept within what its unit can be. */
  value: Figure;
  /** The day on which the pace reaches what the unit can be at most or at least (100 %, 0), where that is before `on`. */
  cutOn: Day | null;
  /** The pace was taken from the first to the last of `count` comparable figures. */
  first: SourcedFigure;
  last: SourcedFigure;
  count: number;
  perYear: Figure;
  goal: Goal;
  /** What the promise speaks of: the value, or the change against its year. */
  measured: Figure;
  meets: boolean;
};

/** Why nothing is foretold, although there is a promise and time left. */
export type NoForecast = {
  reason: 'not-a-line' | 'too-few' | 'too-short' | 'stale';
  /** The comparable figures that there are. */
  known: number;
};

type Asked = Pick<TargetReading, 'target' | 'reading' | 'state'>;

/**
 * The straight line through the last comparable figures, up to the deadline: at most the last four, from the first of them
 * to the newest. Null when there is nothing to foretell: no number promised, nothing measured, or the deadline has passed.
 */
export function forecastOf({ target, reading, state }: Asked, day: Day): Forecast | NoForecast | null {
  if (reading === null || day > target.deadlineOn) return null;
  const { indicator } = reading;
  const goal = goalOf(target, indicator.direction, baselineFor(target, reading.baselines));
  if (typeof goal === 'string') return null;
  const known = comparableFigures(
    indicator,
    reading.figures.filter(({ asOf }) => asOf <= day),
  );
  const reason = reasonAgainst(target, known);
  if (reason !== null) return { reason, known: known.length };
  const points = known.slice(-FORECAST_RULES.most);
  const last = points.at(-1) as SourcedFigure;
  if (isStale(last, { target, figures: points, mayExceed100: true, today: day, rules: state.rules }))
    return { reason: 'stale', known: known.length };
  const line = lineThrough(points, endOf(target, day), indicator);
  const measured = goal.measure(line.value);
  return {
    ...line,
    goal: sideOf(goal, measured),
    measured,
    meets: isMet(goal, measured, state.rules.approximateShare),
  };
}

export function isForecast(asked: Forecast | NoForecast | null): asked is Forecast {
  return asked !== null && 'value' in asked;
}

/** Ranks, levels and yes or no move in jumps; too few figures make no line. */
function reasonAgainst({ kind }: Target, known: readonly SourcedFigure[]): NoForecast['reason'] | null {
  if (kind !== 'quantitative') return 'not-a-line';
  const points = known.slice(-FORECAST_RULES.most);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < FORECAST_RULES.fewest) return 'too-few';
  return daysBetween(first.asOf, last.asOf) < FORECAST_RULES.shortestDays ? 'too-short' : null;
}

function lineThrough(points: readonly SourcedFigure[], on: Day, indicator: Indicator) {
  const [first, last] = [points[0] as SourcedFigure, points.at(-1) as SourcedFigure];
  const perDay = exact(last.value).minus(first.value).div(daysBetween(first.asOf, last.asOf));
  const reached = toFigure(exact(last.value).plus(perDay.times(Math.max(0, daysBetween(last.asOf, on)))));
  const value = within(reached, indicator);
  return {
    on,
    value,
    cutOn: value === reached ? null : plusDays(last.asOf, wholeDays(exact(value).minus(last.value).div(perDay))),
    first,
    last,
    count: points.length,
    perYear: toFigure(perDay.times(DAYS_OF_A_YEAR)),
  };
}

const DAYS_OF_A_YEAR = 365;

function wholeDays(days: Exact): number {
  return Number.parseInt(days.toFixed(0), 10);
}

/** No rate passes 100 % unless its indicator may, and no share or count falls below 0; points and differences may. */
function within(value: Figure, { unit, mayExceed100, origin }: Indicator): Figure {
  if (unit === '%' && !mayExceed100 && compareFigures(value, '100') > 0) return '100';
  return origin === 'statistics' && compareFigures(value, '0') < 0 ? '0' : value;
}

function endOf({ yearly, deadlineOn }: Target, day: Day): Day {
  const yearEnd: Day = `${yearOf(day)}-12-31`;
  return yearly && yearEnd < deadlineOn ? yearEnd : deadlineOn;
}
