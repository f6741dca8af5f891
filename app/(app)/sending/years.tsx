import { addressWith } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import type { View } from './filters.ts';

/** The report years, each the way to its periods. */
export function Years({ years, shown, view }: { years: readonly number[]; shown: number; view: View }) {
  return (
    <nav aria-label="Năm báo cáo">
      <ul className="flex flex-wrap gap-x-5">
        {years.map((year) => (
          <li key={year}>
            <a
              href={addressWith(routes.sending(), { tinh: view.provinceId ?? undefined, nam: year })}
              {...(year === shown ? { 'aria-current': 'page' as const } : {})}
              className="aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              Năm {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
