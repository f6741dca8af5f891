import { findHeldForm, holdForm } from '@/lib/db/held-forms.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Refusal, RefusalCode, RefusalFacts } from '@/lib/domain/refusal.ts';
import { refusalInWords } from '@/lib/text/refusals.ts';
import { type FormState, untouched } from './form-state.ts';

const CODE = 'refusal-code';
const FACTS = 'refusal-facts';

/** A file goes to a route, which draws no page: what was refused and typed is kept for the page that the answer leads to. */
export function holdRefused(
  actor: Actor,
  path: string,
  typed: Record<string, string>,
  refusal: Refusal,
): Promise<string> {
  const said = { [CODE]: refusal.code, [FACTS]: JSON.stringify(refusal.facts) };
  return holdForm(actor.userId, path, { ...typed, ...said });
}

/** The form as it was refused, or as it was typed before the session ended; null when there is none for this person. */
export async function findRefused(actor: Actor, id: string | string[] | undefined): Promise<FormState | null> {
  const held = typeof id === 'string' ? await findHeldForm(actor, id) : null;
  if (held === null) return null;
  const { [CODE]: code, [FACTS]: facts, ...values } = held.values;
  if (code === undefined) return { ...untouched, values };
  const message = refusalInWords(code as RefusalCode, JSON.parse(facts ?? '{}') as RefusalFacts);
  return { ...untouched, outcome: 'refused', message, values };
}
