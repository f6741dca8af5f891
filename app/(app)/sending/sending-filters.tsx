import { FilterSearch, FilterSelect, Filters } from '@/components/filters.tsx';
import type { Period } from '@/lib/db/periods.ts';
import { addressWith } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { LEVEL_CHOICES, STATE_FILTERS, STATES, type View } from './filters.ts';

type SendingFiltersProps = { view: View; years: readonly number[]; periods: readonly Period[]; focus: Period };

export function SendingFilters({ view, years, periods, focus }: SendingFiltersProps) {
  const province: Record<string, string> = view.provinceId === null ? {} : { tinh: String(view.provinceId) };
  return (
    <>
      <nav aria-label="Năm báo cáo" className="no-print mb-2">
        <ul className="flex flex-wrap gap-x-5">
          {years.map((year) => (
            <li key={year}>
              <a
                href={addressWith(routes.sending(), { ...province, nam: year })}
                {...(year === focus.reportYear ? { 'aria-current': 'page' as const } : {})}
                className="aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
              >
                Năm {year}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Filters
        action={routes.sending()}
        kept={province}
        cleared={addressWith(routes.sending(), province)}
        chosen={[view.periodId, view.level, view.state, view.search]}
      >
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
      </Filters>
    </>
  );
}
