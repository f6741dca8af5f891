import { findCookieSession } from '@/lib/auth/actor.ts';
import { holdForm } from '@/lib/db/held-forms.ts';
import { endOf, keepsTypedValues } from '@/lib/domain/session.ts';
import { withoutSecrets } from './form-values.ts';

/** Keeps what was typed for the person whose session ran out; null for a stranger. */
export async function holdTyped(path: string, typed: Record<string, string>): Promise<string | null> {
  const session = await findCookieSession();
  const end = session && endOf(session, session.now);
  return end && keepsTypedValues(end) ? holdForm(session.actor.userId, path, withoutSecrets(typed)) : null;
}
