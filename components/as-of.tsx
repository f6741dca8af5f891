import { formatDay } from '@/lib/text/days.ts';
import { FilterDay } from './filters.tsx';
import { Live } from './live.tsx';
import { Button } from './ui/button.tsx';

type AsOfProps = {
  asked: { day: string; knownOn?: string | undefined; fault: string | null };
  /** The page itself, and what its address says besides the day. */
  path: string;
  kept?: Record<string, string | number | undefined>;
  /** What is drawn anew while it changes; an earlier day does not change. */
  live?: { provinceId: number; seen: string };
};

/** Số liệu như ngày: which day the page speaks of, the way back to today, and the way to another day. */
export function AsOf({ asked: { knownOn, fault }, path, kept = {}, live }: AsOfProps) {
  const others = Object.entries(kept).filter(([name, value]) => name !== 'ngay' && value !== undefined && value !== '');
  const query = new URLSearchParams(others.map(([name, value]) => [name, String(value)]));
  const today = query.size === 0 ? path : `${path}?${query}`;
  return (
    <div className="mb-4">
      {live && knownOn === undefined ? <Live {...live} /> : null}
      {knownOn === undefined ? null : (
        <p role="status" className="border-y-2 border-slow py-2 text-[1.05rem]">
          <strong className="font-semibold">Số liệu như ngày {formatDay(knownOn)}.</strong> Chỉ gồm số đã duyệt, đã công
          bố, đã gửi và việc đã ghi nhận đến hết ngày đó; tên kế hoạch, nhiệm vụ, cơ quan và ngày hạn của kỳ báo cáo ghi
          như hiện nay. Trang của từng báo cáo và từng kỳ chỉ có số liệu hôm nay.{' '}
          <a href={today} className="no-print font-semibold">
            Về số liệu hôm nay
          </a>
        </p>
      )}
      {fault === null ? null : (
        <p role="alert" className="border-l-4 border-risk pl-3">
          {fault}
        </p>
      )}
      <details className="no-print mt-2 text-sm">
        <summary className="cursor-pointer text-accent">Xem như một ngày trước</summary>
        <form method="get" action={path} className="flex flex-wrap items-end gap-x-4 gap-y-3 py-2">
          {others.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <FilterDay name="ngay" label="Ngày" value={knownOn === undefined ? undefined : formatDay(knownOn)} />
          <Button weight="secondary">Xem</Button>
        </form>
      </details>
    </div>
  );
}
