'use client';

import { Button } from '@/components/ui/button.tsx';
import { DayField } from '@/components/ui/day-field.tsx';
import { TextField } from '@/components/ui/field.tsx';
import { Folded } from '@/components/ui/folded.tsx';
import { Form } from '@/components/ui/form.tsx';
import { addHolidayAction, removeHolidayAction } from './actions.ts';

export function AddHolidayForm() {
  return (
    <Form action={addHolidayAction}>
      {(state, pending) => (
        <>
          <DayField state={state} name="day" label="Ngày nghỉ" />
          <TextField state={state} name="name" label="Tên ngày nghỉ" hint="Ví dụ: Tết Nguyên đán" />
          <TextField
            state={state}
            name="source"
            label="Căn cứ"
            hint="Số, ngày, cơ quan ban hành của văn bản quyết định ngày nghỉ này."
          />
          <Button disabled={pending}>Thêm ngày nghỉ</Button>
        </>
      )}
    </Form>
  );
}

export function RemoveHolidayForm({ day, name }: { day: string; name: string }) {
  const prefix = `bo-${day.replaceAll('/', '-')}-`;
  return (
    <Form action={removeHolidayAction} prefix={prefix}>
      {(state, pending) => (
        <Folded title={`Bỏ ${name} ${day}`} state={state}>
          <input type="hidden" name="day" value={day} />
          <TextField state={state} name="reason" prefix={prefix} label="Lý do bỏ" />
          <Button weight="secondary" disabled={pending}>
            Bỏ ngày này
          </Button>
        </Folded>
      )}
    </Form>
  );
}
