'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { PASSWORD_HINT } from '@/lib/text/passwords.ts';
import { changePasswordAction } from '../actions.ts';

export function PasswordForm({ next, held, username }: { next: string; held: string; username: string }) {
  return (
    <Form action={changePasswordAction}>
      {(state, pending) => (
        <>
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="held" value={held} />
          <input type="text" value={username} readOnly hidden autoComplete="username" />
          <TextField
            {...{ state, name: 'currentPassword', label: 'Mật khẩu đang dùng', type: 'password' }}
            autoComplete="current-password"
          />
          <TextField
            {...{ state, name: 'newPassword', label: 'Mật khẩu mới', type: 'password', hint: PASSWORD_HINT }}
            autoComplete="new-password"
          />
          <TextField
            {...{ state, name: 'repeatedPassword', label: 'Mật khẩu mới, lần nữa', type: 'password' }}
            autoComplete="new-password"
          />
          <Button disabled={pending}>Đổi mật khẩu</Button>
        </>
      )}
    </Form>
  );
}
