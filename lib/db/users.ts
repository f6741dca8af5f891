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
  /** Names that a password of this person must not consist of. */
  namesAround: string[];
};

export async function findCredentials(username: string, tx: Db = db()): Promise<Credentials | null> {
  return findOne(tx, { username: usernameOf(username) });
}

export async function findCredentialsById(id: number, tx: Db = db()): Promise<Credentials | null> {
  return findOne(tx, { id });
}

/** One writing for every typed name: NFC, lower case, no spaces around. */
export function usernameOf(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase();
}

/** A new password ends the obligation to change it, or begins one when somebody else has set it. */
export async function savePassword(tx: Db, userId: number, passwordHash: string, mustChange: boolean): Promise<void> {
  await tx.$executeRaw`
    UPDATE users SET password_hash = ${passwordHash}, must_change_password = ${mustChange},
      password_changed_at = cchc_now(), version = version + 1
    WHERE id = ${userId}`;
}

export async function markSignedIn(tx: Db, userId: number): Promise<void> {
  await tx.$executeRaw`UPDATE users SET last_sign_in_at = cchc_now(), warned_unused_at = NULL WHERE id = ${userId}`;
}

export async function countUsers(tx: Db = db()): Promise<number> {
  return tx.user.count();
}

async function findOne(tx: Db, where: { username: string } | { id: number }): Promise<Credentials | null> {
  const roles = { orderBy: { id: 'asc' }, include: { province: true, agency: true } } as const;
  const row = await tx.user.findUnique({ where: where as { id: number }, include: { roles } });
  if (row === null) return null;
  const { id, username, fullName, passwordHash, disabledAt, mustChangePassword } = row;
  const around = row.roles.flatMap((role) => [
    role.province.name,
    role.agency?.name ?? '',
    role.agency?.shortName ?? '',
  ]);
  return {
    ...{ id, username, fullName, passwordHash, disabledAt, mustChangePassword },
    hasTotp: row.totpConfirmedAt !== null,
    provinceId: row.roles[0]?.provinceId ?? null,
    namesAround: [username, fullName, ...around].filter((name) => name !== ''),
  };
}
