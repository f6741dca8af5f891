import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button.tsx';
import { Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { findReport } from '@/lib/db/reports.ts';
import { today } from '@/lib/db/transaction.ts';
import { mayWriteReport } from '@/lib/domain/policy.ts';
import { mayEditOn } from '@/lib/domain/reporting-period.ts';
import { isInAgencyHands } from '@/lib/domain/submission.ts';
import { type Asked, asked, idFrom } from '@/lib/forms/address.ts';
import { untouched } from '@/lib/forms/form-state.ts';
import { findHeldFigures, type HeldFigures } from '@/lib/forms/held-figures.ts';
import { findRefused } from '@/lib/forms/refused-upload.ts';
import { routes } from '@/lib/routes.ts';
import { Differences } from './differences.tsx';
import { UploadForm } from './upload-form.tsx';

export const metadata: Metadata = { title: 'Điền biểu bằng Excel' };

type FiguresPageProps = { params: Promise<{ submissionId: string }>; searchParams: Promise<Asked> };

/** Over all sheets of the file. */
function contentInWords(held: HeldFigures): string {
  const sheets = [held, held.tasks, held.sections];
  const lines = sheets.reduce((sum, sheet) => sum + sheet.lines, 0);
  const changed = sheets.reduce((sum, { entries }) => sum + entries.length, 0);
  return `Tệp có ${lines} dòng, khác báo cáo ${changed} dòng.`;
}

export default async function FiguresPage({ params, searchParams }: FiguresPageProps) {
  const actor = await requireActor();
  const id = idFrom((await params).submissionId);
  const report = id === null ? null : await findReport(actor, id);
  if (report === null || !mayWriteReport(actor, report.submission)) notFound();
  const { submission } = report;
  if (!isInAgencyHands(submission.status) || !mayEditOn(submission.period, await today()))
    redirect(routes.report(submission.id));
  const search = await searchParams;
  const file = asked(search, 'tep');
  const held = await findHeldFigures(actor, submission.id, file);
  return (
    <Page
      title={`Điền biểu bằng Excel: ${submission.period.name}`}
      above={
        <Trail
          steps={[
            { href: routes.reports(), label: 'Báo cáo của cơ quan' },
            { href: routes.report(submission.id), label: submission.agencyName },
          ]}
        />
      }
      lede="Tải biểu có sẵn số liệu, nhiệm vụ và phần lời của cơ quan, điền khi không có mạng, rồi gửi lại đây. Tệp chỉ được ghi vào báo cáo sau khi xem các chỗ thay đổi."
      actions={<ButtonLink href={routes.figuresFile(submission.id)}>Tải biểu .xlsx</ButtonLink>}
    >
      {held && file ? (
        <Section title={`Trong tệp “${held.fileName}”`} lede={contentInWords(held)}>
          <Differences {...{ report, held, file }} />
        </Section>
      ) : null}
      <Section title={held ? 'Gửi tệp khác' : 'Gửi lại biểu đã điền'}>
        <UploadForm submissionId={submission.id} state={(await findRefused(actor, search.held)) ?? untouched} />
      </Section>
    </Page>
  );
}
