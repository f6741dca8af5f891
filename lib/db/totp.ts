import { type Db, db } from './client.ts';

/** A secret that is not confirmed yet does not count as a second factor. */
export type Totp = { secret: string; confirmed: boolean };

export async function findTotp(userId: number, tx: Db = db()): Promise<Totp | null> {
  const row = await tx.user.findUnique({ where: { id: userId }, select: { totpSecret: true, totpConfirmedAt: true } });
  return row?.totpSecret ? { secret: row.totpSecret, confirmed: row.totpConfirmedAt !== null } : null;
}

/** Begins an enrolment, or begins it anew; never over a confirmed second factor. */
export async function saveTotpSecret(tx: Db, userId: number, secret: string): Promise<void> {
  await tx.user.updateMany({
    where: { id: userId, totpConfirmedAt: null },
    data: { totpSecret: secret, totpLastStep: null },
  });
}

/** Takes the step of a code for good; false when it was taken before: a code works once. */
export async function takeTotpStep(tx: Db, userId: number, step: number): Promise<boolean> {
  const taken = await tx.$executeRaw`
    UPDATE users SET totp_last_step = ${step}
    WHERE id = ${userId} AND (totp_last_step IS NULL OR totp_last_step < ${step})`;
  return taken === 1;
}

export async function confirmTotpOf(tx: Db, userId: number): Promise<void> {
  await tx.$executeRaw`UPDATE users SET totp_confirmed_at = cchc_now(), version = version + 1 WHERE id = ${userId}`;
}

/** True when there was one to remove. */
export async function removeTotpOf(tx: Db, userId: number): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, totpConfirmedAt: { not: null } },
    data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null, version: { increment: 1 } },
  });
  return count === 1;
}

export async function saveTotpRequired(tx: Db, provinceId: number, required: boolean): Promise<void> {
  await tx.province.update({ where: { id: provinceId }, data: { totpRequired: required } });
}
