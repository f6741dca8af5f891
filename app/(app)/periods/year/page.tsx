import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Empty, Page } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listDocuments } from '@/lib/db/documents.ts';
import { listFormVersions } from '@/lib/db/forms.ts';
import { listHolidays } from '@/lib/db/holidays.ts';
import { listPeriods } from '@/lib/db/periods.ts';
import { today } from '@/lib/db/transaction.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { nextYearToOpen, proposePeriods } from '@/lib/domain/reporting-period.ts';
import { type Asked, asked } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { FirstStepWay } from '../../first-step-way.tsx';
import { documentOptions } from '../source-options.ts';
import { proposedLine } from './proposed-line.ts';
import { YearForm } from './year-form.tsx';
import { YearSwitch } from './year-switch.tsx';

export const metadata: Metadata = { title: 'Mở các kỳ của một năm' };

/** All regular periods of a report year, proposed by the rule and opened in one act. */
export default async function NewYearPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor();
  const provinceId = actor.grants.find((grant) => mayManagePeriods(actor, grant))?.provinceId ?? notFound();
  const forms = await listFormVersions(provinceId);
  const opened = (await listPeriods(actor)).filter((period) => period.provinceId === provinceId);
  const day = await today();
  const typed = asked(await searchParams, 'year') ?? '';
  const year = /^20\d\d$/.test(typed) ? Number(typed) : nextYearToOpen(opened, day);
  const holidays = await listHolidays();
  const lines = proposePeriods(year).map((period) => proposedLine(period, opened, day, holidays));
  const open = lines.filter((line) => line.openedId === null).length;
  return (
    <Page
      wide
      title={`Các kỳ báo cáo của năm ${year}`}
      lede={
        forms.length === 0
          ? undefined
          : open === 0
            ? `Bốn kỳ của năm ${year} đã mở đủ.`
            : `Đề xuất ${open} kỳ theo khung thời gian của Bộ Nội vụ; sửa ngày nếu cần rồi mở tất cả trong một lần. Kỳ mở trước ghi “chưa tới hạn” cho đến khi chốt số liệu.`
      }
      above={<Trail steps={[{ href: routes.periods(), label: 'Kỳ báo cáo' }]} />}
    >
      <YearSwitch year={year} />
      {forms.length === 0 ? (
        <Empty>
          Tỉnh chưa có biểu mẫu nào đã ban hành nên chưa mở kỳ được. <FirstStepWay actor={actor} step="forms" />
        </Empty>
      ) : (
        <YearForm
          key={year}
          {...{ provinceId, lines }}
          reportYear={year}
          forms={forms.map((form) => ({ value: String(form.id), label: `${form.title} (bản ${form.version})` }))}
          documents={documentOptions(await listDocuments(actor, provinceId))}
        />
      )}
    </Page>
  );
}
