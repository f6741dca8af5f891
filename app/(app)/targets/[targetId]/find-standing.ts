import { type KnownRemedy, listRemedies } from '@/lib/db/remedies.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { isRed, type RemedyStanding, remedyStanding } from '@/lib/domain/remedy.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';

/** The remedies of a target and what they still owe on a day; `knownOn`: as they stood when it was over. */
export async function findStanding(
  actor: Actor,
  { target, state }: TargetReading,
  day: Day,
  knownOn?: Day | undefined,
): Promise<{ remedies: KnownRemedy[]; standing: RemedyStanding }> {
  const remedies = await listRemedies(actor, { targetIds: [target.id], knownOn });
  const standing = remedyStanding(remedies, {
    red: isRed(state.status, day <= target.planEndOn),
    seenOn: state.figure?.asOf ?? null,
    today: day,
  });
  return { remedies, standing };
}
