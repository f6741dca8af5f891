import type { Actor } from '@/lib/domain/actor.ts';
import type { PeriodDates } from '@/lib/domain/period-dates.ts';
import type { PeriodKind } from '@/lib/domain/reporting-period.ts';
import { type Db, db } from './client.ts';
import { dayFromDb, dayToDb } from './days.ts';
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
  version: number;
};

const WITH_NAMES = { province: { select: { name: true } }, document: { select: { number: true } } } as const;

export async function findPeriod(actor: Actor, id: number, tx: Db = db()): Promise<Period | null> {
  const row = await tx.reportingPeriod.findFirst({ where: { id, ...withinProvincesOf(actor) }, include: WITH_NAMES });
  return row === null ? null : toPeriod(row);
}

/** Newest first. */
export async function listPeriods(actor: Actor, tx: Db = db()): Promise<Period[]> {
  const rows = await tx.reportingPeriod.findMany({
    where: withinProvincesOf(actor),
    include: WITH_NAMES,
    orderBy: [{ cutOffOn: 'desc' }, { startsOn: 'desc' }],
  });
  return rows.map(toPeriod);
}

/** The period of the same form whose figures stand beside this one while typing: the newest that ended before it. */
export async function findPreviousPeriod(period: Period, tx: Db = db()): Promise<Period | null> {
  const row = await tx.reportingPeriod.findFirst({
    where: {
      provinceId: period.provinceId,
      cutOffOn: { lt: dayToDb(period.cutOffOn) },
      formVersion: { form: { versions: { some: { id: period.formVersionId } } } },
    },
    include: WITH_NAMES,
    orderBy: { cutOffOn: 'desc' },
  });
  return row === null ? null : toPeriod(row);
}

export type NewPeriod = PeriodDates & {
  provinceId: number;
  formVersionId: number;
  kind: PeriodKind;
  reportYear: number;
  name: string;
  documentId: number | null;
  sample: boolean;
};

export async function insertPeriod(tx: Db, actor: Actor, period: NewPeriod, openedAt: Date): Promise<number> {
  const { id } = await tx.reportingPeriod.create({
    data: { ...period, ...toDbDates(period), openedAt, openedById: actor.userId },
    select: { id: true },
  });
  return id;
}

/** Writes over the version that was read; false when somebody was faster. */
export async function savePeriodDates(tx: Db, period: Period, dates: PeriodDates): Promise<boolean> {
  const { count } = await tx.reportingPeriod.updateMany({
    where: { id: period.id, version: period.version },
    data: { ...toDbDates(dates), version: { increment: 1 } },
  });
  return count === 1;
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
    version: row.version,
  };
}
