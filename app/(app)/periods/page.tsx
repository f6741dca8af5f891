import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button.tsx';
import { Empty, Page } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listPeriods } from '@/lib/db/periods.ts';
import { countSendings } from '@/lib/db/results.ts';
import { today } from '@/lib/db/transaction.ts';
import { overseenProvincesOf } from '@/lib/domain/actor.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { periodStateOn } from '@/lib/domain/reporting-period.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
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
      actions={manages ? <ButtonLink href={routes.newPeriod()}>Mở kỳ báo cáo</ButtonLink> : null}
    >
      {periods.length === 0 ? (
        <Empty>
          Chưa có kỳ nào. {manages ? 'Mở kỳ đầu tiên để các cơ quan bắt đầu báo cáo.' : 'Sở Nội vụ sẽ mở kỳ đầu tiên.'}
        </Empty>
      ) : (
        <Wide label="Các kỳ báo cáo">
          <table className="sheet">
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
                    <td>
                      {formatDay(period.startsOn)} – {formatDay(period.cutOffOn)}
                    </td>
                    <td>{formatDay(period.dueOn)}</td>
                    <td>{formatDay(period.ministryDueOn)}</td>
                    <td>{PERIOD_STATE_TEXT[periodStateOn(period, day)]}</td>
                    <td className="num">{count ? `${count.sent}/${count.expected}` : '–'}</td>
                    <td className="num">{count ? `${count.approved}/${count.expected}` : '–'}</td>
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
