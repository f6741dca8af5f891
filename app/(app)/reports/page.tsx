import type { Metadata } from 'next';
import { Chip } from '@/components/ui/chip.tsx';
import { Empty, Page } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listHolidays } from '@/lib/db/holidays.ts';
import { listSubmissions } from '@/lib/db/submissions.ts';
import { today } from '@/lib/db/transaction.ts';
import { agenciesOf } from '@/lib/domain/actor.ts';
import { periodStateOn } from '@/lib/domain/reporting-period.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { dueDayInWords } from '@/lib/text/due-days.ts';
import { PERIOD_STATE_TEXT, SUBMISSION_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { SUBMISSION_TONES } from './report-state.tsx';

export const metadata: Metadata = { title: 'Báo cáo của cơ quan' };

export default async function ReportsPage() {
  const actor = await requireActor();
  const agencyIds = agenciesOf(actor);
  const submissions = await listSubmissions(actor, { agencyIds });
  const [day, holidays] = [await today(), await listHolidays()];
  const waiting = submissions.filter(
    ({ status, period }) => (status === 'draft' || status === 'returned') && period.locksOn > day,
  );
  return (
    <Page
      title="Báo cáo của cơ quan"
      lede={
        waiting.length > 0
          ? `${waiting.length} báo cáo đang chờ cơ quan làm tiếp.`
          : 'Không có báo cáo nào đang chờ cơ quan.'
      }
    >
      {submissions.length === 0 ? (
        <Empty>
          {agencyIds.length === 0 ? (
            <>
              Tài khoản này không làm đầu mối của cơ quan nào. Báo cáo của các cơ quan xem ở{' '}
              <a href={routes.periods()}>kỳ báo cáo</a>.
            </>
          ) : (
            'Chưa có kỳ báo cáo nào. Khi Sở Nội vụ mở kỳ, báo cáo của cơ quan sẽ hiện ở đây.'
          )}
        </Empty>
      ) : (
        <Wide label="Các báo cáo của cơ quan">
          <table className="sheet stacked">
            <caption className="sr-only">Các báo cáo của cơ quan</caption>
            <thead>
              <tr>
                <th scope="col">Kỳ</th>
                <th scope="col">Cơ quan</th>
                <th scope="col">Tình trạng</th>
                <th scope="col">Hạn gửi</th>
                <th scope="col">Khóa từ</th>
                <th scope="col">Kỳ hiện</th>
              </tr>
            </thead>
            <tbody>
              {submissions.map((submission) => (
                <tr key={submission.id}>
                  <th scope="row">
                    <a href={routes.report(submission.id)}>{submission.period.name}</a>
                  </th>
                  <td data-label="Cơ quan">{submission.agencyName}</td>
                  <td data-label="Tình trạng">
                    <Chip tone={SUBMISSION_TONES[submission.status]}>{SUBMISSION_STATUS_TEXT[submission.status]}</Chip>
                  </td>
                  <td data-label="Hạn gửi">{dueDayInWords(submission.period.dueOn, holidays)}</td>
                  <td data-label="Khóa từ">{formatDay(submission.period.locksOn)}</td>
                  <td data-label="Kỳ hiện">{PERIOD_STATE_TEXT[periodStateOn(submission.period, day)]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </Page>
  );
}
