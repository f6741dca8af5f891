import { recordEvent } from '@/lib/db/events.ts';
import { deleteHoliday, type Holiday, insertHoliday } from '@/lib/db/holidays.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { mayManageHolidays } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** Thêm ngày nghỉ: with the law or decision that says so. Refuses duplicate where the day is on the list. */
export async function addHoliday(actor: Actor, holiday: Holiday): Promise<void> {
  await inTransaction(async (tx) => {
    if (!mayManageHolidays(actor)) refuse('not-allowed');
    if (!(await insertHoliday(tx, holiday))) refuse('duplicate', { what: holiday.name });
    await recordEvent(tx, actor, {
      action: 'holiday.added',
      subject: 'holiday',
      subjectId: holiday.day,
      after: { ...holiday },
    });
  });
}

/** Bỏ ngày nghỉ: the journal keeps what it was and why it went. */
export async function removeHoliday(actor: Actor, day: Day, reason: string): Promise<void> {
  await inTransaction(async (tx) => {
    if (!mayManageHolidays(actor)) refuse('not-allowed');
    if (reason.trim() === '') refuse('reason-required');
    const before = (await deleteHoliday(tx, day)) ?? refuse('unknown-holiday');
    await recordEvent(tx, actor, {
      action: 'holiday.removed',
      subject: 'holiday',
      subjectId: day,
      before: { ...before },
      reason,
    });
  });
}
