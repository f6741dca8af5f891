import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { PeriodDates } from '@/lib/domain/period-dates.ts';
import type { PeriodKind } from '@/lib/domain/reporting-period.ts';
import { type Beside, besideOf, reachOf, windowBefore } from '@/lib/domain/window.ts';
import { type Db, db } from './client.ts';
import { dayToDb, endOfDay, instantFromJsonOrNull } from './days.ts';
import { Prisma } from './generated/client.ts';

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

export async function findPeriod(actor: Actor, id: number, tx: Db = db()): Promise<Period | null> {
  return (await selectPeriods(tx, Prisma.sql`p.id = ${id} and ${within(actor)}`))[0] ?? null;
}

/** Newest first; of an earlier day those that had been opened by then, closed only where that had happened. */
export async function listPeriods(actor: Actor, { knownOn }: KnownOn = {}, tx: Db = db()): Promise<Period[]> {
  if (knownOn === undefined) return selectPeriods(tx, within(actor));
  const end = endOfDay(knownOn);
  const opened = await selectPeriods(tx, Prisma.sql`${within(actor)} and p.opened_at < ${end}`);
  return opened.map(({ closedAt, ...period }) => ({
    ...period,
    closedAt: closedAt !== null && closedAt < end ? closedAt : null,
  }));
}

/** The periods of the same form that the figures of this one are held against. */
export async function findPeriodsBeside(period: Period, tx: Db = db()): Promise<Beside<Period>> {
  return besideOf(period, await selectPeriods(tx, isBeside(period)));
}

/** Of period `p`: it may be one of those; which one of which, `besideOf` says. */
export function isBeside({ id, provinceId, formVersionId, ...window }: Period): Prisma.Sql {
  const before = windowBefore(window);
  const ofForm = (
    alias: Prisma.Sql,
  ) => Prisma.sql`${alias}.province_id = ${provinceId} and ${alias}.form_version_id in (
    select same.id from report_form_versions same join report_form_versions this on this.form_id = same.form_id
    where this.id = ${formVersionId})`;
  return Prisma.sql`p.id <> ${id} and ${ofForm(Prisma.sql`p`)} and (
    p.cut_off_on between ${reachOf(window)}::date and ${window.cutOffOn}::date
    or p.starts_on = ${before.startsOn}::date and p.cut_off_on = ${before.cutOffOn}::date
    or p.cut_off_on = (select max(newest.cut_off_on) from reporting_periods newest
      where newest.cut_off_on < ${window.cutOffOn}::date and ${ofForm(Prisma.sql`newest`)}))`;
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

function within(actor: Actor): Prisma.Sql {
  return Prisma.sql`p.province_id = any(${[...new Set(actor.grants.map((grant) => grant.provinceId))]}::int[])`;
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

/** Newest first. */
async function selectPeriods(tx: Db, which: Prisma.Sql): Promise<Period[]> {
  const rows = await tx.$queryRaw<{ period: PackedPeriod }[]>`
    select ${PERIOD} as period from reporting_periods p where ${which} order by p.cut_off_on desc, p.starts_on desc, p.id`;
  return rows.map(({ period }) => toPeriod(period));
}

/** Period `p` in one column, so that whatever belongs to a period is read with it. */
export const PERIOD = Prisma.sql`json_build_object(
  'id', p.id, 'provinceId', p.province_id, 'provinceName', (select v.name from provinces v where v.id = p.province_id),
  'formVersionId', p.form_version_id, 'kind', p.kind, 'reportYear', p.report_year, 'name', p.name,
  'startsOn', p.starts_on, 'cutOffOn', p.cut_off_on, 'dueOn', p.due_on, 'ministryDueOn', p.ministry_due_on, 'locksOn', p.locks_on,
  'letter', (select d.number from source_documents d where d.id = p.document_id), 'sample', p.sample, 'closedAt', p.closed_at,
  'lockedByHand', case when p.locked_at is not null
    then json_build_object('at', p.locked_at, 'reason', p.lock_reason, 'plannedOn', p.planned_locks_on) end,
  'version', p.version)`;

/** In JSON days are days, and instants are text. */
export type PackedPeriod = Omit<Period, 'closedAt' | 'lockedByHand'> & {
  closedAt: string | null;
  lockedByHand: { at: string; reason: string; plannedOn: Day } | null;
};

export function toPeriod({ closedAt, lockedByHand, ...period }: PackedPeriod): Period {
  return {
    ...period,
    closedAt: instantFromJsonOrNull(closedAt),
    lockedByHand: lockedByHand && { ...lockedByHand, at: new Date(lockedByHand.at) },
  };
}
