import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Empty, Page } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listFormVersions } from '@/lib/db/forms.ts';
import { today } from '@/lib/db/transaction.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { PERIOD_KINDS, type PeriodKind, proposePeriod, reportYearOf } from '@/lib/domain/reporting-period.ts';
import { routes } from '@/lib/routes.ts';
import { PERIOD_KIND_TEXT } from '@/lib/text/statuses.ts';
import { NewPeriodForm } from '../new-period-form.tsx';

export const metadata: Metadata = { title: 'Mở kỳ báo cáo' };

type NewPeriodProps = { searchParams: Promise<{ kind?: string; year?: string }> };

export default async function NewPeriodPage({ searchParams }: NewPeriodProps) {
  const actor = await requireActor();
  const province = actor.grants.find((grant) => mayManagePeriods(actor, grant))?.provinceId ?? notFound();
  const forms = await listFormVersions(province);
  const asked = await searchParams;
  const kind = PERIOD_KINDS.find((known) => known === asked.kind) ?? 'year';
  const year = /^20\d\d$/.test(asked.year ?? '') ? Number(asked.year) : reportYearOf(await today());
  return (
    <Page
      title="Mở kỳ báo cáo"
      lede="Mỗi cơ quan còn hiệu lực vào ngày chốt số liệu sẽ nhận một báo cáo nháp."
      above={<Trail steps={[{ href: routes.periods(), label: 'Kỳ báo cáo' }]} />}
    >
      <form className="mb-6 flex flex-wrap items-end gap-4" action={routes.newPeriod()}>
        <label>
          <span className="block font-semibold">Loại kỳ</span>
          <select name="kind" defaultValue={kind}>
            {PERIOD_KINDS.map((known) => (
              <option key={known} value={known}>
                {PERIOD_KIND_TEXT[known]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="block font-semibold">Năm báo cáo</span>
          <input name="year" inputMode="numeric" pattern="20[0-9]{2}" defaultValue={year} className="w-28" />
        </label>
        <button type="submit" className="min-h-10 cursor-pointer border border-accent px-4 font-semibold text-accent">
          Đề xuất các ngày
        </button>
      </form>
      {forms.length === 0 ? (
        <Empty>Tỉnh chưa có biểu mẫu báo cáo. Nạp danh mục của tỉnh trước.</Empty>
      ) : (
        <NewPeriodForm
          key={`${kind}-${year}`}
          provinceId={province}
          kind={kind}
          reportYear={year}
          dates={proposedDates(kind, year)}
          forms={forms.map((form) => ({ value: String(form.id), label: `${form.title} (bản ${form.version})` }))}
        />
      )}
    </Page>
  );
}

/** A special period (đột xuất) has no rule: its days are asked for. */
function proposedDates(kind: PeriodKind, year: number) {
  return kind === 'adhoc'
    ? { startsOn: '', cutOffOn: '', dueOn: '', ministryDueOn: '', locksOn: '' }
    : proposePeriod(kind, year);
}
