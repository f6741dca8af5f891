import { Button } from '@/components/ui/button.tsx';
import { PERIOD_KINDS, type PeriodKind } from '@/lib/domain/reporting-period.ts';
import { routes } from '@/lib/routes.ts';
import { PERIOD_KIND_TEXT } from '@/lib/text/statuses.ts';

/** Which period: the days that the rule gives it come back with the page. */
export function KindForm({ kind, year }: { kind: PeriodKind; year: number }) {
  return (
    <form className="mb-6 flex flex-wrap items-end gap-4" action={routes.newPeriod()}>
      <label>
        <span className="block font-semibold">Loại kỳ</span>
        <select name="kind" defaultValue={kind} className="min-h-10">
          {PERIOD_KINDS.map((known) => (
            <option key={known} value={known}>
              {PERIOD_KIND_TEXT[known]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="block font-semibold">Năm báo cáo</span>
        <input name="year" inputMode="numeric" pattern="20[0-9]{2}" defaultValue={year} className="min-h-10 w-28" />
      </label>
      <Button weight="secondary">Đề xuất các ngày</Button>
    </form>
  );
}
