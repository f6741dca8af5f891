import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { AreaCode, PlanKind, PlanStatus } from '@/lib/domain/plan.ts';
import { mayReadPlans } from '@/lib/domain/policy.ts';
import type { SourceDocument } from '@/lib/domain/source.ts';
import { type Db, db } from './client.ts';

/** kế hoạch, with how much it promises: a promise printed twice and a blank row are not counted. */
export type Plan = {
  id: number;
  provinceId: number;
  provinceName: string;
  successorName: string | null;
  succeededOn: Day | null;
  title: string;
  kind: PlanKind;
  status: PlanStatus;
  startYear: number;
  endYear: number;
  decisionNo: string | null;
  decisionOn: Day | null;
  proposedOn: Day | null;
  issuer: string;
  document: SourceDocument;
  targets: number;
  tasks: number;
};

/** Every plan of the installation, newest years first. */
export async function listPlans(actor: Actor, tx: Db = db()): Promise<Plan[]> {
  if (!mayReadPlans(actor)) return [];
  return tx.$queryRaw<Plan[]>`
    select p.id, p.province_id as "provinceId", v.name as "provinceName", n.name as "successorName", v.succeeded_on::text as "succeededOn",
      p.title, p.kind, p.status, p.start_year as "startYear", p.end_year as "endYear", p.decision_no as "decisionNo",
      p.decision_on::text as "decisionOn", p.proposed_on::text as "proposedOn", p.issuer,
      json_build_object('kind', d.kind, 'number', d.number, 'issuedOn', d.issued_on, 'title', d.title) as document,
      (select count(*)::int from targets t where t.plan_id = p.id and t.same_as_id is null) as targets,
      (select count(*)::int from tasks t where t.plan_id = p.id and not t.empty and t.duplicate_of_id is null) as tasks
    from plans p
    join provinces v on v.id = p.province_id
    left join provinces n on n.id = v.successor_id
    join source_documents d on d.id = p.document_id
    order by p.start_year desc, p.end_year desc, p.id`;
}

/** The keys that are taken within a province. */
export async function listPlanCodes(tx: Db, provinceId: number): Promise<string[]> {
  return (await tx.plan.findMany({ where: { provinceId }, select: { code: true } })).map(({ code }) => code);
}

export type PlanContradiction = { id: number; section: string; ordinal: string | null; note: string };
export type PlanSection = { numeral: string; title: string; areaCode: AreaCode | null };

/** Where the plan's document disagrees with itself; nothing was changed. */
export async function listPlanContradictions(
  actor: Actor,
  planId: number,
  tx: Db = db(),
): Promise<PlanContradiction[]> {
  if (!mayReadPlans(actor)) return [];
  return tx.$queryRaw<PlanContradiction[]>`
    select id, source_section as section, source_ordinal as ordinal, note from plan_contradictions where plan_id = ${planId} order by id`;
}
