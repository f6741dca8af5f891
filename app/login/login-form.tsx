'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { signInAction } from './actions.ts';

export function LoginForm({ next, held }: { next: string; held: string }) {
  return (
    <Form action={signInAction} className="mt-6">
      {(state, pending) => (
        <>
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="held" value={held} />
          <TextField
            {...{ state, name: 'username', label: 'Tên đăng nhập', maxLength: 64 }}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <TextField
            {...{ state, name: 'password', label: 'Mật khẩu', type: 'password' }}
            autoComplete="current-password"
          />
          <Button disabled={pending}>Đăng nhập</Button>
        </>
      )}
    </Form>
  );
}
