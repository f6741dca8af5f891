import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { findActor, findCookieSession, findVisit } from '@/lib/auth/actor.ts';
import { findFormPath } from '@/lib/auth/request.ts';
import { debtAddress, loginAddress } from '@/lib/auth/way.ts';
import { holdForm } from '@/lib/db/held-forms.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { isRefusal } from '@/lib/domain/refusal.ts';
import { endOf, keepsTypedValues } from '@/lib/domain/session.ts';
import { refusalInWords } from '@/lib/text/refusals.ts';
import type { FieldError, FormState } from './form-state.ts';
import { formValues, withoutSecrets } from './form-values.ts';

/** What a handler may say of its success; a handler that leads elsewhere redirects. */
export type Said = Partial<Pick<FormState, 'outcome' | 'message' | 'errors' | 'values'>>;

type Typed = Record<string, string>;

/**
 * A server action behind the three gates: who (the session's row), shape (the schema), may (the use case refuses).
 * A wrong form comes back with what was typed; an ended session keeps it until the same person signs in again.
 */
export function formAction<S extends z.ZodType>(
  schema: S,
  handle: (actor: Actor, input: z.output<S>, typed: Typed) => Promise<Said | void>,
): (state: FormState, form: FormData) => Promise<FormState> {
  return async (_, form) => {
    const typed = formValues(form);
    const actor = (await findActor()) ?? (await signInAgain(typed));
    return answer(schema, typed, (input) => handle(actor, input, typed));
  };
}

/** The same for a form that nobody has signed in for: sign-in and first run. */
export function publicAction<S extends z.ZodType>(
  schema: S,
  handle: (input: z.output<S>, typed: Typed) => Promise<Said | void>,
): (state: FormState, form: FormData) => Promise<FormState> {
  return async (_, form) => {
    const typed = formValues(form);
    return answer(schema, typed, (input) => handle(input, typed));
  };
}

async function answer<S extends z.ZodType>(
  schema: S,
  typed: Typed,
  handle: (input: z.output<S>) => Promise<Said | void>,
): Promise<FormState> {
  const kept = withoutSecrets(typed);
  const parsed = schema.safeParse(typed);
  if (!parsed.success) return stamped({ outcome: 'invalid', message: null, errors: fieldErrors(parsed.error), values: kept });
  try {
    const said = (await handle(parsed.data)) ?? {};
    return stamped({ outcome: 'done', message: null, errors: [], values: {}, ...said });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return stamped({ outcome: 'refused', message: refusalInWords(error.code, error.facts), errors: [], values: kept });
  }
}

/** One sentence a field, in the order of the form. */
function fieldErrors(error: z.ZodError): FieldError[] {
  const seen = new Set<string>();
  return error.issues.flatMap((issue) => {
    const field = issue.path.join('.');
    if (seen.has(field)) return [];
    seen.add(field);
    return [{ field, message: issue.message }];
  });
}

/** Leads to sign-in (or to what is still owed), with what was typed kept for the person whose session ran out. */
async function signInAgain(typed: Typed): Promise<never> {
  const path = await findFormPath();
  const debt = (await findVisit())?.debt;
  if (debt) redirect(debtAddress(debt, path));
  redirect(loginAddress(path, await hold(path ?? '/', typed)));
}

async function hold(path: string, typed: Typed): Promise<string | null> {
  const session = await findCookieSession();
  const end = session && endOf(session, session.now);
  return end && keepsTypedValues(end) ? holdForm(session.actor.userId, path, withoutSecrets(typed)) : null;
}

function stamped(state: Omit<FormState, 'stamp'>): FormState {
  return { ...state, stamp: Date.now() };
}
