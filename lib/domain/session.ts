/** A session ends by itself after this long without a request, and after a working day in any case. */
export const IDLE_MINUTES = 15;
export const SESSION_HOURS = 12;

/** Why a session is no longer good; `null` in the row while it is. */
export type EndReason =
  | 'signed-out'
  | 'idle'
  | 'expired'
  | 'password-changed'
  | 'password-reset'
  | 'account-disabled'
  | 'role-changed'
  | 'totp-changed'
  | 'ended-by-owner'
  | 'replaced';

export type SessionRecord = {
  lastSeenAt: Date;
  expiresAt: Date;
  endReason: EndReason | null;
  accountDisabled: boolean;
};

/** What ended the session as of `now`, or `null` while it is good. */
export function endOf(session: SessionRecord, now: Date): EndReason | null {
  if (session.endReason) return session.endReason;
  if (session.accountDisabled) return 'account-disabled';
  if (session.expiresAt <= now) return 'expired';
  return now.getTime() - session.lastSeenAt.getTime() >= IDLE_MINUTES * 60_000 ? 'idle' : null;
}

/** What somebody had typed is kept when the session ran out by itself, not when somebody ended it for safety. */
export function keepsTypedValues(end: EndReason): boolean {
  return end === 'idle' || end === 'expired' || end === 'role-changed';
}

/** What a signed-in person still owes before anything else is open to them. */
export type Debt = 'code' | 'password' | 'totp-enrolment';

export type SignInFacts = { pending: boolean; mustChangePassword: boolean; hasTotp: boolean; totpRequired: boolean };

export function debtOf(facts: SignInFacts): Debt | null {
  if (facts.pending) return 'code';
  if (facts.mustChangePassword) return 'password';
  return facts.totpRequired && !facts.hasTotp ? 'totp-enrolment' : null;
}
