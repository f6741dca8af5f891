import type { Actor } from '@/lib/domain/actor.ts';
import type { AgencyKind, AgencyLevel, Succession } from '@/lib/domain/agency.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { mayReadPlans } from '@/lib/domain/policy.ts';
import type { SourceLine } from '@/lib/domain/source.ts';
import { type Db, db } from './client.ts';
import { dayToDb, dayToDbOrNull } from './days.ts';
import { Prisma } from './generated/client.ts';
import { likeText, source } from './targets.ts';

export type AgencyEntry = {
  id: number;
  provinceId: number;
  provinceName: string;
  code: string;
  name: string;
  shortName: string | null;
  kind: AgencyKind;
  level: AgencyLevel;
  validFrom: Day | null;
  validTo: Day | null;
  reports: boolean;
  version: number;
  source: SourceLine;
};

export type AgencyFilter = { id?: number; provinceId?: number; on?: Day; search?: string; kind?: string };

/** Agencies of the installation; with `on`, those that exist that day. */
export async function listAgencies(actor: Actor, filter: AgencyFilter, tx: Db = db()): Promise<AgencyEntry[]> {
  if (!mayReadPlans(actor)) return [];
  return tx.$queryRaw<AgencyEntry[]>`
    select a.id, a.province_id as "provinceId", v.name as "provinceName", a.code, a.name, a.short_name as "shortName", a.kind, a.level,
      a.valid_from::text as "validFrom", a.valid_to::text as "validTo", a.reports, a.version, ${source(Prisma.sql`a`, Prisma.sql`d`)} as source
    from agencies a join provinces v on v.id = a.province_id join source_documents d on d.id = a.document_id
    where ${whereOf(filter)} order by a.id`;
}

export async function findAgency(actor: Actor, id: number, tx: Db = db()): Promise<AgencyEntry | null> {
  return (await listAgencies(actor, { id }, tx))[0] ?? null;
}

/** kế thừa, with the document it comes from. */
export type SuccessionEntry = Succession & {
  id: number;
  predecessorName: string;
  successorName: string;
  source: SourceLine;
};

export async function listSuccessions(actor: Actor, provinceId: number, tx: Db = db()): Promise<SuccessionEntry[]> {
  if (!mayReadPlans(actor)) return [];
  return tx.$queryRaw<SuccessionEntry[]>`
    select s.id, s.predecessor_id as "predecessorId", s.successor_id as "successorId", s.effective_on::text as "effectiveOn",
      a.name as "predecessorName", b.name as "successorName",
      json_build_object('section', s.source_section, 'ordinal', null, 'part', null, 'document',
        json_build_object('kind', d.kind, 'number', d.number, 'issuedOn', d.issued_on, 'title', d.title)) as source
    from agency_successions s
    join agencies a on a.id = s.predecessor_id join agencies b on b.id = s.successor_id
    join source_documents d on d.id = s.document_id
    where a.province_id = ${provinceId} or b.province_id = ${provinceId}
    order by s.effective_on, s.id`;
}

export type NewAgency = {
  provinceId: number;
  code: string;
  name: string;
  shortName: string | null;
  kind: AgencyKind;
  level: AgencyLevel;
  validFrom: Day;
  reports: boolean;
  documentId: number;
  sourceSection: string;
};

export async function agencyExists(tx: Db, provinceId: number, code: string): Promise<boolean> {
  return (await tx.agency.count({ where: { provinceId, code } })) > 0;
}

export async function insertAgency(tx: Db, agency: NewAgency): Promise<number> {
  const { id } = await tx.agency.create({
    data: { ...agency, validFrom: dayToDb(agency.validFrom) },
    select: { id: true },
  });
  return id;
}

/** Its last day, over the version that was read; false when somebody was faster. */
export async function saveLastDay(tx: Db, agency: Pick<AgencyEntry, 'id' | 'version'>, validTo: Day): Promise<boolean> {
  const { count } = await tx.agency.updateMany({
    where: { id: agency.id, version: agency.version },
    data: { validTo: dayToDbOrNull(validTo), version: { increment: 1 } },
  });
  return count === 1;
}

export async function insertSuccession(
  tx: Db,
  succession: Succession & { documentId: number; sourceSection: string },
): Promise<void> {
  await tx.agencySuccession.create({ data: { ...succession, effectiveOn: dayToDb(succession.effectiveOn) } });
}

/** A new agency takes its part in what falls due while it exists: groups are resolved on the day of each instance. */
export async function assignToGroups(tx: Db, agencyId: number): Promise<number> {
  return tx.$executeRaw`
    insert into task_assignments (occurrence_id, agency_id, role)
    select distinct on (o.id) o.id, a.id, x.role
    from agencies a
    join agency_group_rules r on r.kind = a.kind and r.level = a.level
    join agency_groups g on g.id = r.group_id and g.province_id = a.province_id and not g.unresolved
    join task_agencies x on x.group_id = g.id
    join task_occurrences o on o.task_id = x.task_id and o.due_on >= coalesce(a.valid_from, o.due_on) and o.due_on <= coalesce(a.valid_to, o.due_on)
    where a.id = ${agencyId} and not exists (select 1 from task_assignments y where y.occurrence_id = o.id and y.agency_id = a.id)
    order by o.id, x.role
    on conflict do nothing`;
}

/** After its last day an agency is in no group; a part that was named to it or reported on stays as it was. */
export async function releaseFromGroups(tx: Db, agencyId: number): Promise<number> {
  return tx.$executeRaw`
    delete from task_assignments y using task_occurrences o, agencies a
    where y.agency_id = ${agencyId} and a.id = y.agency_id and o.id = y.occurrence_id and o.due_on > a.valid_to
      and not exists (select 1 from task_agencies x where x.task_id = o.task_id and x.agency_id = a.id)
      and not exists (select 1 from task_progress p where p.assignment_id = y.id)`;
}

function whereOf({ id, provinceId, on, search, kind }: AgencyFilter): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (id !== undefined) conditions.push(Prisma.sql`a.id = ${id}`);
  if (provinceId !== undefined) conditions.push(Prisma.sql`a.province_id = ${provinceId}`);
  if (kind) conditions.push(Prisma.sql`a.kind = ${kind}`);
  if (search) {
    const like = Prisma.sql`'%' || fold(${likeText(search)}) || '%'`;
    conditions.push(Prisma.sql`(fold(a.name) like ${like} or fold(coalesce(a.short_name, '')) like ${like})`);
  }
  if (on) {
    const day = Prisma.sql`${on}::date`;
    conditions.push(Prisma.sql`coalesce(a.valid_from, ${day}) <= ${day} and coalesce(a.valid_to, ${day}) >= ${day}`);
  }
  return Prisma.join(conditions, ' and ');
}
