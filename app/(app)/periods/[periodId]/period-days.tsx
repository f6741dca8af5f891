import { findDateSources, type KnownDocument } from '@/lib/db/documents.ts';
import { listHolidays } from '@/lib/db/holidays.ts';
import type { Period } from '@/lib/db/periods.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { periodStateOn } from '@/lib/domain/reporting-period.ts';
import { formatDay, formatDays, formatInstant } from '@/lib/text/days.ts';
import { dueDayInWords } from '@/lib/text/due-days.ts';
import { documentWithDay } from '@/lib/text/sources.ts';
import { PERIOD_STATE_TEXT } from '@/lib/text/statuses.ts';

/** Every date of the period, what it means and the document it comes from. */
export async function PeriodDays({ period, day }: { period: Period; day: Day }) {
  const sources = await findDateSources(period.id);
  const holidays = await listHolidays();
  const lines: [string, string, KnownDocument | null][] = [
    ['Số liệu tính', formatDays(period.startsOn, period.cutOffOn), sources.window],
    ['Cơ quan gửi Sở Nội vụ chậm nhất', dueDayInWords(period.dueOn, holidays), sources.due],
    ['Tỉnh gửi Bộ Nội vụ chậm nhất', dueDayInWords(period.ministryDueOn, holidays), sources.ministryDue],
    ['Khóa từ', lockInWords(period), sources.lock],
  ];
  return (
    <table className="sheet stacked max-w-4xl">
      <caption className="mb-1 text-left">
        Tình trạng hôm nay: <strong className="font-semibold">{PERIOD_STATE_TEXT[periodStateOn(period, day)]}</strong>.
      </caption>
      <thead>
        <tr>
          <th scope="col">Mốc</th>
          <th scope="col">Ngày</th>
          <th scope="col">Theo văn bản</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([what, when, source]) => (
          <tr key={what}>
            <th scope="row" className="font-normal">
              {what}
            </th>
            <td data-label="Ngày">{when}</td>
            <td data-label="Theo văn bản" className={source === null ? 'text-muted' : ''}>
              {source === null ? 'chưa ghi văn bản' : documentWithDay(source)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function lockInWords({ locksOn, lockedByHand }: Period): string {
  if (lockedByHand === null) return formatDay(locksOn);
  const { at, reason, plannedOn } = lockedByHand;
  return `${formatInstant(at)}, khóa bằng tay vì: ${reason} (ngày khóa đã định: ${formatDay(plannedOn)})`;
}
