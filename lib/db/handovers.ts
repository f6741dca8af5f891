import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { DatedGrant, Handover, HandoverSpan, NewGrant } from '@/lib/domain/handover.ts';
import type { SubmissionStatus } from '@/lib/domain/submission.ts';
import { type Db, db } from './client.ts';
import { dayFromDb, dayFromDbOrNull, dayToDb, dayToDbOrNull } from './days.ts';
import type { Prisma } from './generated/client.ts';
import { writableOn } from './reopenings.ts';

export type HandoverRecord = HandoverSpan & {
  id: number;
  fromId: number;
  fromName: string;
  toId: number;
  toName: string;
  reason: string;
  arrangedBy: string;
  arrangedAt: Date;
  seenAt: Date | null;
  cancelledAt: Date | null;
};

/** The handovers of an account, from it and to it, newest first. The caller has found the account within its scope. */
export async function listHandovers(userId: number, tx: Db = db()): Promise<HandoverRecord[]> {
  const rows = await tx.accountHandover.findMany({
    where: { OR: [{ fromId: userId }, { toId: userId }] },
    include: NAMES,
    orderBy: { id: 'desc' },
  });
  return rows.map(toRecord);
}

export async function findHandover(tx: Db, id: number): Promise<HandoverRecord | null> {
  const row = await tx.accountHandover.findUnique({ where: { id }, include: NAMES });
  return row && toRecord(row);
}

/** What was handed to the actor and has not ended for long: with the agencies' open reports it is the work at hand. */
export async function listTakenOver(actor: Actor, today: Day, tx: Db = db()): Promise<HandoverRecord[]> {
  const rows = await tx.accountHandover.findMany({
    where: { toId: actor.userId, cancelledAt: null, OR: [{ endsOn: null }, { endsOn: { gte: dayToDb(today) } }] },
    include: NAMES,
    orderBy: { id: 'desc' },
    take: 10,
  });
  return rows.map(toRecord);
}

/** Whether one of the two has handed on since: then the newer handover has to be called off first. */
export async function isFollowed(tx: Db, { id, fromId, toId }: HandoverRecord): Promise<boolean> {
  const later = { id: { gt: id }, cancelledAt: null, fromId: { in: [fromId, toId] } };
  return (await tx.accountHandover.count({ where: later })) > 0;
}

/** False when it was not handed to the actor. */
export async function markHandoverSeen(tx: Db, actor: Actor, id: number): Promise<boolean> {
  const seen = await tx.$executeRaw`
    update account_handovers set seen_at = coalesce(seen_at, cchc_now())
    where id = ${id} and to_id = ${actor.userId} and cancelled_at is null`;
  return seen === 1;
}

/** Holds both accounts, in one order, so that two handovers of them wait for one another. */
export async function lockUsers(tx: Db, ids: readonly number[]): Promise<void> {
  await tx.$queryRaw`select id from users where id = any(${[...ids]}::int[]) order by id for update`;
}

export async function listDatedGrants(tx: Db, userId: number): Promise<DatedGrant[]> {
  const rows = await tx.userRole.findMany({ where: { userId }, orderBy: { id: 'asc' } });
  return rows.map((row) => ({
    id: row.id,
    role: row.role as DatedGrant['role'],
    provinceId: row.provinceId,
    agencyId: row.agencyId,
    areaCode: row.areaCode as DatedGrant['areaCode'],
    validFrom: dayFromDbOrNull(row.validFrom),
    validTo: dayFromDbOrNull(row.validTo),
  }));
}

export type NewHandover = HandoverSpan & { fromId: number; toId: number; reason: string; before: DatedGrant[] };

