import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { findVisit } from '@/lib/auth/actor.ts';
import { findFormPath } from '@/lib/auth/request.ts';
import { debtAddress, loginAddress } from '@/lib/auth/way.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { isRefusal } from '@/lib/domain/refusal.ts';
import type { Debt } from '@/lib/domain/session.ts';
import { refusalInWords } from '@/lib/text/refusals.ts';
import { fieldErrors } from './field-errors.ts';
import type { FormState } from './form-state.ts';
import { formValues, withoutSecrets } from './form-values.ts';
import { holdTyped } from './hold-typed.ts';
import { defaultMessage } from './messages.ts';
import { sayStatus, sayStatusOf } from './refusal-status.ts';

/** What a handler may say of its success; a handler that leads elsewhere redirects. */
export type Said = Partial<Pick<FormState, 'outcome' | 'message' | 'errors' | 'values'>>;

export type ServerFormAction = (state: FormState, form: FormData) => Promise<FormState>;

type Typed = Record<string, string>;

/**
 * A server action behind the three gates: who (the session's row), shape (the schema), may (the use case refuses).
 * A wrong form comes back with what was typed; a session that ran out keeps it until the same person signs in again.
 */
export function formAction<S extends z.ZodType>(
  schema: S,
  handle: (actor: Actor, input: z.output<S>, typed: Typed) => Promise<Said | void>,
): ServerFormAction {
  return payingAction([], schema, handle);
}

/** The same on the pages where something still owed is paid: the first password, the second factor. */
export function payingAction<S extends z.ZodType>(
  payableHere: readonly Debt[],
  schema: S,
  handle: (actor: Actor, input: z.output<S>, typed: Typed) => Promise<Said | void>,
): ServerFormAction {
  return async (_, form) => {
    const visit = await findVisit();
    const actor = visit && (!visit.debt || payableHere.includes(visit.debt)) ? visit.actor : null;
    return withTyped(form, async (typed) => {
      const who = actor ?? (await signInAgain(typed));
      return answer(schema, typed, (input) => handle(who, input, typed));
    });
  };
}

/** The same for a form that nobody has signed in for: sign-in and first run. */
export function publicAction<S extends z.ZodType>(
  schema: S,
  handle: (input: z.output<S>, typed: Typed) => Promise<Said | void>,
): ServerFormAction {
  return (_, form) => withTyped(form, (typed) => answer(schema, typed, (input) => handle(input, typed)));
}

async function withTyped(form: unknown, work: (typed: Typed) => Promise<FormState>): Promise<FormState> {
  return refusable({}, async () => work(formValues(form)));
}

async function answer<S extends z.ZodType>(
  schema: S,
  typed: Typed,
  handle: (input: z.output<S>) => Promise<Said | void>,
): Promise<FormState> {
  const values = withoutSecrets(typed);
  const parsed = schema.safeParse(typed, { error: defaultMessage });
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error, Object.keys(typed));
    return stamped({ outcome: 'invalid', message: null, errors, values });
  }
  return refusable(values, async () => {
    const said = (await handle(parsed.data)) ?? {};
    return stamped({ outcome: 'done', message: null, errors: [], values: {}, ...said });
  });
}

/** An expected no becomes a sentence; everything else is thrown on, redirects included. */
async function refusable(values: Typed, work: () => Promise<FormState>): Promise<FormState> {
  try {
    return await work();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    sayStatusOf(error.code);
    return stamped({ outcome: 'refused', message: refusalInWords(error.code, error.facts), errors: [], values });
  }
}

/** Leads to sign-in (or to what is still owed), with what was typed kept for the person whose session ran out. */
async function signInAgain(typed: Typed): Promise<never> {
  const path = await findFormPath();
  const debt = (await findVisit())?.debt;
  sayStatus(401);
  redirect(debt ? debtAddress(debt, path) : loginAddress(path, await holdTyped(path ?? '/', typed)));
}

function stamped(state: Omit<FormState, 'stamp'>): FormState {
  return { ...state, stamp: Date.now() };
}
