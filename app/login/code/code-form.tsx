'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { confirmCodeAction } from '../actions.ts';

export function CodeForm({ next, held }: { next: string; held: string }) {
  return (
    <Form action={confirmCodeAction} className="mt-6">
      {(state, pending) => (
        <>
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="held" value={held} />
          <TextField
            {...{ state, name: 'oneTimeCode', label: 'Mã xác thực', inputMode: 'numeric', maxLength: 7 }}
            autoComplete="one-time-code"
          />
          <Button disabled={pending}>Tiếp tục</Button>
        </>
      )}
    </Form>
  );
}
