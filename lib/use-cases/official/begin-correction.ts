import { recordEvent } from '@/lib/db/events.ts';
import { insertOfficialCorrection, listOfficialIssues } from '@/lib/db/official-issues.ts';
import { lockPeriod } from '@/lib/db/periods.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayWriteOfficialReport } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** Đính chính: opens the texts of an issued report again; what was issued stays beside it. Refuses: not-found, not-allowed, official-not-issued, stale. */
export async function beginCorrection(
  actor: Actor,
  { periodId, issueId, reason }: { periodId: number; issueId: number; reason: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const period = (await lockPeriod(actor, periodId, tx)) ?? refuse('not-found');
    if (!mayWriteOfficialReport(actor, period)) refuse('not-allowed');
    const [newest] = await listOfficialIssues(periodId, tx);
    if (!newest || newest.corrected !== null) refuse('official-not-issued');
    if (newest.id !== issueId) refuse('stale');
    await insertOfficialCorrection(tx, actor, { issueId, reason }, await now(tx));
    await recordEvent(tx, actor, {
      action: 'official-report.reopened',
      subject: 'period',
      subjectId: periodId,
      provinceId: period.provinceId,
      after: { issueId, version: newest.version },
      reason,
    });
  });
}
