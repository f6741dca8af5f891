import { yearOf } from './calendar.ts';
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

/** Whether a line may join them: figures of different windows stand side by side, unjoined. */
export function areComparable(indicator: Indicator, figures: readonly SourcedFigure[]): boolean {
  return indicator.accumulation === 'stock' || new Set(figures.map((figure) => windowKey(figure, indicator))).size < 2;
}

/** Its days within the year, the same for the same window of any year. */
function windowKey({ startsOn, asOf }: SourcedFigure, { accumulation }: Indicator): string {
  if (startsOn === null) return 'external';
  const window = countedWindow({ startsOn, cutOffOn: asOf }, accumulation);
  const years = yearOf(window.cutOffOn) - yearOf(window.startsOn);
  return `${years} ${window.startsOn.slice(5)} ${window.cutOffOn.slice(5)}`;
}
