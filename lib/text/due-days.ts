import type { Day } from '@/lib/domain/calendar.ts';
import { shownDueOn } from '@/lib/domain/reporting-period.ts';
import { formatDay } from './days.ts';

/** "20/12/2026 (ngày nghỉ; ngày làm việc cuối là 18/12/2026)": the due day itself never shifts. */
export function dueDayInWords(dueOn: Day, holidays: ReadonlySet<Day>): string {
  const working = shownDueOn(dueOn, holidays);
  const day = formatDay(dueOn);
  return working === dueOn ? day : `${day} (ngày nghỉ; ngày làm việc cuối là ${formatDay(working)})`;
}
