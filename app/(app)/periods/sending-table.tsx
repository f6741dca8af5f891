import { Chip } from '@/components/ui/chip.tsx';
import { Empty } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { Period } from '@/lib/db/periods.ts';
import type { NamedPart } from '@/lib/db/predecessor-parts.ts';
import type { Sending } from '@/lib/db/results.ts';
import { dayOf } from '@/lib/domain/calendar.ts';
import { byName } from '@/lib/domain/name-order.ts';
import { isLate } from '@/lib/domain/reporting-period.ts';
import { SUBMISSION_STATUSES, type SubmissionStatus } from '@/lib/domain/submission.ts';
import { routes } from '@/lib/routes.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { partsInWords } from '@/lib/text/predecessors.ts';
import { SUBMISSION_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { SUBMISSION_TONES } from '../reports/report-state.tsx';

type Parts = ReadonlyMap<number, NamedPart[]>;
type FilterProps = { sendings: readonly Sending[]; period: Period; status: SubmissionStatus | null };
type SendingTableProps = FilterProps & { parts: Parts };

/** Who has sent and who has not; the filter stands in the address. */
export function SendingTable({ sendings, period, status, parts }: SendingTableProps) {
  const shown = sendings
    .filter((sending) => status === null || sending.status === status)
    .toSorted((a, b) => byName(a.agencyName, b.agencyName));
  return (
    <>
      <StatusFilter {...{ sendings, period, status }} />
      {shown.length === 0 ? (
        <Empty>
          Không có cơ quan nào ở tình trạng này. <a href={`${routes.period(period.id)}#co-quan`}>Xem tất cả</a>.
        </Empty>
      ) : (
        <Sendings {...{ shown, period, parts }} />
      )}
    </>
  );
}

function StatusFilter({ sendings, period, status }: FilterProps) {
  const counted = (known: SubmissionStatus) => sendings.filter((sending) => sending.status === known).length;
  const choices = [
    { key: null, words: `Tất cả ${sendings.length}` },
    ...SUBMISSION_STATUSES.map((known) => ({
      key: known,
      words: `${SUBMISSION_STATUS_TEXT[known]} ${counted(known)}`,
    })),
  ];
  return (
    <nav aria-label="Lọc theo tình trạng" className="no-print mb-2">
      <ul className="flex flex-wrap gap-x-5">
        {choices.map(({ key, words }) => (
          <li key={words}>
            <a
              href={`${routes.period(period.id)}${key === null ? '' : `?status=${key}`}#co-quan`}
              {...(status === key ? { 'aria-current': 'page' as const } : {})}
              className="aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Sendings({ shown, period, parts }: { shown: readonly Sending[]; period: Period; parts: Parts }) {
  return (
    <Wide label="Tình hình gửi báo cáo">
      <table className="sheet stacked">
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
                {parts.has(sending.agencyId) ? (
                  <span className="block text-sm text-muted">{partsInWords(parts.get(sending.agencyId) ?? [])}</span>
                ) : null}
              </th>
              <td>
                <Chip tone={SUBMISSION_TONES[sending.status]}>{SUBMISSION_STATUS_TEXT[sending.status]}</Chip>
              </td>
              <td data-label="Gửi lần đầu">
                {sending.firstSentAt ? formatInstant(sending.firstSentAt) : 'chưa gửi'}
                {sending.firstSentAt && isLate(dayOf(sending.firstSentAt), period.dueOn) ? (
                  <span className="text-slow"> – quá hạn</span>
                ) : null}
              </td>
              <td data-label="Gửi gần nhất">{sending.lastSentAt ? formatInstant(sending.lastSentAt) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
