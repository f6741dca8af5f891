import type { Actor } from './actor.ts';
import { type Day, dayOf, plusDays } from './calendar.ts';

export const TOKEN_SCOPES = ['read', 'report'] as const;
/** read: what is approved and published in a province · report: one agency's own report, and what that agency may read. */
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** What a token is good for; the agency is set exactly for `report`. */
export type TokenReach = { provinceId: number; scope: TokenScope; agencyId: number | null };

/** A token is given for a year at most: whoever still needs it asks again. */
export const LONGEST_TOKEN_DAYS = 366;

export type TokenState = 'active' | 'expired' | 'revoked';

export function tokenStateAt(token: { expiresAt: Date; revokedAt: Date | null }, at: Date): TokenState {
  if (token.revokedAt !== null) return 'revoked';
  return token.expiresAt <= at ? 'expired' : 'active';
}

/** The last day on which it is good, in Vietnam: it ends at the midnight after it. */
export function lastDayOf({ expiresAt }: { expiresAt: Date }): Day {
  return dayOf(new Date(expiresAt.getTime() - 1));
}

/** The days on which a token may end that is given today, both included. */
export function tokenDays(today: Day): { first: Day; last: Day } {
  return { first: plusDays(today, 1), last: plusDays(today, LONGEST_TOKEN_DAYS) };
}

/**
 * The roles that a token holds: those who read a province as an auditor does, the others as the focal point of their
 * agency. Every gate then asks them what it asks a person.
 */
export function grantsOfToken({ provinceId, scope, agencyId }: TokenReach): Actor['grants'] {
  const grant = { provinceId, areaCode: null };
  if (scope === 'read') return [{ ...grant, role: 'auditor', agencyId: null }];
  return agencyId === null ? [] : [{ ...grant, role: 'focal-point', agencyId }];
}
