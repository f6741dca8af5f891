import { staffProvincesOf } from '@/lib/domain/account.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { grantsOfToken, type TokenReach } from '@/lib/domain/api-token.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { type Db, db } from './client.ts';

/** A token that was shown and is still good, as the actor that it is. */
export type FoundToken = TokenReach & { tokenId: number; actor: Actor };

/** The token behind a hash while it is neither over nor revoked, by the database's clock; null for any other. */
export async function findToken(tokenHash: string, tx: Db = db()): Promise<FoundToken | null> {
  const rows = await tx.$queryRaw<(TokenReach & { tokenId: number; userId: number; fullName: string })[]>`
    SELECT t.id AS "tokenId", t.province_id AS "provinceId", t.scope, t.agency_id AS "agencyId", u.id AS "userId", u.full_name AS "fullName"
    FROM api_tokens t JOIN users u ON u.id = t.bearer_id
    WHERE t.token_hash = ${tokenHash} AND t.revoked_at IS NULL AND t.expires_at > cchc_now()`;
  const row = rows[0];
  if (!row) return null;
  const { userId, fullName, ...reach } = row;
  return { ...reach, actor: { userId, fullName, sessionId: `token-${row.tokenId}`, grants: grantsOfToken(reach) } };
}

/** Notes that it was used, at most once a minute. */
export async function touchToken(tokenId: number, tx: Db = db()): Promise<void> {
  await tx.$executeRaw`
    UPDATE api_tokens SET last_used_at = greatest(cchc_now(), issued_at)
    WHERE id = ${tokenId} AND revoked_at IS NULL AND coalesce(last_used_at < cchc_now() - interval '1 minute', true)`;
}

export type NewToken = TokenReach & { name: string; tokenHash: string; expiresOn: Day };

/** With an account of its own that nobody can sign in with; it is good until the end of its last day in Vietnam. */
export async function insertToken(tx: Db, actor: Actor, token: NewToken): Promise<number> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    WITH bearer AS (
      INSERT INTO users (username, full_name, password_hash, must_change_password, disabled_at, password_changed_at, created_at)
      VALUES ('phan-mem-' || left(${token.tokenHash}, 16), 'Phần mềm ' || ${token.name}, '', false, cchc_now(), cchc_now(), cchc_now())
      RETURNING id)
    INSERT INTO api_tokens (province_id, scope, agency_id, name, token_hash, bearer_id, issued_by_id, issued_at, expires_at)
    SELECT ${token.provinceId}, ${token.scope}, ${token.agencyId}, ${token.name}, ${token.tokenHash}, bearer.id, ${actor.userId},
      cchc_now(), (${token.expiresOn}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' FROM bearer
    RETURNING id`;
  return rows[0]?.id as number;
}

/** A token as staff see it; never the token itself. */
export type ListedToken = TokenReach & {
  id: number;
  name: string;
  provinceName: string;
  agencyName: string | null;
  issuedBy: string;
  issuedAt: Date;
  expiresAt: Date;
  revokedBy: string | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
};

/** Those of the provinces that the actor is staff of, newest first. */
export async function listTokens(actor: Actor, tx: Db = db()): Promise<ListedToken[]> {
  const rows = await tx.apiToken.findMany({
    where: { provinceId: { in: staffProvincesOf(actor) } },
    omit: { tokenHash: true, bearerId: true },
    include: { province: NAME, agency: NAME, issuedBy: FULL_NAME, revokedBy: FULL_NAME },
    orderBy: { id: 'desc' },
  });
  return rows.map(({ province, agency, issuedBy, revokedBy, scope, ...row }) => ({
    ...row,
    scope: scope as TokenReach['scope'],
    provinceName: province.name,
    agencyName: agency?.name ?? null,
    issuedBy: issuedBy.fullName,
    revokedBy: revokedBy?.fullName ?? null,
  }));
}

/** One of them; not yours is *not found*. */
export async function findListedToken(actor: Actor, id: number, tx: Db = db()): Promise<ListedToken | null> {
  return (await listTokens(actor, tx)).find((token) => token.id === id) ?? null;
}

/** False when it had been revoked before, or was over. */
export async function markRevoked(tx: Db, actor: Actor, tokenId: number): Promise<boolean> {
  const revoked = await tx.$executeRaw`
    UPDATE api_tokens SET revoked_at = cchc_now(), revoked_by_id = ${actor.userId}
    WHERE id = ${tokenId} AND revoked_at IS NULL AND expires_at > cchc_now()`;
  return revoked === 1;
}

const NAME = { select: { name: true } } as const;
const FULL_NAME = { select: { fullName: true } } as const;
