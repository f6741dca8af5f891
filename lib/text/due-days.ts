import { type Day, daysBetween } from '@/lib/domain/calendar.ts';
import { periodStateOn, shownDueOn, type WritingDays } from '@/lib/domain/reporting-period.ts';
import { formatDay } from './days.ts';

/** "20/12/2026 (ngày nghỉ; ngày làm việc cuối là 18/12/2026)": the due day itself never shifts. */
export function dueDayInWords(dueOn: Day, holidays: ReadonlySet<Day>): string {
  return dueBesideWorkingDay(dueOn, shownDueOn(dueOn, holidays));
}

/** The same where the working day is known already. */
export function dueBesideWorkingDay(dueOn: Day, working: Day): string {
  const day = formatDay(dueOn);
  return working === dueOn ? day : `${day} (ngày nghỉ; ngày làm việc cuối là ${formatDay(working)})`;
}

/** "hạn gửi 17/12/2026, còn 3 ngày". */
export function dueInWords(dueOn: Day, today: Day, holidays: ReadonlySet<Day>): string {
  const named = `hạn gửi ${dueDayInWords(dueOn, holidays)}`;
  const left = daysBetween(today, dueOn);
  if (left === 0) return `${named}, hôm nay`;
  return left > 0 ? `${named}, còn ${left} ngày` : `${named}, quá hạn ${-left} ngày`;
}

/** How long one agency may still write: until the due day, or the day until which its report is open again. */
export function untilInWords(period: WritingDays, today: Day, holidays: ReadonlySet<Day>): string {
  if (periodStateOn(period, today) === 'reopened' && period.reopenedUntil)
    return `kỳ đã khóa từ ${formatDay(period.locksOn)}, Sở Nội vụ mở lại cho cơ quan đến hết ${formatDay(period.reopenedUntil)}`;
  return dueInWords(period.dueOn, today, holidays);
}

/** The same with the day of the lock. */
export function writingInWords(period: WritingDays, today: Day, holidays: ReadonlySet<Day>): string {
  const until = untilInWords(period, today, holidays);
  return periodStateOn(period, today) === 'reopened' ? until : `${until}; khóa từ ${formatDay(period.locksOn)}`;
}

/** Beside one agency of many: until when its report is open again; empty otherwise. */
export function reopenedInWords(period: WritingDays, today: Day): string {
  const isReopened = periodStateOn(period, today) === 'reopened' && period.reopenedUntil;
  return isReopened ? `, được mở lại đến hết ${formatDay(isReopened)}` : '';
}
