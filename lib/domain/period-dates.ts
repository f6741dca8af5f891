import type { Day } from './calendar.ts';

/** Window, due days and lock day: different facts, each a calendar day that Sở Nội vụ may change. */
export type PeriodDates = {
  /** The window, both days included. */
  startsOn: Day;
  cutOffOn: Day;
  /** agency → Sở Nội vụ: the last day in time. */
  dueOn: Day;
  /** province → Bộ Nội vụ: the last day in time. */
  ministryDueOn: Day;
  /** The first day on which nobody may edit. */
  locksOn: Day;
};

export type DateFault = { field: keyof PeriodDates; after: keyof PeriodDates };

/** Where each date comes from: the window (both its days), the two due days, the lock. Null: set by Sở Nội vụ itself. */
export type DateSources<Source> = {
  window: Source | null;
  due: Source | null;
  ministryDue: Source | null;
  lock: Source | null;
};

/** The first pair that stands in the wrong order, null when the dates are sound. */
export function findDateFault(dates: PeriodDates): DateFault | null {
  if (dates.cutOffOn < dates.startsOn) return { field: 'cutOffOn', after: 'startsOn' };
  if (dates.dueOn <= dates.cutOffOn) return { field: 'dueOn', after: 'cutOffOn' };
  if (dates.ministryDueOn < dates.dueOn) return { field: 'ministryDueOn', after: 'dueOn' };
  if (dates.locksOn <= dates.dueOn) return { field: 'locksOn', after: 'dueOn' };
  return null;
}
