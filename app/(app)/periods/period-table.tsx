import { Wide } from '@/components/ui/wide.tsx';
import type { Period } from '@/lib/db/periods.ts';
import type { SendingCount } from '@/lib/db/results.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { periodStateOn } from '@/lib/domain/reporting-period.ts';
import { routes } from '@/lib/routes.ts';
import { formatDays } from '@/lib/text/days.ts';
import { dueDayInWords } from '@/lib/text/due-days.ts';
import { PERIOD_STATE_TEXT } from '@/lib/text/statuses.ts';

type PeriodTableProps = {
  periods: readonly Period[];
  counts: ReadonlyMap<number, SendingCount>;
  day: Day;
  holidays: ReadonlySet<Day>;
};

/** Every period with its window, both due days and how far it has come. */
export function PeriodTable({ periods, counts, day, holidays }: PeriodTableProps) {
  return (
    <Wide label="Các kỳ báo cáo">
      <table className="sheet stacked">
        <caption className="sr-only">Các kỳ báo cáo</caption>
        <thead>
          <tr>
            <th scope="col">Kỳ</th>
            <th scope="col">Số liệu tính</th>
            <th scope="col">Hạn gửi Sở Nội vụ</th>
            <th scope="col">Hạn gửi Bộ Nội vụ</th>
            <th scope="col">Tình trạng</th>
            <th scope="col" className="num">
              Đã gửi
            </th>
            <th scope="col" className="num">
              Đã duyệt
            </th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => {
            const count = counts.get(period.id);
            return (
              <tr key={period.id}>
                <th scope="row">
                  <a href={routes.period(period.id)}>{period.name}</a>
                </th>
                <td data-label="Số liệu tính">{formatDays(period.startsOn, period.cutOffOn)}</td>
                <td data-label="Hạn gửi Sở Nội vụ">{dueDayInWords(period.dueOn, holidays)}</td>
                <td data-label="Hạn gửi Bộ Nội vụ">{dueDayInWords(period.ministryDueOn, holidays)}</td>
                <td data-label="Tình trạng">{PERIOD_STATE_TEXT[periodStateOn(period, day)]}</td>
                <td data-label="Đã gửi" className="num">
                  {count ? `${count.sent}/${count.expected}` : '–'}
                </td>
                <td data-label="Đã duyệt" className="num">
                  {count ? `${count.approved}/${count.expected}` : '–'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Wide>
  );
}
