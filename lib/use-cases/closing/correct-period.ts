import { recordEvent } from '@/lib/db/events.ts';
import { listFormRows } from '@/lib/db/forms.ts';
import { lockPeriod } from '@/lib/db/periods.ts';
import { findNewestFrozen } from '@/lib/db/snapshots.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { canonical, numberFault } from '@/lib/domain/answer.ts';
import type { Figure } from '@/lib/domain/figure.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { isNumeric, ratioWith } from '@/lib/domain/province-figure.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { type Correction, correctRows, type FrozenRow, type Snapshot } from '@/lib/domain/snapshot.ts';
import { printedNumber } from '@/lib/writing/period-snapshot.ts';
import { freeze, type Letter } from './freeze.ts';

export type PeriodCorrection = {
  periodId: number;
  /** The version that the corrections were made to. */
  seenVersion: number;
  reason: string;
  changes: readonly { rowId: number; number: Figure }[];
  letter: Letter;
};

/** Đính chính: a new version of a closed period's figures with its reason; the one before stays as it was. Answers the report's id. */
export async function correctPeriod(actor: Actor, correction: PeriodCorrection): Promise<number> {
  return inTransaction(async (tx) => {
    const period = (await lockPeriod(actor, correction.periodId, tx)) ?? refuse('not-found');
    if (!mayManagePeriods(actor, period)) refuse('not-allowed');
    const newest = (await findNewestFrozen(period.id, tx)) ?? refuse('period-open');
    if (newest.version !== correction.seenVersion) refuse('stale');
    const reason = correction.reason.trim() || refuse('reason-required');
    const before = JSON.parse(newest.content) as Snapshot;
    const changes = changesOf(before.rows, await listFormRows(period.formVersionId, tx), correction.changes, reason);
    if (changes.length === 0) refuse('nothing-corrected');
    const at = await now(tx);
    const snapshot: Snapshot = {
      ...before,
      ...{
        version: newest.version + 1,
        issuedBy: actor.fullName,
        issuedAt: at.toISOString(),
        correctionReason: reason,
      },
      rows: correctRows(before.rows, changes),
    };
    const reportId = await freeze(tx, actor, period, snapshot, correction.letter, at);
    await recordEvent(tx, actor, {
      action: 'report.corrected',
      subject: 'period',
      subjectId: period.id,
      provinceId: period.provinceId,
      before: { reportId: newest.reportId, version: newest.version },
      after: { reportId, version: snapshot.version, rows: changes.map(({ rowId, number }) => ({ rowId, number })) },
      reason,
    });
    return reportId;
  });
}

/** Rows that really change, and the rates that follow from them unless they were given themselves. */
function changesOf(
  frozen: readonly FrozenRow[],
  form: readonly FormRow[],
  asked: PeriodCorrection['changes'],
  reason: string,
): Correction[] {
  const was = new Map(frozen.map((row) => [row.rowId, row.number]));
  const given = asked.map(({ rowId, number }) => {
    const row = form.find(({ id }) => id === rowId) ?? refuse('not-found');
    if (!isNumeric(row) || numberFault(number, { type: row.type, mayExceed100: true })) refuse('no-number');
    return { row, number: canonical(number) };
  });
  const changed = given.filter(({ row, number }) => number !== was.get(row.id));
  const now = new Map([...was, ...changed.map(({ row, number }) => [row.id, number] as const)]);
  const moved = new Set(changed.map(({ row }) => row.id));
  const rates = form.filter(
    (row) =>
      !given.some((one) => one.row.id === row.id) &&
      (moved.has(row.numeratorId ?? -1) || moved.has(row.denominatorId ?? -1)),
  );
  const followed = rates.flatMap((row) => {
    const { number, detail } = ratioWith(
      row,
      now.get(row.numeratorId ?? -1) ?? null,
      now.get(row.denominatorId ?? -1) ?? null,
    );
    return number === null ? [] : [{ row, number, detail }];
  });
  return [...changed.map((one) => ({ ...one, detail: null })), ...followed].map(({ row, number, detail }) => ({
    rowId: row.id,
    number,
    printed: printedNumber(row, number, detail),
    reason,
  }));
}
