import { recordEvent } from '@/lib/db/events.ts';
import { listHolidays } from '@/lib/db/holidays.ts';
import { findPeriod } from '@/lib/db/periods.ts';
import { listAddressees, listRemindedOn, listUnsent } from '@/lib/db/reminder-facts.ts';
import { insertNotices } from '@/lib/db/reminders.ts';
import { inTransaction, today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayRemind } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { isOwed } from '@/lib/domain/reminder.ts';
import { planByHand, withoutAddressee } from '@/lib/domain/reminder-plan.ts';
import { listByLetter } from './list-by-letter.ts';

/** What one click did: agencies with a new notice, agencies whose people had theirs today, and those with nobody. */
export type Reminding = { agencies: number; people: number; already: number; unreachable: number };

/**
 * Nhắc gửi báo cáo: the focal points of these reports of one period, whatever the day; once a day a person, and never
 * those who have sent. Refuses: not-found, not-allowed, nothing-owed, nobody-to-remind, already-reminded.
 */
export async function remindAgencies(
  actor: Actor,
  periodId: number,
  submissionIds: readonly number[],
): Promise<Reminding> {
  return inTransaction(async (tx) => {
    const period = (await findPeriod(actor, periodId, tx)) ?? refuse('not-found');
    if (!mayRemind(actor, period)) refuse('not-allowed');
    const day = await today(tx);
    const unsent = await listUnsent(tx, period.provinceId, submissionIds);
    const owed = unsent.filter((report) => report.periodId === periodId && isOwed(report, day));
    if (owed.length === 0) refuse('nothing-owed');
    const people = await listAddressees(tx, period.provinceId, day);
    const unreachable = withoutAddressee(owed, people).length;
    if (unreachable === owed.length) refuse('nobody-to-remind', { count: unreachable });

    const { reminded, mailed } = await listRemindedOn(tx, day);
    const notices = planByHand({ reports: owed, people, reminded, holidays: await listHolidays(tx) }, day);
    const byLetter = await listByLetter(tx, notices, mailed);
    const made = await insertNotices(tx, { day, plannedById: actor.userId, notices, byLetter });
    if (made.length === 0) refuse('already-reminded');

    const reached = new Set(notices.flatMap((notice) => notice.reminders.map((reminder) => reminder.submissionId)));
    await recordEvent(tx, actor, {
      action: 'reminders.sent-by-hand',
      subject: 'period',
      subjectId: periodId,
      provinceId: period.provinceId,
      after: { submissions: [...reached], people: made.length },
    });
    const already = owed.length - unreachable - reached.size;
    return { agencies: reached.size, people: made.length, already, unreachable };
  });
}
