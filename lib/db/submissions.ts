import { type Actor, agenciesOf, hasRole, overseenProvincesOf } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { SubmissionStatus } from '@/lib/domain/submission.ts';
import { type Db, db } from './client.ts';
import { instantFromJsonOrNull } from './days.ts';
import { Prisma } from './generated/client.ts';
import { type PackedPeriod, PERIOD, type Period, toPeriod } from './periods.ts';
import { keepNow } from './transaction.ts';

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

/** Not yours is *not found*: the actor's scope is part of the question. */
export async function findSubmission(actor: Actor, id: number, tx: Db = db()): Promise<Submission | null> {
  return (await selectSubmissions(tx, Prisma.sql`s.id = ${id} and ${visibleTo(actor)}`))[0] ?? null;
}

/**
 * The same, holding the row: those who save, send or decide the same report wait for one another. Read after it is held,
 * because what stands beside the row is not read again by whoever has waited.
 */
export async function lockSubmission(actor: Actor, id: number, tx: Db): Promise<Submission | null> {
  const [held] = await tx.$queryRaw<
    { now: Date }[]
  >`select cchc_now() as now from submissions where id = ${id} for update`;
  if (held) keepNow(tx, held.now);
  return findSubmission(actor, id, tx);
}

export type SubmissionFilter = { periodId?: number; agencyIds?: number[]; statuses?: SubmissionStatus[] };

export function listSubmissions(actor: Actor, filter: SubmissionFilter, tx: Db = db()): Promise<Submission[]> {
  const { periodId = null, agencyIds = null, statuses = null } = filter;
  const which = Prisma.sql`${visibleTo(actor)} and (${periodId}::int is null or s.period_id = ${periodId}::int)
    and (${agencyIds}::int[] is null or s.agency_id = any(${agencyIds}::int[]))
    and (${statuses}::text[] is null or s.status = any(${statuses}::text[]))`;
  return selectSubmissions(tx, which);
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

/**
 * Writes over the version that was read; false when somebody was faster. `beside`: what is written along with it, in the
 * same statement, so that the database is waited for once; nothing of it may speak of what another writes.
 */
export async function saveSubmission(
  tx: Db,
  submission: Submission,
  change: Partial<ReportHead> & { status?: SubmissionStatus },
  at: Date,
  beside: readonly Prisma.Sql[] = [],
): Promise<boolean> {
  const { id, version, status, documentNo, documentOn, signerName, signerTitle } = { ...submission, ...change };
  const others = beside.map((write, index) => Prisma.sql`, ${Prisma.raw(`beside_${index}`)} as (${write})`);
  const [saved] = await tx.$queryRaw<{ count: number }[]>`
    with saved as (
      update submissions set status = ${status}, document_no = ${documentNo}, document_on = ${documentOn}::date,
        signer_name = ${signerName}, signer_title = ${signerTitle}, updated_at = ${at}, version = version + 1
      where id = ${id} and version = ${version} returning id
    )${others.length > 0 ? Prisma.join(others, '') : Prisma.empty}
    select count(*)::int as count from saved`;
  return saved?.count === 1;
}

/** Of submission `s` of period `p`: an agency sees its own; Sở Nội vụ all of its province; other overseers what was sent. */
export function visibleTo(actor: Actor): Prisma.Sql {
  const provinces = overseenProvincesOf(actor);
  const staffed = provinces.filter((provinceId) => hasRole(actor, 'staff', provinceId));
  return Prisma.sql`(s.agency_id = any(${agenciesOf(actor)}::int[]) or p.province_id = any(${staffed}::int[])
    or (p.province_id = any(${provinces}::int[]) and s.status <> 'draft'))`;
}

type Row = Omit<Submission, 'period' | 'sent'> & {
  period: PackedPeriod;
  reopenedUntil: Day | null;
  sent: (Omit<SentVersion, 'submittedAt' | 'withdrawnAt'> & { submittedAt: string; withdrawnAt: string | null }) | null;
};

/** The newest period first; one statement, whatever stands beside them. */
async function selectSubmissions(tx: Db, which: Prisma.Sql): Promise<Submission[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select s.id, s.status, s.version, s.updated_at as "updatedAt", s.document_no as "documentNo", s.document_on::text as "documentOn",
      s.signer_name as "signerName", s.signer_title as "signerTitle", a.id as "agencyId", a.name as "agencyName",
      a.kind as "agencyKind", a.level as "agencyLevel", a.province_id as "provinceId", ${PERIOD} as period,
      (select r.until::text from submission_reopenings r where r.submission_id = s.id and r.ended_at is null) as "reopenedUntil",
      (select json_build_object('id', v.id, 'number', v.number, 'submittedAt', v.submitted_at, 'submittedBy', u.full_name,
         'withdrawnAt', v.withdrawn_at, 'earlyReason', v.content->'early'->>'reason')
       from submission_versions v join users u on u.id = v.submitted_by_id
       where v.submission_id = s.id order by v.number desc limit 1) as sent
    from submissions s join agencies a on a.id = s.agency_id join reporting_periods p on p.id = s.period_id
    where ${which} order by p.cut_off_on desc, s.id`;
  return rows.map(toSubmission);
}

function toSubmission({ period, reopenedUntil, sent, ...row }: Row): Submission {
  const { submittedAt = '', withdrawnAt = null } = sent ?? {};
  return {
    ...row,
    period: { ...toPeriod(period), reopenedUntil },
    sent: sent && {
      ...sent,
      submittedAt: new Date(submittedAt),
      withdrawnAt: instantFromJsonOrNull(withdrawnAt),
    },
  };
}
