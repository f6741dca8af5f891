'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { changeAccountAction } from '../actions.ts';

type NamesFormProps = { userId: number; version: number; fullName: string; email: string };

export function NamesForm({ userId, version, fullName, email }: NamesFormProps) {
  return (
    <Form action={changeAccountAction}>
      {(state, pending) => (
        <>
          <input type="hidden" name="userId" value={userId} />
          <input type="hidden" name="seenVersion" value={version} />
          <TextField
            {...{ state, name: 'fullName', label: 'Họ và tên', maxLength: 120, defaultValue: fullName }}
            autoComplete="off"
          />
          <TextField
            {...{ state, name: 'email', label: 'Thư điện tử', type: 'email', maxLength: 200, defaultValue: email }}
            autoComplete="off"
          />
          <Button weight="secondary" disabled={pending}>
            Lưu
          </Button>
        </>
      )}
    </Form>
  );
}
