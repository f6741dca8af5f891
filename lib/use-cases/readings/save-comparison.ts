import type { Db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { lastPositions, lockPlan, moveBehind } from '@/lib/db/plan-changes.ts';
import { closeReading } from '@/lib/db/readings.ts';
import { now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { HeldPlan } from '@/lib/domain/held-plan.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import type { PlanValues, Sheet, TargetValues } from '@/lib/reading/check/sheet.ts';
import type { Comparison } from '@/lib/reading/compare/differences.ts';
import { decisionOf } from '@/lib/reading/compare/judge-comparison.ts';
import { settleWho } from './known-who.ts';
import type { MendContext } from './mend-context.ts';
import { mendTargets } from './mend-targets.ts';
import { mendTasks } from './mend-tasks.ts';
import type { OpenReading } from './open-reading.ts';
import { planFileOf } from './plan-file-of.ts';
import { loadRows, type SavedReading } from './save-plan.ts';

/**
 * Đối chiếu kế hoạch với văn bản đọc lại: fills in the words as printed, takes from the document what people decided to
 * take, adds the rows that were missing; everything else stays as the plan has it.
 */
export async function saveComparison(tx: Db, actor: Actor, open: OpenReading, held: HeldPlan): Promise<SavedReading> {
  const { entry, checked } = open;
  const comparison = checked.comparison as Comparison;
  await lockPlan(tx, held.id);
  const known = await settleWho(tx, actor, open, held.documentId);
  const context = { tx, actor, held, sheet: checked.sheet, known, provinceId: entry.provinceId };
  const filled = (await mendTargets(context, comparison.targets)) + (await mendTasks(context, comparison.tasks));
  const added = await addRows(context, open, comparison);
  const closing = { savedAt: await now(tx), savedById: actor.userId, savedPlanId: held.id };
  if (!(await closeReading(tx, entry, closing))) refuse('stale');
  const decided = comparison.differences.map((difference) => ({
    ...difference,
    ...decisionOf(checked.sheet, difference),
  }));
  const kept = decided
    .filter(({ take }) => take === false)
    .map(({ key, field, ours, theirs, reason }) => ({ key, field, ours, theirs, reason }));
  const taken = decided.length - kept.length;
  const { provinceId } = entry;
  const after = { readingId: entry.id, filled, taken, added, kept };
  await recordEvent(tx, actor, { action: 'plan.compared', subject: 'plan', subjectId: held.id, provinceId, after });
  await recordEvent(tx, actor, {
    action: 'reading.saved',
    subject: 'reading',
    subjectId: entry.id,
    provinceId,
    after: { planId: held.id, filled, taken, added },
  });
  return { planId: held.id, reportId: null };
}

/** Rows that only the document has, where a person took them: behind those that the plan has. */
async function addRows(
  { tx, held, sheet, known, provinceId }: MendContext,
  { entry, proposal }: OpenReading,
  { extra }: Comparison,
): Promise<number> {
  const taken = new Set(
    extra.filter(({ key }) => decisionOf(sheet, { key, field: 'row' })?.take).map(({ key }) => key),
  );
  if (taken.size === 0) return 0;
  const phases = new Map(held.phases.map(({ id, code }) => [`${held.code}/${code}`, id]));
  const renamed = (key: string) => `doc-lai-${entry.id}-${key}`;
  const only: Sheet = {
    ...sheet,
    plan: { ...sheet.plan, values: headOf(held, sheet.plan.values) },
    targets: sheet.targets
      .filter(({ key }) => taken.has(key))
      .map((row) => ({ ...row, key: renamed(row.key), values: withoutPhase(row.values, phases, held) })),
    tasks: sheet.tasks.filter(({ key }) => taken.has(key)).map((row) => ({ ...row, key: renamed(row.key) })),
    promises: [],
    gaps: [],
  };
  const file = planFileOf(only, proposal.sections ?? [], known.named, held.code);
  const last = await lastPositions(tx, held.id);
  await loadRows(tx, provinceId, file, only, known, { plans: new Map([[held.code, held.id]]), phases });
  await moveBehind(tx, held.id, [...taken].map(renamed), last);
  return taken.size;
}

/** The plan's own head stands; only rows are added to it. */
function headOf(held: HeldPlan, read: PlanValues): PlanValues {
  const { title, startYear, endYear } = held;
  const planKind = startYear === endYear ? 'annual' : 'five-year';
  const issuer = read.issuer.trim() || title;
  return { ...read, title, startYear, endYear, planKind, issuer, decisionNo: null, decisionDate: null };
}

/** A phase that the plan does not have leaves its last year. */
function withoutPhase(values: TargetValues, phases: ReadonlyMap<string, number>, held: HeldPlan): TargetValues {
  if (values.phase === null || phases.has(`${held.code}/${values.phase}`)) return values;
  return { ...values, phase: null, deadlineYear: values.deadlineYear ?? Number(values.phase.slice(5)) };
}
