import { type Db, db } from './client.ts';

/** What signing in needs to know of an account. */
export type Credentials = {
  id: number;
  username: string;
  fullName: string;
  passwordHash: string;
  disabledAt: Date | null;
  mustChangePassword: boolean;
  hasTotp: boolean;
  provinceId: number | null;
};

export async function findCredentials(username: string, tx: Db = db()): Promise<Credentials | null> {
  const row = await tx.user.findUnique({
    where: { username: username.trim().toLowerCase() },
    include: { roles: { select: { provinceId: true }, take: 1 } },
  });
  if (row === null) return null;
  const { id, fullName, passwordHash, disabledAt, mustChangePassword } = row;
  return {
    id,
    username: row.username,
    fullName,
    passwordHash,
    disabledAt,
    mustChangePassword,
    hasTotp: row.totpConfirmedAt !== null,
    provinceId: row.roles[0]?.provinceId ?? null,
  };
}

export async function findCredentialsById(id: number, tx: Db = db()): Promise<Credentials | null> {
  const row = await tx.user.findUnique({ where: { id }, select: { username: true } });
  return row === null ? null : findCredentials(row.username, tx);
}

export async function savePassword(tx: Db, userId: number, passwordHash: string, mustChange: boolean): Promise<void> {
  await tx.$executeRaw`
    update users set password_hash = ${passwordHash}, must_change_password = ${mustChange},
                     password_changed_at = cchc_now(), version = version + 1
    where id = ${userId}`;
}

export async function markSignedIn(tx: Db, userId: number): Promise<void> {
  await tx.$executeRaw`update users set last_sign_in_at = cchc_now(), warned_unused_at = null where id = ${userId}`;
}

export async function countUsers(tx: Db = db()): Promise<number> {
  return tx.user.count();
}
