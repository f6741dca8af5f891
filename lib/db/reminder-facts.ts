import type { Day } from '@/lib/domain/calendar.ts';
import type { Audience, ReminderRule } from '@/lib/domain/reminder.ts';
import type { Addressee, ReportState } from '@/lib/domain/reminder-plan.ts';
import type { SubmissionStatus } from '@/lib/domain/submission.ts';
import { type Db, db } from './client.ts';
import { dayFromDb, dayFromDbOrNull, dayToDb } from './days.ts';
import { LIVE_REOPENINGS } from './reopenings.ts';

/** The reports of a province that are not sent, in periods that are not closed; with `ids` only those. */
export async function listUnsent(tx: Db, provinceId: number, ids?: readonly number[]): Promise<ReportState[]> {
  const rows = await tx.submission.findMany({
    where: {
      status: { in: ['draft', 'returned'] },
      period: { provinceId, closedAt: null },
      ...(ids ? { id: { in: [...ids] } } : {}),
    },
    select: {
      id: true,
      periodId: true,
      agencyId: true,
      status: true,
      period: { select: DATES },
      reopenings: LIVE_REOPENINGS,
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, period, status, reopenings, ...row }) => ({
    ...row,
    submissionId: id,
    status: status as SubmissionStatus,
    period: {
      startsOn: dayFromDb(period.startsOn),
      cutOffOn: dayFromDb(period.cutOffOn),
      dueOn: dayFromDb(period.dueOn),
      ministryDueOn: dayFromDb(period.ministryDueOn),
      locksOn: dayFromDb(period.locksOn),
      closedAt: period.closedAt,
      reopenedUntil: dayFromDbOrNull(reopenings[0]?.until ?? null),
    },
  }));
}

/** Who can be reminded on a day: enabled accounts with the role on that day. A leader with an agency is that agency's head. */
export async function listAddressees(tx: Db, provinceId: number, on: Day): Promise<Addressee[]> {
  const day = dayToDb(on);
  const rows = await tx.userRole.findMany({
    where: {
      provinceId,
      user: { disabledAt: null },
      OR: [{ role: { in: ['focal-point', 'staff'] } }, { role: 'leader', agencyId: { not: null } }],
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
        { OR: [{ validTo: null }, { validTo: { gte: day } }] },
      ],
    },
    select: { userId: true, role: true, agencyId: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ userId, role, agencyId }) => ({
    userId,
    audience: role === 'leader' ? 'head' : (role as Audience),
    agencyId: role === 'staff' ? null : agencyId,
  }));
}

/** Who was reminded on a day, and who had a letter on it. */
export async function listRemindedOn(tx: Db, on: Day): Promise<{ reminded: Set<number>; mailed: Set<number> }> {
  const day = dayToDb(on);
  const rows = await tx.reminderNotice.findMany({
    where: { OR: [{ plannedFor: day }, { mailedOn: day }] },
    select: { recipientId: true, plannedFor: true, mailedOn: true },
  });
  const idsOf = (pick: (row: (typeof rows)[number]) => Date | null) =>
    new Set(rows.filter((row) => pick(row)?.getTime() === day.getTime()).map((row) => row.recipientId));
  return { reminded: idsOf((row) => row.plannedFor), mailed: idsOf((row) => row.mailedOn) };
}

/** A province's rule with the version that a writer must have seen. */
export type OwnRule = ReminderRule & { version: number };

/** The province's own rules for a page; an audience without one follows the usual. */
export function listOwnRules(provinceId: number): Promise<OwnRule[]> {
  return listReminderRules(db(), provinceId);
}

export async function listReminderRules(tx: Db, provinceId: number): Promise<OwnRule[]> {
  const rows = await tx.reminderRule.findMany({ where: { provinceId }, orderBy: { audience: 'asc' } });
  return rows.map(({ audience, days, dailyFrom, version }) => ({
    audience: audience as Audience,
    days,
    dailyFrom,
    version,
  }));
}

const DATES = {
  startsOn: true,
  cutOffOn: true,
  dueOn: true,
  ministryDueOn: true,
  locksOn: true,
  closedAt: true,
} as const;
