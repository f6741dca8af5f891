import type { Db } from '@/lib/db/client.ts';
import { listOfficialIssues } from '@/lib/db/official-issues.ts';
import { lockPeriod, type Period } from '@/lib/db/periods.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayWriteOfficialReport } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** Whoever writes a period's report waits for whoever is at it; nobody writes what is issued. Refuses: not-found, not-allowed, official-issued. */
export async function lockDraft(actor: Actor, periodId: number, tx: Db): Promise<Period> {
  const period = (await lockPeriod(actor, periodId, tx)) ?? refuse('not-found');
  if (!mayWriteOfficialReport(actor, period)) refuse('not-allowed');
  const [newest] = await listOfficialIssues(periodId, tx);
  if (newest && newest.corrected === null) refuse('official-issued');
  return period;
}
