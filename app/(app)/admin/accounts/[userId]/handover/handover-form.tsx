'use client';

import { Button } from '@/components/ui/button.tsx';
import { DayField } from '@/components/ui/day-field.tsx';
import { Choice, type Option, TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { handOverAction } from './actions.ts';

type HandoverFormProps = { userId: number; colleagues: readonly Option[]; today: string };

const NOBODY: Option = { value: '', label: '– chọn người nhận –' };
const NEW: Option = { value: 'new', label: 'Tài khoản mới (ghi ở dưới)' };

export function HandoverForm({ userId, colleagues, today }: HandoverFormProps) {
  return (
    <Form action={handOverAction}>
      {(state, pending) => (
        <>
          <input type="hidden" name="userId" value={userId} />
          <Choice {...{ state, name: 'colleague', label: 'Người nhận', options: [NOBODY, NEW, ...colleagues] }} wide />
          <fieldset className="mb-4 border-l-2 border-line pl-4">
            <legend className="mb-2 font-semibold">Chỉ khi người nhận chưa có tài khoản</legend>
            <TextField {...{ state, name: 'fullName', label: 'Họ và tên', maxLength: 120 }} autoComplete="off" />
            <TextField {...{ state, name: 'username', label: 'Tên đăng nhập', maxLength: 64 }} autoComplete="off" />
            <TextField
              {...{ state, name: 'email', label: 'Thư điện tử', type: 'email', maxLength: 200 }}
              autoComplete="off"
            />
          </fieldset>
          <DayField
            {...{ state, name: 'startsOn', label: 'Bàn giao từ ngày', defaultValue: today }}
            hint="Từ ngày này người cũ không còn quyền; đến hết ngày trước đó vẫn làm việc bình thường."
          />
          <DayField
            {...{ state, name: 'endsOn', label: 'Đến hết ngày' }}
            hint="Để trống khi bàn giao hẳn. Nghỉ phép, đi học: ghi ngày cuối, quyền tự trở lại từ ngày sau."
          />
          <TextField {...{ state, name: 'reason', label: 'Lý do', maxLength: 500 }} autoComplete="off" />
          <Button disabled={pending}>Bàn giao</Button>
        </>
      )}
    </Form>
  );
}
