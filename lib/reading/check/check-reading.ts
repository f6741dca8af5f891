import type { HeldPlan } from '@/lib/domain/held-plan.ts';
import type { Correction } from '@/lib/domain/reading.ts';
import type { DifferenceView, GroupView, NameView, RowView, SaidView, Standing } from '@/lib/domain/reading-view.ts';
import { compare } from '../compare/differences.ts';
import { judgeComparison, namesToPlace } from '../compare/judge-comparison.ts';
import type { KnownAgencies } from '../phrases/match-agency.ts';
import type { Proposal } from '../proposal.ts';
import type { Beside } from './beside.ts';
import { agencyFaults, reportFaults } from './beside-faults.ts';
import type { CheckedReading } from './checked-reading.ts';
import { foldReading } from './fold.ts';
import { judgeSheet } from './judge.ts';
import { readNames } from './names.ts';
import { answerForm } from './report-answers.ts';
import { rowsOf, type Sheet } from './sheet.ts';
import { differenceViews } from './view/difference-views.ts';
import { groupViews } from './view/groups.ts';
import { nameViews } from './view/name-views.ts';
import { labelOf, rowView } from './view/row-view.ts';
import { saidViews, standingOf } from './view/said.ts';

/** The proposal with everything that was said to it, judged as what it is read in for. */
export function checkReading(
  proposal: Proposal,
  corrections: readonly Correction[],
  known: KnownAgencies,
  beside: Beside = {},
): CheckedReading {
  const sheet = foldReading(proposal, corrections);
  const base = { sheet, names: readNames(sheet, known), labels: labelsOf(sheet), ...NOTHING_ELSE };
  if (proposal.kind === 'report') {
    const report = answerForm(sheet, beside.forms ?? []);
    const { faults, asides } = reportFaults(report);
    return { ...base, report, asides, judged: judgeSheet(sheet, base.names, faults) };
  }
  if (proposal.kind === 'agencies') {
    const { faults, asides, present } = agencyFaults(sheet, known, beside.today ?? '2026-01-01');
    return { ...base, asides, present, judged: judgeSheet(sheet, base.names, faults) };
  }
  const judged = judgeSheet(sheet, base.names);
  return beside.ours ? compared({ ...base, judged }, beside.ours) : { ...base, judged };
}

const NOTHING_ELSE = { comparison: null, report: null, present: new Set<string>(), asides: new Map<string, string>() };

function compared(checked: CheckedReading, ours: HeldPlan): CheckedReading {
  const { sheet, names, labels } = checked;
  const comparison = compare(ours, sheet, names);
  const judged = judgeComparison(checked.judged, comparison, sheet);
  const missing = comparison.missing.map(
    ({ key, our }) => [key, [our.section, our.ordinal].filter(Boolean).join(' số ')] as const,
  );
  return {
    ...checked,
    comparison,
    judged,
    names: namesToPlace(names, judged),
    labels: new Map([...labels, ...missing]),
  };
}

function labelsOf(sheet: Sheet): Map<string, string> {
  const labels = new Map<string, string>();
  for (const row of rowsOf(sheet)) {
    labels.set(row.key, labelOf(row));
    if ('id' in row.values) labels.set(row.values.id, labelOf(row));
  }
  return labels;
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
    rows: judged.map((row) => rowView(row, labels, checked.asides)),
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
