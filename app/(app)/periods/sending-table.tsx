import { Chip } from '@/components/ui/chip.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { Period } from '@/lib/db/periods.ts';
import type { Sending } from '@/lib/db/results.ts';
import { dayOf } from '@/lib/domain/calendar.ts';
import { isLate } from '@/lib/domain/reporting-period.ts';
import { SUBMISSION_STATUSES } from '@/lib/domain/submission.ts';
import { routes } from '@/lib/routes.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { SUBMISSION_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { SUBMISSION_TONES } from '../reports/report-state.tsx';

const BY_NAME = new Intl.Collator('vi');

/** Who has sent and who has not; the filter stands in the address. */
export function SendingTable({
  sendings,
  period,
  status,
}: {
  sendings: readonly Sending[];
  period: Period;
  status: string | null;
}) {
  const shown = sendings
    .filter((sending) => status === null || sending.status === status)
    .toSorted((a, b) => BY_NAME.compare(a.agencyName, b.agencyName));
  return (
    <>
      <p className="mb-2 flex flex-wrap gap-x-4">
        <a href={routes.period(period.id)} aria-current={status === null ? 'true' : undefined}>
          Tất cả {sendings.length}
        </a>
        {SUBMISSION_STATUSES.map((known) => (
          <a
            key={known}
            href={`${routes.period(period.id)}?status=${known}`}
            aria-current={status === known ? 'true' : undefined}
          >
            {SUBMISSION_STATUS_TEXT[known]} {sendings.filter((sending) => sending.status === known).length}
          </a>
        ))}
      </p>
      <Wide label="Tình hình gửi báo cáo">
        <table className="sheet">
          <caption className="sr-only">Tình hình gửi báo cáo</caption>
          <thead>
            <tr>
              <th scope="col">Cơ quan</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">Gửi lần đầu</th>
              <th scope="col">Gửi gần nhất</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((sending) => (
              <tr key={sending.submissionId}>
                <th scope="row" className="font-normal">
                  {sending.status === 'draft' ? (
                    sending.agencyName
                  ) : (
                    <a href={routes.review(sending.submissionId)}>{sending.agencyName}</a>
                  )}
                </th>
                <td>
                  <Chip tone={SUBMISSION_TONES[sending.status]}>{SUBMISSION_STATUS_TEXT[sending.status]}</Chip>
                </td>
                <td>
                  {sending.firstSentAt ? formatInstant(sending.firstSentAt) : 'chưa gửi'}
                  {sending.firstSentAt && isLate(dayOf(sending.firstSentAt), period.dueOn) ? (
                    <span className="text-slow"> – quá hạn</span>
                  ) : null}
                </td>
                <td>{sending.lastSentAt ? formatInstant(sending.lastSentAt) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
