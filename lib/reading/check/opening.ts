import type { RowKind } from '@/lib/domain/reading-view.ts';
import { DOUBTFUL_BELOW, type PlanHead, type Proposal, type ProposalGap, type ReadRow } from '../proposal.ts';
import type { AnyRow, CheckedCell, CheckedRow, GapRow, PlanRow } from './sheet.ts';

/** The rows as they were read, before anybody said anything to them. */
export function openingRows(proposal: Proposal): AnyRow[] {
  const { targets, taskPromises, tasks, statistics, agencies, gaps } = proposal;
  return [
    planRow(proposal.plan),
    ...targets.map((target, at) => readRow('target', at, target, NO_TARGET_EXTRAS)),
    ...taskPromises.map((target, at) => ({ ...readRow('promise', at, target, NO_TARGET_EXTRAS), isDropped: true })),
    ...tasks.map((task, at) => readRow('task', at, task, { short: null })),
    ...statistics.map((statistic, at) => readRow('statistic', at, statistic, { rowId: null })),
    ...agencies.map((agency, at) => readRow('agency', at, agency, {})),
    ...gaps.map(gapRow),
  ];
}

export function bareRow<K extends RowKind, V>(kind: K, key: string, values: V): CheckedRow<K, V> {
  return { key, kind, values, read: values, isDropped: false, cells: {}, line: 0, lastLine: 0, notes: [] };
}

const NO_TARGET_EXTRAS = { short: null, direction: null, indicatorId: null };

/** Every plan's head is looked at by a person: its number and years decide where everything else belongs. */
function planRow(head: PlanHead): PlanRow {
  const { startYear, endYear } = head;
  const planKind = startYear === null || endYear === null ? null : startYear === endYear ? 'annual' : 'five-year';
  const row = bareRow('plan', 'plan', { ...head, planKind } as PlanRow['values']);
  return { ...row, cells: { head: doubtful([]) }, line: 1, lastLine: 1 };
}

/** Where numbers are missing or printed twice, and what was not read, somebody must look; blank and repeated rows say it themselves. */
function gapRow(gap: ProposalGap, at: number): GapRow {
  const isTold = gap.kind === 'empty' || gap.kind === 'duplicate';
  const line = gap.line ?? 0;
  const cell: CheckedCell = isTold ? { mark: 'read', whys: [] } : doubtful([]);
  return { ...bareRow('gap', `gap-${at}`, gap), line, lastLine: line, cells: { gap: cell } };
}

function readRow<K extends RowKind, R extends ReadRow<string>, E extends object>(
  kind: K,
  at: number,
  read: R,
  extras: E,
) {
  const { line, lastLine, confidence, cells: readings, warnings, ...values } = read;
  const cells = Object.entries(readings).flatMap(([name, reading]) =>
    reading ? [[name, cellOf(reading.confidence, reading.why)] as const] : [],
  );
  const notes = warnings.filter((warning) => !cells.some(([, cell]) => cell.whys.includes(warning)));
  const isExplained = cells.some(([, cell]) => cell.mark === 'doubtful');
  const whole = confidence < DOUBTFUL_BELOW && !isExplained ? [['row', doubtful([])] as const] : [];
  const all = { ...values, ...extras } as Omit<R, keyof ReadRow<string>> & E;
  return {
    ...bareRow(kind, `${kind}-${at}`, all),
    cells: Object.fromEntries([...cells, ...whole]),
    line,
    lastLine,
    notes,
  };
}

function cellOf(confidence: number, why: string | null): CheckedCell {
  const whys = why === null ? [] : [why];
  return confidence < DOUBTFUL_BELOW ? doubtful(whys) : { mark: 'read', whys };
}

function doubtful(whys: readonly string[]): CheckedCell {
  return { mark: 'doubtful', whys };
}
