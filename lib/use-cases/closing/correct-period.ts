import { recordEvent } from '@/lib/db/events.ts';
import { listFormRows } from '@/lib/db/forms.ts';
import type { SetValue } from '@/lib/db/overrides.ts';
import { lockPeriod } from '@/lib/db/periods.ts';
import { findNewestFrozen } from '@/lib/db/snapshots.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Figure } from '@/lib/domain/figure.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { ratioWith } from '@/lib/domain/province-figure.ts';
import { isSameDetail } from '@/lib/domain/province-words.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { type Correction, correctRows, type FrozenRow, type Snapshot } from '@/lib/domain/snapshot.ts';
import { printedDetail, printedNumber, SET_BY } from '@/lib/writing/period-snapshot.ts';
import { type SaidValue, valueToSet } from '../override-result.ts';
import { freeze, type Letter } from './freeze.ts';

export type PeriodCorrection = {
  periodId: number;
  /** The version that the corrections were made to. */
  seenVersion: number;
  reason: string;
  changes: readonly ({ rowId: number } & SaidValue)[];
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
      after: { reportId, version: snapshot.version, rows: changes.map(({ rowId, printed }) => ({ rowId, printed })) },
      reason,
    });
    return reportId;
  });
}

type Given = { row: FormRow; value: SetValue };

/** Rows that really change, and the rates that follow from them unless they were given themselves. */
function changesOf(
  frozen: readonly FrozenRow[],
  form: readonly FormRow[],
  asked: PeriodCorrection['changes'],
  reason: string,
): Correction[] {
  const was = new Map(frozen.map((row) => [row.rowId, row]));
  const given = asked.map(({ rowId, ...said }) => {
    const row = form.find(({ id }) => id === rowId) ?? refuse('not-found');
    return { row, value: valueToSet(row, said) };
  });
  const changed = given.filter((one) => !isAsFrozen(one, was.get(one.row.id)));
  const numbers = changed.flatMap(({ row, value }) => (value.number === null ? [] : [{ row, number: value.number }]));
  const figures = new Map([...was].map(([rowId, { number }]) => [rowId, number]));
  for (const { row, number } of numbers) figures.set(row.id, number);
  const named = new Set(given.map(({ row }) => row.id));
  const moved = new Set(numbers.map(({ row }) => row.id));
  return [
    ...numbers.map((one) => corrected(one.row, one.number, null, reason)),
    ...form.filter((row) => !named.has(row.id) && follows(row, moved)).flatMap((row) => rateOf(row, figures, reason)),
    ...changed.flatMap((one) => saidAnew(one, reason)),
  ];
}

/** The printed words tell too: counts have no field of their own in what was frozen. */
function isAsFrozen({ row, value }: Given, frozen: FrozenRow | undefined): boolean {
  if (value.detail === null) return value.number === frozen?.number;
  return printedDetail(row, value.detail) === frozen?.printed || isSameDetail(value.detail, frozen?.said ?? null);
}

function follows({ numeratorId, denominatorId }: FormRow, moved: ReadonlySet<number>): boolean {
  return moved.has(numeratorId ?? -1) || moved.has(denominatorId ?? -1);
}

function rateOf(row: FormRow, figures: ReadonlyMap<number, Figure | null>, reason: string): Correction[] {
  const [over, under] = [figures.get(row.numeratorId ?? -1), figures.get(row.denominatorId ?? -1)];
  const { number, detail } = ratioWith(row, over ?? null, under ?? null);
  return number === null ? [] : [corrected(row, number, detail, reason)];
}

function corrected(row: FormRow, number: Figure, sides: Sides, reason: string): Correction {
  return { rowId: row.id, number, printed: printedNumber(row, number, sides), reason };
}

type Sides = { numerator: Figure; denominator: Figure } | null;

function saidAnew({ row, value: { detail } }: Given, reason: string): Correction[] {
  if (detail === null) return [];
  const choice = row.consolidation === 'owner' ? (Object.keys(detail.counts ?? {})[0] ?? null) : null;
  return [{ rowId: row.id, said: detail, choice, by: SET_BY, printed: printedDetail(row, detail), reason }];
}
