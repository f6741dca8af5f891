import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { PeriodDates } from '@/lib/domain/period-dates.ts';
import { type PeriodKind, reportYearOf, windowOf } from '@/lib/domain/reporting-period.ts';
import { windowBefore } from '@/lib/domain/window.ts';
import { type Db, db } from './client.ts';
import { dayFromDb, dayToDb, endOfDay } from './days.ts';
import type { Prisma } from './generated/client.ts';

export type Period = PeriodDates & {
  id: number;
  provinceId: number;
  provinceName: string;
  formVersionId: number;
  kind: PeriodKind;
  reportYear: number;
  name: string;
  letter: string | null;
  sample: boolean;
  closedAt: Date | null;
  /** Locked by hand: since when, why, and which lock day was planned before; null: by its date. */
  lockedByHand: { at: Date; reason: string; plannedOn: Day } | null;
  version: number;
};

const WITH_NAMES = { province: { select: { name: true } }, document: { select: { number: true } } } as const;

export async function findPeriod(actor: Actor, id: number, tx: Db = db()): Promise<Period | null> {
  const row = await tx.reportingPeriod.findFirst({ where: { id, ...withinProvincesOf(actor) }, include: WITH_NAMES });
  return row === null ? null : toPeriod(row);
}

/** Newest first; of an earlier day those that had been opened by then. */
export async function listPeriods(actor: Actor, { knownOn }: KnownOn = {}, tx: Db = db()): Promise<Period[]> {
  const opened = knownOn === undefined ? {} : { openedAt: { lt: endOfDay(knownOn) } };
  const rows = await tx.reportingPeriod.findMany({
    where: { ...withinProvincesOf(actor), ...opened },
    include: WITH_NAMES,
    orderBy: [{ cutOffOn: 'desc' }, { startsOn: 'desc' }],
  });
  return rows.map(toPeriod);
}

/** The period of the same form whose figures stand beside this one while typing: the newest that ended before it. */
export async function findPreviousPeriod(period: Period, tx: Db = db()): Promise<Period | null> {
  const row = await tx.reportingPeriod.findFirst({
    where: {
      ...ofFormOf(period),
      cutOffOn: { lt: dayToDb(period.cutOffOn) },
    },
    include: WITH_NAMES,
    orderBy: { cutOffOn: 'desc' },
  });
  return row === null ? null : toPeriod(row);
}

/** The period of the same form over the same days a year before: the only one that its flows may be held against. */
export async function findComparable(period: Period, tx: Db = db()): Promise<Period | null> {
  const { startsOn, cutOffOn } = windowBefore(period);
  const rows = await tx.reportingPeriod.findMany({
    where: { ...ofFormOf(period), startsOn: dayToDb(startsOn), cutOffOn: dayToDb(cutOffOn) },
    include: WITH_NAMES,
    orderBy: { id: 'asc' },
  });
  return (
    rows.map(toPeriod).toSorted((a, b) => Number(b.kind === period.kind) - Number(a.kind === period.kind))[0] ?? null
  );
}

/** Periods of the same form that end within this one's window or its report year, not after it: those that may lie within it. */
export async function listEarlierWithin(period: Period, tx: Db = db()): Promise<Period[]> {
  const yearStart = windowOf('year', reportYearOf(period.cutOffOn)).startsOn;
  const from = yearStart < period.startsOn ? yearStart : period.startsOn;
  const rows = await tx.reportingPeriod.findMany({
    where: {
      ...ofFormOf(period),
      id: { not: period.id },
      cutOffOn: { gte: dayToDb(from), lte: dayToDb(period.cutOffOn) },
    },
    include: WITH_NAMES,
    orderBy: { cutOffOn: 'desc' },
  });
  return rows.map(toPeriod);
}

function ofFormOf({ provinceId, formVersionId }: Period): Prisma.ReportingPeriodWhereInput {
  return { provinceId, formVersion: { form: { versions: { some: { id: formVersionId } } } } };
}

export type NewPeriod = PeriodDates & {
  provinceId: number;
  formVersionId: number;
  kind: PeriodKind;
  reportYear: number;
  name: string;
  documentId: number | null;
  sample: boolean;
} & Partial<DateDocuments>;

/** The documents of the dates other than the window, by id; null: set by Sở Nội vụ itself. */
export type DateDocuments = {
  dueDocumentId: number | null;
  ministryDueDocumentId: number | null;
  locksDocumentId: number | null;
};

