import type { Db } from '@/lib/db/client.ts';
import { consolidatePeriod, type Result } from '@/lib/db/consolidation.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { listFormRows } from '@/lib/db/forms.ts';
import { insertOverride, liftOverrideOf, listOverrides, type SetValue } from '@/lib/db/overrides.ts';
import { lockPeriod, type Period } from '@/lib/db/periods.ts';
import { listResults } from '@/lib/db/results.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { canonical, numberFault } from '@/lib/domain/answer.ts';
import type { Figure } from '@/lib/domain/figure.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import { mayOverrideResults } from '@/lib/domain/policy.ts';
import { isNumeric } from '@/lib/domain/province-figure.ts';
import { isInWords, readProvinceWords } from '@/lib/domain/province-words.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** `seenSetId`: what was set when the page was drawn; 0 for nothing. */
export type OverrideChange = { periodId: number; rowId: number; reason: string; seenSetId: number };

/** As typed: a number for a row of numbers, words for a row of choices or words (see readProvinceWords). */
export type SaidValue = { number: Figure } | { words: string };

/** Đặt số của Sở Nội vụ: the province's figure of a row in place of the computed one, which stays beside it. A new one takes the place of the old. */
export async function overrideResult(actor: Actor, change: OverrideChange & SaidValue): Promise<void> {
  await inTransaction(async (tx) => {
    const period = await holdPeriod(tx, actor, change);
    const row =
      (await listFormRows(period.formVersionId, tx)).find(({ id }) => id === change.rowId) ?? refuse('not-found');
    const value = valueToSet(row, change);
    await requireSeen(tx, change);
    const { periodId, rowId, reason } = change;
    const at = await now(tx);
    const before = (await listResults(period, tx)).get(rowId) ?? null;
    await liftOverrideOf(tx, change, { liftedAt: at, liftedById: actor.userId, liftReason: reason });
    await insertOverride(tx, { ...value, periodId, rowId, reason, authorId: actor.userId, createdAt: at });
    await consolidatePeriod(tx, period);
    await record(tx, actor, period, 'result.overridden', { row: row.key, now: value, before, reason });
  });
}

/** Bỏ số đã đặt: the computed figure stands again, with the reason. Refuses not-found where none was set. */
export async function liftOverride(actor: Actor, change: OverrideChange): Promise<void> {
  await inTransaction(async (tx) => {
    const period = await holdPeriod(tx, actor, change);
    const row =
      (await listFormRows(period.formVersionId, tx)).find(({ id }) => id === change.rowId) ?? refuse('not-found');
    const before = (await listResults(period, tx)).get(row.id) ?? null;
    await requireSeen(tx, change);
    const at = await now(tx);
    const lifted = await liftOverrideOf(tx, change, {
      liftedAt: at,
      liftedById: actor.userId,
      liftReason: change.reason,
    });
    if (!lifted) refuse('not-found');
    await consolidatePeriod(tx, period);
    const after = (await listResults(period, tx)).get(row.id) ?? null;
    await record(tx, actor, period, 'result.override-lifted', {
      row: row.key,
      now: after,
      before,
      reason: change.reason,
    });
  });
}

/** What was typed, if it fits the row. Refuses: no-number, bad-words. */
export function valueToSet(row: FormRow, said: SaidValue): SetValue {
  if ('words' in said) {
    if (!isInWords(row)) refuse('no-number');
    const detail = readProvinceWords(row, said.words) ?? refuse('bad-words', { line: row.label });
    return { number: null, detail };
  }
  if (!isNumeric(row) || numberFault(said.number, { type: row.type, mayExceed100: true })) refuse('no-number');
  return { number: canonical(said.number), detail: null };
}

/** Nobody sets over, or lifts, what somebody else has set meanwhile. */
async function requireSeen(tx: Db, { periodId, rowId, seenSetId }: OverrideChange): Promise<void> {
  const current = (await listOverrides(periodId, tx)).find((set) => set.rowId === rowId);
  if ((current?.id ?? 0) !== seenSetId) refuse('set-meanwhile', { who: current?.author ?? '' });
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
  change: { row: string; now: Said | null; before: Said | null; reason: string },
): Promise<void> {
  const { row, now: after, before, reason } = change;
  await recordEvent(tx, actor, {
    action,
    subject: 'period',
    subjectId: period.id,
    provinceId: period.provinceId,
    before: { row, ...saidIn(before) },
    after: { row, ...saidIn(after) },
    reason,
  });
}

type Said = { number: Figure | null; detail: Result['detail'] };

function saidIn(said: Said | null) {
  const { counts, texts } = said?.detail ?? {};
  return { number: said?.number ?? null, ...(counts ? { counts } : {}), ...(texts ? { texts: [...texts] } : {}) };
}
