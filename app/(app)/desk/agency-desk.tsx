import { Chip } from '@/components/ui/chip.tsx';
import { Empty, Section } from '@/components/ui/page.tsx';
import { listHolidays } from '@/lib/db/holidays.ts';
import { listSubmissions, type Submission } from '@/lib/db/submissions.ts';
import { type Actor, agenciesOf } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { mayEditOn } from '@/lib/domain/reporting-period.ts';
import { isInAgencyHands } from '@/lib/domain/submission.ts';
import { routes } from '@/lib/routes.ts';
import { writingInWords } from '@/lib/text/due-days.ts';
import { SUBMISSION_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { SUBMISSION_TONES } from '../reports/report-state.tsx';

/** The agency's own duties, the returned ones first, then by due day. */
export async function AgencyDesk({ actor, day }: { actor: Actor; day: Day }) {
  const holidays = await listHolidays();
  const submissions = await listSubmissions(actor, { agencyIds: agenciesOf(actor) });
  const open = submissions
    .filter((submission) => isInAgencyHands(submission.status) && mayEditOn(submission.period, day))
    .toSorted((a, b) => rank(a) - rank(b) || (a.period.dueOn < b.period.dueOn ? -1 : 1));
  const missed = submissions.filter(
    (submission) =>
      isInAgencyHands(submission.status) && submission.period.locksOn <= day && !mayEditOn(submission.period, day),
  );
  return (
    <Section title="Việc của cơ quan">
      {open.length === 0 ? (
        <Empty>
          {submissions.length === 0 ? (
            'Chưa có kỳ báo cáo nào. Khi Sở Nội vụ mở kỳ, báo cáo của cơ quan sẽ hiện ở đây.'
          ) : (
            <>
              Không có báo cáo nào đang chờ. Xem các báo cáo đã gửi ở <a href={routes.reports()}>báo cáo của cơ quan</a>
              .
            </>
          )}
        </Empty>
      ) : (
        <ul>
          {open.map((submission) => (
            <li key={submission.id} className="border-b border-hairline py-2">
              <a href={routes.report(submission.id)} className="font-semibold">
                {submission.period.name}
              </a>{' '}
              – {submission.agencyName}{' '}
              <Chip tone={SUBMISSION_TONES[submission.status]}>{SUBMISSION_STATUS_TEXT[submission.status]}</Chip>{' '}
              <span className="text-muted">{writingInWords(submission.period, day, holidays)}</span>
            </li>
          ))}
        </ul>
      )}
      {missed.length > 0 ? (
        <p className="mt-3 text-risk">
          {missed.length} kỳ đã khóa mà cơ quan chưa gửi:{' '}
          {missed.map((submission, index) => (
            <span key={submission.id}>
              {index > 0 ? ', ' : ''}
              <a href={routes.report(submission.id)}>{submission.period.name}</a>
            </span>
          ))}
          . Sở Nội vụ có thể mở lại cho riêng cơ quan; liên hệ Sở Nội vụ nếu cần bổ sung.
        </p>
      ) : null}
    </Section>
  );
}

function rank(submission: Submission): number {
  return submission.status === 'returned' ? 0 : 1;
}
