import { staffProvincesOf } from '@/lib/domain/account.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Correction, Deed, Json, ReadingKind } from '@/lib/domain/reading.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';

/** văn bản đọc vào, without the document itself. */
export type ReadingEntry = {
  id: number;
  provinceId: number;
  provinceName: string;
  kind: ReadingKind;
  fileName: string;
  sha256: string;
  planId: number | null;
  version: number;
  createdBy: string;
  createdAt: Date;
  savedAt: Date | null;
  savedBy: string | null;
  savedPlanId: number | null;
  savedReportId: number | null;
  discardedAt: Date | null;
  discardedBy: string | null;
};

export type NewReading<Source, Proposal> = {
  provinceId: number;
  kind: ReadingKind;
  fileName: string;
  sha256: string;
  source: Source;
  proposal: Proposal;
  planId: number | null;
  createdById: number;
};

export async function insertReading<S, P>(tx: Db, reading: NewReading<S, P>, at: Date): Promise<number> {
  const { source, proposal, ...facts } = reading;
  const { id } = await tx.reading.create({
    data: {
      ...facts,
      createdAt: at,
      source: source as Prisma.InputJsonValue,
      proposal: proposal as Prisma.InputJsonValue,
    },
    select: { id: true },
  });
  return id;
}

/** Newest first; those of other provinces are not found. */
export async function listReadings(actor: Actor, tx: Db = db()): Promise<ReadingEntry[]> {
  return queryReadings(inScope(actor), tx);
}

export async function findReading(actor: Actor, id: number, tx: Db = db()): Promise<ReadingEntry | null> {
  return (await queryReadings(Prisma.sql`${inScope(actor)} and r.id = ${id}`, tx))[0] ?? null;
}

/** The same, for a change: nobody else changes it until the transaction is through. */
export async function lockReading(actor: Actor, id: number, tx: Db): Promise<ReadingEntry | null> {
  await tx.$executeRaw`select 1 from readings where id = ${id} for update`;
  return findReading(actor, id, tx);
}

/** The document as it was read in, and what was understood of it. The caller has found the reading within its scope. */
export async function readFrozen<S, P>(id: number, tx: Db = db()): Promise<{ source: S; proposal: P }> {
  const row = await tx.reading.findUniqueOrThrow({ where: { id }, select: { source: true, proposal: true } });
  return { source: row.source as S, proposal: row.proposal as P };
}

/** Only what was understood: the document itself is not needed for a correction. */
export async function readProposal<P>(id: number, tx: Db): Promise<P> {
  const row = await tx.reading.findUniqueOrThrow({ where: { id }, select: { proposal: true } });
  return row.proposal as P;
}

/** Everything that people said to it, in order. */
export async function listCorrections(id: number, tx: Db = db()): Promise<Correction[]> {
  const rows = await tx.readingCorrection.findMany({
    where: { readingId: id },
    include: { by: { select: { fullName: true } } },
    orderBy: { seq: 'asc' },
  });
  return rows.map((row) => ({
    seq: row.seq,
    deed: row.deed as Deed,
    row: row.rowKey,
    value: row.value as Json,
    undoes: row.undoes,
    byId: row.byId,
    by: row.by.fullName,
    at: row.at,
  }));
}

export type NewCorrection = { deed: Deed; row: string; value: Json; undoes: number | null };

/** Appends over the version that was read; false when somebody was faster. */
export async function insertCorrection(
  tx: Db,
  reading: Pick<ReadingEntry, 'id' | 'version'>,
  correction: NewCorrection,
  byId: number,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.reading.updateMany({
    where: { id: reading.id, version: reading.version },
    data: { version: { increment: 1 } },
  });
  if (count !== 1) return false;
  const { deed, row, value, undoes } = correction;
  await tx.readingCorrection.create({
    data: {
      readingId: reading.id,
      seq: reading.version + 1,
      deed,
      rowKey: row,
      value: value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue),
      undoes,
      byId,
      at,
    },
  });
  return true;
}

type Closing =
  | { savedAt: Date; savedById: number; savedPlanId?: number; savedReportId?: number }
  | { discardedAt: Date; discardedById: number };

/** The last word on a reading, over the version that was read; false when somebody was faster. */
export async function closeReading(
  tx: Db,
  reading: Pick<ReadingEntry, 'id' | 'version'>,
  closing: Closing,
): Promise<boolean> {
  const { count } = await tx.reading.updateMany({
    where: { id: reading.id, version: reading.version, savedAt: null, discardedAt: null },
    data: closing,
  });
  return count === 1;
}

function inScope(actor: Actor): Prisma.Sql {
  return Prisma.sql`r.province_id = any(${staffProvincesOf(actor)}::int[])`;
}

async function queryReadings(which: Prisma.Sql, tx: Db): Promise<ReadingEntry[]> {
  return tx.$queryRaw<ReadingEntry[]>`
    select r.id, r.province_id as "provinceId", v.name as "provinceName", r.kind, r.file_name as "fileName", r.sha256,
      r.plan_id as "planId", r.version, c.full_name as "createdBy", r.created_at as "createdAt", r.saved_at as "savedAt",
      s.full_name as "savedBy", r.saved_plan_id as "savedPlanId", r.saved_report_id as "savedReportId",
      r.discarded_at as "discardedAt", d.full_name as "discardedBy"
    from readings r
    join provinces v on v.id = r.province_id
    join users c on c.id = r.created_by_id
    left join users s on s.id = r.saved_by_id
    left join users d on d.id = r.discarded_by_id
    where ${which}
    order by r.id desc
    limit 200`;
}
