import { compareFigures, exact, type Figure, toFigure } from './figure.ts';
import { versionOn } from './indicator.ts';
import { type IndicatorReading, newestFigure, type SourcedFigure } from './sourced-figure.ts';
import { countedWindow, isSameWindow, windowBefore } from './window.ts';

export type FigureChange = {
  newest: SourcedFigure;
  previous: SourcedFigure;
  difference: Figure;
  /** Which way the indicator calls better; null when nothing moved or "đúng bằng" is asked for. */
  better: boolean | null;
};

/**
 * The newest figure against the one it may be compared with, under the same definition: what stands is compared with
 * the figure before it, what flows only with the same window a year earlier (domain, "Reporting windows").
 */
export function changeOf(reading: IndicatorReading): FigureChange | null {
  const newest = newestFigure(reading);
  const previous = newest && comparableWith(newest, reading);
  if (!newest || !previous) return null;
  const difference = toFigure(exact(newest.value).minus(previous.value));
  return { newest, previous, difference, better: isBetter(difference, reading.indicator.direction) };
}

function comparableWith(newest: SourcedFigure, { indicator, figures }: IndicatorReading): SourcedFigure | null {
  const version = versionOn(indicator.versions, newest.asOf);
  const sameDefinition = figures.filter(
    (figure) => figure !== newest && versionOn(indicator.versions, figure.asOf) === version,
  );
  if (indicator.accumulation === 'stock' || newest.periodKind === 'external') return sameDefinition.at(-1) ?? null;
  const counted = ({ startsOn, asOf }: SourcedFigure) =>
    startsOn === null ? null : countedWindow({ startsOn, cutOffOn: asOf }, indicator.accumulation);
  const now = counted(newest);
  return (
    sameDefinition.findLast((figure) => {
      const then = counted(figure);
      return now !== null && then !== null && isSameWindow(then, windowBefore(now));
    }) ?? null
  );
}

function isBetter(difference: Figure, direction: IndicatorReading['indicator']['direction']): boolean | null {
  const sign = compareFigures(difference, '0');
  if (sign === 0 || direction === 'reach') return null;
  return direction === 'higher' ? sign > 0 : sign < 0;
}
