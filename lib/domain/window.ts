import type { Answers } from './answer.ts';
import { numberOf } from './answer.ts';
import type { Day } from './calendar.ts';
import { compareFigures } from './figure.ts';
import { type PeriodKind, reportYearOf, type Window, windowOf } from './reporting-period.ts';
import type { Accumulation } from './statistic.ts';

/** The only window that flows may be compared with: the same calendar days a year before, from cut-off to cut-off. */
export function windowBefore({ startsOn, cutOffOn }: Window): Window {
  return { startsOn: yearBefore(startsOn), cutOffOn: yearBefore(cutOffOn) };
}

export function isSameWindow(a: Window, b: Window): boolean {
  return a.startsOn === b.startsOn && a.cutOffOn === b.cutOffOn;
}

/** True when `inner` counts only days that `outer` counts too, and fewer of them. */
export function isNestedIn(inner: Window, outer: Window): boolean {
  return outer.startsOn <= inner.startsOn && inner.cutOffOn <= outer.cutOffOn && !isSameWindow(inner, outer);
}

/** The days that a figure of a period counts: a cumulative one all of the report year up to the cut-off (581/BNV-CCHC). */
export function countedWindow(period: Window, accumulation: Accumulation | null): Window {
  const yearStart = windowOf('year', reportYearOf(period.cutOffOn)).startsOn;
  return accumulation === 'cumulative' && yearStart < period.startsOn ? { ...period, startsOn: yearStart } : period;
}

/** The earliest cut-off day of a period whose counted days may lie within this one's: its own window, or its report year. */
export function reachOf({ startsOn, cutOffOn }: Window): Day {
  const yearStart = windowOf('year', reportYearOf(cutOffOn)).startsOn;
  return yearStart < startsOn ? yearStart : startsOn;
}

/** previous: the newest that ended before · comparable: the same days a year before · within: those that may lie within this one. */
export type Beside<P> = { previous: P | null; comparable: P | null; within: P[] };

/** Sorts the other periods of the same form, newest first, into those that this one's figures are held against. */
export function besideOf<P extends Window & { kind: PeriodKind }>(
  period: Window & { kind: PeriodKind },
  others: readonly P[],
): Beside<P> {
  const sameDays = others.filter((other) => isSameWindow(other, windowBefore(period)));
  return {
    previous: others.find(({ cutOffOn }) => cutOffOn < period.cutOffOn) ?? null,
    comparable: sameDays.find(({ kind }) => kind === period.kind) ?? sameDays[0] ?? null,
    within: others.filter(({ cutOffOn }) => reachOf(period) <= cutOffOn && cutOffOn <= period.cutOffOn),
  };
}

type Narrower = { window: Window; answers: Answers };
type CountedRow = { key: string; accumulation: Accumulation | null };

/**
 * By row, the highest answer among the periods whose counted days lie within this one's: what it may not fall below.
 * What stands on a day (stock) has none. Null when no period gives any.
 */
export function highestNested(
  period: Window,
  others: readonly Narrower[],
  rows: readonly CountedRow[],
): Answers | null {
  const highest = rows.flatMap(({ key, accumulation }) => {
    if (accumulation === 'stock') return [];
    const outer = countedWindow(period, accumulation);
    const nested = others.flatMap(({ window, answers }) => {
      const answer = answers.get(key);
      return answer && isNestedIn(countedWindow(window, accumulation), outer) ? answer : [];
    });
    const known = nested.flatMap((answer) => ({ answer, number: numberOf(answer) })).filter(hasNumber);
    const [top] = known.toSorted((a, b) => compareFigures(b.number, a.number));
    return top ? [[key, top.answer] as const] : [];
  });
  return highest.length === 0 ? null : new Map(highest);
}

function hasNumber<T extends { number: string | null }>(one: T): one is T & { number: string } {
  return one.number !== null;
}

/** 29 February is held against the 28th. */
function yearBefore(day: Day): Day {
  const monthDay = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  return `${Number(day.slice(0, 4)) - 1}${monthDay}`;
}
