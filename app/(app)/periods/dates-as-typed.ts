import type { PeriodDates } from '@/lib/domain/period-dates.ts';
import { formatDay } from '@/lib/text/days.ts';
import type { DateValues } from './date-fields.tsx';

/** The five days as the form shows and takes them. */
export function datesAsTyped({ startsOn, cutOffOn, dueOn, ministryDueOn, locksOn }: PeriodDates): DateValues {
  return {
    startsOn: formatDay(startsOn),
    cutOffOn: formatDay(cutOffOn),
    dueOn: formatDay(dueOn),
    ministryDueOn: formatDay(ministryDueOn),
    locksOn: formatDay(locksOn),
  };
}
