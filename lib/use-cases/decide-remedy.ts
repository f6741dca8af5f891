import { recordEvent } from '@/lib/db/events.ts';
import { findRemedyPlace, insertRemedy, type RemedySubject } from '@/lib/db/remedies.ts';
import { inTransaction, now, today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { mayDecideRemedy } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';

export type RemedyFacts = RemedySubject & { cause: string; measure: string; person: string; dueOn: Day };

/** Ghi biện pháp khắc phục: cause, measure, person and day; never changed afterwards, a new one stands beside it. */
export async function decideRemedy(actor: Actor, facts: RemedyFacts): Promise<void> {
  await inTransaction(async (tx) => {
    const { leadIds, ...place } = (await findRemedyPlace(actor, facts, tx)) ?? refuse('not-found');
    if (!mayDecideRemedy(actor, { ...place, leadIds })) refuse('not-allowed');
    if (facts.dueOn < (await today(tx))) refuse('remedy-day');
    const { targetId, occurrenceId, cause, measure, person, dueOn } = facts;
    const subject = { targetId, occurrenceId } as RemedySubject;
    const remedy = { ...subject, provinceId: place.provinceId, cause, measure, person, dueOn };
    const id = await insertRemedy(tx, { ...remedy, decidedById: actor.userId }, await now(tx));
    await recordEvent(tx, actor, {
      action: 'remedy.decided',
      ...place,
      after: { remedy: id, cause, measure, person, dueOn },
    });
  });
}
