import { routes } from '@/lib/routes.ts';
import type { ConsolidatedLine } from '@/lib/use-cases/closing/view-consolidation.ts';

export const SHOWN = ['all', 'missing', 'partial', 'set', 'broken'] as const;
type Shown = (typeof SHOWN)[number];

const HAS: Record<Shown, (line: ConsolidatedLine) => boolean> = {
  all: () => true,
  missing: (line) => line.shown === null,
  partial: (line) => line.missing.length > 0,
  set: (line) => line.set !== null,
  broken: (line) => line.broken,
};

const WORDS: Record<Shown, string> = {
  all: 'Tất cả',
  missing: 'Chưa có số liệu',
  partial: 'Còn thiếu cơ quan',
  set: 'Sở Nội vụ ấn định',
  broken: 'Chưa khớp quy tắc',
};

/** The rows asked for; headings only where everything is shown. */
export function keepRows(lines: readonly ConsolidatedLine[], show: Shown): ConsolidatedLine[] {
  return lines.filter((line) => (line.row.type === 'heading' ? show === 'all' : HAS[show](line)));
}

type ShownFilterProps = { periodId: number; lines: readonly ConsolidatedLine[]; show: Shown };

/** The filter stands in the address, with how many rows each choice has. */
export function ShownFilter({ periodId, lines, show }: ShownFilterProps) {
  const rows = lines.filter((line) => line.row.type !== 'heading');
  return (
    <nav aria-label="Lọc các dòng" className="no-print mb-3">
      <ul className="flex flex-wrap gap-x-5">
        {SHOWN.map((choice) => (
          <li key={choice}>
            <a
              href={routes.periodFigures(periodId, choice === 'all' ? undefined : choice)}
              {...(choice === show ? { 'aria-current': 'page' as const } : {})}
              className="aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {WORDS[choice]} {rows.filter(HAS[choice]).length}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
