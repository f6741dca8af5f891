import { redirect } from 'next/navigation';
import { cache } from 'react';
import { type FoundSession, findSession, touchSession } from '@/lib/db/sessions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { type Debt, debtOf, endOf } from '@/lib/domain/session.ts';
import { findRequestPath } from './request.ts';
import { readSessionCookie } from './session-cookie.ts';
import { debtAddress, loginAddress } from './way.ts';

/** Who is signed in, also while something is still owed (a code, a new password, the enrolment of a second factor). */
export type Visit = { actor: Actor; username: string; hasTotp: boolean; totpRequired: boolean; debt: Debt | null };

/** The session that the cookie names, good or ended; read once a request. */
export const findCookieSession = cache(async (): Promise<FoundSession | null> => {
  const sessionId = await readSessionCookie();
  return sessionId ? findSession(sessionId) : null;
});

export const findVisit = cache(async (): Promise<Visit | null> => {
  const session = await findCookieSession();
  if (!session || endOf(session, session.now)) return null;
  if (session.now.getTime() - session.lastSeenAt.getTime() > 60_000) await touch(session.actor.sessionId);
  const { actor, username, hasTotp, totpRequired } = session;
  return { actor, username, hasTotp, totpRequired, debt: debtOf(session) };
});

/** Who asks, with the roles of this moment; null for a stranger and for somebody who owes a step of signing in. */
export async function findActor(): Promise<Actor | null> {
  const visit = await findVisit();
  return visit && !visit.debt ? visit.actor : null;
}

/** Who asks; a stranger is led to sign in and back here, a debtor to what is owed. */
export async function requireActor(): Promise<Actor> {
  return (await requireVisit([])).actor;
}

/** For the pages where a debt is paid: the visit, if it owes nothing but what is payable here. */
export async function requireVisit(payableHere: readonly Debt[]): Promise<Visit> {
  const visit = await findVisit();
  if (!visit) redirect(loginAddress(await findRequestPath()));
  if (visit.debt && !payableHere.includes(visit.debt)) redirect(debtAddress(visit.debt, await findRequestPath()));
  return visit;
}

/** Reads go on when nothing can be written: then the idle lock only comes sooner. */
async function touch(sessionId: string): Promise<void> {
  await touchSession(sessionId).catch(() => undefined);
}
