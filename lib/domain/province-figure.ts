import { exact, type Figure, rateOf } from './figure.ts';
import type { FormRow } from './form.ts';
import type { ProvinceDetail } from './province-words.ts';
import { ratioScale } from './statistic.ts';

/** Sở Nội vụ's figure in place of the computed one. */
export type Override = { id: number; rowId: number; number: Figure | null; detail?: ProvinceDetail | null };

type Computed = {
  rowId: number;
  number: Figure | null;
  detail: { numerator?: Figure; denominator?: Figure } | null;
};

/**
 * The province's figures: what Sở Nội vụ has set stands before what was computed, and a ratio follows the sides that were
 * set unless it was set itself. The computed number stays beside it.
 */
export function provinceFigures<R extends Computed>(
  rows: readonly FormRow[],
  computed: readonly R[],
  overrides: readonly Override[],
): (R & { computed: Figure | null; overrideId: number | null })[] {
  const set = new Map(overrides.map((override) => [override.rowId, override]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return computed.map((result) => {
    const own = set.get(result.rowId);
    const row = byId.get(result.rowId);
    const base = { ...result, computed: result.number, overrideId: own?.id ?? null };
    if (own?.detail) return { ...base, number: null, detail: own.detail };
    if (own) return { ...base, number: own.number };
    return row?.consolidation === 'ratio' ? { ...base, ...ratioOf(row, result, set) } : base;
  });
}

function ratioOf(row: FormRow, result: Computed, set: ReadonlyMap<number, Override>) {
  const over = set.get(row.numeratorId ?? -1);
  const under = set.get(row.denominatorId ?? -1);
  if (!over && !under) return {};
  return ratioWith(
    row,
    over?.number ?? result.detail?.numerator ?? null,
    under?.number ?? result.detail?.denominator ?? null,
  );
}

/** scale × numerator / denominator with its two sides; a missing side or a denominator of 0 gives null. */
export function ratioWith(row: FormRow, numerator: Figure | null, denominator: Figure | null) {
  if (numerator === null || denominator === null) return { number: null, detail: null };
  const number = exact(denominator).isZero() ? null : rateOf(numerator, denominator, ratioScale(row));
  return { number, detail: { numerator, denominator } };
}

/** What Sở Nội vụ may set a number for: neither headings nor choices nor words. */
export function isNumeric(row: Pick<FormRow, 'type'>): boolean {
  return row.type === 'count' || row.type === 'decimal' || row.type === 'percent';
}
