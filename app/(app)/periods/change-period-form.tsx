'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { changePeriodAction } from './actions.ts';
import { DateFields, type DateValues } from './date-fields.tsx';

export function ChangePeriodForm({
  periodId,
  seenVersion,
  dates,
}: {
  periodId: number;
  seenVersion: number;
  dates: DateValues;
}) {
  return (
    <details className="no-print mt-4">
      <summary className="cursor-pointer font-semibold text-accent">Đổi ngày của kỳ</summary>
      <Form action={changePeriodAction} className="mt-3">
        {(state, pending) => (
          <>
            <input type="hidden" name="periodId" value={periodId} />
            <input type="hidden" name="seenVersion" value={seenVersion} />
            <DateFields {...{ state, dates }} />
            <TextField state={state} name="reason" label="Lý do" hint="Ghi văn bản cho phép, nếu có." />
            <Button weight="secondary" disabled={pending}>
              Lưu các ngày
            </Button>
          </>
        )}
      </Form>
    </details>
  );
}
