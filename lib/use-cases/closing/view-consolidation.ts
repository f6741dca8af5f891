import { db } from '@/lib/db/client.ts';
import { partsOf, type Result } from '@/lib/db/consolidation.ts';
import { listOverrides, type SetFigure } from '@/lib/db/overrides.ts';
import { findPeriod, type Period } from '@/lib/db/periods.ts';
import { findNewestFrozen } from '@/lib/db/snapshots.ts';
import { type Actor, overseenProvincesOf } from '@/lib/domain/actor.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import type { Snapshot } from '@/lib/domain/snapshot.ts';
import type { Verdict } from '@/lib/domain/validation.ts';
import { missingNames } from '@/lib/writing/open-items.ts';
import { shownResults } from '@/lib/writing/period-snapshot.ts';
import { readStanding } from './read-standing.ts';

/** One row of the consolidation page. */
export type ConsolidatedLine = {
  row: FormRow;
  result: Result | null;
  /** In words; null: nobody has answered. */
  shown: string | null;
  /** Who owes it and has not answered, by name. */
  missing: string[];
  set: Pick<SetFigure, 'reason' | 'author'> | null;
  /** Of a closed period: what a correction has said anew. */
  corrected: { was: string | null; reason: string } | null;
  broken: boolean;
};

export type ConsolidationView = {
  period: Period;
  lines: ConsolidatedLine[];
  verdicts: Verdict[];
  agencies: { approved: number; expected: number };
};

/** Tổng hợp: everything of a period on one page; null outside the provinces that the actor oversees. */
export async function viewConsolidation(actor: Actor, periodId: number): Promise<ConsolidationView | null> {
  const period = await findPeriod(actor, periodId);
  if (period === null || !overseenProvincesOf(actor).includes(period.provinceId)) return null;
  const { rows, reports, results, verdicts } = await readStanding(db(), period);
  const names = new Map(reports.map(({ agency }) => [agency.id, agency.name]));
  const overrides = new Map((await listOverrides(periodId)).map((one) => [one.rowId, one]));
  const corrected = await correctedRows(period);
  const shown = shownResults(rows, results);
  const broken = new Set(verdicts.flatMap((verdict) => [verdict.rowKey]));
  const lines = rows.map((row) => ({
    row,
    result: results.get(row.id) ?? null,
    shown: shown.get(row.id) ?? null,
    missing: row.type === 'heading' ? [] : missingNames(partsOf(row, reports), names),
    set: overrides.get(row.id) ?? null,
    corrected: corrected.get(row.id) ?? null,
    broken: broken.has(row.key),
  }));
  const approved = reports.filter(({ status }) => status === 'approved').length;
  return { period, lines, verdicts, agencies: { approved, expected: reports.length } };
}

async function correctedRows(period: Period): Promise<Map<number, ConsolidatedLine['corrected']>> {
  const frozen = period.closedAt === null ? null : await findNewestFrozen(period.id);
  const rows = frozen === null ? [] : (JSON.parse(frozen.content) as Snapshot).rows;
  return new Map(rows.map((row) => [row.rowId, row.corrected]));
}
