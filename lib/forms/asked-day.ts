import { type Day, isDay } from '@/lib/domain/calendar.ts';
import { readDay } from '@/lib/domain/typed-day.ts';
import { formatDay } from '@/lib/text/days.ts';
import type { Asked } from './address.ts';

/** Which day a view speaks of. `knownOn` is absent today, when all that is known counts; `fault` says why the day asked for was not taken. */
export type AskedDay = { day: Day; knownOn?: Day | undefined; fault: string | null };

/** "?ngay=2026-06-30": the view as it was at the end of that day in Vietnam; without it, and for what is no past day, today's. */
export function askedDay(params: Asked, today: Day): AskedDay {
  const { ngay } = params;
  const typed = (Array.isArray(ngay) ? ngay[0] : ngay)?.trim() ?? '';
  if (typed === '') return { day: today, fault: null };
  const day = isDay(typed) ? typed : readDay(typed);
  if (day === null || day < '2000-01-01') return { day: today, fault: NO_DAY };
  if (day > today)
    return { day: today, fault: `Ngày ${formatDay(day)} chưa đến, nên chưa có số liệu để xem. ${SHOWN}` };
  return day === today ? { day, fault: null } : { day, knownOn: day, fault: null };
}

const SHOWN = 'Trang này đang hiện số liệu hôm nay.';
const NO_DAY = `Ngày cần xem lại chưa đúng: ghi theo dạng ngày/tháng/năm, ví dụ 30/06/2026. ${SHOWN}`;
