import { findHeldForm } from '@/lib/db/held-forms.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { type FormState, untouched } from './form-state.ts';

/** The form as it was typed before the session ended; null when there is none for this person. */
export async function findHeldState(actor: Actor, id: string | string[] | undefined): Promise<FormState | null> {
  const held = typeof id === 'string' ? await findHeldForm(actor, id) : null;
  return held === null ? null : { ...untouched, values: held.values };
}
