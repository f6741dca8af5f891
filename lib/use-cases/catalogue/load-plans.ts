import type { PlanFile, TargetFacts } from '@/lib/catalogue/plan-file.ts';
import { insertRows, takeKeyedIds } from '@/lib/db/bulk.ts';
import type { Db } from '@/lib/db/client.ts';
import { type Ids, idOf, idOrNull } from './keys.ts';
import type { WhoIds } from './load-agencies.ts';
import { whoRow } from './load-tasks.ts';

export type TargetLinks = WhoIds & { plans: Ids; phases: Ids; indicators: Ids; tasks: Ids };

/** Plans with their phases, sections and contradictions. */
export async function loadPlans(
  tx: Db,
  provinceId: number,
  plans: readonly PlanFile[],
  who: WhoIds,
): Promise<{ plans: Ids; phases: Ids }> {
  const ids = await takeKeyedIds(
    tx,
    'plans',
    plans.map((plan) => plan.key),
  );
  await insertRows(
    tx,
    'plans',
    plans.map((plan) => toPlan(plan, provinceId, ids, who)),
  );
  const phases = await takeKeyedIds(
    tx,
    'plan_phases',
    plans.flatMap((plan) => plan.phases.map((phase) => `${plan.key}/${phase.key}`)),
  );
  await insertRows(
    tx,
    'plan_phases',
    plans.flatMap((plan) => phaseRows(plan, idOf(ids, plan.key), phases)),
  );
  await insertRows(
    tx,
    'plan_sections',
    plans.flatMap((plan) => sectionRows(plan, idOf(ids, plan.key))),
  );
  await insertRows(
    tx,
    'plan_contradictions',
    plans.flatMap((plan) => contradictionRows(plan, idOf(ids, plan.key))),
  );
  return { plans: ids, phases };
}

/** Every promise of the plans, with its steps, agencies and references. */
export async function loadTargets(tx: Db, plans: readonly PlanFile[], links: TargetLinks): Promise<number> {
  const all = plans.flatMap((plan) =>
    plan.targets.map((target, at) => ({ plan, target, at, key: `${plan.key}/${target.key}` })),
  );
  const ids = await takeKeyedIds(
    tx,
    'targets',
    all.map((entry) => entry.key),
  );
  await insertRows(
    tx,
    'targets',
    all.map((entry) => toTarget(entry.plan, entry.target, entry.at + 1, ids, links)),
  );
  await insertRows(
    tx,
    'target_steps',
    all.flatMap(({ target, key }) => target.steps.map((step) => ({ targetId: idOf(ids, key), ...step }))),
  );
  await insertRows(
    tx,
    'target_agencies',
    all.flatMap(({ target, key }) =>
      target.agencies.map((ref, at) => ({ targetId: idOf(ids, key), ...whoRow(ref, at + 1, links) })),
    ),
  );
  await insertRows(
    tx,
    'target_references',
    all.flatMap(({ target, key }) =>
      target.references.map(({ indicator, reason }) => ({
        targetId: idOf(ids, key),
        indicatorId: idOf(links.indicators, indicator),
        reason,
      })),
    ),
  );
  return all.length;
}

function toPlan(plan: PlanFile, provinceId: number, ids: Ids, who: WhoIds) {
  const { key, title, kind, status, startYear, endYear, decisionNo, decisionOn, proposedOn, issuer } = plan;
  const links = { parentId: idOrNull(ids, plan.parent), documentId: idOf(who.documents, plan.document) };
  return {
    id: idOf(ids, key),
    provinceId,
    code: key,
    title,
    kind,
    status,
    startYear,
    endYear,
    decisionNo,
    decisionOn,
    proposedOn,
    issuer,
    ...links,
  };
}

function phaseRows(plan: PlanFile, planId: number, phases: Ids) {
  return plan.phases.map(({ key, name, startYear, endYear }) => ({
    id: idOf(phases, `${plan.key}/${key}`),
    planId,
    code: key,
    name,
    startYear,
    endYear,
  }));
}

function sectionRows(plan: PlanFile, planId: number) {
  return plan.sections.map(({ numeral, title, area }, at) => ({
    planId,
    numeral,
    title,
    areaCode: area,
    position: at + 1,
  }));
}

function contradictionRows(plan: PlanFile, planId: number) {
  return plan.contradictions.map(({ source, note }) => ({
    planId,
    sourceSection: source.section,
    sourceOrdinal: source.ordinal,
    note,
  }));
}

function toTarget(plan: PlanFile, target: TargetFacts, position: number, ids: Ids, links: TargetLinks) {
  const inPlan = (key: string | null) => (key === null ? null : `${plan.key}/${key}`);
  return {
    id: idOf(ids, `${plan.key}/${target.key}`),
    planId: idOf(links.plans, plan.key),
    phaseId: idOrNull(links.phases, inPlan(target.phase)),
    areaCode: target.area,
    indicatorId: idOrNull(links.indicators, target.indicator),
    code: target.key,
    position,
    origin: target.origin,
    title: target.title,
    officialText: target.officialText,
    kind: target.kind,
    operator: target.operator,
    value: target.value,
    upper: target.upper,
    unit: target.unit,
    change: target.change?.direction ?? null,
    changeBaseYear: target.change?.baselineYear ?? null,
    changeAgainst: target.change?.against ?? null,
    level: target.level,
    deadlineOn: target.deadline,
    yearly: target.yearly,
    noFigureReason: target.noFigureReason,
    note: target.note,
    sameAsId: idOrNull(ids, inPlan(target.sameAs)),
    taskId: idOrNull(links.tasks, inPlan(target.task)),
    documentId: idOf(links.documents, target.source.document),
    sourceSection: target.source.section,
    sourceOrdinal: target.source.ordinal,
    sourcePart: target.source.part,
  };
}
