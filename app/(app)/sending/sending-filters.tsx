import { FilterSearch, FilterSelect } from '@/components/filters.tsx';
import { Button } from '@/components/ui/button.tsx';
import type { Period } from '@/lib/db/periods.ts';
import { addressWith } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { LEVEL_CHOICES, STATE_FILTERS, STATES, type View } from './filters.ts';

type SendingFiltersProps = { view: View; periods: readonly Period[]; focus: Period };

/** Folded until something is looked for, so that a whole province stands below; periods and states are links as well. */
export function SendingFilters({ view, periods, focus }: SendingFiltersProps) {
  const isFiltered = view.level !== undefined || view.search !== undefined;
  return (
    <details className="no-print open:basis-full" open={isFiltered}>
      <summary className="inline-block min-h-8 cursor-pointer py-1 font-semibold text-accent">Tìm, lọc</summary>
      <form
        method="get"
        action={routes.sending()}
        role="search"
        className="flex flex-wrap items-end gap-x-4 gap-y-2 pb-2"
      >
        {view.provinceId === null ? null : <input type="hidden" name="tinh" value={view.provinceId} />}
        <FilterSelect
          name="ky"
          label="Kỳ báo cáo"
          value={String(focus.id)}
          choices={periods.map((period) => ({ value: String(period.id), label: period.name }))}
          all="Kỳ đang chạy"
        />
        <FilterSelect
          name="tinh-trang"
          label="Tình trạng"
          value={view.state}
          choices={STATE_FILTERS.map((value) => ({ value, label: STATES[value].label }))}
        />
        <FilterSelect name="cap" label="Nhóm cơ quan" value={view.level} choices={LEVEL_CHOICES} />
        <FilterSearch name="tim" label="Tìm theo tên" value={view.search} />
        <Button weight="secondary">Lọc</Button>
        {isFiltered ? (
          <a href={addressWith(routes.sending(), { tinh: view.provinceId ?? undefined })} className="py-2">
            Bỏ lọc
          </a>
        ) : null}
      </form>
    </details>
  );
}
