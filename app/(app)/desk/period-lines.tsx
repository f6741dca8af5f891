import { Empty } from '@/components/ui/page.tsx';
import type { Period } from '@/lib/db/periods.ts';
import type { SendingCount } from '@/lib/db/results.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { mayEditOn } from '@/lib/domain/reporting-period.ts';
import { routes } from '@/lib/routes.ts';
import { dueDayInWords } from '@/lib/text/due-days.ts';
import { FirstStepWay } from '../first-step-way.tsx';

type PeriodLinesProps = {
  periods: readonly Period[];
  counts: ReadonlyMap<number, SendingCount>;
  actor: Actor;
  day: Day;
  holidays: ReadonlySet<Day>;
};

const NOBODY: SendingCount = { expected: 0, sent: 0, approved: 0, returned: 0 };

/** One sentence a running period: who has sent, who has not, until when. */
export function PeriodLines({ periods, counts, actor, day, holidays }: PeriodLinesProps) {
  const running = periods.filter((period) => mayEditOn(period, day));
  if (periods.length === 0) {
    return (
      <Empty>
        Chưa mở kỳ báo cáo nào. <FirstStepWay actor={actor} step="periods" />
      </Empty>
    );
  }
  if (running.length === 0) return <Empty>Không có kỳ nào đang mở.</Empty>;
  const at = (period: Period, status: string) => `${routes.period(period.id)}?status=${status}`;
  return (
    <ul>
      {running.map((period) => {
        const { expected, sent, approved, returned } = counts.get(period.id) ?? NOBODY;
        return (
          <li key={period.id} className="border-b border-hairline py-2">
            <a href={routes.period(period.id)} className="font-semibold">
              {period.name}
            </a>
            : {sent}/{expected} cơ quan đã gửi, {approved} đã duyệt,{' '}
            <a href={at(period, 'draft')}>{expected - sent - returned} chưa gửi</a>
            {returned > 0 ? (
              <>
                , <a href={at(period, 'returned')}>{returned} bị trả lại</a>
              </>
            ) : null}
            . Hạn gửi Sở Nội vụ {dueDayInWords(period.dueOn, holidays)}; tỉnh gửi Bộ Nội vụ{' '}
            {dueDayInWords(period.ministryDueOn, holidays)}.
          </li>
        );
      })}
    </ul>
  );
}
