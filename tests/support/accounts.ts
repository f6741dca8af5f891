import { expect } from 'vitest';
import { hashPassword } from '@/lib/auth/password.ts';
import { writeSessionCookie } from '@/lib/auth/session-cookie.ts';
import { db } from '@/lib/db/client.ts';
import type { Actor, Role } from '@/lib/domain/actor.ts';
import { type SignedIn, signIn } from '@/lib/use-cases/sign-in.ts';
import { createPerson } from './factories.ts';

export const PASSWORD = 'mèo đen ngủ trưa';

export type Person = Actor & { username: string };

/** A person who can sign in with PASSWORD. */
export async function createUser(
  name: string,
  provinceId: number,
  role: Role,
  agencyId: number | null = null,
): Promise<Person> {
  const actor = await createPerson(name, provinceId, role, agencyId);
  const { username } = await db().user.update({
    where: { id: actor.userId },
    data: { passwordHash: await hashPassword(PASSWORD) },
  });
  return { ...actor, username };
}

export function signInAs(
  person: { username: string },
  password = PASSWORD,
  network: string | null = null,
): Promise<SignedIn> {
  return signIn({ username: person.username, password, network, device: 'Firefox', replacing: null });
}

/** Signs in and puts the cookie into the browser at hand. */
export async function enter(person: Person, password = PASSWORD): Promise<Person> {
  const { sessionId } = await signInAs(person, password);
  await writeSessionCookie(sessionId);
  return { ...person, sessionId };
}

/** What the journal says about a person, oldest first. */
export async function eventsAbout(userId: number): Promise<string[]> {
  const rows = await db().auditEvent.findMany({
    where: { subjectType: 'user', subjectId: String(userId) },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => row.action);
}

/** As if the session had last been used, or had begun, that many minutes ago. */
export async function ageSession(sessionId: string, minutes: { idle?: number; left?: number }): Promise<void> {
  if (minutes.idle !== undefined)
    await db()
      .$executeRaw`update sessions set last_seen_at = now() - make_interval(mins => ${minutes.idle}) where id = ${sessionId}`;
  if (minutes.left !== undefined)
    await db()
      .$executeRaw`update sessions set expires_at = now() + make_interval(mins => ${minutes.left}) where id = ${sessionId}`;
}

export const refused = (code: string, facts?: object) =>
  expect.objectContaining(facts ? { code, facts: expect.objectContaining(facts) } : { code });