/** Writes the handover and moves the roles; answers its id. */
export async function insertHandover(tx: Db, actor: Actor, record: NewHandover, handover: Handover): Promise<number> {
  const { fromId, toId, startsOn, endsOn, reason, before } = record;
  const rows = await tx.$queryRaw<{ id: number }[]>`
    insert into account_handovers (from_id, to_id, starts_on, ends_on, reason, before, arranged_by_id, arranged_at)
    values (${fromId}, ${toId}, ${startsOn}::date, ${endsOn}::date, ${reason}, ${JSON.stringify(before)}::jsonb,
      ${actor.userId}, cchc_now()) returning id`;
  const id = rows[0]?.id as number;
  for (const { id: grantId, validTo } of handover.ended) {
    await tx.userRole.update({ where: { id: grantId }, data: { validTo: dayToDb(validTo) } });
  }
  await tx.userRole.deleteMany({ where: { id: { in: handover.removed } } });
  await insertDated(tx, toId, id, handover.given);
  await insertDated(tx, fromId, id, handover.returned);
  return id;
}

/** Takes the roles back as they were before a handover that has not begun. */
export async function undoHandover(tx: Db, actor: Actor, handover: HandoverRecord): Promise<void> {
  const row = await tx.accountHandover.findUniqueOrThrow({ where: { id: handover.id }, select: { before: true } });
  await tx.userRole.deleteMany({ where: { handoverId: handover.id } });
  for (const { id, validFrom, validTo, ...role } of row.before as unknown as DatedGrant[]) {
    const days = { validFrom: dayToDbOrNull(validFrom), validTo: dayToDbOrNull(validTo) };
    await tx.userRole.upsert({
      where: { id },
      update: days,
      create: { id, userId: handover.fromId, ...role, ...days },
    });
  }
  await tx.$executeRaw`
    update account_handovers set cancelled_at = cchc_now(), cancelled_by_id = ${actor.userId} where id = ${handover.id}`;
}

export type OpenWork = {
  submissionId: number;
  periodId: number;
  agencyName: string;
  periodName: string;
  dueOn: Day;
  status: SubmissionStatus;
};

/** The reports that these agencies still owe in periods that are not locked. */
export async function listOpenWork(agencyIds: readonly number[], today: Day, tx: Db = db()): Promise<OpenWork[]> {
  const rows = await tx.submission.findMany({
    where: {
      agencyId: { in: [...agencyIds] },
      status: { in: ['draft', 'returned'] },
      ...writableOn(today),
    },
    select: {
      id: true,
      periodId: true,
      status: true,
      agency: { select: { name: true } },
      period: { select: { name: true, dueOn: true } },
    },
    orderBy: [{ period: { dueOn: 'asc' } }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    submissionId: row.id,
    periodId: row.periodId,
    agencyName: row.agency.name,
    periodName: row.period.name,
    dueOn: dayFromDb(row.period.dueOn),
    status: row.status as SubmissionStatus,
  }));
}

/** Who takes somebody's work over on a day. */
export async function listNewcomers(tx: Db, today: Day): Promise<Set<number>> {
  const rows = await tx.accountHandover.findMany({
    where: { startsOn: dayToDb(today), cancelledAt: null },
    select: { toId: true },
  });
  return new Set(rows.map((row) => row.toId));
}

async function insertDated(tx: Db, userId: number, handoverId: number, grants: readonly NewGrant[]): Promise<void> {
  await tx.userRole.createMany({
    data: grants.map(({ validFrom, validTo, ...role }) => ({
      ...role,
      userId,
      handoverId,
      validFrom: dayToDb(validFrom),
      validTo: dayToDbOrNull(validTo),
    })),
  });
}

const NAMES = {
  from: { select: { fullName: true } },
  to: { select: { fullName: true } },
  arrangedBy: { select: { fullName: true } },
} as const;

function toRecord(row: Prisma.AccountHandoverGetPayload<{ include: typeof NAMES }>): HandoverRecord {
  const { id, fromId, toId, reason, arrangedAt, seenAt, cancelledAt } = row;
  return {
    ...{ id, fromId, toId, reason, arrangedAt, seenAt, cancelledAt },
    fromName: row.from.fullName,
    toName: row.to.fullName,
    arrangedBy: row.arrangedBy.fullName,
    startsOn: dayFromDb(row.startsOn),
    endsOn: dayFromDbOrNull(row.endsOn),
  };
}
