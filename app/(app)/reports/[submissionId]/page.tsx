import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { History } from '@/components/history.tsx';
import { ButtonLink } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listHistory } from '@/lib/db/history.ts';
import { findReport, type Report } from '@/lib/db/reports.ts';
import { today } from '@/lib/db/transaction.ts';
import { mayWriteReport } from '@/lib/domain/policy.ts';
import { type Assessment, assess } from '@/lib/domain/report.ts';
import { mayEditOn } from '@/lib/domain/reporting-period.ts';
import { isInAgencyHands } from '@/lib/domain/submission.ts';
import { findHeldState } from '@/lib/forms/held-state.ts';
import { routes } from '@/lib/routes.ts';
import { entrySheetOf } from '../entry-sheet.ts';
import { EvidenceSection } from '../evidence-section.tsx';
import { NarrativeSection } from '../narrative-section.tsx';
import { ReportAnswers } from '../report-answers.tsx';
import { ReportForm } from '../report-form.tsx';
import { ReportState } from '../report-state.tsx';
import { ReturnedLines } from '../returned-lines.tsx';
import { SentChanges } from '../sent-changes.tsx';
import { targetsInView } from '../targets-in-view.ts';
import { wayUp } from '../way-up.ts';
import { WithdrawForm } from '../withdraw-form.tsx';

import { repliesOf } from './check/replies.ts';
import { ReplyForm } from './check/reply-form.tsx';

export const metadata: Metadata = { title: 'Báo cáo của cơ quan' };

type ReportPageProps = { params: Promise<{ submissionId: string }>; searchParams: Promise<{ held?: string }> };

export default async function ReportPage({ params, searchParams }: ReportPageProps) {
  const actor = await requireActor();
  const report = (await findReport(actor, idOf((await params).submissionId))) ?? notFound();
  const { submission } = report;
  const day = await today();
  const mine = mayWriteReport(actor, submission);
  const writable = mine && isInAgencyHands(submission.status) && mayEditOn(submission.period, day);
  const { held } = await searchParams;
  const initial = await findHeldState(actor, held);
  const assessment = assess(report);
  return (
    <Page
      title={`${submission.agencyName}: ${submission.period.name}`}
      above={<Trail steps={wayUp(actor, submission)} />}
      actions={<Ways {...{ submissionId: submission.id, writable }} />}
    >
      <ReportState {...{ submission, assessment, day }} isCounted={writable} />
      {initial ? <Notice title="Đã khôi phục những gì gõ dở trước khi phiên hết hạn. Bấm Lưu để ghi lại." /> : null}
      <ReturnedLines report={report} mayAccept={writable} />
      {writable ? (
        <ReportForm
          sheet={entrySheetOf(report, actor.userId, await targetsInView(actor, report))}
          previousName={report.previous?.name ?? null}
          {...(initial ? { initial } : {})}
        />
      ) : (
        <ReportAnswers report={report} />
      )}
      {writable ? <Explanations {...{ report, assessment }} /> : null}
      {writable ? <NarrativeSection report={report} writable /> : null}
      {writable ? <EvidenceSection report={report} /> : null}
      {mine && submission.status === 'submitted' ? <WithdrawForm submissionId={submission.id} /> : null}
      <SentChanges report={report} />
      <Section title="Nhật ký">
        <History lines={await listHistory('submission', submission.id)} />
      </Section>
    </Page>
  );
}

/** "đúng, vì…" beside the figures too, with scripts and without. */
function Explanations({ report, assessment }: { report: Report; assessment: Assessment }) {
  const warned = repliesOf(report, assessment).filter((line) => line.kind === 'warned');
  return warned.length > 0 ? <ReplyForm submissionId={report.submission.id} lines={warned} /> : null;
}

function Ways({ submissionId, writable }: { submissionId: number; writable: boolean }) {
  const file = writable ? routes.figures(submissionId) : routes.figuresFile(submissionId);
  return (
    <>
      <ButtonLink href={file} weight="secondary">
        {writable ? 'Điền bằng Excel' : 'Tải báo cáo .xlsx'}
      </ButtonLink>
      <ButtonLink href={routes.reportFile(submissionId)} weight="secondary">
        {writable ? 'Tải dự thảo .docx' : 'Tải báo cáo .docx'}
      </ButtonLink>
      {writable ? <ButtonLink href={routes.checkReport(submissionId)}>Kiểm tra và gửi</ButtonLink> : null}
    </>
  );
}

/** An address that is no number leads nowhere. */
function idOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : notFound();
}
