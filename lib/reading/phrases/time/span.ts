import { isDay, lastDayOfMonth } from '@/lib/domain/calendar.ts';
import type { PlanYears, ScheduleSpan } from '@/lib/domain/schedule.ts';

/** The years that a cell leaves out; null where the plan's own years were not found. */
export type Years = PlanYears | null;

/** A span, and why it is not certain; `isYearless`: a quarter or month that is taken to come back every year. */
export type FoundSpan = ScheduleSpan & { doubt: string | null; isYearless?: boolean };

export function spanOf(kind: ScheduleSpan['kind'], given: Partial<FoundSpan> = {}): FoundSpan {
  return { kind, from: null, to: null, month: null, quarter: null, doubt: null, ...given };
}

export function yearSpan(year: number, doubt: string | null = null): FoundSpan {
  return spanOf('year', { from: firstDay(year), to: lastDay(year), doubt });
}

export function yearsSpan(from: number, to: number, doubt: string | null = null): FoundSpan {
  return spanOf('range', { from: firstDay(from), to: lastDay(to), doubt });
}

/** Months 1–12 of one or two years, both included. */
export function monthsSpan(kind: 'month' | 'quarter' | 'range', from: Month, to: Month): FoundSpan {
  return spanOf(kind, { from: `${from.year}-${twoDigits(from.month)}-01`, to: lastDayOfMonth(to.year, to.month) });
}

export type Month = { year: number; month: number };

export function quarterMonths(year: number, first: number, last = first): [Month, Month] {
  return [
    { year, month: first * 3 - 2 },
    { year, month: last * 3 },
  ];
}

/** A duty that comes back: it holds for all years of the plan unless the cell says otherwise. */
export function recurring(kind: ScheduleSpan['kind'], years: Years, given: Partial<FoundSpan> = {}): FoundSpan {
  const from = years ? firstDay(years.startYear) : null;
  const to = years ? lastDay(years.endYear) : null;
  return spanOf(kind, { from, to, ...given });
}

export function dayFrom(year: number, month: number, day: number): string | null {
  const text = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return isDay(text) ? text : null;
}

export function firstDay(year: number): string {
  return `${year}-01-01`;
}

export function lastDay(year: number): string {
  return `${year}-12-31`;
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
