import { type Day, isDay } from './calendar.ts';

/** 5/3/2026, 05-03-2026, 05.03.2026 · 05032026, as a number pad types it · 2026-03-05, as machines write it. */
const WRITINGS = [
  /^(?<day>\d{1,2})\s*[./-]\s*(?<month>\d{1,2})\s*[./-]\s*(?<year>\d{4})$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
];

/** The day that was typed, the day always before the month; null for anything that is no day. */
export function readDay(typed: string): Day | null {
  for (const writing of WRITINGS) {
    const { day = '', month = '', year = '' } = writing.exec(typed.trim())?.groups ?? {};
    const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isDay(read)) return read;
  }
  return null;
}
