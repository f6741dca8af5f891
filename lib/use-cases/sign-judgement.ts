import { recordEvent } from '@/lib/db/events.ts';
import { insertJudgement } from '@/lib/db/judgements.ts';
import { findTarget } from '@/lib/db/targets.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { maySignJudgement } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import type { JudgedStatus } from '@/lib/domain/target-status.ts';

export type JudgementFacts = { targetId: number; status: JudgedStatus; reason: string };

/** Ký nhận định: what a person says of a target, with the reason, beside what the figures say. */
export async function signJudgement(actor: Actor, facts: JudgementFacts): Promise<void> {
  await inTransaction(async (tx) => {
    const target = (await findTarget(actor, facts.targetId, tx)) ?? refuse('not-found');
    if (!maySignJudgement(actor, target)) refuse('not-allowed');
    await insertJudgement(tx, { ...facts, authorId: actor.userId }, await now(tx));
    await recordEvent(tx, actor, {
      action: 'judgement.signed',
      subject: 'target',
      subjectId: target.id,
      provinceId: target.provinceId,
      after: { status: facts.status },
      reason: facts.reason,
    });
  });
}
