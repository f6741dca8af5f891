import { SENDING_HAS } from '@/lib/domain/sending.ts';
import { addressWith } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import type { Line } from '@/lib/use-cases/view-sending.ts';
import { keptOf, STATE_FILTERS, STATES, type View } from './filters.ts';
import { TONES } from './tones.ts';

type SummaryProps = { lines: readonly Line[]; periodId: number; view: View };

/** How many stand where in the period in question, each with its sign: the key to the cells, and the way to those agencies. */
export function Summary({ lines, periodId, view }: SummaryProps) {
  const cells = lines.flatMap((line) => line.cells.get(periodId) ?? []);
  const to = (state: string | undefined) =>
    addressWith(routes.sending(), { ...keptOf(view, periodId), 'tinh-trang': state });
  const choices = [
    { key: undefined, words: `Tất cả ${lines.length}`, sign: null },
    ...STATE_FILTERS.map((key) => {
      const { label, filter, sign, tone } = STATES[key];
      return { key, words: `${label} ${cells.filter(SENDING_HAS[filter]).length}`, sign: { sign, tone } };
    }),
  ];
  return (
    <nav aria-label="Lọc theo tình trạng" className="no-print">
      <ul className="flex flex-wrap gap-x-5">
        {choices.map(({ key, words, sign }) => (
          <li key={words} className="inline-flex min-h-8 items-center gap-1.5">
            {sign ? (
              <span
                aria-hidden="true"
                className={`min-w-6 px-1 text-center text-[13px] leading-5 ${sign.tone ? TONES[sign.tone] : 'text-muted'}`}
              >
                {sign.sign}
              </span>
            ) : null}
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
