'use client';

import { Button } from '@/components/ui/button.tsx';
import { Choice, type Option, TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { PASSWORD_HINT } from '@/lib/text/passwords.ts';
import { setupAction } from './actions.ts';

export function SetupForm({ provinces }: { provinces: readonly Option[] }) {
  return (
    <Form action={setupAction} className="mt-6">
      {(state, pending) => (
        <>
          <TextField {...{ state, name: 'token', label: 'Mã cài đặt', maxLength: 200 }} autoComplete="off" />
          <Choice
            {...{ state, name: 'province', label: 'Tỉnh', options: provinces }}
            hint="Tỉnh khác có thể nạp thêm sau."
          />
          <TextField
            {...{ state, name: 'provinceName', label: 'Tên tỉnh, nếu là tỉnh khác', maxLength: 80 }}
            hint="Ví dụ: Điện Biên"
            autoComplete="off"
          />
          <TextField {...{ state, name: 'fullName', label: 'Họ và tên', maxLength: 120 }} autoComplete="name" />
          <TextField
            {...{ state, name: 'username', label: 'Tên đăng nhập', maxLength: 64 }}
            hint="Chữ không dấu, số và các dấu . _ - @"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <TextField
            {...{ state, name: 'newPassword', label: 'Mật khẩu', type: 'password', hint: PASSWORD_HINT }}
            autoComplete="new-password"
          />
          <TextField
            {...{ state, name: 'repeatedPassword', label: 'Mật khẩu, lần nữa', type: 'password' }}
            autoComplete="new-password"
          />
          <Button disabled={pending}>{pending ? 'Đang tạo…' : 'Tạo tài khoản và bắt đầu'}</Button>
        </>
      )}
    </Form>
  );
}
