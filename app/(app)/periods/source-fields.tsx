import { DayField } from '@/components/ui/day-field.tsx';
import { Choice, type Option, TextField } from '@/components/ui/field.tsx';
import type { FormState } from '@/lib/forms/form-state.ts';
import { SOURCE_LABELS } from './source-labels.ts';

type SourceFieldsProps = {
  state: FormState;
  documents: readonly Option[];
  /** The chosen document of each date, by the name of its field. */
  chosen: Readonly<Record<string, string>>;
  /** The letter that the proposed days follow, already written out. */
  letter?: { number: string; issuer: string };
};

/** Which document each date comes from: one on record, one written down here, or none (Sở Nội vụ has set the day itself). */
export function SourceFields({ state, documents, chosen, letter }: SourceFieldsProps) {
  const options = [
    { value: '', label: 'Chưa ghi văn bản' },
    { value: 'written', label: 'Văn bản ghi ở dưới' },
    ...documents,
  ];
  return (
    <fieldset className="mb-4">
      <legend className="mb-2 font-semibold">Mỗi ngày lấy từ văn bản nào</legend>
      <div className="pairs">
        {Object.entries(SOURCE_LABELS).map(([name, label]) => (
          <Choice key={name} {...{ state, name, label, options }} defaultValue={chosen[name] ?? ''} />
        ))}
      </div>
      <div className="pairs">
        <TextField
          state={state}
          name="documentNumber"
          label="Số, ký hiệu văn bản"
          hint="Ví dụ: 581/BNV-CCHC"
          defaultValue={letter?.number}
        />
        <DayField state={state} name="documentOn" label="Ngày ban hành" hint="Để trống nếu chưa rõ." />
        <TextField state={state} name="documentIssuer" label="Cơ quan ban hành" defaultValue={letter?.issuer} />
        <TextField state={state} name="documentTitle" label="Trích yếu" hint="Để trống thì ghi theo số, ký hiệu." />
      </div>
    </fieldset>
  );
}
