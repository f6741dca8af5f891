import { ButtonLink } from '@/components/ui/button.tsx';
import { Empty, Section } from '@/components/ui/page.tsx';
import { listHolidays } from '@/lib/db/holidays.ts';
import { listPeriods } from '@/lib/db/periods.ts';
import { countSendings } from '@/lib/db/results.ts';
import { listSubmissions } from '@/lib/db/submissions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { mayDecideReport, mayManagePeriods } from '@/lib/domain/policy.ts';
import { routes } from '@/lib/routes.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { FirstSteps } from './first-steps.tsx';
import { PeriodLines } from './period-lines.tsx';
import { ReminderAlarms } from './reminder-alarms.tsx';

/** What waits for a decision, and how the running periods stand. */
export async function StaffDesk({ actor, day }: { actor: Actor; day: Day }) {
  const waiting = (await listSubmissions(actor, { statuses: ['submitted'] })).toSorted(
    (a, b) => Number(a.sent?.submittedAt ?? 0) - Number(b.sent?.submittedAt ?? 0),
  );
  const mine = waiting.filter((submission) => mayDecideReport(actor, submission));
  const manages = actor.grants.some((grant) => mayManagePeriods(actor, grant));
  return (
    <>
      <ReminderAlarms actor={actor} />
      <FirstSteps actor={actor} />
      <Section title={`Báo cáo chờ duyệt: ${mine.length}`}>
        {mine.length === 0 ? (
          <Empty>
            Không có báo cáo nào chờ quyết định
            {waiting.length > 0 ? ` (${waiting.length} báo cáo do người khác duyệt)` : ''}.
          </Empty>
        ) : (
          <ul>
            {mine.slice(0, 10).map((submission) => (
              <li key={submission.id} className="border-b border-hairline py-2">
                <a href={routes.review(submission.id)} className="font-semibold">
                  {submission.agencyName}
                </a>{' '}
                <span className="text-muted">
                  {submission.period.name}, gửi lúc {submission.sent ? formatInstant(submission.sent.submittedAt) : ''}
                </span>
              </li>
            ))}
            {mine.length > 10 ? (
              <li className="py-2">
                <a href={routes.reviews()}>Xem cả {mine.length} báo cáo</a>
              </li>
            ) : null}
          </ul>
        )}
      </Section>
      <Section title="Các kỳ đang chạy">
        <PeriodLines
          periods={await listPeriods(actor)}
          counts={await countSendings(actor)}
          actor={actor}
          day={day}
          holidays={await listHolidays()}
        />
        {manages ? (
          <p className="mt-4">
            <ButtonLink href={routes.newPeriod()} weight="secondary">
              Mở kỳ báo cáo
            </ButtonLink>
          </p>
        ) : null}
      </Section>
    </>
  );
}
