import { canonicalJson, type Json } from './canonical-json.ts';
import type { Figure } from './figure.ts';

/** The province's figure of a row as it is kept: see PeriodResult. */
export type KeptResult = {
  rowId: number;
  number: Figure | null;
  computed: Figure | null;
  overrideId: number | null;
  detail: object | null;
  answered: number;
  expected: number;
};

/** A row that was kept otherwise than it follows from the approved reports; null: it was not there, or has no place there. */
export type ResultDifference = { rowId: number; kept: KeptResult | null; computed: KeptResult | null };

/** Rows that differ, in the order of their ids. */
export function resultDifferences(
  kept: ReadonlyMap<number, KeptResult>,
  computed: ReadonlyMap<number, KeptResult>,
): ResultDifference[] {
  const ids = [...new Set([...kept.keys(), ...computed.keys()])].toSorted((a, b) => a - b);
  return ids
    .map((rowId) => ({ rowId, kept: kept.get(rowId) ?? null, computed: computed.get(rowId) ?? null }))
    .filter((one) => canonicalJson(one.kept as Json) !== canonicalJson(one.computed as Json));
}
