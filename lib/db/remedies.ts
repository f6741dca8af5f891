import type { Actor } from '@/lib/domain/actor.ts';
import { type Day, dayOf } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { mayReadPlans } from '@/lib/domain/policy.ts';
import type { Remedy, RemedyOutcome } from '@/lib/domain/remedy.ts';
import { type Db, db } from './client.ts';
import { dayToDb } from './days.ts';
import { Prisma } from './generated/client.ts';
import { isKnown } from './known-on.ts';

/** What a remedy is for: one target, or one instance of a task. */
export type RemedySubject = { targetId: number; occurrenceId: null } | { targetId: null; occurrenceId: number };

export type KnownRemedy = Remedy & RemedySubject & { provinceId: number };

export type RemedyFilter = KnownOn &
  (
    | { targetIds: readonly number[] }
    | { occurrenceIds: readonly number[] }
    /** Of all its targets and tasks. */
    | { planId: number }
    | { id: number }
  );

/** Newest first; every signed-in user reads what was decided about a plan. */
export async function listRemedies(actor: Actor, filter: RemedyFilter, tx: Db = db()): Promise<KnownRemedy[]> {
  return mayReadPlans(actor) ? queryRemedies(tx, filter) : [];
}

/** The remedy, held: two who tell its outcome wait for one another. */
export async function lockRemedy(tx: Db, id: number): Promise<KnownRemedy | null> {
  await tx.$queryRaw`select 1 from remedies where id = ${id} for update`;
  return (await queryRemedies(tx, { id }))[0] ?? null;
}

export type NewRemedy = RemedySubject & {
  provinceId: number;
  cause: string;
  measure: string;
  person: string;
  dueOn: Day;
  decidedById: number;
};

export async function insertRemedy(tx: Db, remedy: NewRemedy, at: Date): Promise<number> {
  const { id } = await tx.remedy.create({ data: { ...remedy, dueOn: dayToDb(remedy.dueOn), decidedAt: at } });
  return id;
}

export type ToldOutcome = { outcome: RemedyOutcome; outcomeNote: string; outcomeById: number };

export async function saveOutcome(tx: Db, id: number, told: ToldOutcome, at: Date): Promise<void> {
  await tx.remedy.update({ where: { id }, data: { ...told, outcomeAt: at } });
}

/** The record that a remedy is about, and who besides the province may decide: the agencies that lead the instance. */
export type RemedyPlace = { provinceId: number; subject: 'target' | 'task'; subjectId: number; leadIds: number[] };

export async function findRemedyPlace(
  actor: Actor,
  { targetId, occurrenceId }: RemedySubject,
  tx: Db,
): Promise<RemedyPlace | null> {
  if (!mayReadPlans(actor)) return null;
  const rows = await tx.$queryRaw<RemedyPlace[]>`
    select p.province_id as "provinceId", 'target' as subject, t.id as "subjectId", array[]::int[] as "leadIds"
    from targets t join plans p on p.id = t.plan_id where t.id = ${targetId}::int
    union all
    select p.province_id, 'task', t.id,
      array(select a.agency_id from task_assignments a where a.occurrence_id = o.id and a.role = 'lead')
    from task_occurrences o join tasks t on t.id = o.task_id join plans p on p.id = t.plan_id where o.id = ${occurrenceId}::int`;
  return rows[0] ?? null;
}

type Row = Omit<KnownRemedy, 'decidedOn' | 'outcomeOn'> & { decidedAt: Date; outcomeAt: Date | null };

/** Of an earlier day: what had been decided by then, and its outcome only if it had been told. */
async function queryRemedies(tx: Db, filter: RemedyFilter): Promise<KnownRemedy[]> {
  const told = isKnown(Prisma.sql`r.outcome_at`, filter.knownOn);
  const rows = await tx.$queryRaw<Row[]>`
    select r.id, r.province_id as "provinceId", r.target_id as "targetId", r.occurrence_id as "occurrenceId", r.cause, r.measure,
      r.person, r.due_on::text as "dueOn", d.full_name as "decidedBy", r.decided_at as "decidedAt",
      case when ${told} then r.outcome end as outcome, case when ${told} then r.outcome_note end as "outcomeNote",
      case when ${told} then o.full_name end as "outcomeBy", case when ${told} then r.outcome_at end as "outcomeAt"
    from remedies r join users d on d.id = r.decided_by_id left join users o on o.id = r.outcome_by_id
    where ${whereOf(filter)} and ${isKnown(Prisma.sql`r.decided_at`, filter.knownOn)} order by r.id desc`;
  return rows.map(({ decidedAt, outcomeAt, ...row }) => ({
    ...row,
    decidedOn: dayOf(decidedAt),
    outcomeOn: outcomeAt === null ? null : dayOf(outcomeAt),
  })) as KnownRemedy[];
}

function whereOf(filter: RemedyFilter): Prisma.Sql {
  if ('id' in filter) return Prisma.sql`r.id = ${filter.id}`;
  if ('planId' in filter)
    return Prisma.sql`(r.target_id in (select id from targets where plan_id = ${filter.planId}) or r.occurrence_id in (
      select o.id from task_occurrences o join tasks t on t.id = o.task_id where t.plan_id = ${filter.planId}))`;
  if ('targetIds' in filter) return Prisma.sql`r.target_id = any(${[...filter.targetIds]}::int[])`;
  return Prisma.sql`r.occurrence_id = any(${[...filter.occurrenceIds]}::int[])`;
}
