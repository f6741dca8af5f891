import { type Day, plusDays } from '@/lib/domain/calendar.ts';

/** PostgreSQL's `date` travels as midnight UTC; a day has no hour. */
export function dayFromDb(value: Date): Day {
  return value.toISOString().slice(0, 10);
}

export function dayFromDbOrNull(value: Date | null): Day | null {
  return value === null ? null : dayFromDb(value);
}

export function dayToDb(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function dayToDbOrNull(day: Day | null): Date | null {
  return day === null ? null : dayToDb(day);
}

/** An instant as JSON says it. */
export function instantFromJsonOrNull(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

/** The first instant that no longer belongs to the day in Vietnam. */
export function endOfDay(day: Day): Date {
  return new Date(`${plusDays(day, 1)}T00:00:00+07:00`);
}
