'use client';

import { type ReactNode, useActionState } from 'react';
import { type FormState, untouched } from '@/lib/forms/form-state.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Notice } from './notice.tsx';

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

type FormProps = {
  action: FormAction;
  initial?: FormState;
  children: (state: FormState, pending: boolean) => ReactNode;
  className?: string;
  /** Before the ids of its fields, where another form of the page has fields of the same names. */
  prefix?: string;
  /** By which buttons outside the form name it. */
  id?: string;
};

/** A form that works before JavaScript arrives and keeps what was typed when the answer is no. */
export function Form({ action, initial = untouched, children, className, prefix = '', id }: FormProps) {
  const [state, submit, pending] = useActionState(action, initial);
  return (
    <form id={id} action={submit} noValidate className={className ?? ''} key={state.stamp}>
      <ErrorSummary state={state} prefix={prefix} />
      {state.outcome === 'done' && state.message ? (
        <Notice tone="good" live>
          {state.message}
        </Notice>
      ) : null}
      {children(state, pending)}
    </form>
  );
}
