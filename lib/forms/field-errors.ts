import type { z } from 'zod';
import type { FieldError } from './form-state.ts';

/** One sentence a field, in the order in which the fields stand in the form; those that were not sent come last. */
export function fieldErrors(error: z.ZodError, order: readonly string[]): FieldError[] {
  const first = new Map<string, string>();
  for (const issue of error.issues) {
    const field = issue.path.join('.');
    if (!first.has(field)) first.set(field, issue.message);
  }
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  return [...first].map(([field, message]) => ({ field, message })).sort((a, b) => place(a.field) - place(b.field));
}
