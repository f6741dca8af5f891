'use client';

import { Button } from '@/components/ui/button.tsx';
import { Choice, type Option, TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { openPeriodAction } from './actions.ts';
import { DateFields, type DateValues } from './date-fields.tsx';
import { SourceFields } from './source-fields.tsx';
import { PROPOSED_LETTER, PROPOSED_SOURCES } from './source-labels.ts';

type NewPeriodFormProps = {
  provinceId: number;
  kind: string;
  reportYear: number;
  dates: DateValues;
  forms: readonly Option[];
  documents: readonly Option[];
};

export function NewPeriodForm({ provinceId, kind, reportYear, dates, forms, documents }: NewPeriodFormProps) {
  return (
    <Form action={openPeriodAction}>
      {(state, pending) => (
        <>
          <input type="hidden" name="provinceId" value={provinceId} />
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="reportYear" value={reportYear} />
          {kind === 'adhoc' ? <TextField state={state} name="name" label="Tên kỳ đột xuất" /> : null}
          <Choice state={state} name="formVersionId" label="Biểu mẫu" options={forms} wide />
          <DateFields {...{ state, dates }} />
          <SourceFields
            {...{ state, documents }}
            {...(kind === 'adhoc' ? { chosen: {} } : { chosen: PROPOSED_SOURCES, letter: PROPOSED_LETTER })}
          />
          <Button disabled={pending}>Mở kỳ và giao báo cáo cho các cơ quan</Button>
        </>
      )}
    </Form>
  );
}
