import type { ReactNode } from 'react';
import type { FormState } from '@/lib/forms/form-state.ts';

/** A form that is rarely needed: folded until it is asked for, and open again when its answer was no. */
export function Folded({ title, state, children }: { title: string; state: FormState; children: ReactNode }) {
  return (
    <details className="open:pb-4" open={state.outcome === 'invalid' || state.outcome === 'refused'}>
      <summary className="mb-2 cursor-pointer font-semibold text-accent">{title}</summary>
      {children}
    </details>
  );
}
