import type { Correction } from '@/lib/domain/reading.ts';
import type { GroupView, NameView, RowView, SaidView, Standing } from '@/lib/domain/reading-view.ts';
import type { KnownAgencies } from '../phrases/match-agency.ts';
import type { Proposal } from '../proposal.ts';
import { foldReading } from './fold.ts';
import { type JudgedRow, judgeSheet } from './judge.ts';
import { type ReadName, readNames } from './names.ts';
import { rowsOf, type Sheet } from './sheet.ts';
import { groupViews } from './view/groups.ts';
import { nameViews } from './view/name-views.ts';
import { labelOf, rowView } from './view/row-view.ts';
import { saidViews, standingOf } from './view/said.ts';

/** A reading as it stands, judged against the agencies of its province. */
export type CheckedReading = {
  sheet: Sheet;
  names: ReadName[];
  judged: JudgedRow[];
  /** Rows by key and by the id of what was read: "III số 5". */
  labels: ReadonlyMap<string, string>;
};

export function checkReading(
  proposal: Proposal,
  corrections: readonly Correction[],
  known: KnownAgencies,
): CheckedReading {
  const sheet = foldReading(proposal, corrections);
  const names = readNames(sheet, known);
  const labels = new Map<string, string>();
  for (const row of rowsOf(sheet)) {
    labels.set(row.key, labelOf(row));
    if ('id' in row.values) labels.set(row.values.id, labelOf(row));
  }
  return { sheet, names, judged: judgeSheet(sheet, names), labels };
}

/** What a correction may change on the screen. */
export type CheckView = {
  rows: RowView[];
  groups: GroupView[];
  names: NameView[];
  said: SaidView[];
  standing: Standing;
};

export function viewOf(
  { sheet, names, judged, labels }: CheckedReading,
  proposal: Proposal,
  corrections: readonly Correction[],
  known: KnownAgencies,
): CheckView {
  return {
    rows: judged.map((row) => rowView(row, labels)),
    groups: groupViews(rowsOf(sheet), proposal.sections ?? []),
    names: nameViews(names, known, labels),
    said: saidViews(corrections, labels),
    standing: standingOf(judged, names, corrections, labels),
  };
}
