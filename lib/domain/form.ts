/** biểu mẫu: the rows of a report form and who is asked for them. */

import type { AreaCode } from './plan.ts';
import type { Accumulation, Choice, Consolidation, StatisticType } from './statistic.ts';

export type { Consolidation } from './statistic.ts';
export type RowType = StatisticType;

export type FormRow = {
  id: number;
  key: string;
  position: number;
  code: string | null;
  label: string;
  unit: string | null;
  type: RowType;
  choices: readonly Choice[];
  parentId: number | null;
  totalId: number | null;
  accumulation: Accumulation | null;
  consolidation: Consolidation | null;
  numeratorId: number | null;
  denominatorId: number | null;
  ownerAgencyId: number | null;
  /** The group whose agencies each answer for themselves, as its rule and its named members. */
  answeredBy: { kinds: readonly { kind: string; level: string }[]; members: readonly number[] } | null;
  help: string | null;
  /** The reform area that this row names for itself and for the rows below it. */
  areaCode: AreaCode | null;
};

export type Answerer = { id: number; kind: string; level: string };

/** Computed rates and headings are asked of nobody; an owner's row of the owner; any other of the group's agencies. */
export function isAskedOf(row: FormRow, agency: Answerer): boolean {
  if (row.type === 'heading' || row.consolidation === 'ratio') return false;
  if (row.consolidation === 'owner') return row.ownerAgencyId === agency.id;
  if (row.answeredBy === null) return false;
  return (
    row.answeredBy.members.includes(agency.id) ||
    row.answeredBy.kinds.some((rule) => rule.kind === agency.kind && rule.level === agency.level)
  );
}

/** The rows that one agency sees: those it answers, under the headings that lead to them. */
export function sheetOf(rows: readonly FormRow[], agency: Answerer): { row: FormRow; asked: boolean }[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const shown = new Set<number>();
  for (const row of rows) {
    if (!isAskedOf(row, agency)) continue;
    for (let step: FormRow | undefined = row; step; step = byId.get(step.parentId ?? -1)) shown.add(step.id);
  }
  return rows.filter((row) => shown.has(row.id)).map((row) => ({ row, asked: isAskedOf(row, agency) }));
}

/** Row key → reform area: the row's own, else that of the nearest heading above it; null where none names one. */
export function areasOf(rows: readonly FormRow[]): Map<string, AreaCode | null> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const areaOf = (row: FormRow | undefined): AreaCode | null =>
    row === undefined ? null : (row.areaCode ?? areaOf(byId.get(row.parentId ?? -1)));
  return new Map(rows.map((row) => [row.key, areaOf(row)]));
}
