'use client';

import { Button } from '@/components/ui/button.tsx';
import { Choice, TextField } from '@/components/ui/field.tsx';
import { Folded } from '@/components/ui/folded.tsx';
import { Form } from '@/components/ui/form.tsx';
import type { ReminderRule } from '@/lib/domain/reminder.ts';
import { changeReminderRuleAction } from './actions.ts';

type RuleFormProps = { provinceId: number; rule: ReminderRule; version: number; title: string };

const YES_NO = [
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
];

export function RuleForm({ provinceId, rule, version, title }: RuleFormProps) {
  const prefix = `${rule.audience}-${provinceId}-`;
  const listed = (days: readonly number[]) => days.map(Math.abs).join(', ');
  return (
    <Form action={changeReminderRuleAction} prefix={prefix} className="mt-1">
      {(state, pending) => (
        <Folded title={title} state={state}>
          <input type="hidden" name="provinceId" value={provinceId} />
          <input type="hidden" name="audience" value={rule.audience} />
          <input type="hidden" name="seen" value={version} />
          <TextField
            {...{
              state,
              prefix,
              name: 'before',
              label: 'Trước hạn, số ngày',
              hint: 'Ví dụ: 7, 3, 1. Để trống: không nhắc trước hạn.',
            }}
            defaultValue={listed(rule.days.filter((day) => day < 0))}
            inputMode="numeric"
            autoComplete="off"
          />
          <Choice
            {...{ state, prefix, name: 'onDay', label: 'Đúng ngày đến hạn', options: YES_NO }}
            defaultValue={rule.days.includes(0) ? 'yes' : 'no'}
          />
          <TextField
            {...{ state, prefix, name: 'after', label: 'Sau hạn, số ngày', hint: 'Từng ngày riêng, ví dụ: 1, 3.' }}
            defaultValue={listed(rule.days.filter((day) => day > 0))}
            inputMode="numeric"
            autoComplete="off"
          />
          <TextField
            {...{
              state,
              prefix,
              name: 'dailyFrom',
              label: 'Nhắc hằng ngày từ ngày thứ mấy sau hạn',
              hint: 'Để trống: không nhắc hằng ngày.',
            }}
            defaultValue={rule.dailyFrom === null ? '' : String(rule.dailyFrom)}
            inputMode="numeric"
            autoComplete="off"
          />
          <Button weight="secondary" disabled={pending}>
            Lưu quy tắc
          </Button>
        </Folded>
      )}
    </Form>
  );
}
