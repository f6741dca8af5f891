import { randomBytes } from 'node:crypto';
import type { Actor, RoleGrant } from '@/lib/domain/actor.ts';
import type { EndReason, SessionRecord, SignInFacts } from '@/lib/domain/session.ts';
import { IDLE_MINUTES, SESSION_HOURS } from '@/lib/domain/session.ts';
import { type Db, db } from './client.ts';

/** The session row with its person and roles as they are now, by the database's clock. */
export type FoundSession = SessionRecord & SignInFacts & { actor: Actor; username: string; now: Date };

type Row = Omit<FoundSession, 'actor'> & { id: string; userId: number; fullName: string; grants: RoleGrant[] };

/** One query for everything that a request needs to know about who asks; null for an id nobody was given. */
export async function findSession(sessionId: string, tx: Db = db()): Promise<FoundSession | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.user_id AS "userId", u.username, u.full_name AS "fullName", cchc_now() AS now,
      s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt", s.end_reason AS "endReason", s.pending,
      u.disabled_at IS NOT NULL AS "accountDisabled", u.must_change_password AS "mustChangePassword",
      u.totp_confirmed_at IS NOT NULL AS "hasTotp",
      coalesce(bool_or(r.role = 'staff' AND p.totp_required), false) AS "totpRequired",
      coalesce(json_agg(json_build_object('role', r.role, 'provinceId', r.province_id, 'agencyId', r.agency_id,
        'areaCode', r.area_code) ORDER BY r.id) FILTER (WHERE r.id IS NOT NULL), '[]') AS grants
    FROM sessions s
    JOIN users u ON u.id = s.user_id
    LEFT JOIN user_roles r ON r.user_id = u.id
      AND coalesce(r.valid_from <= cchc_today(), true) AND coalesce(r.valid_to >= cchc_today(), true)
    LEFT JOIN provinces p ON p.id = r.province_id
    WHERE s.id = ${sessionId}
    GROUP BY s.id, u.id`;
  const row = rows[0];
  if (!row) return null;
  const { id, userId, fullName, grants, ...facts } = row;
  return { ...facts, actor: { userId, fullName, sessionId: id, grants } };
}

/** Moves the idle lock on, at most once a minute. */
export async function touchSession(sessionId: string): Promise<void> {
  await db().$executeRaw`
    UPDATE sessions SET last_seen_at = cchc_now()
    WHERE id = ${sessionId} AND ended_at IS NULL AND last_seen_at < cchc_now() - interval '1 minute'`;
}

export type NewSession = { userId: number; pending: boolean; network: string | null; device: string | null };

/** Answers the new session's id, which nobody can guess. */
export async function insertSession(tx: Db, session: NewSession): Promise<string> {
  const id = randomBytes(32).toString('base64url');
  await tx.$executeRaw`
    INSERT INTO sessions (id, user_id, pending, network, device, created_at, last_seen_at, expires_at)
    VALUES (${id}, ${session.userId}, ${session.pending}, ${session.network}, ${session.device},
      cchc_now(), cchc_now(), cchc_now() + make_interval(hours => ${SESSION_HOURS}))`;
  return id;
}

/** Ends one session; false when it had ended before. */
export async function endSession(tx: Db, sessionId: string, reason: EndReason): Promise<boolean> {
  const ended = await tx.$executeRaw`
    UPDATE sessions SET ended_at = cchc_now(), end_reason = ${reason} WHERE id = ${sessionId} AND ended_at IS NULL`;
  return ended === 1;
}

/** Ends every session of a person but the one that is kept, if any; answers with their number. */
export async function endSessionsOf(
  tx: Db,
  userId: number,
  reason: EndReason,
  keep: string | null = null,
): Promise<number> {
  return tx.$executeRaw`
    UPDATE sessions SET ended_at = cchc_now(), end_reason = ${reason}
    WHERE user_id = ${userId} AND ended_at IS NULL AND id IS DISTINCT FROM ${keep}`;
}

/** The second factor was given: the session is a full one from here on. */
export async function completeSession(tx: Db, sessionId: string): Promise<void> {
  await tx.session.update({ where: { id: sessionId }, data: { pending: false } });
}

export type OpenSession = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  network: string | null;
  device: string | null;
};

/** Where a person is signed in right now; the newest first. */
export async function listOpenSessions(userId: number, tx: Db = db()): Promise<OpenSession[]> {
  return tx.$queryRaw<OpenSession[]>`
    SELECT id, created_at AS "createdAt", last_seen_at AS "lastSeenAt", network, device FROM sessions
    WHERE user_id = ${userId} AND ended_at IS NULL AND NOT pending AND expires_at > cchc_now()
      AND last_seen_at > cchc_now() - make_interval(mins => ${IDLE_MINUTES})
    ORDER BY last_seen_at DESC`;
}
