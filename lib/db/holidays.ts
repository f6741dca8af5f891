import type { Day } from '@/lib/domain/calendar.ts';
import { type Db, db } from './client.ts';
import { dayFromDb, dayToDb } from './days.ts';

/** ngày nghỉ: a day off that is no weekend, with the law or the decision that says so. */
export type Holiday = { day: Day; name: string; source: string };

/** The days alone: a due day that falls on one shows the last working day before it. */
export async function listHolidays(tx: Db = db()): Promise<Set<Day>> {
  return new Set((await tx.holiday.findMany({ select: { day: true } })).map((row) => dayFromDb(row.day)));
}

export async function listHolidayEntries(tx: Db = db()): Promise<Holiday[]> {
  const rows = await tx.holiday.findMany({ orderBy: { day: 'asc' } });
  return rows.map(({ day, ...rest }) => ({ ...rest, day: dayFromDb(day) }));
}

/** False when the day is on the list already. */
export async function insertHoliday(tx: Db, { day, name, source }: Holiday): Promise<boolean> {
  const { count } = await tx.holiday.createMany({ data: [{ day: dayToDb(day), name, source }], skipDuplicates: true });
  return count === 1;
}

export async function deleteHoliday(tx: Db, day: Day): Promise<Holiday | null> {
  const row = await tx.holiday.findUnique({ where: { day: dayToDb(day) } });
  if (row) await tx.holiday.delete({ where: { day: row.day } });
  return row && { day, name: row.name, source: row.source };
}
