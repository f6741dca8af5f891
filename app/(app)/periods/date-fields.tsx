import { TextField } from '@/components/ui/field.tsx';
import type { FormState } from '@/lib/forms/form-state.ts';

export type DateValues = { startsOn: string; cutOffOn: string; dueOn: string; ministryDueOn: string; locksOn: string };

/** Window, due days and lock day: three different facts, five days. */
export function DateFields({ state, dates }: { state: FormState; dates: DateValues }) {
  return (
    <div className="grid gap-x-8 sm:grid-cols-2">
      <TextField state={state} name="startsOn" type="date" label="Tính số liệu từ ngày" defaultValue={dates.startsOn} />
      <TextField state={state} name="cutOffOn" type="date" label="Chốt số liệu ngày" defaultValue={dates.cutOffOn} />
      <TextField
        state={state}
        name="dueOn"
        type="date"
        label="Cơ quan gửi Sở Nội vụ chậm nhất"
        hint="Gửi sau ngày này là quá hạn, vẫn gửi được."
        defaultValue={dates.dueOn}
      />
      <TextField
        state={state}
        name="ministryDueOn"
        type="date"
        label="Tỉnh gửi Bộ Nội vụ chậm nhất"
        hint="Văn bản 581/BNV-CCHC: ngày 20."
        defaultValue={dates.ministryDueOn}
      />
      <TextField
        state={state}
        name="locksOn"
        type="date"
        label="Khóa từ ngày"
        hint="Từ ngày này không ai sửa được nữa."
        defaultValue={dates.locksOn}
      />
    </div>
  );
}
