'use client';

import { Button } from '@/components/ui/button.tsx';
import { Choice, type Option, TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { createFormAction } from './actions.ts';

export function NewFormForm({ provinces }: { provinces: readonly Option[] }) {
  return (
    <Form action={createFormAction}>
      {(state, pending) => (
        <>
          {provinces.length > 1 ? (
            <Choice state={state} name="provinceId" label="Của tỉnh" options={provinces} />
          ) : (
            <input type="hidden" name="provinceId" value={provinces[0]?.value} />
          )}
          <TextField state={state} name="title" label="Tên biểu mẫu" />
          <Button disabled={pending}>Lập biểu mới</Button>
        </>
      )}
    </Form>
  );
}
