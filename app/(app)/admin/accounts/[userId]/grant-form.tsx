'use client';

import { Button } from '@/components/ui/button.tsx';
import { Folded } from '@/components/ui/folded.tsx';
import { Form } from '@/components/ui/form.tsx';
import { grantRoleAction } from '../actions.ts';
import { GrantFields, type GrantOptions } from '../grant-fields.tsx';

export function GrantForm({ userId, options }: { userId: number; options: GrantOptions }) {
  return (
    <Form action={grantRoleAction}>
      {(state, pending) => (
        <Folded title="Giao thêm vai trò" state={state}>
          <input type="hidden" name="userId" value={userId} />
          <GrantFields {...{ state, ...options }} />
          <Button disabled={pending}>Giao vai trò</Button>
        </Folded>
      )}
    </Form>
  );
}
