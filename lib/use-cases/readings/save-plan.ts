import type { PlanFile } from '@/lib/catalogue/plan-file.ts';
import type { Db } from '@/lib/db/client.ts';
import { insertDocument, saveDocument } from '@/lib/db/documents.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { listPlanCodes, listPlans, type Plan } from '@/lib/db/plans.ts';
import { closeReading } from '@/lib/db/readings.ts';
import { now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import type { PlanValues, Sheet } from '@/lib/reading/check/sheet.ts';
import type { Ids } from '../catalogue/keys.ts';
import { loadIndicators } from '../catalogue/load-indicators.ts';
import { loadOccurrences } from '../catalogue/load-occurrences.ts';
import { loadPlans, loadTargets } from '../catalogue/load-plans.ts';
import { loadTasks } from '../catalogue/load-tasks.ts';
import { chosenIndicators, newBaselines, newIndicators } from './indicators-of.ts';
import { type KnownWho, settleWho } from './known-who.ts';
import type { OpenReading } from './open-reading.ts';
import { planFileOf, targetTitle } from './plan-file-of.ts';
import { keptTargets } from './plan-parts.ts';

/** What the reading became. */
export type SavedReading = { planId: number | null; reportId: number | null };

/** Lập kế hoạch từ bản đọc: the plan, its targets, tasks and parts, loaded by the same hands as the catalogue. */
export async function savePlan(tx: Db, actor: Actor, open: OpenReading): Promise<SavedReading> {
  const { entry, checked, proposal } = open;
  const { sheet } = checked;
  const { provinceId } = entry;
  refuseTwice(await listPlans(actor, tx), provinceId, sheet.plan.values);
  const documentId = await documentOf(tx, provinceId, sheet.plan.values);
  const known = await settleWho(tx, actor, open, documentId);
  const key = await freePlanKey(tx, provinceId, sheet.plan.values);
  const file = planFileOf(sheet, proposal.sections ?? [], known.named, key);
  const planIds = await loadPlans(tx, provinceId, [file], known.who);
  await loadRows(tx, provinceId, file, sheet, known, planIds);
  const planId = planIds.plans.get(file.key) as number;

  if (!(await closeReading(tx, entry, { savedAt: await now(tx), savedById: actor.userId, savedPlanId: planId })))
    refuse('stale');
  const counts = { targets: file.targets.length, tasks: file.tasks.length };
  const made = { agencies: known.made.agencies.length, groups: known.made.groups.length };
  const after = { title: file.title, ...counts, ...made };
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

/** The rows of a file into a plan that is there, with what falls due and who has a part in it. */
export async function loadRows(
  tx: Db,
  provinceId: number,
  file: PlanFile,
  sheet: Sheet,
  { who, resolve }: KnownWho,
  planIds: { plans: Ids; phases: Ids },
): Promise<void> {
  const targets = keptTargets(sheet);
  const { indicators: measured } = newIndicators(targets, file.key, targetTitle, file.startYear);
  const brought = { indicators: measured, baselines: newBaselines(targets, file.key) };
  const indicators = new Map([
    ...(await loadIndicators(tx, provinceId, brought, who, new Map())),
    ...chosenIndicators(targets),
  ]);
  const { ids: taskIds, tasks } = await loadTasks(tx, [file], planIds.plans, who);
  await loadTargets(tx, [file], { ...who, ...planIds, indicators, tasks: taskIds });
  await loadOccurrences(tx, tasks, who, resolve);
}

/** The same number and day is the same plan; drafts have neither, and are told apart by people. */
function refuseTwice(plans: readonly Plan[], provinceId: number, { decisionNo, decisionDate }: PlanValues): void {
  const twin = plans.find(
    (plan) =>
      plan.provinceId === provinceId &&
      plan.decisionNo !== null &&
      plan.decisionNo === decisionNo &&
      plan.decisionOn === decisionDate,
  );
  if (twin) refuse('duplicate-plan', { what: twin.title });
}

function documentOf(tx: Db, provinceId: number, values: PlanValues): Promise<number> {
  const { decisionNo: number, decisionDate: issuedOn, issuer, title } = values;
  const document = { provinceId, number, issuedOn, issuer: issuer.trim(), title: title.trim() };
  if (number === null) return insertDocument(tx, { ...document, kind: 'draft-decision' });
  return saveDocument(tx, { ...document, kind: 'decision' });
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
