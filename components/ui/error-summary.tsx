'use client';

import { useEffect, useRef } from 'react';
import type { FormState } from '@/lib/forms/form-state.ts';

/** All that is wrong, at the top, taking the focus; each line leads to its field with the same words. */
export function ErrorSummary({ state, prefix = '' }: { state: FormState; prefix?: string }) {
  const box = useRef<HTMLDivElement>(null);
  const shown = state.outcome === 'invalid' || state.outcome === 'refused';
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new answer takes the focus, also with the same outcome
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, state.stamp]);
  if (!shown) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="my-4 border-2 border-risk bg-sheet px-4 py-3">
      <p className="font-semibold text-risk">{state.message ?? 'Hãy sửa các chỗ sau rồi thử lại:'}</p>
      {state.errors.length > 0 ? (
        <ul className="mt-2 list-disc pl-5">
          {state.errors.map((error) => (
            <li key={`${error.field}-${error.message}`}>
              {error.field === '' ? error.message : <a href={`#${prefix}${error.field}`}>{error.message}</a>}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
