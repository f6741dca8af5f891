'use client';

import type { ComponentProps } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Form, type FormAction } from '@/components/ui/form.tsx';

type OneButtonFormProps = {
  action: FormAction;
  fields: Record<string, string | number>;
  label: string;
  /** Said to who cannot see the row that the button stands in. */
  about?: string;
  weight?: ComponentProps<typeof Button>['weight'];
};

/** A form that is only a button: it works without JavaScript, and a no is said right here. */
export function OneButtonForm({ action, fields, label, about, weight = 'secondary' }: OneButtonFormProps) {
  return (
    <Form action={action}>
      {(_, pending) => (
        <>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button weight={weight} disabled={pending} className="no-print">
            {label}
            {about ? <span className="sr-only"> {about}</span> : null}
          </Button>
        </>
      )}
    </Form>
  );
}
