import type { Db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { listNewcomers } from '@/lib/db/handovers.ts';
import { listHolidays } from '@/lib/db/holidays.ts';
import { listProvinces } from '@/lib/db/provinces.ts';
import { listAddressees, listRemindedOn, listReminderRules, listUnsent } from '@/lib/db/reminder-facts.ts';
import { findLastRun, type RunCounts, saveRunCounts, takeRun } from '@/lib/db/reminder-runs.ts';
import { insertNotices } from '@/lib/db/reminders.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import { type Day, dayOf } from '@/lib/domain/calendar.ts';
import { hourOf, isOwed, isRunDue, rulesInForce } from '@/lib/domain/reminder.ts';
import { planReminders } from '@/lib/domain/reminder-plan.ts';
import { listByLetter } from './list-by-letter.ts';

/** Đôn đốc hằng ngày: plans the day's reminders of every province that has not had its run today. Answers how many ran. */
export async function runReminders(): Promise<number> {
  let ran = 0;
  for (const { id } of await listProvinces()) if (await inTransaction((tx) => runProvince(tx, id))) ran += 1;
  return ran;
}

/** Two processes at once: the second waits for the first one's row and finds the day taken. */
async function runProvince(tx: Db, provinceId: number): Promise<boolean> {
  const at = await now(tx);
  const today = dayOf(at);
  const last = await findLastRun(provinceId, tx);
  if (!isRunDue(last?.day ?? null, today, hourOf(at)) || !(await takeRun(tx, provinceId, today))) return false;
  const counts = await planProvince(tx, provinceId, today);
  await saveRunCounts(tx, provinceId, today, counts);
  if (counts.notices > 0) {
    const about = { subject: 'province', subjectId: provinceId, provinceId } as const;
    await recordEvent(tx, null, { ...about, action: 'reminders.planned', after: { day: today, ...counts } });
  }
  return true;
}

async function planProvince(tx: Db, provinceId: number, today: Day): Promise<RunCounts> {
  const reports = await listUnsent(tx, provinceId);
  const { reminded, mailed } = await listRemindedOn(tx, today);
  const people = await listAddressees(tx, provinceId, today);
  const newcomers = await listNewcomers(tx, today);
  const facts = { reports, people, reminded, holidays: await listHolidays(tx), newcomers };
  const notices = planReminders(facts, rulesInForce(await listReminderRules(tx, provinceId)), today);
  const byLetter = await listByLetter(tx, notices, mailed);
  const made = await insertNotices(tx, { day: today, plannedById: null, notices, byLetter });
  const owed = reports.filter((report) => isOwed(report, today)).length;
  return { owed, notices: made.length, letters: byLetter.size };
}
