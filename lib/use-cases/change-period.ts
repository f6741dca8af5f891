import { recordEvent } from '@/lib/db/events.ts';
import { findPeriod, savePeriodDates } from '@/lib/db/periods.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { findDateFault, type PeriodDates } from '@/lib/domain/period-dates.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** Đổi ngày của kỳ: Sở Nội vụ moves a due or lock day, with the reason in the journal. */
export async function changePeriod(
  actor: Actor,
  change: PeriodDates & { periodId: number; seenVersion: number; reason: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const period = (await findPeriod(actor, change.periodId, tx)) ?? refuse('not-found');
    if (!mayManagePeriods(actor, period)) refuse('not-allowed');
    const { periodId: _, seenVersion, reason, ...dates } = change;
    const fault = findDateFault(dates);
    if (fault) refuse('bad-dates', fault);
    if (reason.trim() === '') refuse('reason-required');
    if (!(await savePeriodDates(tx, { ...period, version: seenVersion }, dates))) refuse('stale');
    const { startsOn, cutOffOn, dueOn, ministryDueOn, locksOn } = period;
    await recordEvent(tx, actor, {
      action: 'period.changed',
      subject: 'period',
      subjectId: period.id,
      provinceId: period.provinceId,
      before: { startsOn, cutOffOn, dueOn, ministryDueOn, locksOn },
      after: dates,
      reason,
    });
  });
}
