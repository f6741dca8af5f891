import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button.tsx';
import { Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { mayWriteOfficialReport } from '@/lib/domain/policy.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { findingsInWords } from '@/lib/text/official-findings.ts';
import { viewOfficialReport } from '@/lib/use-cases/official/view-official-report.ts';
import { IssuedList } from '../../../official/issued-list.tsx';
import { CorrectionForm, IssueForm } from './issue-forms.tsx';
import { LetterheadForm } from './letterhead-form.tsx';
import { SectionList } from './section-list.tsx';

export const metadata: Metadata = { title: 'Báo cáo chính thức' };

/** The report that goes to the ministry: its sections, what is still open, its letterhead, and what was issued. */
export default async function OfficialReportPage({ params }: { params: Promise<{ periodId: string }> }) {
  const actor = await requireActor();
  const id = idFrom((await params).periodId);
  const view = (id === null ? null : await viewOfficialReport(actor, id)) ?? notFound();
  const { period, sections, letterhead, issues, isIssued } = view;
  const mayWrite = mayWriteOfficialReport(actor, period) && !isIssued;
  const findings = sections.flatMap((section) => section.findings);
  const steps = [
    { href: routes.periods(), label: 'Kỳ báo cáo' },
    { href: routes.period(period.id), label: period.name },
  ];
  return (
    <Page
      title={`Báo cáo chính thức: ${period.name}`}
      above={<Trail steps={steps} />}
      lede={isIssued ? 'Đã phát hành. Bản phát hành giữ nguyên từng byte.' : `${findingsInWords(findings)}.`}
      actions={
        <>
          <ButtonLink href={routes.officialDraft(period.id)} weight="secondary">
            Tải dự thảo .docx
          </ButtonLink>
          <ButtonLink href={routes.officialAppendix(period.id)} weight="secondary">
            Tải phụ lục .xlsx
          </ButtonLink>
        </>
      }
    >
      {issues.length > 0 ? (
        <Section title="Đã phát hành">
          <IssuedList issues={issues} symbol={letterhead.symbol} />
          {isIssued && issues[0] && mayWriteOfficialReport(actor, period) ? (
            <CorrectionForm periodId={period.id} issueId={issues[0].id} />
          ) : null}
        </Section>
      ) : null}
      <Section
        title="Nội dung theo đề cương"
        lede="Số trong lời văn gắn với số liệu đã duyệt; số đổi thì câu được đánh dấu để xem lại. Biểu số liệu tự thành phụ lục."
      >
        <SectionList {...{ periodId: period.id, sections, mayWrite }} />
      </Section>
      {mayWrite ? (
        <>
          <Section title="Phần đầu và phần ký" lede="Theo Nghị định 30/2020/NĐ-CP; kỳ sau bắt đầu bằng bản ghi ở đây.">
            <LetterheadForm {...{ periodId: period.id, letterhead }} />
          </Section>
          <Section title="Phát hành">
            {period.closedAt === null ? (
              <p className="max-w-[72ch] text-muted">
                Phát hành sau khi đóng kỳ, vì khi đó số liệu mới chốt.{' '}
                <a href={routes.closePeriod(period.id)}>Đóng kỳ</a>
              </p>
            ) : (
              <IssueForm periodId={period.id} seenVersion={letterhead.version} asksReason={findings.length > 0} />
            )}
          </Section>
        </>
      ) : null}
    </Page>
  );
}
