'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import type { FormState } from '@/lib/forms/form-state.ts';
import { createAccountAction } from '../actions.ts';
import { GrantFields, type GrantOptions } from '../grant-fields.tsx';

export function NewAccountForm({ options, initial }: { options: GrantOptions; initial?: FormState }) {
  return (
    <Form action={createAccountAction} {...(initial ? { initial } : {})}>
      {(state, pending) => (
        <>
          <TextField {...{ state, name: 'fullName', label: 'Họ và tên', maxLength: 120 }} autoComplete="off" />
          <TextField
            {...{ state, name: 'username', label: 'Tên đăng nhập', maxLength: 64 }}
            hint="Chữ không dấu, số và các dấu . _ - @"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <TextField
            {...{ state, name: 'email', label: 'Thư điện tử (không bắt buộc)', type: 'email', maxLength: 200 }}
            autoComplete="off"
          />
          <GrantFields {...{ state, ...options }} />
          <Button disabled={pending}>Tạo tài khoản</Button>
        </>
      )}
    </Form>
  );
}
