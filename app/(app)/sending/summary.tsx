import { addressWith } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { STATE_FILTERS, STATES, type View } from './filters.ts';
import type { Line } from './view.ts';

type SummaryProps = { lines: readonly Line[]; periodId: number; view: View };

/** How many stand where in the period in question; each number is the way to those agencies. */
export function Summary({ lines, periodId, view }: SummaryProps) {
  const cells = lines.flatMap((line) => line.cells.get(periodId) ?? []);
  const to = (state: string | undefined) =>
    addressWith(routes.sending(), { ...keptOf(view, periodId), 'tinh-trang': state });
  const choices = [
    { key: undefined, words: `Tất cả ${lines.length}` },
    ...STATE_FILTERS.map((key) => ({ key, words: `${STATES[key].label} ${cells.filter(STATES[key].has).length}` })),
  ];
  return (
    <nav aria-label="Lọc theo tình trạng" className="no-print mb-3">
      <ul className="flex flex-wrap gap-x-5">
        {choices.map(({ key, words }) => (
          <li key={words}>
            <a
              href={to(key)}
              {...(view.state === key ? { 'aria-current': 'page' as const } : {})}
              className="aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function keptOf({ provinceId, level, search }: View, periodId: number) {
  return { tinh: provinceId ?? undefined, ky: periodId, cap: level, tim: search };
}
