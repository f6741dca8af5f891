import { addDays, endOfMonth, formatISO, isWeekend, parseISO } from 'date-fns';

/** A calendar day in Asia/Ho_Chi_Minh, written YYYY-MM-DD; compares as text. */
export type Day = string & { readonly __day?: never };

export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

const VIETNAM_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE });

/** The calendar day of an instant, in Vietnam. */
export function dayOf(instant: Date): Day {
  return VIETNAM_DAY.format(instant);
}

export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`); // 31 February becomes a day of March; the browser needs no package for this
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export function plusDays(day: Day, count: number): Day {
  return written(addDays(parseISO(day), count));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000; // in UTC every day is as long; the entry page needs no package
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The last working day on or before `day`: Saturdays, Sundays and the given holidays are passed over. */
export function lastWorkingDay(day: Day, holidays: ReadonlySet<Day>): Day {
  let candidate = day;
  while (isWeekend(parseISO(candidate)) || holidays.has(candidate)) candidate = plusDays(candidate, -1);
  return candidate;
}

/** The last day of a month, 1–12. */
export function lastDayOfMonth(year: number, month: number): Day {
  return written(endOfMonth(new Date(year, month - 1, 1)));
}

/** Without the words for months in other languages, which the browser would have to fetch. */
function written(date: Date): Day {
  return formatISO(date, { representation: 'date' });
}
