export type FieldError = { field: string; message: string };

/** What a form knows after it was sent: what happened, in words, and what had been typed. */
export type FormState = {
  outcome: 'untouched' | 'invalid' | 'refused' | 'done';
  message: string | null;
  errors: FieldError[];
  values: Record<string, string>;
  /** Changes with every answer, so that a form can be drawn anew. */
  stamp: number;
};

export const untouched: FormState = { outcome: 'untouched', message: null, errors: [], values: {}, stamp: 0 };

export function errorOf(state: FormState, field: string): string | undefined {
  return state.errors.find((error) => error.field === field)?.message;
}

export function typedIn(state: FormState, field: string): string | undefined {
  return state.values[field];
}
