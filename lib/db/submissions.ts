import { type Actor, agenciesOf, hasRole, overseenProvincesOf } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { SubmissionStatus } from '@/lib/domain/submission.ts';
import { type Db, db } from './client.ts';
import { dayFromDbOrNull, dayToDbOrNull } from './days.ts';
import type { Prisma } from './generated/client.ts';
import { type Period, toPeriod } from './periods.ts';
import { LIVE_REOPENINGS } from './reopenings.ts';

export type ReportHead = {
  documentNo: string | null;
  documentOn: Day | null;
  signerName: string | null;
  signerTitle: string | null;
};

export type SentVersion = {
  id: number;
  number: number;
  submittedAt: Date;
  submittedBy: string;
  withdrawnAt: Date | null;
  /** Why it was sent before the cut-off day; null when it was not. */
  earlyReason: string | null;
};

export type Submission = ReportHead & {
  id: number;
  status: SubmissionStatus;
  version: number;
  updatedAt: Date;
  agencyId: number;
  agencyName: string;
  agencyKind: string;
  agencyLevel: string;
  provinceId: number;
  /** With the day until which this one report is open again after the lock, if any. */
  period: Period & { reopenedUntil: Day | null };
  /** The newest version that was sent, null before the first sending. */
  sent: SentVersion | null;
};

const WHOLE = {
  agency: { select: { id: true, name: true, kind: true, level: true, provinceId: true } },
  period: { include: { province: { select: { name: true } }, document: { select: { number: true } } } },
  reopenings: LIVE_REOPENINGS,
  versions: { orderBy: { number: 'desc' }, take: 1, include: { submittedBy: { select: { fullName: true } } } },
} as const satisfies Prisma.SubmissionInclude;

/** Not yours is *not found*: the actor's scope is part of the question. */
export async function findSubmission(actor: Actor, id: number, tx: Db = db()): Promise<Submission | null> {
  const row = await tx.submission.findFirst({ where: { id, ...visibleTo(actor) }, include: WHOLE });
  return row === null ? null : toSubmission(row);
}

/** The same, holding the row: those who save, send or decide the same report wait for one another. */
export async function lockSubmission(actor: Actor, id: number, tx: Db): Promise<Submission | null> {
  await tx.$queryRaw`select id from submissions where id = ${id} for update`;
  return findSubmission(actor, id, tx);
}

export type SubmissionFilter = { periodId?: number; agencyIds?: number[]; statuses?: SubmissionStatus[] };

export async function listSubmissions(actor: Actor, filter: SubmissionFilter, tx: Db = db()): Promise<Submission[]> {
  const rows = await tx.submission.findMany({
    where: {
      AND: [
        visibleTo(actor),
        filter.periodId === undefined ? {} : { periodId: filter.periodId },
        filter.agencyIds === undefined ? {} : { agencyId: { in: filter.agencyIds } },
        filter.statuses === undefined ? {} : { status: { in: filter.statuses } },
      ],
    },
    include: WHOLE,
    orderBy: [{ period: { cutOffOn: 'desc' } }, { id: 'asc' }],
  });
  return rows.map(toSubmission);
}

/** A draft for every agency in scope of a period. */
export async function insertDrafts(tx: Db, periodId: number, agencyIds: readonly number[], at: Date): Promise<void> {
  await tx.submission.createMany({
    data: agencyIds.map((agencyId) => ({ periodId, agencyId, createdAt: at, updatedAt: at })),
  });
}

/** The agencies that have a report in a period, in scope or not. */
export async function listDraftedAgencies(periodId: number, tx: Db): Promise<number[]> {
  return (await tx.submission.findMany({ where: { periodId }, select: { agencyId: true } })).map((row) => row.agencyId);
}

/** Holds every report of a period, in the order in which approvals take them: nobody sends, decides or saves meanwhile. */
export async function lockSubmissionsOf(periodId: number, tx: Db): Promise<void> {
  await tx.$queryRaw`select id from submissions where period_id = ${periodId} order by id for update`;
}

/** Writes over the version that was read; false when somebody was faster. */
export async function saveSubmission(
  tx: Db,
  submission: Pick<Submission, 'id' | 'version'>,
  change: Partial<ReportHead> & { status?: SubmissionStatus },
  at: Date,
): Promise<boolean> {
  const { documentOn, ...plain } = change;
  const { count } = await tx.submission.updateMany({
    where: { id: submission.id, version: submission.version },
    data: {
      ...plain,
      ...(documentOn === undefined ? {} : { documentOn: dayToDbOrNull(documentOn) }),
      updatedAt: at,
      version: { increment: 1 },
    },
  });
  return count === 1;
}

/** An agency sees its own; Sở Nội vụ sees all of its province; other overseers see what was sent. */
export function visibleTo(actor: Actor): Prisma.SubmissionWhereInput {
  const provinces = overseenProvincesOf(actor);
  const staffed = provinces.filter((provinceId) => hasRole(actor, 'staff', provinceId));
  return {
    OR: [
      { agencyId: { in: agenciesOf(actor) } },
      { period: { provinceId: { in: staffed } } },
      { period: { provinceId: { in: provinces } }, status: { not: 'draft' } },
    ],
  };
}

type Row = Prisma.SubmissionGetPayload<{ include: typeof WHOLE }>;

function toSubmission(row: Row): Submission {
  const [latest] = row.versions;
  return {
    id: row.id,
    status: row.status as SubmissionStatus,
    version: row.version,
    updatedAt: row.updatedAt,
    agencyId: row.agencyId,
    agencyName: row.agency.name,
    agencyKind: row.agency.kind,
    agencyLevel: row.agency.level,
    provinceId: row.agency.provinceId,
    period: { ...toPeriod(row.period), reopenedUntil: dayFromDbOrNull(row.reopenings[0]?.until ?? null) },
    documentNo: row.documentNo,
    documentOn: dayFromDbOrNull(row.documentOn),
    signerName: row.signerName,
    signerTitle: row.signerTitle,
    sent: latest
      ? {
          id: latest.id,
          number: latest.number,
          submittedAt: latest.submittedAt,
          submittedBy: latest.submittedBy.fullName,
          withdrawnAt: latest.withdrawnAt,
          earlyReason: (latest.content as { early?: { reason: string } }).early?.reason ?? null,
        }
      : null,
  };
}
