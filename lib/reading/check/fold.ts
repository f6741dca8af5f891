import { type ChangeValue, type Correction, type Json, liveCorrections } from '@/lib/domain/reading.ts';
import type { RowKind } from '@/lib/domain/reading-view.ts';
import type { Proposal } from '../proposal.ts';
import { addedRow } from './added-row.ts';
import { cellOfField } from './cells.ts';
import { openingRows } from './opening.ts';
import type { AnyRow, CheckedCell, Decision, Sheet, Solution } from './sheet.ts';

type Said = Pick<Correction, 'seq' | 'deed' | 'row' | 'value' | 'undoes'>;

/**
 * The proposal as it stands after everything that people said to it. The proposal itself is never changed; a correction
 * of a row that is not there says nothing.
 */
export function foldReading(proposal: Proposal, corrections: readonly Said[]): Sheet {
  const rows = new Map(openingRows(proposal).map((row) => [row.key, row]));
  const solutions = new Map<string, Solution>();
  const decisions = new Map<string, Decision>();
  for (const said of liveCorrections(corrections)) {
    if (said.deed === 'solve') take(solutions, said.value);
    if (said.deed === 'decide') take(decisions, said.value);
    if (said.deed === 'add') add(rows, said);
    const row = rows.get(said.row);
    if (row) rows.set(row.key, corrected(row, said));
  }
  return { ...partsOf([...rows.values()]), solutions, decisions };
}

function add(rows: Map<string, AnyRow>, { row: key, value }: Said): void {
  const row = addedRow(key, value as Record<string, Json>);
  if (row && !rows.has(key)) rows.set(key, row);
}

function take<T>(known: Map<string, T>, value: Json): void {
  for (const [name, one] of Object.entries(value as Record<string, T>)) known.set(name, one);
}

function corrected<R extends AnyRow>(row: R, { deed, value }: Said): R {
  switch (deed) {
    case 'change': {
      const { fields, accepted } = value as ChangeValue;
      const changed = Object.keys(fields).map((field) => cellOfField(row.kind, field));
      const cells = marked(marked(row.cells, changed, 'corrected'), accepted, 'accepted');
      return { ...row, values: { ...row.values, ...fields }, cells };
    }
    case 'accept':
      return { ...row, cells: marked(row.cells, value as string[], 'accepted') };
    case 'drop':
      return { ...row, isDropped: true };
    case 'restore':
      return { ...row, isDropped: false };
    default:
      return row;
  }
}

/** What was corrected stays so when the rest of its row is looked at. */
function marked(
  cells: Readonly<Record<string, CheckedCell>>,
  names: readonly string[],
  mark: 'accepted' | 'corrected',
): Record<string, CheckedCell> {
  const entries = names.map((name): [string, CheckedCell] => {
    const cell = cells[name] ?? { mark: 'read', whys: [] };
    return [name, { ...cell, mark: cell.mark === 'corrected' ? 'corrected' : mark }];
  });
  return { ...cells, ...Object.fromEntries(entries) };
}

function partsOf(rows: readonly AnyRow[]): Omit<Sheet, 'solutions' | 'decisions'> {
  const of = <K extends RowKind>(kind: K) =>
    rows.filter((row): row is Extract<AnyRow, { kind: K }> => row.kind === kind);
  return {
    plan: of('plan')[0] as Sheet['plan'],
    targets: of('target') as Sheet['targets'],
    promises: of('promise') as Sheet['promises'],
    tasks: of('task'),
    statistics: of('statistic'),
    agencies: of('agency'),
    gaps: of('gap'),
  };
}
