import type { FormState } from '@/lib/forms/form-state.ts';
import { DayField } from './ui/day-field.tsx';
import { TextField } from './ui/field.tsx';

/** The document a change comes from: never the number alone. */
export function DocumentFields({ state }: { state: FormState }) {
  return (
    <fieldset className="mb-4">
      <legend className="mb-2 font-semibold">Văn bản làm căn cứ</legend>
      <TextField state={state} name="documentNumber" label="Số, ký hiệu" hint="Ví dụ: 1681/NQ-UBTVQH15" />
      <DayField state={state} name="documentOn" label="Ngày ban hành" />
      <TextField state={state} name="documentIssuer" label="Cơ quan ban hành" />
      <TextField state={state} name="documentTitle" label="Trích yếu" />
      <TextField state={state} name="section" label="Điều, khoản, mục" hint="Chỗ trong văn bản nói về việc này" />
    </fieldset>
  );
}
