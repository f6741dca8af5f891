import type { Actor } from '@/lib/domain/actor.ts';
import { mayReadPlans } from '@/lib/domain/policy.ts';
import { type Db, db } from './client.ts';

/** nguyên văn: the words as printed, once the document has been read in; lists do without them. */
export async function findTargetText(actor: Actor, targetId: number, tx: Db = db()): Promise<string | null> {
  if (!mayReadPlans(actor)) return null;
  return (
    (await tx.target.findUnique({ where: { id: targetId }, select: { officialText: true } }))?.officialText ?? null
  );
}

export async function findTaskText(actor: Actor, taskId: number, tx: Db = db()): Promise<string | null> {
  if (!mayReadPlans(actor)) return null;
  return (await tx.task.findUnique({ where: { id: taskId }, select: { officialText: true } }))?.officialText ?? null;
}
