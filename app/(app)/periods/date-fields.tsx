import { DayField } from '@/components/ui/day-field.tsx';
import type { FormState } from '@/lib/forms/form-state.ts';

/** Written as 15/12/2026. */
export type DateValues = { startsOn: string; cutOffOn: string; dueOn: string; ministryDueOn: string; locksOn: string };

/** Window, due days and lock day: three different facts, five days. */
export function DateFields({ state, dates }: { state: FormState; dates: DateValues }) {
  return (
    <div className="pairs">
      <DayField state={state} name="startsOn" label="Tính số liệu từ ngày" defaultValue={dates.startsOn} />
      <DayField state={state} name="cutOffOn" label="Chốt số liệu ngày" defaultValue={dates.cutOffOn} />
      <DayField
        state={state}
        name="dueOn"
        label="Cơ quan gửi Sở Nội vụ chậm nhất"
        hint="Gửi sau ngày này là quá hạn, vẫn gửi được."
        defaultValue={dates.dueOn}
      />
      <DayField
        state={state}
        name="ministryDueOn"
        label="Tỉnh gửi Bộ Nội vụ chậm nhất"
        hint="Văn bản 581/BNV-CCHC: ngày 20."
        defaultValue={dates.ministryDueOn}
      />
      <DayField
        state={state}
        name="locksOn"
        label="Khóa từ ngày"
        hint="Từ ngày này không ai sửa được nữa."
        defaultValue={dates.locksOn}
      />
    </div>
  );
}
