import type { Actor } from '@/lib/domain/actor.ts';
import { mayReadPlans } from '@/lib/domain/policy.ts';
import type { FrozenRow, Snapshot } from '@/lib/domain/snapshot.ts';
import { insertRows } from './bulk.ts';
import { type Db, db } from './client.ts';
import { dayToDb } from './days.ts';
import type { Period } from './periods.ts';

/** What the system issued of a period: the frozen text and its hash, as stored. */
export type Frozen = { reportId: number; periodId: number; version: number; content: string; hash: string };

/** The newest version stands; every earlier one stays readable. */
export async function findNewestFrozen(periodId: number, tx: Db = db()): Promise<Frozen | null> {
  const row = await tx.publishedReport.findFirst({
    where: { periodId, content: { not: null } },
    orderBy: { version: 'desc' },
  });
  return row && toFrozen(row);
}

export async function findFrozen(actor: Actor, reportId: number, tx: Db = db()): Promise<Frozen | null> {
  if (!mayReadPlans(actor)) return null;
  const row = await tx.publishedReport.findFirst({ where: { id: reportId, content: { not: null } } });
  return row && toFrozen(row);
}

export type FrozenVersion = {
  reportId: number;
  version: number;
  at: Date;
  by: string;
  correctionReason: string | null;
  hash: string;
};

/** Every version of what was issued of a period, newest first. */
export async function listFrozenVersions(periodId: number, tx: Db = db()): Promise<FrozenVersion[]> {
  const rows = await tx.publishedReport.findMany({
    where: { periodId, content: { not: null } },
    select: {
      ...{ id: true, version: true, createdAt: true, correctionReason: true, contentHash: true },
      issuedBy: { select: { fullName: true } },
    },
    orderBy: { version: 'desc' },
  });
  return rows.map(({ id, version, createdAt, correctionReason, contentHash, issuedBy }) => ({
    ...{ reportId: id, version, at: createdAt, correctionReason },
    by: issuedBy?.fullName ?? '',
    hash: contentHash ?? '',
  }));
}

export type ToFreeze = {
  snapshot: Snapshot;
  content: string;
  hash: string;
  documentId: number;
  title: string;
  at: Date;
};

/** Writes what was issued: the text with its hash, and each figure beside it for the series. Never changed afterwards. */
export async function insertFrozen(tx: Db, actor: Actor, period: Period, frozen: ToFreeze): Promise<number> {
  const { snapshot, content, hash, documentId, title, at } = frozen;
  const { provinceId, formVersionId, kind, reportYear, startsOn, cutOffOn } = period;
  const { id } = await tx.publishedReport.create({
    data: {
      ...{ provinceId, periodId: period.id, formVersionId, kind, reportYear, title, documentId },
      ...{ startsOn: dayToDb(startsOn), cutOffOn: dayToDb(cutOffOn) },
      ...{ code: codeOf(period), origin: 'consolidated', version: snapshot.version, createdAt: at },
      ...{ correctionReason: snapshot.correctionReason, content, contentHash: hash, issuedById: actor.userId },
    },
    select: { id: true },
  });
  const rows = snapshot.rows.filter((row) => row.type !== 'heading');
  await insertRows(
    tx,
    'published_values',
    rows.map((row) => toValue(id, row)),
  );
  return id;
}

function codeOf(period: Pick<Period, 'id'>): string {
  return `ky-${period.id}`;
}

function toValue(reportId: number, row: FrozenRow) {
  return {
    reportId,
    rowId: row.rowId,
    printed: row.printed ?? 'chưa có số liệu',
    answer: row.printed === null ? 'missing' : 'value',
    number: row.number,
    choice: row.choice,
    text: row.number === null && row.choice === null ? row.printed : null,
    note: null,
    invalid: false,
    invalidReason: null,
    answered: row.answered,
    expected: row.expected,
    setReason: row.corrected?.reason ?? row.set?.reason ?? null,
    detail: row.said ?? null,
  };
}

type Row = { id: number; periodId: number | null; version: number; content: string | null; contentHash: string | null };

function toFrozen({ id, periodId, version, content, contentHash }: Row): Frozen {
  return { reportId: id, periodId: periodId ?? 0, version, content: content ?? '', hash: contentHash ?? '' };
}
