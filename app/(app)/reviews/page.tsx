import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Empty, Page } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listSubmissions, type Submission } from '@/lib/db/submissions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { dayOf } from '@/lib/domain/calendar.ts';
import { AREA_CODES } from '@/lib/domain/plan.ts';
import { mayCheckArea, mayDecideReport } from '@/lib/domain/policy.ts';
import { isLate } from '@/lib/domain/reporting-period.ts';
import { routes } from '@/lib/routes.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { AREA_SHORT_TEXT } from '@/lib/text/statuses.ts';

export const metadata: Metadata = { title: 'Duyệt báo cáo' };

export default async function ReviewsPage() {
  const actor = await requireActor();
  if (!actor.grants.some((grant) => grant.role === 'staff' || grant.role === 'area-reviewer')) notFound();
  const waiting = await listSubmissions(actor, { statuses: ['submitted'] });
  const sorted = waiting.toSorted((a, b) => Number(a.sent?.submittedAt ?? 0) - Number(b.sent?.submittedAt ?? 0));
  return (
    <Page
      title="Duyệt báo cáo"
      lede={
        sorted.length > 0
          ? `${sorted.length} báo cáo đang chờ xử lý, báo cáo gửi trước ở trên.`
          : 'Không có báo cáo nào đang chờ xử lý.'
      }
    >
      {sorted.length === 0 ? (
        <Empty>
          Báo cáo vừa gửi sẽ hiện ở đây. Xem cơ quan nào chưa gửi ở <a href={routes.periods()}>kỳ báo cáo</a>.
        </Empty>
      ) : (
        <Wide label="Báo cáo đang chờ xử lý">
          <table className="sheet stacked">
            <caption className="sr-only">Báo cáo đang chờ xử lý</caption>
            <thead>
              <tr>
                <th scope="col">Cơ quan</th>
                <th scope="col">Kỳ</th>
                <th scope="col">Gửi lúc</th>
                <th scope="col" className="num">
                  Lần gửi
                </th>
                <th scope="col">Ghi chú</th>
              </tr>
            </thead>
            <tbody>
              {sorted.map((submission) => (
                <tr key={submission.id}>
                  <th scope="row">
                    <a href={routes.review(submission.id)}>{submission.agencyName}</a>
                  </th>
                  <td data-label="Kỳ">{submission.period.name}</td>
                  <td data-label="Gửi lúc">{submission.sent ? formatInstant(submission.sent.submittedAt) : ''}</td>
                  <td data-label="Lần gửi" className="num">
                    {submission.sent?.number}
                  </td>
                  <td className="text-muted">{noteOn(actor, submission)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </Page>
  );
}

function noteOn(actor: Actor, submission: Submission): string {
  const { sent, period } = submission;
  const late = sent && isLate(dayOf(sent.submittedAt), period.dueOn) ? 'gửi quá hạn' : '';
  return [late, mayDecideReport(actor, submission) ? '' : partIn(actor, submission)].filter(Boolean).join(', ');
}

/** Who does not decide checks the areas they follow, of other agencies than their own. */
function partIn(actor: Actor, submission: Submission): string {
  const areas = AREA_CODES.filter((area) => mayCheckArea(actor, submission, area));
  return areas.length > 0 ? `kiểm tra lĩnh vực ${areas.map((area) => AREA_SHORT_TEXT[area]).join(', ')}` : 'chỉ xem';
}
