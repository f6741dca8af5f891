'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Form } from '@/components/ui/form.tsx';
import { remindAction } from './actions.ts';

type RemindFormProps = {
  periodId: number;
  /** The reports shown that are not sent. */
  unsent: readonly number[];
  label: string;
  children: ReactNode;
};

/** One form around the whole table: each agency's button, and the one for all of them, sends it. */
export function RemindForm({ periodId, unsent, label, children }: RemindFormProps) {
  return (
    <Form action={remindAction}>
      {(_, pending) => (
        <>
          <input type="hidden" name="periodId" value={periodId} />
          <input type="hidden" name="all" value={unsent.join(',')} />
          {unsent.length > 0 ? (
            <Button disabled={pending} className="no-print mb-4">
              {label}
            </Button>
          ) : null}
          {children}
        </>
      )}
    </Form>
  );
}
