import type { Db } from '@/lib/db/client.ts';
import type { OpenWork } from '@/lib/db/handovers.ts';
import { listRemindedOn } from '@/lib/db/reminder-facts.ts';
import { insertNotices } from '@/lib/db/reminders.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { listByLetter } from './list-by-letter.ts';

/** The work that was open when it changed hands, as the colleague's first reminder; none on a day that had one. */
export async function remindNewcomer(
  tx: Db,
  actor: Actor,
  userId: number,
  open: readonly OpenWork[],
  day: Day,
): Promise<void> {
  if (open.length === 0) return;
  const { reminded, mailed } = await listRemindedOn(tx, day);
  if (reminded.has(userId)) return;
  const reminders = open.map(({ submissionId, periodId }) => ({
    ...{ submissionId, periodId },
    audience: 'focal-point' as const,
  }));
  const notices = [{ recipientId: userId, reminders }];
  await insertNotices(tx, {
    day,
    plannedById: actor.userId,
    notices,
    byLetter: await listByLetter(tx, notices, mailed),
  });
}
