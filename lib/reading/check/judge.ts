import type { CellState } from '@/lib/domain/reading-view.ts';
import { type Fault, faultsOf } from './faults.ts';
import type { ReadName } from './names.ts';
import { type AnyRow, rowsOf, type Sheet } from './sheet.ts';

export type JudgedCell = { state: CellState; whys: readonly string[] };

/** A row with the state of every cell that has one: what was read, what it lacks, and names that nobody has placed. */
export type JudgedRow = { row: AnyRow; cells: ReadonlyMap<string, JudgedCell> };

/** Every row as it must be looked at before it is saved. */
export function judgeSheet(
  sheet: Sheet,
  names: readonly ReadName[],
  beside: ReadonlyMap<string, Fault[]> = new Map(),
): JudgedRow[] {
  const open = new Set(names.filter(({ meant }) => meant === null).map(({ name }) => name));
  const filled = filledGaps(sheet);
  return rowsOf(sheet).map((row) => ({ row, cells: cellsOf(row, open, filled, beside.get(row.key) ?? []) }));
}

/** The missing numbers whose rows have been added since, by the keys of their gaps. */
export function filledGaps({ targets, tasks, gaps }: Sheet): Set<string> {
  const rows = [...targets, ...tasks].filter((row) => !row.isDropped);
  const present = new Set(rows.map(({ values }) => `${values.section}#${values.ordinal}`));
  const filled = gaps.filter(
    ({ values }) => values.kind === 'missing' && present.has(`${values.section}#${values.ordinal}`),
  );
  return new Set(filled.map(({ key }) => key));
}

/** What "đã xem" would settle. */
export function doubtsOf({ cells }: JudgedRow): string[] {
  return [...cells].flatMap(([name, { state }]) => (state === 'doubtful' ? [name] : []));
}

/** What must be corrected: looking at it is not enough. */
export function faultyCells({ cells }: JudgedRow): string[] {
  return [...cells].flatMap(([name, { state }]) => (state === 'fault' ? [name] : []));
}

function cellsOf(
  row: AnyRow,
  open: ReadonlySet<string>,
  filled: ReadonlySet<string>,
  beside: readonly Fault[],
): Map<string, JudgedCell> {
  const cells = new Map<string, JudgedCell>(
    Object.entries(row.cells).map(([name, { mark, whys }]) => [name, { state: mark, whys }]),
  );
  if (row.isDropped) return new Map([...cells].filter(([, { state }]) => state !== 'doubtful'));
  if (filled.has(row.key)) cells.set('gap', { state: 'corrected', whys: [] });
  for (const { cell, why, mayStand } of [...faultsOf(row), ...beside]) {
    const before = cells.get(cell) ?? { state: 'read', whys: [] };
    const stands = mayStand && before.state === 'accepted';
    cells.set(cell, { state: stands ? 'accepted' : mayStand ? 'doubtful' : 'fault', whys: [why, ...before.whys] });
  }
  for (const [cell, unknown] of unknownNames(row, open)) {
    const before = cells.get(cell) ?? { state: 'read', whys: [] };
    const whys = unknown.map((name) => `Chưa rõ “${name}” là cơ quan nào: chọn ở mục “Cơ quan chưa rõ”.`);
    cells.set(cell, { state: 'fault', whys: [...whys, ...before.whys] });
  }
  return cells;
}

function unknownNames(row: AnyRow, open: ReadonlySet<string>): [string, string[]][] {
  const lists: [string, readonly string[]][] =
    row.kind === 'target' || row.kind === 'promise'
      ? [['agencies', row.values.agencies]]
      : row.kind === 'task' && !row.values.empty
        ? [
            ['lead', row.values.lead],
            ['support', row.values.support],
          ]
        : [];
  return lists
    .map(([cell, names]): [string, string[]] => [cell, names.filter((name) => open.has(name))])
    .filter(([, names]) => names.length > 0);
}
