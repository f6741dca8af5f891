import type { Asked } from '@/lib/forms/address.ts';
import { GROUPING_NAMES, GROUPINGS, type TaskAsk, taskAddress, VIEWS, type View } from './ask.ts';

const VIEW_TEXT: Record<View, string> = { 'danh-sach': 'Danh sách', bang: 'Bảng', lich: 'Lịch' };
const GROUPING_TEXT: Record<(typeof GROUPING_NAMES)[number], string> = {
  'linh-vuc': 'lĩnh vực',
  'co-quan': 'đơn vị chủ trì',
  'tinh-trang': 'tình trạng',
};
/** List, board or calendar, and by what; links, so that each view has its address. */
export function ViewNav({ filters, ask }: { filters: Asked; ask: TaskAsk }) {
  return (
    <div className="no-print mb-4 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 border-b border-ink">
      <nav aria-label="Cách xem" className="flex gap-6">
        {VIEWS.map((view) => (
          <a
            key={view}
            href={taskAddress(filters, { xem: view === 'danh-sach' ? undefined : view })}
            aria-current={view === ask.view ? 'page' : undefined}
            className="-mb-px border-b-[3px] border-transparent py-1.5 font-semibold no-underline aria-[current]:border-accent aria-[current]:text-ink"
          >
            {VIEW_TEXT[view]}
          </a>
        ))}
      </nav>
      {ask.view === 'lich' ? null : (
        <nav aria-label="Xếp theo" className="flex flex-wrap gap-x-4 py-1.5 text-sm">
          <span className="text-muted">Xếp theo</span>
          {GROUPING_NAMES.map((name) => (
            <a
              key={name}
              href={taskAddress(filters, { theo: name === 'linh-vuc' ? undefined : name })}
              aria-current={GROUPINGS[name] === ask.by ? 'true' : undefined}
              className="aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {GROUPING_TEXT[name]}
            </a>
          ))}
        </nav>
      )}
    </div>
  );
}
