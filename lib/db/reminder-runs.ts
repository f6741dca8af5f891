import type { Day } from '@/lib/domain/calendar.ts';
import { type Db, db } from './client.ts';
import { dayFromDb } from './days.ts';

/** Takes the day's run of a province; false when somebody else has it, or had it. */
export async function takeRun(tx: Db, provinceId: number, day: Day): Promise<boolean> {
  const taken = await tx.$executeRaw`
    insert into reminder_runs (province_id, day, ran_at, owed, notices, letters)
    values (${provinceId}, ${day}::date, cchc_now(), 0, 0, 0) on conflict do nothing`;
  return taken === 1;
}

export type RunCounts = { owed: number; notices: number; letters: number };

export async function saveRunCounts(tx: Db, provinceId: number, day: Day, counts: RunCounts): Promise<void> {
  await tx.$executeRaw`
    update reminder_runs set owed = ${counts.owed}, notices = ${counts.notices}, letters = ${counts.letters}
    where province_id = ${provinceId} and day = ${day}::date`;
}

export type Run = RunCounts & { day: Day; ranAt: Date };

export async function findLastRun(provinceId: number, tx: Db = db()): Promise<Run | null> {
  const row = await tx.reminderRun.findFirst({ where: { provinceId }, orderBy: { day: 'desc' } });
  return row && { ...row, day: dayFromDb(row.day) };
}
