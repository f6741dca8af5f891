import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { History } from '@/components/history.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listHistory } from '@/lib/db/history.ts';
import { findReport } from '@/lib/db/reports.ts';
import { readUnderReview } from '@/lib/db/review-desk.ts';
import { today } from '@/lib/db/transaction.ts';
import { hasRole } from '@/lib/domain/actor.ts';
import { mayDecideReport } from '@/lib/domain/policy.ts';
import { assess } from '@/lib/domain/report.ts';
import { markableLines } from '@/lib/domain/review-desk.ts';
import { deskOf } from '@/lib/domain/review-mark.ts';
import { EvidenceSection } from '../../reports/evidence-section.tsx';
import { NarrativeSection } from '../../reports/narrative-section.tsx';
import { ReportAnswers } from '../../reports/report-answers.tsx';
import { ReportState } from '../../reports/report-state.tsx';
import { wayUpFromReview } from '../../reports/way-up.ts';
import { Decisions } from '../decisions.tsx';
import { deskViewOf } from '../desk-lines.ts';
import { ReopenForm } from '../reopen-form.tsx';
import { ReviewForm } from '../review-form.tsx';

export const metadata: Metadata = { title: 'Duyệt báo cáo' };

export default async function ReviewPage({ params }: { params: Promise<{ submissionId: string }> }) {
  const actor = await requireActor();
  const { submissionId } = await params;
  if (!actor.grants.some((grant) => grant.role !== 'focal-point')) notFound();
  const report = (/^\d{1,9}$/.test(submissionId) ? await findReport(actor, Number(submissionId)) : null) ?? notFound();
  const { submission } = report;
  const assessment = assess(report);
  const decidable = mayDecideReport(actor, submission);
  const desk = submission.status === 'submitted' ? deskOf(actor, submission, markableLines(report)) : null;
  const under = desk && (await readUnderReview(report));
  return (
    <Page
      title={`${submission.agencyName}: ${submission.period.name}`}
      above={<Trail steps={wayUpFromReview(actor, submission)} />}
    >
      <ReportState {...{ submission, assessment, day: await today() }} />
      <Decisions report={report} />
      {desk && under ? (
        <>
          <ReviewForm view={deskViewOf(actor, desk, report, under)} />
          {desk === 'area' ? (
            <NarrativeSection
              report={report}
              before={under.sent?.sections ?? null}
              since={`lần gửi ${(submission.sent?.number ?? 1) - 1}`}
            />
          ) : null}
          <EvidenceSection report={report} />
        </>
      ) : (
        <ReportAnswers report={report} />
      )}
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
