import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Empty, Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { findReport } from '@/lib/db/reports.ts';
import { today } from '@/lib/db/transaction.ts';
import { mayEraseEvidence, mayWriteReport } from '@/lib/domain/policy.ts';
import { mayEditOn } from '@/lib/domain/reporting-period.ts';
import { isInAgencyHands } from '@/lib/domain/submission.ts';
import { type Asked, asked, idFrom } from '@/lib/forms/address.ts';
import { untouched } from '@/lib/forms/form-state.ts';
import { findRefused } from '@/lib/forms/refused-upload.ts';
import { routes } from '@/lib/routes.ts';
import { EvidenceTable } from '../../evidence-table.tsx';
import { wayUp } from '../../way-up.ts';
import { UploadForm } from './upload-form.tsx';

export const metadata: Metadata = { title: 'Tài liệu kiểm chứng' };

type EvidencePageProps = { params: Promise<{ submissionId: string }>; searchParams: Promise<Asked> };

export default async function EvidencePage({ params, searchParams }: EvidencePageProps) {
  const actor = await requireActor();
  const id = idFrom((await params).submissionId);
  const report = (id === null ? null : await findReport(actor, id)) ?? notFound();
  const { submission } = report;
  const search = await searchParams;
  const mine = mayWriteReport(actor, submission);
  const writable = mine && isInAgencyHands(submission.status) && mayEditOn(submission.period, await today());
  const standing = report.evidence.filter((file) => file.detachedAt === null);
  const takenOff = report.evidence.filter((file) => file.detachedAt !== null);
  const mayErase = mayEraseEvidence(actor, submission);
  const step = { href: routes.report(submission.id), label: submission.agencyName };
  return (
    <Page
      title={`Tài liệu kiểm chứng: ${submission.period.name}`}
      above={<Trail steps={[...wayUp(actor, submission), step]} />}
      lede={`${submission.agencyName} ${standing.length > 0 ? `đã đính kèm ${standing.length} tệp` : 'chưa đính kèm tệp nào'} vào báo cáo này.`}
    >
      {standing.length > 0 ? (
        <EvidenceTable
          {...{ report, mayErase }}
          files={standing}
          caption="Tài liệu đang đính kèm"
          mayDetach={writable}
        />
      ) : (
        <Empty>Tài liệu đính kèm theo từng dòng số liệu, từng nhiệm vụ, hoặc cả báo cáo.</Empty>
      )}
      {writable ? (
        <Section
          title="Đính kèm thêm"
          lede="Ký số vẫn làm trên hệ thống quản lý văn bản; ở đây chỉ lưu bản đã ký (bản quét hoặc PDF) để đối chiếu."
        >
          <UploadForm
            report={report}
            state={(await findRefused(actor, search.held)) ?? untouched}
            place={asked(search, 'cho') ?? ''}
          />
        </Section>
      ) : null}
      {takenOff.length > 0 ? (
        <Section title="Đã gỡ" lede="Tệp đã gỡ khỏi báo cáo vẫn được lưu, vì lần gửi trước có thể dẫn đến nó.">
          <EvidenceTable {...{ report, mayErase }} files={takenOff} caption="Tài liệu đã gỡ" />
        </Section>
      ) : null}
    </Page>
  );
}
