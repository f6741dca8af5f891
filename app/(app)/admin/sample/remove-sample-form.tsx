'use client';

import { Button } from '@/components/ui/button.tsx';
import { Form } from '@/components/ui/form.tsx';
import { removeSampleAction } from './actions.ts';

export function RemoveSampleForm() {
  return (
    <Form action={removeSampleAction} className="mt-6">
      {(_, pending) => (
        <>
          <label className="mb-4 flex items-center gap-2">
            <input type="checkbox" name="sure" id="sure" />
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
