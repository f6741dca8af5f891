import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { mayReadPlans } from '@/lib/domain/policy.ts';
import type { JudgedStatus } from '@/lib/domain/target-status.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { isKnown } from './known-on.ts';

/** nhận định: a person's signed word, beside the computed status and never overwritten by a new figure. */
export type SignedJudgement = { id: number; status: JudgedStatus; reason: string; author: string; createdAt: Date };

/** Of many targets at once, oldest first, each beside its target. */
export async function listJudgementsOf(
  actor: Actor,
  targetIds: readonly number[],
  tx: Db = db(),
): Promise<(SignedJudgement & { targetId: number })[]> {
  if (!mayReadPlans(actor)) return [];
  return tx.$queryRaw`
    select j.id, j.target_id as "targetId", j.status, j.reason, u.full_name as author, j.created_at as "createdAt"
    from judgements j join users u on u.id = j.author_id where j.target_id = any(${[...targetIds]}::int[]) order by j.id`;
}

/** Newest first. */
export async function listJudgements(
  actor: Actor,
  targetId: number,
  knownOn?: Day | undefined,
  tx: Db = db(),
): Promise<SignedJudgement[]> {
  if (!mayReadPlans(actor)) return [];
  return tx.$queryRaw<SignedJudgement[]>`
    select j.id, j.status, j.reason, u.full_name as author, j.created_at as "createdAt"
    from judgements j join users u on u.id = j.author_id where j.target_id = ${targetId} and ${isKnown(Prisma.sql`j.created_at`, knownOn)} order by j.id desc`;
}

export type NewJudgement = { targetId: number; authorId: number; status: JudgedStatus; reason: string };

export async function insertJudgement(tx: Db, judgement: NewJudgement, at: Date): Promise<void> {
  await tx.judgement.create({ data: { ...judgement, createdAt: at } });
}
