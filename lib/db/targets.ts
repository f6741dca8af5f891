import type { Actor } from '@/lib/domain/actor.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { mayReadPlans } from '@/lib/domain/policy.ts';
import type { PlanTarget } from '@/lib/domain/target-reading.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { queryAsJson } from './rows-as-json.ts';

export type TargetFilter = KnownOn & {
  planIds?: readonly number[];
  ids?: readonly number[];
  /** The same indicator's promises in every plan. */
  indicatorId?: number;
  /** All that one line of a plan promises: 90, 80 and 60 % for tỉnh, huyện and xã. */
  line?: { planId: number; section: string; ordinal: string };
  areaCode?: string;
  /** Named itself, or as one of a group by its rule. */
  agencyId?: number;
  kind?: string;
  /** Found without accents and case. */
  search?: string;
};

/** Promises as printed, in the order of their plan; every signed-in user reads them (domain, "Who sees what"). */
export async function listTargets(actor: Actor, filter: TargetFilter, tx: Db = db()): Promise<PlanTarget[]> {
  if (!mayReadPlans(actor)) return [];
  return queryAsJson<PlanTarget>(
    tx,
    Prisma.sql`
    with found as materialized (select t.id from targets t where ${whereOf(filter)})
    select t.id, t.code, t.plan_id as "planId", p.status as "planStatus", p.province_id as "provinceId", t.area_code as "areaCode",
      t.position, t.origin, t.title, t.kind, t.operator, trim_scale(t.value)::text as value, trim_scale(t.upper)::text as upper, t.unit, t.level, t.yearly,
      case when t.change is not null then json_build_object('direction', t.change, 'baselineYear', t.change_base_year,
        'against', t.change_against) end as change,
      t.deadline_on::text as "deadlineOn", coalesce(h.start_year, p.start_year) as "startYear", p.end_year || '-12-31' as "planEndOn",
      case when h.id is not null then json_build_object('name', h.name, 'startYear', h.start_year, 'endYear', h.end_year) end as phase,
      t.indicator_id as "indicatorId", t.no_figure_reason as "noFigureReason", t.note, t.same_as_id as "sameAsId", t.task_id as "taskId",
      ${source(Prisma.sql`t`, Prisma.sql`d`, Prisma.sql`t.source_part`)} as source,
      coalesce(st.steps, '[]') as steps, coalesce(rf."references", '[]') as "references", coalesce(ag.agencies, '[]') as agencies,
      coalesce(cp.copies, '[]') as copies
    from targets t
    join plans p on p.id = t.plan_id
    join source_documents d on d.id = t.document_id
    left join plan_phases h on h.id = t.phase_id
    left join (
      select target_id, json_agg(json_build_object('year', year, 'value', trim_scale(value)::text) order by year) as steps
      from target_steps where target_id in (select id from found) group by target_id
    ) st on st.target_id = t.id
    left join (
      select target_id, json_agg(json_build_object('indicatorId', indicator_id, 'reason', reason) order by indicator_id) as "references"
      from target_references where target_id in (select id from found) group by target_id
    ) rf on rf.target_id = t.id
    left join (
      select x.target_id, json_agg(json_build_object('agencyId', x.agency_id, 'groupId', x.group_id, 'name', coalesce(a.name, g.name),
        'qualifier', x.qualifier, 'validTo', a.valid_to) order by x.position) as agencies
      from target_agencies x left join agencies a on a.id = x.agency_id left join agency_groups g on g.id = x.group_id
      where x.target_id in (select id from found) group by x.target_id
    ) ag on ag.target_id = t.id
    left join (
      select c.same_as_id, json_agg(json_build_object('id', c.id, 'source', ${source(Prisma.sql`c`, Prisma.sql`cd`, Prisma.sql`c.source_part`)})
        order by c.position) as copies
      from targets c join source_documents cd on cd.id = c.document_id
      where c.same_as_id in (select id from found) group by c.same_as_id
    ) cp on cp.same_as_id = t.id
    where t.id in (select id from found)
    order by p.start_year, p.id, t.position`,
  );
}

export async function findTarget(actor: Actor, id: number, tx: Db = db()): Promise<PlanTarget | null> {
  return (await listTargets(actor, { ids: [id] }, tx))[0] ?? null;
}

/** A line and its document as one value of the domain. */
export function source(line: Prisma.Sql, document: Prisma.Sql, part = Prisma.sql`null::text`): Prisma.Sql {
  return Prisma.sql`json_build_object('section', ${line}.source_section, 'ordinal', ${line}.source_ordinal,
    'part', ${part}, 'document', json_build_object('kind', ${document}.kind, 'number', ${document}.number,
    'issuedOn', ${document}.issued_on, 'title', ${document}.title))`;
}

/** True where the agency of `agencyId` is meant by a row that names an agency or a group. */
export function isMeant(link: Prisma.Sql, agencyId: number): Prisma.Sql {
  return Prisma.sql`(${link}.agency_id = ${agencyId} or ${link}.group_id in (
    select r.group_id from agency_group_rules r join agencies a on a.kind = r.kind and a.level = r.level and a.id = ${agencyId}
      join agency_groups g on g.id = r.group_id and g.province_id = a.province_id
    union select m.group_id from agency_group_members m where m.agency_id = ${agencyId}))`;
}

function whereOf({ planIds, ids, indicatorId, line, areaCode, agencyId, kind, search }: TargetFilter): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (planIds !== undefined) conditions.push(Prisma.sql`t.plan_id = any(${[...planIds]}::int[])`);
  if (ids !== undefined) conditions.push(Prisma.sql`t.id = any(${[...ids]}::int[])`);
  if (indicatorId !== undefined) conditions.push(Prisma.sql`t.indicator_id = ${indicatorId}`);
  if (line !== undefined)
    conditions.push(
      Prisma.sql`t.plan_id = ${line.planId} and t.source_section = ${line.section} and t.source_ordinal = ${line.ordinal}`,
    );
  if (areaCode) conditions.push(Prisma.sql`t.area_code = ${areaCode}`);
  if (kind) conditions.push(Prisma.sql`t.kind = ${kind}`);
  if (search) conditions.push(Prisma.sql`fold(t.title) like '%' || fold(${likeText(search)}) || '%'`);
  if (agencyId !== undefined) {
    conditions.push(
      Prisma.sql`exists (select 1 from target_agencies ta where ta.target_id = t.id and ${isMeant(Prisma.sql`ta`, agencyId)})`,
    );
  }
  return Prisma.join(conditions, ' and ');
}

/** What was typed is text, not a pattern. */
export function likeText(search: string): string {
  return search.trim().replace(/[\\%_]/g, '\\$&');
}
