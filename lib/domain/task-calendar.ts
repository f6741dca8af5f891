import { getISODay, parseISO } from 'date-fns';
import { type Day, lastDayOfMonth, plusDays } from './calendar.ts';
import type { TaskStatus } from './task.ts';
import type { OccurrenceReading, TaskReading } from './task-line.ts';

/** YYYY-MM; compares as text. */
export type Month = string;

/** One instance of a task on its due day; a recurring duty has one per period, each with its own state. */
export type DueInstance = { line: TaskReading; occurrence: OccurrenceReading };

/** What falls due on each day of the month, by day; only instances of the status asked for. */
export function dueInMonth(lines: readonly TaskReading[], month: Month, status?: TaskStatus): Map<Day, DueInstance[]> {
  const byDay = new Map<Day, DueInstance[]>();
  const all = instancesOf(lines, status).filter(({ occurrence }) => occurrence.dueOn?.startsWith(month));
  for (const one of all.sort((a, b) => (dayOfDue(a) < dayOfDue(b) ? -1 : dayOfDue(a) > dayOfDue(b) ? 1 : 0)))
    byDay.set(dayOfDue(one), [...(byDay.get(dayOfDue(one)) ?? []), one]);
  return byDay;
}

/** The months in which anything falls due, with how much, by time. */
export function dueMonths(lines: readonly TaskReading[], status?: TaskStatus): { month: Month; count: number }[] {
  const counts = new Map<Month, number>();
  for (const one of instancesOf(lines, status)) {
    const month = monthOf(dayOfDue(one));
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts].map(([month, count]) => ({ month, count })).sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** The weeks of a month from Monday to Sunday; null for the days of its neighbours. */
export function weeksOf(month: Month): (Day | null)[][] {
  const last = lastDayOfMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  const blanks: (Day | null)[] = Array.from({ length: getISODay(parseISO(`${month}-01`)) - 1 }, () => null);
  const days = [...blanks, ...Array.from({ length: Number(last.slice(8)) }, (_, at) => plusDays(`${month}-01`, at))];
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => days[week * 7 + at] ?? null),
  );
}

export function isMonth(text: string | undefined): text is Month {
  return text !== undefined && /^20\d{2}-(0[1-9]|1[0-2])$/.test(text);
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The month so many months later; earlier when negative. */
export function plusMonths(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function instancesOf(lines: readonly TaskReading[], status?: TaskStatus): DueInstance[] {
  return lines.flatMap((line) =>
    line.occurrences
      .filter((occurrence) => occurrence.dueOn !== null && (status === undefined || occurrence.status === status))
      .map((occurrence) => ({ line, occurrence })),
  );
}

function dayOfDue({ occurrence }: DueInstance): Day {
  return occurrence.dueOn as Day;
}
