import { AS_TYPED_HERE } from '@/components/ui/day-field.tsx';
import { type FormState, typedIn } from '@/lib/forms/form-state.ts';
import type { SheetLine } from './sheet-lines.ts';

/** How a row is answered; "chưa có" asks why and until when. */
export function KindCell({ line, state }: { line: SheetLine; state: FormState }) {
  const cell = (name: string) => `r${line.rowId}.${name}`;
  return (
    <div className="group">
      <select
        name={cell('kind')}
        aria-label={`Cách trả lời: ${line.label}`}
        defaultValue={typedIn(state, cell('kind')) ?? line.kind}
        className="w-full"
      >
        <option value="value">Số liệu</option>
        <option value="nil">Không phát sinh</option>
        <option value="not-applicable">Không áp dụng</option>
        <option value="missing">Chưa có</option>
      </select>
      <div className="hidden group-has-[option[value=missing]:checked]:block">
        <label className="mt-1 block text-sm">
          Vì sao
          <input
            name={cell('reason')}
            defaultValue={typedIn(state, cell('reason')) ?? line.reason}
            className="w-full"
          />
        </label>
        <label className="mt-1 block text-sm">
          Hẹn ngày
          <input
            {...AS_TYPED_HERE}
            name={cell('promisedOn')}
            defaultValue={typedIn(state, cell('promisedOn')) ?? line.promisedOn}
            className="w-full"
          />
        </label>
      </div>
    </div>
  );
}
