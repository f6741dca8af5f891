'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { confirmTotpAction, disableTotpAction, enrolTotpAction } from '../actions.ts';

export function EnrolTotpForm() {
  return (
    <Form action={enrolTotpAction}>
      {(_, pending) => (
        <>
          <p className="mb-4 max-w-[68ch]">
            Sau mật khẩu, mỗi lần đăng nhập cần thêm mã 6 chữ số trên điện thoại: người biết mật khẩu mà không có điện
            thoại cũng không vào được.
          </p>
          <Button disabled={pending}>Bắt đầu bật</Button>
        </>
      )}
    </Form>
  );
}

export function ConfirmTotpForm({ next, held }: { next: string; held: string }) {
  return (
    <Form action={confirmTotpAction}>
      {(state, pending) => (
        <>
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="held" value={held} />
          <TextField
            {...{ state, name: 'oneTimeCode', label: 'Mã xác thực', inputMode: 'numeric', maxLength: 7 }}
            autoComplete="one-time-code"
          />
          <Button disabled={pending}>Bật xác thực hai bước</Button>
        </>
      )}
    </Form>
  );
}

export function DisableTotpForm() {
  return (
    <Form action={disableTotpAction} className="mt-6">
      {(state, pending) => (
        <>
          <TextField
            {...{ state, name: 'currentPassword', label: 'Mật khẩu đang dùng', type: 'password' }}
            autoComplete="current-password"
          />
          <Button weight="danger" disabled={pending}>
            Tắt xác thực hai bước
          </Button>
        </>
      )}
    </Form>
  );
}
