import type { Day } from './calendar.ts';
import { type Figure, isZero, rateOf, sumOf } from './figure.ts';
import type { AreaCode } from './plan.ts';
import type { SourceLine } from './source.ts';
import type { Accumulation } from './statistic.ts';

/** Which way is better; required, without a default. `reach`: the value itself, neither more nor less. */
export const DIRECTIONS = ['higher', 'lower', 'reach'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** external: published by others, entered by staff with its document · none: nobody reports it yet. */
export const INDICATOR_ORIGINS = ['statistics', 'external', 'none'] as const;
export type IndicatorOrigin = (typeof INDICATOR_ORIGINS)[number];

/** Terms are statistic codes; a ratio is scale × Σ numerators / Σ denominators, never a mean of rates. */
export type Formula =
  | { kind: 'value'; statistic: string }
  | { kind: 'ratio'; numerator: readonly string[]; denominator: readonly string[]; scale: Figure };

/** A new version marks a break in the series ("mức độ 3, 4" → "toàn trình, một phần"). */
export type IndicatorVersion = { validFrom: Day; definition: string; formula: Formula | null };

export type Indicator = {
  id: number;
  code: string;
  areaCode: AreaCode;
  name: string;
  unit: string | null;
  direction: Direction;
  accumulation: Accumulation;
  origin: IndicatorOrigin;
  publisher: string | null;
  mayExceed100: boolean;
  versions: readonly IndicatorVersion[];
};

/** gốc so sánh: the value at the end of `year`. */
export type Baseline = { year: number; value: Figure; provisional: boolean; source?: SourceLine };

/** Why there is no figure. */
export type NoFigure = 'no-formula' | 'not-answered' | 'zero-denominator';

/** An indicator's figure, unrounded, with the two sums behind a rate. */
export type ComputedFigure = {
  value: Figure | null;
  numerator: Figure | null;
  denominator: Figure | null;
  noFigure: NoFigure | null;
};

/** The province's consolidated or published figure of a statistic; null when nobody answered. */
export type StatisticFigures = (statistic: string) => Figure | null;

/**
 * Whether a figure of a part of the year tells less than the year's own: what is cumulative starts anew each year, and so
 * does a count of what happened; a rate of what happened does not grow.
 */
export function growsThroughYear({ accumulation, unit }: Pick<Indicator, 'accumulation' | 'unit'>): boolean {
  return accumulation === 'cumulative' || (accumulation === 'flow' && unit !== '%');
}

/** The definition in force on a day; null before the first one. */
export function versionOn<V extends { validFrom: Day }>(versions: readonly V[], day: Day): V | null {
  let newest: V | null = null;
  for (const version of versions)
    if (version.validFrom <= day && (newest === null || newest.validFrom <= version.validFrom)) newest = version;
  return newest;
}

/** The figure by the formula in force on `day`. One unanswered term leaves no figure, and so does a denominator of 0. */
export function figureOf(
  versions: readonly IndicatorVersion[],
  day: Day,
  statistics: StatisticFigures,
): ComputedFigure {
  const formula = versionOn(versions, day)?.formula ?? null;
  if (formula === null) return without('no-formula');
  if (formula.kind === 'ratio')
    return rate(sumOfTerms(formula.numerator, statistics), sumOfTerms(formula.denominator, statistics), formula.scale);
  const value = statistics(formula.statistic);
  return value === null ? without('not-answered') : { value, numerator: null, denominator: null, noFigure: null };
}

export type Series<P> = {
  /** One stretch for each definition that has points, oldest first; a line is never drawn across two. */
  stretches: { version: IndicatorVersion | null; points: P[] }[];
  /** The days on which the definition changed within the years that have points. */
  breaks: { on: Day; definition: string }[];
};

/** Points by date, cut where the definition changes. */
export function seriesOf<P extends { asOf: Day }>(
  points: readonly P[],
  versions: readonly IndicatorVersion[],
): Series<P> {
  const stretches: Series<P>['stretches'] = [];
  for (const point of [...points].sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0))) {
    const version = versionOn(versions, point.asOf);
    const last = stretches.at(-1);
    if (last && last.version === version) last.points.push(point);
    else stretches.push({ version, points: [point] });
  }
  const breaks = stretches.slice(1).flatMap(({ version }) => (version ? [breakAt(version)] : []));
  return { stretches, breaks };
}

function rate(numerator: Figure | null, denominator: Figure | null, scale: Figure): ComputedFigure {
  if (numerator === null || denominator === null)
    return { value: null, numerator, denominator, noFigure: 'not-answered' };
  if (isZero(denominator)) return { value: null, numerator, denominator, noFigure: 'zero-denominator' };
  return { value: rateOf(numerator, denominator, scale), numerator, denominator, noFigure: null };
}

function sumOfTerms(codes: readonly string[], statistics: StatisticFigures): Figure | null {
  if (codes.length === 1) return statistics(codes[0] as string);
  const terms = codes.map(statistics);
  return terms.some((term) => term === null) ? null : sumOf(terms as Figure[]);
}

function without(noFigure: NoFigure): ComputedFigure {
  return { value: null, numerator: null, denominator: null, noFigure };
}

function breakAt(version: IndicatorVersion): { on: Day; definition: string } {
  return { on: version.validFrom, definition: version.definition };
}
