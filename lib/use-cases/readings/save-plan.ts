import type { PlanFile } from '@/lib/catalogue/plan-file.ts';
import type { Db } from '@/lib/db/client.ts';
import { insertDocument, saveDocument } from '@/lib/db/documents.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { listPlanCodes, listPlans } from '@/lib/db/plans.ts';
import { closeReading } from '@/lib/db/readings.ts';
import { now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Agency, AgencyGroup } from '@/lib/domain/agency.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import type { PlanValues } from '@/lib/reading/check/sheet.ts';
import type { WhoIds } from '../catalogue/load-agencies.ts';
import { loadIndicators } from '../catalogue/load-indicators.ts';
import { loadOccurrences, resolverOf } from '../catalogue/load-occurrences.ts';
import { loadPlans, loadTargets } from '../catalogue/load-plans.ts';
import { loadTasks } from '../catalogue/load-tasks.ts';
import { newIndicators } from './indicators-of.ts';
import { makeAgencies } from './make-agencies.ts';
import type { OpenReading } from './open-reading.ts';
import { DOCUMENT, keptTargets, planFileOf, targetTitle } from './plan-file-of.ts';
import { whoOf } from './who-of.ts';

/** What the reading became. */
export type SavedReading = { planId: number | null; reportId: number | null };

/** Lập kế hoạch từ bản đọc: the plan, its targets, tasks and parts, loaded by the same hands as the catalogue. */
export async function savePlan(tx: Db, actor: Actor, open: OpenReading): Promise<SavedReading> {
  const { entry, checked, proposal, known } = open;
  const { sheet } = checked;
  const { provinceId } = entry;
  const plans = (await listPlans(actor, tx)).filter((plan) => plan.provinceId === provinceId);
  refuseTwice(plans, sheet.plan.values);
  const documentId = await documentOf(tx, provinceId, sheet.plan.values);
  const named = whoOf(checked.names, known);
  const made = await makeAgencies(tx, actor, provinceId, documentId, named, checked.labels);
  const agencies = [...known.agencies, ...made.agencies];
  const groups = [...known.groups, ...made.groups];
  const who: WhoIds = {
    documents: new Map([[DOCUMENT, documentId]]),
    agencies: idsOf(agencies),
    groups: idsOf(groups),
  };

  const file = planFileOf(sheet, proposal.sections ?? [], named, await freePlanKey(tx, provinceId, sheet.plan.values));
  const planId = await load(tx, provinceId, file, open, who, agencies, groups);
  if (!(await closeReading(tx, entry, { savedAt: await now(tx), savedById: actor.userId, savedPlanId: planId })))
    refuse('stale');
  const after = {
    title: file.title,
    targets: file.targets.length,
    tasks: file.tasks.length,
    agencies: made.agencies.length,
    groups: made.groups.length,
  };
  await recordEvent(tx, actor, {
    action: 'plan.read-in',
    subject: 'plan',
    subjectId: planId,
    provinceId,
    after: { ...after, readingId: entry.id },
  });
  await recordEvent(tx, actor, {
    action: 'reading.saved',
    subject: 'reading',
    subjectId: entry.id,
    provinceId,
    after: { ...after, planId },
  });
  return { planId, reportId: null };
}

/** The same number and day is the same plan; drafts have neither, and are told apart by people. */
function refuseTwice(
  plans: readonly { decisionNo: string | null; decisionOn: string | null; title: string }[],
  values: PlanValues,
): void {
  const { decisionNo, decisionDate } = values;
  const twin = plans.find(
    (plan) => plan.decisionNo !== null && plan.decisionNo === decisionNo && plan.decisionOn === decisionDate,
  );
  if (twin) refuse('duplicate-plan', { what: twin.title });
}

function documentOf(tx: Db, provinceId: number, values: PlanValues): Promise<number> {
  const { decisionNo: number, decisionDate: issuedOn, issuer, title } = values;
  const document = { provinceId, number, issuedOn, issuer: issuer.trim(), title: title.trim() };
  if (number === null) return insertDocument(tx, { ...document, kind: 'draft-decision' });
  return saveDocument(tx, { ...document, kind: 'decision' });
}

async function load(
  tx: Db,
  provinceId: number,
  file: PlanFile,
  { checked: { sheet } }: OpenReading,
  who: WhoIds,
  agencies: readonly Agency[],
  groups: readonly AgencyGroup[],
): Promise<number> {
  const targets = keptTargets(sheet);
  const made = await loadIndicators(
    tx,
    provinceId,
    newIndicators(targets, file.key, targetTitle, file.startYear),
    who,
    new Map(),
  );
  const chosen = targets.flatMap(({ values: { indicatorId } }) =>
    indicatorId === null ? [] : [[`da-co-${indicatorId}`, indicatorId] as const],
  );
  const planIds = await loadPlans(tx, provinceId, [file], who);
  const { ids: taskIds, tasks } = await loadTasks(tx, [file], planIds.plans, who);
  await loadTargets(tx, [file], { ...who, ...planIds, indicators: new Map([...made, ...chosen]), tasks: taskIds });
  await loadOccurrences(tx, tasks, who, resolverOf(agencies, new Map(groups.map((group) => [group.code, group]))));
  return planIds.plans.get(file.key) as number;
}

function idsOf(known: readonly { id: number; code: string }[]): Map<string, number> {
  return new Map(known.map(({ code, id }) => [code, id]));
}

/** "ke-hoach-2026-2030", with a number where the province has one of that name. */
async function freePlanKey(tx: Db, provinceId: number, { startYear, endYear }: PlanValues): Promise<string> {
  const base = `ke-hoach-${startYear === endYear ? startYear : `${startYear}-${endYear}`}`;
  const taken = new Set(await listPlanCodes(tx, provinceId));
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(key)) return key;
  }
}
