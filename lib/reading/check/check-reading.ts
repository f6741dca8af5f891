import type { Correction } from '@/lib/domain/reading.ts';
import type { DifferenceView, GroupView, NameView, RowView, SaidView, Standing } from '@/lib/domain/reading-view.ts';
import { compare } from '../compare/differences.ts';
import { judgeComparison, namesToPlace } from '../compare/judge-comparison.ts';
import type { OurPlan } from '../compare/ours.ts';
import type { KnownAgencies } from '../phrases/match-agency.ts';
import type { Proposal } from '../proposal.ts';
import type { CheckedReading } from './checked-reading.ts';
import { foldReading } from './fold.ts';
import { judgeSheet } from './judge.ts';
import { readNames } from './names.ts';
import { rowsOf } from './sheet.ts';
import { differenceViews } from './view/difference-views.ts';
import { groupViews } from './view/groups.ts';
import { nameViews } from './view/name-views.ts';
import { labelOf, rowView } from './view/row-view.ts';
import { saidViews, standingOf } from './view/said.ts';

export function checkReading(
  proposal: Proposal,
  corrections: readonly Correction[],
  known: KnownAgencies,
  ours: OurPlan | null = null,
): CheckedReading {
  const sheet = foldReading(proposal, corrections);
  const names = readNames(sheet, known);
  const labels = new Map<string, string>();
  for (const row of rowsOf(sheet)) {
    labels.set(row.key, labelOf(row));
    if ('id' in row.values) labels.set(row.values.id, labelOf(row));
  }
  const judged = judgeSheet(sheet, names);
  if (ours === null) return { sheet, names, judged, comparison: null, labels };
  const comparison = compare(ours, sheet, names);
  const relevant = judgeComparison(judged, comparison, sheet);
  for (const { key, our } of comparison.missing)
    labels.set(key, [our.section, our.ordinal].filter(Boolean).join(' số '));
  return { sheet, names: namesToPlace(names, relevant), judged: relevant, comparison, labels };
}

/** What a correction may change on the screen. */
export type CheckView = {
  rows: RowView[];
  groups: GroupView[];
  names: NameView[];
  differences: DifferenceView[];
  said: SaidView[];
  standing: Standing;
};

export function viewOf(
  checked: CheckedReading,
  proposal: Proposal,
  corrections: readonly Correction[],
  known: KnownAgencies,
): CheckView {
  const { sheet, names, judged, labels } = checked;
  const differences = differenceViews(checked);
  return {
    rows: judged.map((row) => rowView(row, labels)),
    groups: groupViews(rowsOf(sheet), proposal.sections ?? []),
    names: nameViews(names, known, labels),
    differences,
    said: saidViews(corrections, labels),
    standing: {
      ...standingOf(judged, names, corrections, labels),
      openDifferences: differences.filter(({ decision }) => decision === null).length,
    },
  };
}
