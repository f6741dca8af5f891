import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Empty, Page } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listDocuments } from '@/lib/db/documents.ts';
import { listFormVersions } from '@/lib/db/forms.ts';
import { listPeriods } from '@/lib/db/periods.ts';
import { today } from '@/lib/db/transaction.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { nextToOpen, PERIOD_KINDS, type PeriodKind, proposePeriod } from '@/lib/domain/reporting-period.ts';
import { routes } from '@/lib/routes.ts';
import { FirstStepWay } from '../../first-step-way.tsx';
import { datesAsTyped } from '../dates-as-typed.ts';
import { NewPeriodForm } from '../new-period-form.tsx';
import { documentOptions } from '../source-options.ts';
import { KindForm } from './kind-form.tsx';

export const metadata: Metadata = { title: 'Mở kỳ báo cáo' };

type NewPeriodProps = { searchParams: Promise<{ kind?: string; year?: string }> };

export default async function NewPeriodPage({ searchParams }: NewPeriodProps) {
  const actor = await requireActor();
  const province = actor.grants.find((grant) => mayManagePeriods(actor, grant))?.provinceId ?? notFound();
  const forms = await listFormVersions(province);
  const asked = await searchParams;
  const opened = (await listPeriods(actor)).filter((period) => period.provinceId === province);
  const next = nextToOpen(opened, await today());
  const kind = PERIOD_KINDS.find((known) => known === asked.kind) ?? next.kind;
  const year = /^20\d\d$/.test(asked.year ?? '') ? Number(asked.year) : next.reportYear;
  return (
    <Page
      title="Mở kỳ báo cáo"
      lede="Mỗi cơ quan còn hiệu lực vào ngày chốt số liệu sẽ nhận một báo cáo nháp."
      above={<Trail steps={[{ href: routes.periods(), label: 'Kỳ báo cáo' }]} />}
    >
      {forms.length === 0 ? (
        <Empty>
          Tỉnh chưa có biểu mẫu nào đã ban hành nên chưa mở kỳ được. <FirstStepWay actor={actor} step="forms" />
        </Empty>
      ) : (
        <>
          <KindForm kind={kind} year={year} />
          <NewPeriodForm
            key={`${kind}-${year}`}
            provinceId={province}
            kind={kind}
            reportYear={year}
            dates={proposedDates(kind, year)}
            documents={documentOptions(await listDocuments(actor, province))}
            forms={forms.map((form) => ({ value: String(form.id), label: `${form.title} (bản ${form.version})` }))}
          />
        </>
      )}
    </Page>
  );
}

/** A special period (đột xuất) has no rule: its days are asked for. */
function proposedDates(kind: PeriodKind, year: number) {
  return kind === 'adhoc'
    ? { startsOn: '', cutOffOn: '', dueOn: '', ministryDueOn: '', locksOn: '' }
    : datesAsTyped(proposePeriod(kind, year));
}
