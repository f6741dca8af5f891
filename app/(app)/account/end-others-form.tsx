'use client';

import { Button } from '@/components/ui/button.tsx';
import { Form } from '@/components/ui/form.tsx';
import { endOtherSessionsAction } from './actions.ts';

export function EndOthersForm() {
  return (
    <Form action={endOtherSessionsAction} className="mt-4">
      {(_, pending) => (
        <Button weight="secondary" disabled={pending}>
          Đăng xuất ở mọi nơi khác
        </Button>
      )}
    </Form>
  );
}
