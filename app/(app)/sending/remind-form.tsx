'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Form } from '@/components/ui/form.tsx';
import { remindAction } from './actions.ts';
import { MatrixKeys } from './matrix-keys.tsx';

type RemindFormProps = {
  periodId: number;
  /** The reports shown that are not sent. */
  unsent: readonly number[];
  label: string;
  legend: ReactNode;
  children: ReactNode;
};

/** One form around all tables: each agency's button, and the one for all of them, sends it. */
export function RemindForm({ periodId, unsent, label, legend, children }: RemindFormProps) {
  return (
    <Form action={remindAction}>
      {(_, pending) => (
        <>
          <input type="hidden" name="periodId" value={periodId} />
          <input type="hidden" name="all" value={unsent.join(',')} />
          <MatrixKeys
            legend={legend}
            beside={
              unsent.length > 0 ? (
                <Button disabled={pending} className="no-print min-h-8! py-0.5! text-sm">
                  {label}
                </Button>
              ) : null
            }
          >
            {children}
          </MatrixKeys>
        </>
      )}
    </Form>
  );
}
