import type { Day } from '@/lib/domain/calendar.ts';
import { areComparable, joinedFigures } from '@/lib/domain/comparable.ts';
import type { Figure } from '@/lib/domain/figure.ts';
import { type Indicator, type IndicatorVersion, seriesOf } from '@/lib/domain/indicator.ts';
import { isQuestioned } from '@/lib/domain/known-figures.ts';
import type { IndicatorReading, SourcedFigure } from '@/lib/domain/sourced-figure.ts';
import type { TargetMark } from '@/lib/domain/target-reading.ts';
import { formatNumber, formatWithUnit } from '@/lib/text/numbers.ts';
import { PERIOD_SIGN } from '@/lib/text/sending.ts';
import { OPERATOR_SIGN } from '@/lib/text/statuses.ts';
import { figurePeriod, figureSource } from '@/lib/text/targets.ts';

/** `window`: the sign of the days that it counts ("6T"), where not all of its definition count the same. */
export type ChartPoint = { x: number; y: number; shown: string; period: string; source: string; window: string | null };
/** From the newest comparable figure to where its pace leads; level from where it can go no further. */
export type ChartForecast = { path: { x: number; y: number }[]; to: { x: number; y: number }; shown: string };
/** What is expected on the day of the page. */
export type ChartExpected = { x: number; y: number; shown: string };
export type ChartMark = { from: number; to: number; y: number; shown: string; draft: boolean; own: boolean };

/** What a chart draws: positions are rounded for the screen, the words beside them carry the exact figures. */
export type ChartSeries = {
  unit: string | null;
  startYear: number;
  endYear: number;
  /** The axis starts at 0; a percent ends at 100. */
  top: number;
  /** One stretch for each definition: a line is never drawn across two, nor through figures of unequal windows. */
  stretches: { definition: string | null; lines: ChartPoint[][]; newest: ChartPoint }[];
  breaks: { x: number; definition: string }[];
  marks: ChartMark[];
  forecast: ChartForecast | null;
  expected: ChartExpected | null;
};

/** What lies beyond the figures; the small line of a list has neither. */
export type Outlook = {
  forecast: { last: { asOf: Day; value: Figure }; on: Day; value: Figure; cutOn: Day | null } | null;
  expected: { on: Day; value: Figure } | null;
};

export type YearRange = { startYear: number; endYear: number };

export function toChartSeries(
  reading: IndicatorReading,
  marks: readonly TargetMark[],
  ownPlanId: number,
  years: YearRange,
  outlook: Outlook = { forecast: null, expected: null },
): ChartSeries {
  const { indicator } = reading;
  // A share above 100 % is said, not drawn.
  const drawable = reading.figures.filter((figure) => !isQuestioned(figure, indicator));
  const { stretches } = seriesOf(drawable, indicator.versions);
  const lines = distinct(marks.map((mark) => toMark(mark, ownPlanId, indicator.unit)));
  const drawnStretches = stretches.map(({ version, points }) => ({
    definition: version?.definition ?? null,
    ...toLines(indicator, points),
  }));
  const forecast = toForecast(outlook, indicator.unit);
  const expected = toExpected(outlook, indicator.unit);
  const points = drawnStretches.flatMap((stretch) => stretch.lines.flat());
  const drawn = [...points, ...lines, forecast?.to, expected];
  const tops = drawn.flatMap((one) => one?.y ?? []);
  return {
    unit: indicator.unit,
    ...years,
    top: indicator.unit === '%' && !indicator.mayExceed100 ? 100 : niceTop(Math.max(1, ...tops)),
    stretches: drawnStretches,
    breaks: breaksWithin(indicator.versions, years),
    marks: lines,
    forecast,
    expected,
  };
}

/** 14/6/2021 → 2021,45: where a day lies on an axis of years. */
export function yearPosition(day: Day): number {
  const month = Number(day.slice(5, 7)) - 1;
  return Number(day.slice(0, 4)) + (month + Number(day.slice(8, 10)) / 31) / 12;
}

function toLines(indicator: Indicator, figures: readonly SourcedFigure[]) {
  const isOneLine = areComparable(indicator, figures);
  const points = new Map(figures.map((figure) => [figure, toPoint(figure, indicator.unit, isOneLine)]));
  const lines = joinedFigures(indicator, figures).map((line) => line.map((one) => points.get(one) as ChartPoint));
  return { lines, newest: points.get(figures.at(-1) as SourcedFigure) as ChartPoint };
}

function toPoint(figure: SourcedFigure, unit: string | null, isOneLine: boolean): ChartPoint {
  const { asOf, value, periodKind } = figure;
  return {
    x: yearPosition(asOf),
    y: position(value),
    shown: formatWithUnit(value, unit, 2),
    period: figurePeriod(figure),
    source: figureSource(figure),
    window: isOneLine || periodKind === 'external' ? null : PERIOD_SIGN[periodKind],
  };
}

function toForecast({ forecast }: Outlook, unit: string | null): ChartForecast | null {
  if (forecast === null) return null;
  const { last, on, value, cutOn } = forecast;
  const from = { x: yearPosition(last.asOf), y: position(last.value) };
  const to = { x: yearPosition(on), y: position(value) };
  const corner = cutOn === null ? [] : [{ x: yearPosition(cutOn), y: to.y }];
  return {
    path: [from, ...corner, to],
    to,
    shown: `dự báo ${formatWithUnit(value, unit === '%' ? unit : null, 1)}`,
  };
}

function toExpected({ expected }: Outlook, unit: string | null): ChartExpected | null {
  if (expected === null) return null;
  const shown = `cần có ${formatWithUnit(expected.value, unit === '%' ? unit : null, 1)}`;
  return { x: yearPosition(expected.on), y: position(expected.value), shown };
}

function toMark(mark: TargetMark, ownPlanId: number, unit: string | null): ChartMark {
  const sign = mark.operator === '=' ? '' : `${OPERATOR_SIGN[mark.operator]} `;
  const shown = `${sign}${formatNumber(mark.value, 2)}${unit === '%' ? ' %' : ''}`;
  return {
    from: mark.fromYear,
    to: mark.toYear + 1,
    y: position(mark.value),
    shown,
    draft: mark.draft,
    own: mark.planId === ownPlanId,
  };
}

/** Every change of definition within the axis, also before figures stand on both sides of it. */
function breaksWithin(versions: readonly IndicatorVersion[], { startYear, endYear }: YearRange): ChartSeries['breaks'] {
  return versions
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .slice(1)
    .map(({ validFrom, definition }) => ({ x: yearPosition(validFrom), definition }))
    .filter(({ x }) => x > startYear && x < endYear + 1);
}

/** Two promises of one value over the same years are one line. */
function distinct(marks: ChartMark[]): ChartMark[] {
  return [...new Map(marks.map((mark) => [`${mark.from} ${mark.to} ${mark.y}`, mark])).values()];
}

/** The one place where a figure becomes a binary number: a point on the screen, never a value. */
export function position(figure: Figure): number {
  return Number.parseFloat(figure);
}

/** The next round number above: 937 → 1000, 27775 → 30000. */
export function niceTop(value: number): number {
  const size = 10 ** Math.floor(Math.log10(value));
  const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
  return (steps.find((step) => step * size >= value) ?? 10) * size;
}
