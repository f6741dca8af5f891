'use client';

import { Button } from '@/components/ui/button.tsx';
import { type Option, TextField } from '@/components/ui/field.tsx';
import { Folded } from '@/components/ui/folded.tsx';
import { Form } from '@/components/ui/form.tsx';
import { changePeriodAction } from './actions.ts';
import { DateFields, type DateValues } from './date-fields.tsx';
import { SourceFields } from './source-fields.tsx';

type ChangePeriodFormProps = {
  periodId: number;
  seenVersion: number;
  dates: DateValues;
  documents: readonly Option[];
  chosen: Readonly<Record<string, string>>;
};

export function ChangePeriodForm({ periodId, seenVersion, dates, documents, chosen }: ChangePeriodFormProps) {
  return (
    <Form action={changePeriodAction} className="mt-2">
      {(state, pending) => (
        <Folded title="Đổi ngày của kỳ" state={state}>
          <input type="hidden" name="periodId" value={periodId} />
          <input type="hidden" name="seenVersion" value={seenVersion} />
          <DateFields {...{ state, dates }} />
          <SourceFields {...{ state, documents, chosen }} />
          <TextField state={state} name="reason" label="Lý do đổi ngày" />
          <Button weight="secondary" disabled={pending}>
            Lưu các ngày
          </Button>
        </Folded>
      )}
    </Form>
  );
}
