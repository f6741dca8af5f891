import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button.tsx';
import { Empty, Page } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listPeriods, type Period } from '@/lib/db/periods.ts';
import { countSendings } from '@/lib/db/results.ts';
import { today } from '@/lib/db/transaction.ts';
import { overseenProvincesOf } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { mayEditOn, periodStateOn } from '@/lib/domain/reporting-period.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay, formatDays } from '@/lib/text/days.ts';
import { dueDayInWords } from '@/lib/text/due-days.ts';
import { PERIOD_STATE_TEXT } from '@/lib/text/statuses.ts';

export const metadata: Metadata = { title: 'Kỳ báo cáo' };

export default async function PeriodsPage() {
  const actor = await requireActor();
  const provinces = overseenProvincesOf(actor);
  if (provinces.length === 0) notFound();
  const periods = await listPeriods(actor);
  const counts = await countSendings(actor);
  const day = await today();
  const manages = provinces.some((provinceId) => mayManagePeriods(actor, { provinceId }));
  return (
    <Page
      title="Kỳ báo cáo"
      lede={periods.length > 0 ? runningInWords(periods, day) : null}
      actions={manages ? <ButtonLink href={routes.newPeriod()}>Mở kỳ báo cáo</ButtonLink> : null}
    >
      {periods.length === 0 ? (
        <Empty>
          Chưa có kỳ nào. {manages ? 'Mở kỳ đầu tiên để các cơ quan bắt đầu báo cáo.' : 'Sở Nội vụ sẽ mở kỳ đầu tiên.'}
        </Empty>
      ) : (
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
                    <td data-label="Hạn gửi Sở Nội vụ">{formatDay(period.dueOn)}</td>
                    <td data-label="Hạn gửi Bộ Nội vụ">{formatDay(period.ministryDueOn)}</td>
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
      )}
    </Page>
  );
}

/** The message first: which periods run, and when they are due. */
function runningInWords(periods: readonly Period[], day: Day): string {
  const running = periods.filter((period) => mayEditOn(period, day));
  if (running.length === 0) return 'Không có kỳ nào đang mở.';
  return `Đang mở: ${running.map((period) => `${period.name}, hạn gửi ${dueDayInWords(period.dueOn)}`).join('; ')}.`;
}
