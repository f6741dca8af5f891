import { recordEvent } from '@/lib/db/events.ts';
import { findRemedyPlace, lockRemedy, type RemedyPlace, saveOutcome } from '@/lib/db/remedies.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayDecideRemedy } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import type { RemedyOutcome } from '@/lib/domain/remedy.ts';

export type OutcomeFacts = { remedyId: number; outcome: RemedyOutcome; note: string };

/** Báo kết quả của biện pháp: done or not, and what shows it; told once. Answers with what the remedy is about. */
export async function tellOutcome(actor: Actor, { remedyId, outcome, note }: OutcomeFacts): Promise<RemedyPlace> {
  return inTransaction(async (tx) => {
    const remedy = (await lockRemedy(tx, remedyId)) ?? refuse('not-found');
    const place = (await findRemedyPlace(actor, remedy, tx)) ?? refuse('not-found');
    if (!mayDecideRemedy(actor, place)) refuse('not-allowed');
    if (remedy.outcome !== null) refuse('remedy-told', { who: remedy.outcomeBy ?? '' });
    await saveOutcome(tx, remedyId, { outcome, outcomeNote: note, outcomeById: actor.userId }, await now(tx));
    const { leadIds: _, ...subject } = place;
    await recordEvent(tx, actor, {
      action: 'remedy.followed-up',
      ...subject,
      after: { remedy: remedyId, outcome },
      reason: note,
    });
    return place;
  });
}
