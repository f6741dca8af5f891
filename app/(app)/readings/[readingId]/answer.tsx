'use client';

import { ErrorSummary } from '@/components/ui/error-summary.tsx';
import type { FormState } from '@/lib/forms/form-state.ts';

/** What went wrong with the last correction, each line leading to its field. */
export function Answer({ state }: { state: FormState }) {
  const errors = state.errors.map(({ field, message }) => ({ field: `f.${field}`, message }));
  return <ErrorSummary state={{ ...state, errors }} />;
}
