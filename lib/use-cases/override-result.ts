import type { Db } from '@/lib/db/client.ts';
import { consolidatePeriod } from '@/lib/db/consolidation.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { listFormRows } from '@/lib/db/forms.ts';
import { insertOverride, liftOverrideOf } from '@/lib/db/overrides.ts';
import { lockPeriod, type Period } from '@/lib/db/periods.ts';
import { listResults } from '@/lib/db/results.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { canonical, numberFault } from '@/lib/domain/answer.ts';
import type { Figure } from '@/lib/domain/figure.ts';
import { mayOverrideResults } from '@/lib/domain/policy.ts';
import { isNumeric } from '@/lib/domain/province-figure.ts';
import { refuse } from '@/lib/domain/refusal.ts';

export type OverrideChange = { periodId: number; rowId: number; reason: string };

/** Đặt số của Sở Nội vụ: the province's figure of a row in place of the computed one, which stays beside it. A new one takes the place of the old. */
export async function overrideResult(actor: Actor, change: OverrideChange & { number: Figure }): Promise<void> {
  await inTransaction(async (tx) => {
    const period = await holdPeriod(tx, actor, change);
    const row =
      (await listFormRows(period.formVersionId, tx)).find(({ id }) => id === change.rowId) ?? refuse('not-found');
    if (!isNumeric(row)) refuse('no-number');
    if (numberFault(change.number, { type: row.type, mayExceed100: true })) refuse('no-number');
    const { periodId, rowId, reason } = change;
    const number = canonical(change.number);
    const at = await now(tx);
    const before = (await listResults(period, tx)).get(rowId)?.number ?? null;
    await liftOverrideOf(tx, change, { liftedAt: at, liftedById: actor.userId, liftReason: reason });
    await insertOverride(tx, { periodId, rowId, number, reason, authorId: actor.userId, createdAt: at });
    await consolidatePeriod(tx, period);
    await record(tx, actor, period, 'result.overridden', { row: row.key, number, before, reason });
  });
}

/** Bỏ số đã đặt: the computed figure stands again, with the reason. Refuses not-found where none was set. */
export async function liftOverride(actor: Actor, change: OverrideChange): Promise<void> {
  await inTransaction(async (tx) => {
    const period = await holdPeriod(tx, actor, change);
    const row =
      (await listFormRows(period.formVersionId, tx)).find(({ id }) => id === change.rowId) ?? refuse('not-found');
    const before = (await listResults(period, tx)).get(row.id)?.number ?? null;
    const at = await now(tx);
    const lifted = await liftOverrideOf(tx, change, {
      liftedAt: at,
      liftedById: actor.userId,
      liftReason: change.reason,
    });
    if (!lifted) refuse('not-found');
    await consolidatePeriod(tx, period);
    const number = (await listResults(period, tx)).get(row.id)?.number ?? null;
    await record(tx, actor, period, 'result.override-lifted', { row: row.key, number, before, reason: change.reason });
  });
}

async function holdPeriod(tx: Db, actor: Actor, { periodId, reason }: OverrideChange): Promise<Period> {
  const period = (await lockPeriod(actor, periodId, tx)) ?? refuse('not-found');
  if (!mayOverrideResults(actor, period)) refuse('not-allowed');
  if (period.closedAt !== null) refuse('period-closed');
  if (reason.trim() === '') refuse('reason-required');
  return period;
}

async function record(
  tx: Db,
  actor: Actor,
  period: Period,
  action: 'result.overridden' | 'result.override-lifted',
  change: { row: string; number: Figure | null; before: Figure | null; reason: string },
): Promise<void> {
  const { row, number, before, reason } = change;
  await recordEvent(tx, actor, {
    action,
    subject: 'period',
    subjectId: period.id,
    provinceId: period.provinceId,
    before: { row, number: before },
    after: { row, number },
    reason,
  });
}
