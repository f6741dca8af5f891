import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Page } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { findReport } from '@/lib/db/reports.ts';
import { today } from '@/lib/db/transaction.ts';
import { mayWriteReport } from '@/lib/domain/policy.ts';
import { assess } from '@/lib/domain/report.ts';
import { isBeforeCutOff, mayEditOn } from '@/lib/domain/reporting-period.ts';
import { isInAgencyHands } from '@/lib/domain/submission.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { ReportAnswers } from '../../report-answers.tsx';
import { ReportState } from '../../report-state.tsx';
import { OpenLines } from './open-lines.tsx';
import { repliesOf } from './replies.ts';
import { ReplyForm } from './reply-form.tsx';
import { SendForm } from './send-form.tsx';

export const metadata: Metadata = { title: 'Kiểm tra và gửi báo cáo' };

export default async function CheckPage({ params }: { params: Promise<{ submissionId: string }> }) {
  const actor = await requireActor();
  const { submissionId } = await params;
  const report = /^\d{1,9}$/.test(submissionId) ? await findReport(actor, Number(submissionId)) : null;
  if (report === null || !mayWriteReport(actor, report.submission)) notFound();
  const { submission } = report;
  const day = await today();
  if (!isInAgencyHands(submission.status) || !mayEditOn(submission.period, day)) redirect(routes.report(submission.id));
  const assessment = assess(report);
  const early = isBeforeCutOff(submission.period, day)
    ? { cutOff: formatDay(submission.period.cutOffOn), reason: submission.sent?.earlyReason ?? '' }
    : null;
  const replies = repliesOf(report, assessment);
  return (
    <Page
      title={`Kiểm tra trước khi gửi: ${submission.period.name}`}
      above={
        <Trail
          steps={[
            { href: routes.reports(), label: 'Báo cáo của cơ quan' },
            { href: routes.report(submission.id), label: submission.agencyName },
          ]}
        />
      }
    >
      <ReportState {...{ submission, assessment, day }} />
      <OpenLines {...{ report, assessment }} />
      {replies.length > 0 ? <ReplyForm submissionId={submission.id} lines={replies} /> : null}
      <ReportAnswers report={report} />
      <SendForm submissionId={submission.id} seenVersion={submission.version} early={early} />
    </Page>
  );
}
