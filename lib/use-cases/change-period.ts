import { consolidateOpenPeriods } from '@/lib/db/consolidation.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { lockPeriod, savePeriodDates } from '@/lib/db/periods.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { dayOf } from '@/lib/domain/calendar.ts';
import { findDateFault, type PeriodDates } from '@/lib/domain/period-dates.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { type DateSourceChoices, saveDateSources } from './date-sources.ts';

/** Đổi ngày của kỳ: Sở Nội vụ moves a due or lock day and says which document it comes from, with the reason in the journal. */
export async function changePeriod(
  actor: Actor,
  change: PeriodDates & { periodId: number; seenVersion: number; reason: string; sources?: DateSourceChoices },
): Promise<void> {
  await inTransaction(async (tx) => {
    const period = (await lockPeriod(actor, change.periodId, tx)) ?? refuse('not-found');
    if (!mayManagePeriods(actor, period)) refuse('not-allowed');
    if (period.closedAt !== null) refuse('period-closed');
    if (period.lockedByHand) refuse('locked-by-hand', { since: dayOf(period.lockedByHand.at) });
    const { periodId: _, seenVersion, reason, sources, ...dates } = change;
    const fault = findDateFault(dates);
    if (fault) refuse('bad-dates', fault);
    if (reason.trim() === '') refuse('reason-required');
    const documents = sources ? await saveDateSources(tx, actor, period.provinceId, sources) : {};
    if (!(await savePeriodDates(tx, { ...period, version: seenVersion }, dates, documents))) refuse('stale');
    const { startsOn, cutOffOn, dueOn, ministryDueOn, locksOn } = period;
    // Who owes the figures is decided by the cut-off day.
    if (dates.cutOffOn !== cutOffOn) await consolidateOpenPeriods(tx, { periodId: period.id });
    await recordEvent(tx, actor, {
      action: 'period.changed',
      subject: 'period',
      subjectId: period.id,
      provinceId: period.provinceId,
      before: { startsOn, cutOffOn, dueOn, ministryDueOn, locksOn },
      after: { ...dates, ...documents },
      reason,
    });
  });
}
