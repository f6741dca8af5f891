import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { History } from '@/components/history.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listHistory } from '@/lib/db/history.ts';
import { findReport, type Report } from '@/lib/db/reports.ts';
import { findSentContent } from '@/lib/db/sent-versions.ts';
import { today } from '@/lib/db/transaction.ts';
import { hasRole } from '@/lib/domain/actor.ts';
import { mayDecideReport } from '@/lib/domain/policy.ts';
import { assess } from '@/lib/domain/report.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { EvidenceSection } from '../../reports/evidence-section.tsx';
import { NarrativeSection } from '../../reports/narrative-section.tsx';
import { ReportAnswers } from '../../reports/report-answers.tsx';
import { ReportState } from '../../reports/report-state.tsx';
import { wayUpFromReview } from '../../reports/way-up.ts';
import { DecisionForm } from '../decision-form.tsx';
import { ReopenForm } from '../reopen-form.tsx';
import { reviewLinesOf } from '../review-lines.ts';

export const metadata: Metadata = { title: 'Duyệt báo cáo' };

export default async function ReviewPage({ params }: { params: Promise<{ submissionId: string }> }) {
  const actor = await requireActor();
  const { submissionId } = await params;
  if (!actor.grants.some((grant) => grant.role !== 'focal-point')) notFound();
  const report = (/^\d{1,9}$/.test(submissionId) ? await findReport(actor, Number(submissionId)) : null) ?? notFound();
  const { submission } = report;
  const assessment = assess(report);
  const decidable = mayDecideReport(actor, submission);
  const judging = submission.status === 'submitted' && decidable && submission.sent !== null;
  const lastSent =
    submission.sent && submission.sent.number > 1
      ? await findSentContent(submission.id, submission.sent.number - 1)
      : null;
  return (
    <Page
      title={`${submission.agencyName}: ${submission.period.name}`}
      above={<Trail steps={wayUpFromReview(actor, submission)} />}
    >
      <ReportState {...{ submission, assessment, day: await today() }} />
      <Decisions report={report} />
      {judging && submission.sent ? (
        <DecisionForm
          submissionId={submission.id}
          seenVersion={submission.sent.number}
          since={lastSent ? `lần gửi ${submission.sent.number - 1}` : (report.previous?.name ?? null)}
          lines={reviewLinesOf(report, assessment, lastSent)}
          tasks={report.tasks.map((line) => ({
            key: `task:${line.assignmentId}`,
            title: line.title,
            state: line.state,
            note: line.note,
          }))}
        />
      ) : (
        <ReportAnswers report={report} />
      )}
      {judging ? (
        <>
          <NarrativeSection
            report={report}
            before={lastSent && (lastSent.sections ?? {})}
            since={`lần gửi ${(submission.sent?.number ?? 1) - 1}`}
          />
          <EvidenceSection report={report} />
        </>
      ) : null}
      {submission.status === 'submitted' && !decidable && hasRole(actor, 'staff', submission.provinceId) ? (
        <Notice title="Không ai duyệt báo cáo của chính cơ quan mình. Báo cáo này do cán bộ được giao thuộc cơ quan khác duyệt." />
      ) : null}
      {submission.status === 'approved' && decidable ? <ReopenForm submissionId={submission.id} /> : null}
      <Section title="Nhật ký">
        <History lines={await listHistory('submission', submission.id)} />
      </Section>
    </Page>
  );
}

function Decisions({ report }: { report: Report }) {
  return (
    <ul className="mt-2 text-sm">
      {report.decisions.map((decision) => (
        <li key={decision.id}>
          Lần gửi {decision.versionNumber}: {decision.reviewer}{' '}
          {decision.decision === 'approve' ? 'duyệt' : `trả lại ${decision.lines.length} dòng`} lúc{' '}
          {formatInstant(decision.decidedAt)}
          {decision.reopened
            ? `; ${decision.reopened.by} mở lại lúc ${formatInstant(decision.reopened.at)}: ${decision.reopened.reason}`
            : ''}
        </li>
      ))}
    </ul>
  );
}
