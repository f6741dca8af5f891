'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/field.tsx';
import { Form, type FormAction } from '@/components/ui/form.tsx';

type ReasonFormProps = { action: FormAction; userId: number; label: string; prefix?: string };

/** What is done to somebody else's account is written down with its reason. */
export function ReasonForm({ action, userId, label, prefix = '' }: ReasonFormProps) {
  return (
    <Form action={action} prefix={prefix}>
      {(state, pending) => (
        <>
          <input type="hidden" name="userId" value={userId} />
          <TextField
            {...{ state, name: 'reason', label: `Lý do ${label.toLowerCase()}`, maxLength: 500, prefix }}
            autoComplete="off"
          />
          <Button weight="danger" disabled={pending}>
            {label}
          </Button>
        </>
      )}
    </Form>
  );
}
