import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Notice } from '@/components/ui/notice.tsx';
import { Page } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { findReport } from '@/lib/db/reports.ts';
import { today } from '@/lib/db/transaction.ts';
import { mayWriteReport } from '@/lib/domain/policy.ts';
import { mayEditOn } from '@/lib/domain/reporting-period.ts';
import { sectionLineKey } from '@/lib/domain/review-desk.ts';
import { isInAgencyHands } from '@/lib/domain/submission.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { findHeldState } from '@/lib/forms/held-state.ts';
import { routes } from '@/lib/routes.ts';
import { NarrativeForm } from './narrative-form.tsx';

export const metadata: Metadata = { title: 'Phần lời của báo cáo' };

type NarrativePageProps = { params: Promise<{ submissionId: string }>; searchParams: Promise<{ held?: string }> };

export default async function NarrativePage({ params, searchParams }: NarrativePageProps) {
  const actor = await requireActor();
  const id = idFrom((await params).submissionId);
  const report = id === null ? null : await findReport(actor, id);
  if (report === null || !mayWriteReport(actor, report.submission)) notFound();
  const { submission, sections, returned } = report;
  if (!isInAgencyHands(submission.status) || !mayEditOn(submission.period, await today()))
    redirect(routes.report(submission.id));
  const initial = await findHeldState(actor, (await searchParams).held);
  return (
    <Page
      title={`Phần lời: ${submission.period.name}`}
      above={
        <Trail
          steps={[
            { href: routes.reports(), label: 'Báo cáo của cơ quan' },
            { href: routes.report(submission.id), label: submission.agencyName },
          ]}
        />
      }
      lede="Viết theo đề cương của biểu. Mỗi mục tự lưu khi ngừng gõ; mục bắt buộc phải có chữ mới gửi được báo cáo."
    >
      {initial ? <Notice title="Đã khôi phục những gì gõ dở trước khi phiên hết hạn. Bấm Lưu để ghi lại." /> : null}
      <NarrativeForm
        submissionId={submission.id}
        sections={sections.map(({ sectionId, key, title, help, required, text, version }) => ({
          ...{ sectionId, title, help, required, text, version },
          returned: returned.find(({ lineKey }) => lineKey === sectionLineKey(key))?.reason ?? null,
        }))}
        {...(initial ? { initial } : {})}
      />
    </Page>
  );
}
