import type { RowKind } from '@/lib/domain/reading-view.ts';
import type { PeriodKind } from '@/lib/domain/reporting-period.ts';
import { DOUBTFUL_BELOW, type Proposal, type ProposalGap, type ReadRow } from '../proposal.ts';
import type { AnyRow, CheckedCell, CheckedRow, GapRow, PlanRow } from './sheet.ts';

/** The rows as they were read, before anybody said anything to them; only those that the document is read in for. */
export function openingRows(proposal: Proposal): AnyRow[] {
  return [planRow(proposal), ...rowsFor[proposal.kind](proposal), ...proposal.gaps.map(gapRow)];
}

const rowsFor: Record<Proposal['kind'], (proposal: Proposal) => AnyRow[]> = {
  plan: ({ targets, taskPromises, tasks }) => [
    ...targets.map((target, at) => readRow('target', at, target, NO_TARGET_EXTRAS)),
    ...taskPromises.map((target, at) => ({ ...readRow('promise', at, target, NO_TARGET_EXTRAS), isDropped: true })),
    ...tasks.map((task, at) => readRow('task', at, task, { short: null })),
  ],
  report: ({ statistics }) => statistics.map((statistic, at) => readRow('statistic', at, statistic, { rowId: null })),
  agencies: ({ agencies }) => agencies.map((agency, at) => readRow('agency', at, agency, {})),
};

export function bareRow<K extends RowKind, V>(kind: K, key: string, values: V): CheckedRow<K, V> {
  return { key, kind, values, read: values, isDropped: false, cells: {}, line: 0, lastLine: 0, notes: [] };
}

const NO_TARGET_EXTRAS = { short: null, direction: null, upper: null, indicatorId: null };

/** Every head is looked at by a person: its number and years decide where everything else belongs. */
function planRow({ kind: documentKind, plan: head }: Proposal): PlanRow {
  const { startYear, endYear, title } = head;
  const planKind = startYear === null || endYear === null ? null : startYear === endYear ? 'annual' : 'five-year';
  const none = { startsOn: null, cutOffOn: null, formVersionId: null, validFrom: null };
  const values = {
    ...head,
    ...none,
    documentKind,
    planKind,
    periodKind: periodOf(title),
    reportYear: yearIn(title) ?? startYear,
  };
  return {
    ...bareRow('plan', 'plan', values as PlanRow['values']),
    cells: { head: doubtful([]) },
    line: 1,
    lastLine: 1,
  };
}

/** "6 tháng đầu năm", "9 tháng", "quý I", "năm 2026": which report a title names; null for none. */
function periodOf(title: string): PeriodKind | null {
  const words = title.toLowerCase().normalize('NFC');
  if (/\b(?:6|06|sáu) tháng/u.test(words)) return 'h1';
  if (/quý iii\b|\b(?:9|09|chín) tháng/u.test(words)) return 'q3';
  if (/quý i\b/u.test(words)) return 'q1';
  return /năm \d{4}/u.test(words) ? 'year' : null;
}

function yearIn(title: string): number | null {
  const year = /năm (\d{4})/iu.exec(title)?.[1];
  return year === undefined ? null : Number(year);
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
