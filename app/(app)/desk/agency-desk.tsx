import { Chip } from '@/components/ui/chip.tsx';
import { Empty, Section } from '@/components/ui/page.tsx';
import { listHolidays } from '@/lib/db/holidays.ts';
import { listSubmissions, type Submission } from '@/lib/db/submissions.ts';
import { type Actor, agenciesOf } from '@/lib/domain/actor.ts';
import { type Day, daysBetween } from '@/lib/domain/calendar.ts';
import { mayEditOn, periodStateOn } from '@/lib/domain/reporting-period.ts';
import { isInAgencyHands } from '@/lib/domain/submission.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { dueDayInWords } from '@/lib/text/due-days.ts';
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
          Không có báo cáo nào đang chờ. Xem các báo cáo đã gửi ở <a href={routes.reports()}>báo cáo của cơ quan</a>.
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
              <span className="text-muted">{dueInWords(submission, day, holidays)}</span>
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

function dueInWords({ period }: Submission, day: Day, holidays: ReadonlySet<Day>): string {
  if (periodStateOn(period, day) === 'reopened')
    return `kỳ đã khóa, Sở Nội vụ mở lại cho cơ quan đến hết ${formatDay(period.reopenedUntil ?? day)}`;
  const left = daysBetween(day, period.dueOn);
  if (left < 0) return `quá hạn ${-left} ngày, khóa từ ${formatDay(period.locksOn)}`;
  return left === 0 ? 'hạn gửi hôm nay' : `hạn gửi ${dueDayInWords(period.dueOn, holidays)}, còn ${left} ngày`;
}
