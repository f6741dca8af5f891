'use client';

import { Button } from '@/components/ui/button.tsx';
import { Form } from '@/components/ui/form.tsx';
import { errorOf } from '@/lib/forms/form-state.ts';
import { removeSampleAction } from './actions.ts';

export function RemoveSampleForm() {
  return (
    <Form action={removeSampleAction} className="mt-6">
      {(state, pending) => (
        <>
          {errorOf(state, 'sure') ? (
            <p id="sure-loi" className="text-sm font-semibold text-risk">
              {errorOf(state, 'sure')}
            </p>
          ) : null}
          <label className="mb-4 flex items-center gap-2">
            <input
              type="checkbox"
              name="sure"
              id="sure"
              {...(errorOf(state, 'sure') ? { 'aria-invalid': true, 'aria-describedby': 'sure-loi' } : {})}
            />
            Tôi hiểu rằng không lấy lại được dữ liệu minh họa.
          </label>
          <Button weight="danger" disabled={pending}>
            Xóa dữ liệu minh họa
          </Button>
        </>
      )}
    </Form>
  );
}
