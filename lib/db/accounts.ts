import { type AccountDays, staffProvincesOf } from '@/lib/domain/account.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { dayOf } from '@/lib/domain/calendar.ts';
import type { DatedGrant } from '@/lib/domain/handover.ts';
import { type Db, db } from './client.ts';
import { dayFromDbOrNull } from './days.ts';
import type { Prisma } from './generated/client.ts';

export type Grant = DatedGrant & { provinceName: string; agencyName: string | null };

export type Account = AccountDays & {
  id: number;
  username: string;
  fullName: string;
  email: string | null;
  grants: Grant[];
  lastSignInAt: Date | null;
  mustChangePassword: boolean;
  hasTotp: boolean;
  version: number;
};

/** An account with a role in a province that the actor is staff of; anybody else's is not found. */
export async function findAccount(actor: Actor, id: number, tx: Db = db()): Promise<Account | null> {
  const row = await tx.user.findFirst({ where: { id, ...withinProvincesOf(actor) }, include: WITH_ROLES });
  return row === null ? null : toAccount(row);
}

/** At most this many accounts stand on one page; the search narrows further. */
export const ACCOUNTS_SHOWN = 300;

/** The accounts of the actor's provinces whose name, username or agency holds every word of `query`, accents or not. */
export async function listAccounts(actor: Actor, query = '', tx: Db = db()): Promise<Account[]> {
  const ids = query === '' ? null : await searchIds(query, tx);
  const rows = await tx.user.findMany({
    where: { ...withinProvincesOf(actor), ...(ids ? { id: { in: ids } } : {}) },
    include: WITH_ROLES,
    orderBy: { username: 'asc' },
    take: ACCOUNTS_SHOWN,
  });
  return rows.map(toAccount);
}

export type NewAccount = {
  username: string;
  fullName: string;
  email: string | null;
  passwordHash: string;
  mustChangePassword: boolean;
};

/** Answers the account's id; null when the username is taken. */
export async function insertAccount(tx: Db, account: NewAccount): Promise<number | null> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO users (username, full_name, email, password_hash, must_change_password, password_changed_at, created_at)
    VALUES (${account.username}, ${account.fullName}, ${account.email}, ${account.passwordHash},
      ${account.mustChangePassword}, cchc_now(), cchc_now())
    ON CONFLICT (username) DO NOTHING RETURNING id`;
  return rows[0]?.id ?? null;
}

/** Writes over the version that was read; false when somebody was faster. */
export async function saveAccountNames(
  tx: Db,
  account: { id: number; version: number; fullName: string; email: string | null },
): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: account.id, version: account.version },
    data: { fullName: account.fullName, email: account.email, version: { increment: 1 } },
  });
  return count === 1;
}

type Mark = 'disabled' | 'enabled' | 'warned';

export async function markAccount(tx: Db, id: number, mark: Mark): Promise<void> {
  await tx.$executeRaw`
    UPDATE users SET version = version + 1,
      disabled_at = CASE ${mark} WHEN 'disabled' THEN cchc_now() WHEN 'enabled' THEN NULL ELSE disabled_at END,
      warned_unused_at = CASE ${mark} WHEN 'warned' THEN cchc_now() WHEN 'enabled' THEN NULL ELSE warned_unused_at END
    WHERE id = ${id}`;
}

export async function markReviewed(tx: Db, actor: Actor, id: number): Promise<void> {
  await tx.$executeRaw`UPDATE users SET reviewed_at = cchc_now(), reviewed_by_id = ${actor.userId} WHERE id = ${id}`;
}

function withinProvincesOf(actor: Actor): Prisma.UserWhereInput {
  return { roles: { some: { provinceId: { in: staffProvincesOf(actor) } } } };
}

async function searchIds(query: string, tx: Db): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT u.id FROM users u
    WHERE (SELECT bool_and(strpos(fold(concat_ws(' ', u.username, u.full_name, u.email, (
        SELECT string_agg(concat_ws(' ', a.name, a.short_name), ' ') FROM user_roles r JOIN agencies a ON a.id = r.agency_id
        WHERE r.user_id = u.id))), word) > 0)
      FROM unnest(string_to_array(btrim(fold(${query})), ' ')) AS word)`;
  return rows.map((row) => row.id);
}

const WITH_ROLES = { roles: { include: { province: true, agency: true }, orderBy: { id: 'asc' } } } as const;

function toAccount(row: Prisma.UserGetPayload<{ include: typeof WITH_ROLES }>): Account {
  const dayOrNull = (instant: Date | null) => instant && dayOf(instant);
  const { id, username, fullName, email, lastSignInAt, mustChangePassword, version } = row;
  return {
    ...{ id, username, fullName, email, lastSignInAt, mustChangePassword, version },
    hasTotp: row.totpConfirmedAt !== null,
    createdOn: dayOf(row.createdAt),
    lastSignInOn: dayOrNull(lastSignInAt),
    disabledOn: dayOrNull(row.disabledAt),
    warnedOn: dayOrNull(row.warnedUnusedAt),
    reviewedOn: dayOrNull(row.reviewedAt),
    grants: row.roles.map((role) => ({
      id: role.id,
      role: role.role as Grant['role'],
      provinceId: role.provinceId,
      provinceName: role.province.name,
      agencyId: role.agencyId,
      agencyName: role.agency?.name ?? null,
      areaCode: role.areaCode as Grant['areaCode'],
      validFrom: dayFromDbOrNull(role.validFrom),
      validTo: dayFromDbOrNull(role.validTo),
    })),
  };
}
