import { type Day, yearOf } from './calendar.ts';
import { growsThroughYear, type Indicator, versionOn } from './indicator.ts';
import { isAnnual, isQuestioned } from './known-figures.ts';
import { periodBehind, type SourcedFigure } from './sourced-figure.ts';
import { countedWindow } from './window.ts';

/**
 * The figures that may stand on one line with the newest, oldest first: under its definition, none above 100 % that is
 * questioned, and what counts a window only over the same window of other years (domain, "Reporting windows").
 */
export function comparableFigures(indicator: Indicator, figures: readonly SourcedFigure[]): SourcedFigure[] {
  const wholeYears = growsThroughYear(indicator);
  const known = figures.filter(
    (figure) => !isQuestioned(figure, indicator) && (!wholeYears || isAnnual(figure.periodKind)),
  );
  const newest = known.at(-1);
  if (newest === undefined) return [];
  const version = versionOn(indicator.versions, newest.asOf);
  const window = windowKey(newest, indicator);
  return known.filter(
    (figure) =>
      versionOn(indicator.versions, figure.asOf) === version &&
      (indicator.accumulation === 'stock' || windowKey(figure, indicator) === window),
  );
}

/** The last figures that agencies' parts stand behind, all under the newest one's definition. */
export function figuresWithParts(
  indicator: Indicator,
  figures: readonly SourcedFigure[],
  most: number,
): SourcedFigure[] {
  const withParts = figures.filter((figure) => periodBehind(figure) !== null);
  const newest = withParts.at(-1);
  const version = newest && versionOn(indicator.versions, newest.asOf);
  return withParts.filter(({ asOf }) => versionOn(indicator.versions, asOf) === version).slice(-most);
}

/**
 * The lines that may join figures of one definition, each oldest first: what stands on a day is one line, what counts a window
 * is joined only with the same window of other years. Every figure is on exactly one line, which may be its own point.
 */
export function joinedFigures<F extends Windowed>(indicator: Counting, figures: readonly F[]): F[][] {
  if (indicator.accumulation === 'stock') return figures.length === 0 ? [] : [[...figures]];
  const lines = new Map<string, F[]>();
  for (const figure of figures) {
    const key = windowKey(figure, indicator);
    lines.set(key, [...(lines.get(key) ?? []), figure]);
  }
  return [...lines.values()];
}

/** Whether one line may join them all. */
export function areComparable(indicator: Counting, figures: readonly Windowed[]): boolean {
  return joinedFigures(indicator, figures).length < 2;
}

/** The first day that a figure counts; null for what stands on its day, and for what others publish. */
export function countedFrom({ startsOn, asOf }: Windowed, { accumulation }: Counting): Day | null {
  if (startsOn === null || accumulation === 'stock') return null;
  return countedWindow({ startsOn, cutOffOn: asOf }, accumulation).startsOn;
}

type Windowed = Pick<SourcedFigure, 'startsOn' | 'asOf'>;
type Counting = Pick<Indicator, 'accumulation'>;

/** Its days within the year, the same for the same window of any year. */
function windowKey({ startsOn, asOf }: Windowed, { accumulation }: Counting): string {
  if (startsOn === null) return 'external';
  const window = countedWindow({ startsOn, cutOffOn: asOf }, accumulation);
  const years = yearOf(window.cutOffOn) - yearOf(window.startsOn);
  return `${years} ${window.startsOn.slice(5)} ${window.cutOffOn.slice(5)}`;
}
