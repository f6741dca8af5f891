'use client';

import { Button } from '@/components/ui/button.tsx';
import { Choice, type Option, TextArea, TextField } from '@/components/ui/field.tsx';
import { Folded } from '@/components/ui/folded.tsx';
import { Form } from '@/components/ui/form.tsx';
import { liftOverrideAction, overrideAction, overrideWordsAction } from '../actions.ts';

/** `seenSetId`: what is set as the page is drawn; 0 for nothing. */
type RowProps = { periodId: number; rowId: number; seenSetId: number };

function Where({ periodId, rowId, seenSetId }: RowProps) {
  return Object.entries({ periodId, rowId, seenSetId }).map(([name, id]) => (
    <input key={name} type="hidden" name={name} value={id} />
  ));
}

export function SetForm({ unit, ...where }: RowProps & { unit: string | null }) {
  return (
    <Form action={overrideAction} className="no-print">
      {(state, pending) => (
        <Folded title="Ấn định số của Sở Nội vụ" state={state}>
          <Where {...where} />
          <TextField
            state={state}
            name="number"
            inputMode="decimal"
            label={unit ? `Số liệu toàn tỉnh (${unit.toLowerCase()})` : 'Số liệu toàn tỉnh'}
            hint="Số tính từ báo cáo vẫn giữ bên cạnh; bỏ số ấn định thì số tính lại được dùng."
            className="max-w-48"
          />
          <TextField state={state} name="reason" label="Lý do, căn cứ" />
          <Button weight="secondary" disabled={pending}>
            Dùng số này
          </Button>
        </Folded>
      )}
    </Form>
  );
}

export type WordsRow = RowProps & {
  /** The choices of a row that one agency answers; null where it is written. */
  options: readonly Option[] | null;
  hint: string | null;
};

const STAYS = 'Câu trả lời của từng cơ quan vẫn giữ; bỏ ấn định thì dùng lại.';

/** For rows of choices or words. */
export function SetWordsForm({ options, hint, ...where }: WordsRow) {
  return (
    <Form action={overrideWordsAction} className="no-print">
      {(state, pending) => (
        <Folded title="Ấn định nội dung của Sở Nội vụ" state={state}>
          <Where {...where} />
          {options ? (
            <Choice state={state} name="words" label="Nội dung toàn tỉnh" hint={hint ?? STAYS} options={options} />
          ) : (
            <TextArea state={state} name="words" label="Nội dung toàn tỉnh" hint={hint ?? STAYS} rows={2} />
          )}
          <TextField state={state} name="reason" label="Lý do, căn cứ" />
          <Button weight="secondary" disabled={pending}>
            Dùng nội dung này
          </Button>
        </Folded>
      )}
    </Form>
  );
}

export function LiftForm(where: RowProps) {
  return (
    <Form action={liftOverrideAction} className="no-print" prefix="bo-">
      {(state, pending) => (
        <Folded title="Bỏ số ấn định, dùng lại số tính từ báo cáo" state={state}>
          <Where {...where} />
          <TextField state={state} name="reason" prefix="bo-" label="Lý do bỏ số ấn định" />
          <Button weight="secondary" disabled={pending}>
            Bỏ số ấn định
          </Button>
        </Folded>
      )}
    </Form>
  );
}
