import type { Day } from './calendar.ts';
import type { Figure } from './figure.ts';
import { type Baseline, type Formula, figureOf, type Indicator, type NoFigure, versionOn } from './indicator.ts';
import type { PeriodKind } from './reporting-period.ts';
import type { SourceDocument } from './source.ts';
import type { DatedFigure } from './target.ts';

/** How many of those who owe the figure have given it. */
export type Coverage = { answered: number; expected: number };

/** published = from a report as issued (imported: without agency parts) · consolidated = from approved reports of a period · external = entered with its document. */
export type FigureOrigin =
  | { kind: 'consolidated'; periodId: number; name: string; sample: boolean }
  | {
      kind: 'published';
      imported: boolean;
      reportId: number;
      /** The period that was closed with it; null or absent for an imported one. */
      periodId?: number | null;
      title: string;
      document: SourceDocument;
      sample?: boolean;
    }
  | { kind: 'external'; document: SourceDocument; section: string; enteredBy: string };

/** One term of a formula as its source has it: the row that leads down to the agencies' parts. */
export type Term = {
  statistic: string;
  rowId: number;
  label: string;
  unit: string | null;
  number: Figure | null;
  /** The words of the chosen answer, for a row of choices. */
  choice: string | null;
  /** What the report printed, for an imported one. */
  printed: string | null;
  /** Why Sở Nội vụ set this figure in place of the computed one, or corrected it; null or absent: it was not. */
  setReason?: string | null;
  coverage: Coverage | null;
};

/** All that one period or report says about the statistics behind indicators. */
export type StatisticSource = {
  origin: FigureOrigin;
  asOf: Day;
  startsOn: Day;
  reportYear: number;
  periodKind: PeriodKind;
  /** By statistic. */
  terms: ReadonlyMap<string, Term>;
};

/** A figure that never loses where it came from. */
export type SourcedFigure = DatedFigure & {
  /** The first day that it counts; null for what others publish. */
  startsOn: Day | null;
  origin: FigureOrigin;
  /** The words of a choice ("Cấp độ 3"), where the figure codes one. */
  label: string | null;
  numerator: Figure | null;
  denominator: Figure | null;
  terms: readonly Term[];
  coverage: Coverage | null;
};

export type IndicatorReading = {
  indicator: Indicator;
  baselines: readonly Baseline[];
  /** By day, oldest first. */
  figures: readonly SourcedFigure[];
  /** Why the newest source gave nothing; null when some figure exists. */
  noFigure: NoFigure | null;
};

export type ExternalFigure = {
  value: Figure;
  year: number;
  asOf: Day;
  origin: Extract<FigureOrigin, { kind: 'external' }>;
};

/** Every dated figure of an indicator: by its own formula in each source, and what others have published. */
export function readIndicator(
  indicator: Indicator,
  baselines: readonly Baseline[],
  sources: readonly StatisticSource[],
  external: readonly ExternalFigure[],
): IndicatorReading {
  const figures: SourcedFigure[] = [];
  let why: NoFigure | null = hasFormula(indicator) ? 'not-answered' : 'no-formula';
  for (const source of sources) {
    const computed = fromStatistics(indicator, source);
    if (typeof computed === 'string') why = computed;
    else figures.push(computed);
  }
  figures.push(...external.map(fromOutside));
  figures.sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
  return { indicator, baselines, figures, noFigure: figures.length > 0 ? null : why };
}

export function newestFigure(reading: IndicatorReading): SourcedFigure | null {
  return reading.figures.at(-1) ?? null;
}

/** The period whose reports a figure was summed from; null for what has no agency's parts. */
export function periodBehind({ origin }: Pick<SourcedFigure, 'origin'>): number | null {
  if (origin.kind === 'consolidated') return origin.periodId;
  return origin.kind === 'published' ? (origin.periodId ?? null) : null;
}

/** A figure, or why there is none. Written out: ten years of a plan are thousands of these, and spreading costs ten times as much. */
function fromStatistics(indicator: Indicator, source: StatisticSource): SourcedFigure | NoFigure {
  const terms = termsOf(indicator, source);
  const { value, numerator, denominator, noFigure } = figureOf(indicator.versions, source.asOf, (statistic) =>
    numberOf(terms, statistic),
  );
  if (value === null) return noFigure ?? 'not-answered';
  return {
    value,
    asOf: source.asOf,
    startsOn: source.startsOn,
    reportYear: source.reportYear,
    periodKind: source.periodKind,
    origin: source.origin,
    label: terms.length === 1 ? (terms[0]?.choice ?? null) : null,
    numerator,
    denominator,
    terms,
    coverage: coverageOf(terms),
  };
}

function numberOf(terms: readonly Term[], statistic: string): Figure | null {
  for (const term of terms) if (term.statistic === statistic) return term.number;
  return null;
}

function termsOf(indicator: Indicator, { asOf, terms }: StatisticSource): Term[] {
  const formula = versionOn(indicator.versions, asOf)?.formula ?? null;
  const found: Term[] = [];
  for (const code of formula === null ? [] : codesOf(formula)) {
    const term = terms.get(code);
    if (term) found.push(term);
  }
  return found;
}

function codesOf(formula: Formula): readonly string[] {
  return formula.kind === 'value' ? [formula.statistic] : formula.numerator.concat(formula.denominator);
}

/** The least covered term speaks for the whole. */
function coverageOf(terms: readonly Term[]): Coverage | null {
  let least: Coverage | null = null;
  for (const { coverage } of terms)
    if (coverage !== null && (least === null || missingOf(coverage) > missingOf(least))) least = coverage;
  return least;
}

function missingOf({ answered, expected }: Coverage): number {
  return expected - answered;
}

function fromOutside({ value, year, asOf, origin }: ExternalFigure): SourcedFigure {
  return {
    value,
    asOf,
    startsOn: null,
    reportYear: year,
    periodKind: 'external',
    origin,
    label: null,
    numerator: null,
    denominator: null,
    terms: [],
    coverage: null,
  };
}

function hasFormula(indicator: Indicator): boolean {
  return indicator.versions.some((version) => version.formula !== null);
}
