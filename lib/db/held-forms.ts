import { randomBytes } from 'node:crypto';
import type { Actor } from '@/lib/domain/actor.ts';
import { type Db, db } from './client.ts';

export type HeldForm = { id: string; path: string; values: Record<string, string> };

/** Forms held for one person at most; older ones make way. */
const MAX_HELD = 10;

/** Keeps what was typed when the session had ended, until the same person signs in again. */
export async function holdForm(
  userId: number,
  path: string,
  values: Record<string, string>,
  tx: Db = db(),
): Promise<string> {
  const id = randomBytes(24).toString('base64url');
  await tx.heldForm.create({ data: { id, userId, path, values } });
  await tx.$executeRaw`
    delete from held_forms where user_id = ${userId} and id not in (
      select id from held_forms where user_id = ${userId} order by created_at desc limit ${MAX_HELD})`;
  return id;
}

/** Somebody else's form is not found. */
export async function findHeldForm(actor: Actor, id: string, tx: Db = db()): Promise<HeldForm | null> {
  const row = await tx.heldForm.findFirst({ where: { id, userId: actor.userId } });
  return row === null ? null : { id: row.id, path: row.path, values: row.values as Record<string, string> };
}

/** Where the form was typed, for the way back after signing in; told to its owner only. */
export async function findHeldPath(userId: number, id: string, tx: Db = db()): Promise<string | null> {
  const row = await tx.heldForm.findFirst({ where: { id, userId }, select: { path: true } });
  return row?.path ?? null;
}
