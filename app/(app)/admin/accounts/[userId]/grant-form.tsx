'use client';

import { Button } from '@/components/ui/button.tsx';
import { Form } from '@/components/ui/form.tsx';
import { grantRoleAction } from '../actions.ts';
import { GrantFields, type GrantOptions } from '../grant-fields.tsx';

export function GrantForm({ userId, options }: { userId: number; options: GrantOptions }) {
  return (
    <Form action={grantRoleAction} className="mt-2">
      {(state, pending) => (
        <>
          <input type="hidden" name="userId" value={userId} />
          <GrantFields {...{ state, ...options }} />
          <Button disabled={pending}>Giao vai trò</Button>
        </>
      )}
    </Form>
  );
}
