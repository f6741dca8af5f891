'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/field.tsx';
import { Folded } from '@/components/ui/folded.tsx';
import { Form } from '@/components/ui/form.tsx';
import { changePeriodAction } from './actions.ts';
import { DateFields, type DateValues } from './date-fields.tsx';

type ChangePeriodFormProps = { periodId: number; seenVersion: number; dates: DateValues };

export function ChangePeriodForm({ periodId, seenVersion, dates }: ChangePeriodFormProps) {
  return (
    <Form action={changePeriodAction} className="no-print mt-4">
      {(state, pending) => (
        <Folded title="Đổi ngày của kỳ" state={state}>
          <input type="hidden" name="periodId" value={periodId} />
          <input type="hidden" name="seenVersion" value={seenVersion} />
          <DateFields {...{ state, dates }} />
          <TextField state={state} name="reason" label="Lý do" hint="Ghi văn bản cho phép, nếu có." />
          <Button weight="secondary" disabled={pending}>
            Lưu các ngày
          </Button>
        </Folded>
      )}
    </Form>
  );
}
