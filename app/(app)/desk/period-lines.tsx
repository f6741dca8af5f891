import { Empty } from '@/components/ui/page.tsx';
import type { Period } from '@/lib/db/periods.ts';
import type { SendingCount } from '@/lib/db/results.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { mayEditOn } from '@/lib/domain/reporting-period.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';

type PeriodLinesProps = { periods: readonly Period[]; counts: ReadonlyMap<number, SendingCount>; day: Day };

/** One sentence a running period: who has sent, who has not, until when. */
export function PeriodLines({ periods, counts, day }: PeriodLinesProps) {
  const running = periods.filter((period) => mayEditOn(period, day));
  if (running.length === 0) return <Empty>Không có kỳ nào đang mở.</Empty>;
  return (
    <ul>
      {running.map((period) => {
        const { expected, sent, approved } = counts.get(period.id) ?? { expected: 0, sent: 0, approved: 0 };
        return (
          <li key={period.id} className="border-b border-hairline py-2">
            <a href={routes.period(period.id)} className="font-semibold">
              {period.name}
            </a>
            : {sent}/{expected} cơ quan đã gửi, {approved} đã duyệt,{' '}
            <a href={`${routes.period(period.id)}?status=draft`}>{expected - sent} chưa gửi</a>. Hạn gửi Sở Nội vụ{' '}
            {formatDay(period.dueOn)}.
          </li>
        );
      })}
    </ul>
  );
}
