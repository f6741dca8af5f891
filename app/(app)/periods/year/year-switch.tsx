import { Button } from '@/components/ui/button.tsx';
import { routes } from '@/lib/routes.ts';

export function YearSwitch({ year }: { year: number }) {
  return (
    <form className="mb-6 flex flex-wrap items-end gap-4" action={routes.newYear()}>
      <label>
        <span className="block font-semibold">Năm báo cáo</span>
        <input name="year" inputMode="numeric" pattern="20[0-9]{2}" defaultValue={year} className="min-h-10 w-28" />
      </label>
      <Button weight="secondary">Đề xuất các kỳ</Button>
    </form>
  );
}
