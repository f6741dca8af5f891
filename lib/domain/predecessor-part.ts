import type { Succession } from './agency.ts';
import { type Day, plusDays } from './calendar.ts';

/** An agency that ended inside a period's window, and its last day: its successor reports for it until then. */
export type PredecessorPart = { agencyId: number; until: Day };

/**
 * Whose part a successor reports besides its own: everybody it followed, directly or through others, whose last day lies
 * within the window. One that was gone before the window has no part in it.
 */
export function predecessorPartsOf(
  agencyId: number,
  successions: readonly Succession[],
  window: { startsOn: Day; cutOffOn: Day },
): PredecessorPart[] {
  const parts = new Map<number, Day>();
  const follow = (successorId: number) => {
    for (const { predecessorId, successorId: to, effectiveOn } of successions) {
      const until = plusDays(effectiveOn, -1);
      if (to !== successorId || predecessorId === agencyId || parts.has(predecessorId)) continue;
      if (until < window.startsOn || effectiveOn > window.cutOffOn) continue;
      parts.set(predecessorId, until);
      follow(predecessorId);
    }
  };
  follow(agencyId);
  return [...parts].map(([id, until]) => ({ agencyId: id, until })).sort((a, b) => (a.until < b.until ? -1 : 1));
}
