import { recordEvent } from '@/lib/db/events.ts';
import { findRemedyPlace, insertRemedy, type RemedyPlace, type RemedySubject } from '@/lib/db/remedies.ts';
import { inTransaction, now, today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { mayDecideRemedy } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';

export type RemedyFacts = RemedySubject & { cause: string; measure: string; person: string; dueOn: Day };

/** Ghi biện pháp khắc phục: cause, measure, person and day; never changed afterwards, a new one stands beside it. Answers with what it is about. */
export async function decideRemedy(actor: Actor, facts: RemedyFacts): Promise<RemedyPlace> {
  return inTransaction(async (tx) => {
    const place = (await findRemedyPlace(actor, facts, tx)) ?? refuse('not-found');
    if (!mayDecideRemedy(actor, place)) refuse('not-allowed');
    if (facts.dueOn < (await today(tx))) refuse('remedy-day');
    const { targetId, occurrenceId, cause, measure, person, dueOn } = facts;
    const subject = { targetId, occurrenceId } as RemedySubject;
    const remedy = { ...subject, provinceId: place.provinceId, cause, measure, person, dueOn };
    const id = await insertRemedy(tx, { ...remedy, decidedById: actor.userId }, await now(tx));
    const { leadIds: _, ...about } = place;
    await recordEvent(tx, actor, {
      action: 'remedy.decided',
      ...about,
      after: { remedy: id, cause, measure, person, dueOn },
    });
    return place;
  });
}
