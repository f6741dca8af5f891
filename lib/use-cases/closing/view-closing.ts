import { db } from '@/lib/db/client.ts';
import type { Period } from '@/lib/db/periods.ts';
import { findPeriod } from '@/lib/db/periods.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { readStanding, type Standing } from './read-standing.ts';

/** What stands between a period and its closing; null when it is not this person's to close. */
export async function viewClosing(actor: Actor, periodId: number): Promise<(Standing & { period: Period }) | null> {
  const period = await findPeriod(actor, periodId);
  if (period === null || !mayManagePeriods(actor, period)) return null;
  return { period, ...(await readStanding(db(), period)) };
}
