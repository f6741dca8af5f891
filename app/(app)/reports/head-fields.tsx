import { DayField } from '@/components/ui/day-field.tsx';
import { TextField } from '@/components/ui/field.tsx';
import { HEAD_CELLS } from '@/lib/domain/entry-fields.ts';
import { type FormState, typedIn } from '@/lib/forms/form-state.ts';
import { LineSays } from './entry/line-says.tsx';
import type { Head } from './entry/sheet-state.ts';
import type { Entry } from './entry/use-entry.ts';

/** Number, day and signer of the report; each is saved by itself. */
export function HeadFields({ state, head, entry }: { state: FormState; head: Head; entry: Entry }) {
  const field = (name: keyof Head) => ({ state: stateOf(state, entry, name), name, defaultValue: head[name] });
  return (
    <div className="pairs">
      {HEAD_CELLS.map((name) => (
        <input key={name} type="hidden" name={`${name}.seen`} value={typedIn(state, `${name}.seen`) ?? head[name]} />
      ))}
      <TextField {...field('documentNo')} label="Số, ký hiệu" hint="Ví dụ 125/BC-SNV" />
      <DayField {...field('documentOn')} label="Ngày ban hành" />
      <TextField {...field('signerName')} label="Người ký" />
      <TextField {...field('signerTitle')} label="Chức danh người ký" />
      <Conflicts entry={entry} />
    </div>
  );
}

/** Two people wrote there: the choice stands below the fields, the sentence at the field itself. */
function Conflicts({ entry }: { entry: Entry }) {
  return HEAD_CELLS.map((name) => {
    const mark = entry.reading.marks.get(name);
    if (!mark?.conflict) return null;
    return <LineSays key={name} id={`${name}.says`} line={name} mark={mark} choose={entry.choose} />;
  });
}

/** The error of a field as the sheet knows it now; before scripts listen, as the posted form said. */
function stateOf(state: FormState, { isAlive, reading }: Entry, name: keyof Head): FormState {
  if (!isAlive) return state;
  const mark = reading.marks.get(name);
  const message = mark?.conflict?.message ?? mark?.error;
  return { ...state, errors: message ? [{ field: name, message }] : [] };
}