/** Whoever opens periods of a province waits for whoever is at it. */
export async function holdProvincePeriods(tx: Db, provinceId: number): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('periods'), ${provinceId}::int)`;
}

export async function insertPeriod(tx: Db, actor: Actor, period: NewPeriod, openedAt: Date): Promise<number> {
  const { id } = await tx.reportingPeriod.create({
    data: { ...period, ...toDbDates(period), openedAt, openedById: actor.userId },
    select: { id: true },
  });
  return id;
}

/** Writes over the version that was read; false when somebody was faster. */
export async function savePeriodDates(
  tx: Db,
  period: Period,
  dates: PeriodDates,
  documents: Partial<DateDocuments> & { documentId?: number | null } = {},
): Promise<boolean> {
  const { count } = await tx.reportingPeriod.updateMany({
    where: { id: period.id, version: period.version },
    data: { ...toDbDates(dates), ...documents, version: { increment: 1 } },
  });
  return count === 1;
}

/** The same, holding the row: those who change what a period says wait for one another. After its submissions, before the journal. */
export async function lockPeriod(actor: Actor, id: number, tx: Db): Promise<Period | null> {
  await tx.$queryRaw`select id from reporting_periods where id = ${id} for update`;
  return findPeriod(actor, id, tx);
}

/** Writes over the version that was read; false when somebody was faster. `lock` null: back to the planned day. */
export async function saveLock(
  tx: Db,
  period: Period,
  lock: { on: Day; at: Date; byId: number; reason: string } | null,
): Promise<boolean> {
  const data = lock
    ? { locksOn: dayToDb(lock.on), plannedLocksOn: dayToDb(period.locksOn), lockedAt: lock.at, lockedById: lock.byId }
    : {
        locksOn: dayToDb(period.lockedByHand?.plannedOn ?? period.locksOn),
        plannedLocksOn: null,
        lockedAt: null,
        lockedById: null,
      };
  const { count } = await tx.reportingPeriod.updateMany({
    where: { id: period.id, version: period.version },
    data: { ...data, lockReason: lock?.reason ?? null, version: { increment: 1 } },
  });
  return count === 1;
}

export async function markClosed(tx: Db, periodId: number, at: Date): Promise<void> {
  await tx.reportingPeriod.update({ where: { id: periodId }, data: { closedAt: at, version: { increment: 1 } } });
}

export async function periodExists(tx: Db, provinceId: number, kind: PeriodKind, reportYear: number): Promise<boolean> {
  if (kind === 'adhoc') return false;
  return (await tx.reportingPeriod.count({ where: { provinceId, kind, reportYear } })) > 0;
}

function withinProvincesOf(actor: Actor): Prisma.ReportingPeriodWhereInput {
  return { provinceId: { in: [...new Set(actor.grants.map((grant) => grant.provinceId))] } };
}

function toDbDates(dates: PeriodDates) {
  return {
    startsOn: dayToDb(dates.startsOn),
    cutOffOn: dayToDb(dates.cutOffOn),
    dueOn: dayToDb(dates.dueOn),
    ministryDueOn: dayToDb(dates.ministryDueOn),
    locksOn: dayToDb(dates.locksOn),
  };
}

type Row = Prisma.ReportingPeriodGetPayload<{ include: typeof WITH_NAMES }>;

export function toPeriod(row: Row): Period {
  return {
    id: row.id,
    provinceId: row.provinceId,
    provinceName: row.province.name,
    formVersionId: row.formVersionId,
    kind: row.kind as PeriodKind,
    reportYear: row.reportYear,
    name: row.name,
    startsOn: dayFromDb(row.startsOn),
    cutOffOn: dayFromDb(row.cutOffOn),
    dueOn: dayFromDb(row.dueOn),
    ministryDueOn: dayFromDb(row.ministryDueOn),
    locksOn: dayFromDb(row.locksOn),
    letter: row.document?.number ?? null,
    sample: row.sample,
    closedAt: row.closedAt,
    lockedByHand:
      row.lockedAt && row.plannedLocksOn
        ? { at: row.lockedAt, reason: row.lockReason ?? '', plannedOn: dayFromDb(row.plannedLocksOn) }
        : null,
    version: row.version,
  };
}
