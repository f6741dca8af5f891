import type { Plan } from '@/lib/db/plans.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { SourcedFigure } from '@/lib/domain/sourced-figure.ts';
import { formatDay } from '@/lib/text/days.ts';
import { sourcePeriod } from '@/lib/text/overview.ts';

/** On paper the sheet says of itself whose it is, of which day, and how far its figures go. */
export function PrintHead({ plan, day, newest }: { plan: Plan; day: Day; newest: SourcedFigure | null }) {
  return (
    <header className="print-head mb-2 hidden justify-between gap-8 border-b border-ink pb-1 print:flex">
      <p>
        <strong>{plan.provinceName}</strong>
        <br />
        Theo dõi kế hoạch cải cách hành chính
      </p>
      <p className="text-right">
        Ngày {formatDay(day)}
        <br />
        {newest ? `Kỳ số liệu: ${sourcePeriod(newest)}` : 'Chưa có kỳ nào có số liệu đã duyệt'}
      </p>
    </header>
  );
}

/** Why the paper may have fewer lines than the screen. */
export function PrintFoot() {
  return (
    <p className="mt-2 hidden print:block">
      Bản in nêu tối đa 5 dòng đầu của mỗi danh sách, xếp theo mức cần xử lý; danh sách đủ ở trang Tổng quan.
    </p>
  );
}
