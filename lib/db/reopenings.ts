import type { Day } from '@/lib/domain/calendar.ts';
import { type Db, db } from './client.ts';
import { dayFromDb, dayToDb } from './days.ts';
import type { Prisma } from './generated/client.ts';

/** mở lại cho một cơ quan: after the lock one report may be written again, until a day. */
export type Reopening = {
  id: number;
  submissionId: number;
  agencyId: number;
  agencyName: string;
  until: Day;
  reason: string;
  openedBy: string;
  openedAt: Date;
};

/** Of a submission: the one that holds, if any. */
export const LIVE_REOPENINGS = { where: { endedAt: null }, select: { until: true } } as const;

/** Submissions that their agency may write on a day: the period is not locked, or this report was opened again. */
export function writableOn(today: Day): Prisma.SubmissionWhereInput {
  const day = dayToDb(today);
  return {
    period: { closedAt: null, startsOn: { lte: day } },
    OR: [{ period: { locksOn: { gt: day } } }, { reopenings: { some: { endedAt: null, until: { gte: day } } } }],
  };
}

/** Those that hold in a period; one whose day has passed holds nothing open any more but stays until it is ended. */
export async function listReopenings(periodId: number, tx: Db = db()): Promise<Reopening[]> {
  const rows = await tx.submissionReopening.findMany({
    where: { endedAt: null, submission: { periodId } },
    include: {
      openedBy: { select: { fullName: true } },
      submission: { select: { agency: { select: { id: true, name: true } } } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, submissionId, until, reason, openedAt, openedBy, submission }) => ({
    ...{ id, submissionId, reason, openedAt },
    agencyId: submission.agency.id,
    agencyName: submission.agency.name,
    until: dayFromDb(until),
    openedBy: openedBy.fullName,
  }));
}

export async function insertReopening(
  tx: Db,
  reopening: { submissionId: number; until: Day; reason: string; openedById: number; openedAt: Date },
): Promise<void> {
  await tx.submissionReopening.create({ data: { ...reopening, until: dayToDb(reopening.until) } });
}

/** Ends the one that holds; false when there is none. */
export async function endReopening(
  tx: Db,
  submissionId: number,
  end: { endedAt: Date; endedById: number; endReason: string },
): Promise<boolean> {
  const { count } = await tx.submissionReopening.updateMany({ where: { submissionId, endedAt: null }, data: end });
  return count === 1;
}
