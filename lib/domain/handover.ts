import { isSameGrant } from './account.ts';
import type { RoleGrant } from './actor.ts';
import { type Day, plusDays } from './calendar.ts';
import { refuse } from './refusal.ts';

/** A role and the days on which it holds, both included; null is open-ended. */
export type DatedGrant = RoleGrant & { id: number; validFrom: Day | null; validTo: Day | null };
export type NewGrant = RoleGrant & { validFrom: Day; validTo: Day | null };

/** From `startsOn` for good, or until `endsOn` (both included), after which the roles come back. */
export type HandoverSpan = { startsOn: Day; endsOn: Day | null };

export type Handover = {
  /** The old person's roles with their last day; one that would never have begun goes altogether. */
  ended: { id: number; validTo: Day }[];
  removed: number[];
  /** To the colleague. */
  given: NewGrant[];
  /** Back to the old person afterwards. */
  returned: NewGrant[];
};

/** Nobody plans further than this. */
const LONGEST_DAYS = 366;

export function isHeldOn(grant: { validFrom: Day | null; validTo: Day | null }, day: Day): boolean {
  return (grant.validFrom === null || grant.validFrom <= day) && (grant.validTo === null || day <= grant.validTo);
}

/** A role that is over gives no rights any more and comes back only by a new one. */
export function isOver(grant: { validTo: Day | null }, today: Day): boolean {
  return grant.validTo !== null && grant.validTo < today;
}

/**
 * Bàn giao: every role that is held on the first day goes to the colleague for the span; the old person's end with the
 * day before it. What the colleague holds anyway stays as it is. Refuses: handover-days, nothing-to-hand-over, duplicate
 * (the colleague holds one of the roles for a part of the span only).
 */
export function handOver(
  grants: readonly DatedGrant[],
  colleague: readonly DatedGrant[],
  span: HandoverSpan,
  today: Day,
): Handover {
  requireSpan(span, today);
  const held = grants.filter((grant) => isHeldOn(grant, span.startsOn));
  if (held.length === 0) refuse('nothing-to-hand-over');
  const dayBefore = plusDays(span.startsOn, -1);
  const isNew = (grant: DatedGrant) => grant.validFrom === span.startsOn;
  return {
    ended: held.filter((grant) => !isNew(grant)).map(({ id }) => ({ id, validTo: dayBefore })),
    removed: held.filter(isNew).map(({ id }) => id),
    given: held.flatMap((grant) => givenOf(grant, colleague, span)),
    returned: held.flatMap((grant) => returnedOf(grant, span)),
  };
}

function requireSpan({ startsOn, endsOn }: HandoverSpan, today: Day): void {
  const last = plusDays(today, LONGEST_DAYS);
  if (startsOn < today || startsOn > last || (endsOn !== null && (endsOn < startsOn || endsOn > last))) {
    refuse('handover-days');
  }
}

function givenOf(grant: DatedGrant, colleague: readonly DatedGrant[], { startsOn, endsOn }: HandoverSpan): NewGrant[] {
  const given = { ...roleOf(grant), validFrom: startsOn, validTo: earlier(endsOn, grant.validTo) };
  const same = colleague.filter((own) => isSameGrant(own, grant) && overlaps(own, given));
  if (same.some((own) => covers(own, given))) return [];
  return same.length > 0 ? refuse('duplicate') : [given];
}

function returnedOf(grant: DatedGrant, { endsOn }: HandoverSpan): NewGrant[] {
  if (endsOn === null || (grant.validTo !== null && grant.validTo <= endsOn)) return [];
  return [{ ...roleOf(grant), validFrom: plusDays(endsOn, 1), validTo: grant.validTo }];
}

function roleOf({ role, provinceId, agencyId, areaCode }: RoleGrant): RoleGrant {
  return { role, provinceId, agencyId, areaCode };
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

type Span = { validFrom: Day | null; validTo: Day | null };

function overlaps(one: Span, other: Span): boolean {
  return (
    (one.validFrom === null || other.validTo === null || one.validFrom <= other.validTo) &&
    (other.validFrom === null || one.validTo === null || other.validFrom <= one.validTo)
  );
}

function covers(whole: Span, part: NewGrant): boolean {
  return (
    (whole.validFrom === null || whole.validFrom <= part.validFrom) &&
    (whole.validTo === null || (part.validTo !== null && part.validTo <= whole.validTo))
  );
}
