import type { HeldPlan, HeldTarget, HeldTask, HeldWho } from '@/lib/domain/held-plan.ts';
import { type Db, db } from './client.ts';
import { dayFromDbOrNull } from './days.ts';

/** A plan with all of its rows as they are held, for comparing with its document. The caller may see the plan. */
export async function readHeldPlan(planId: number, tx: Db = db()): Promise<HeldPlan> {
  const plan = await tx.plan.findUniqueOrThrow({
    where: { id: planId },
    include: { phases: { select: { id: true, code: true } } },
  });
  const { id, code, title, startYear, endYear, documentId, phases } = plan;
  const days = { decisionOn: dayFromDbOrNull(plan.decisionOn), proposedOn: dayFromDbOrNull(plan.proposedOn) };
  const targets = await tx.$queryRaw<HeldTarget[]>`
    select t.id, t.source_section as section, t.source_ordinal as ordinal, t.source_part as part, t.title,
      t.official_text as "officialText", t.kind, t.operator, trim_scale(t.value)::text as value, trim_scale(t.upper)::text as upper, t.unit,
      case when t.change is not null then json_build_object('direction', t.change, 'baselineYear', t.change_base_year,
        'against', t.change_against) end as change,
      t.level, t.deadline_on::text as "deadlineOn", t.yearly,
      coalesce((select json_agg(json_build_object('agencyId', x.agency_id, 'groupId', x.group_id, 'name', coalesce(a.name, g.name)) order by x.position)
        from target_agencies x left join agencies a on a.id = x.agency_id left join agency_groups g on g.id = x.group_id
        where x.target_id = t.id), '[]') as agencies
    from targets t where t.plan_id = ${planId} order by t.position, t.id`;
  const tasks = await readHeldTasks(planId, tx);
  return { id, code, title, startYear, endYear, documentId, phases, ...days, targets, tasks };
}

async function readHeldTasks(planId: number, tx: Db): Promise<HeldTask[]> {
  const tasks = await tx.$queryRaw<HeldTask[]>`
    select t.id, t.source_section as section, t.source_ordinal as ordinal, coalesce(t.title, '') as title,
      t.official_text as "officialText", t.empty, t.schedule_text as "scheduleText", t.funding,
      coalesce((select json_agg(json_build_object('kind', s.kind, 'from', s.starts_on, 'to', s.ends_on, 'month', s.month,
        'quarter', s.quarter) order by s.position) from task_spans s where s.task_id = t.id), '[]') as spans,
      coalesce((select json_agg(json_build_object('role', x.role, 'agencyId', x.agency_id, 'groupId', x.group_id,
        'name', coalesce(a.name, g.name)) order by x.position)
        from task_agencies x left join agencies a on a.id = x.agency_id left join agency_groups g on g.id = x.group_id
        where x.task_id = t.id), '[]') as lead
    from tasks t where t.plan_id = ${planId} order by t.position, t.id`;
  return tasks.map((task) => {
    const named = task.lead as (HeldWho & { role: string })[];
    const of = (role: string) => named.filter((one) => one.role === role).map(({ role: _, ...who }) => who);
    return { ...task, lead: of('lead'), support: of('support') };
  });
}
