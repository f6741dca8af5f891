import { goesOn } from '../text/mend.ts';
import type { Column, GridKind } from './grid.ts';
import { fits, isFigure } from './look.ts';

export type Verdict = { isJoined: boolean; isSure: boolean };

/**
 * Whether a row without an ordinal goes on with the row above, as after a page break, or is one of its own, as the
 * "Trong đó" rows of a statistical appendix are: by which cells are filled and how the texts begin and end.
 */
export function continues(
  above: readonly string[],
  cells: readonly string[],
  columns: readonly Column[],
  kind: GridKind,
  isAfterBreak: boolean,
): Verdict {
  const main = columns.findIndex(({ role }) => MAIN.has(role));
  const text = cells[main] ?? '';
  const forJoin = joinWeight(above, cells, main, isAfterBreak);
  const forNew = text === '' ? 0 : newWeight(above, cells, columns, kind, text);
  return { isJoined: forJoin >= forNew, isSure: Math.abs(forJoin - forNew) >= 2 };
}

export const MAIN = new Set(['task', 'target', 'statistic', 'agency']);

function joinWeight(above: readonly string[], cells: readonly string[], main: number, isAfterBreak: boolean): number {
  let weight = isAfterBreak ? 1.5 : 0;
  for (const [at, cell] of cells.entries()) {
    if (cell === '') weight += at === main ? 3 : 0;
    else if (/^["“(]?\p{Ll}/u.test(cell)) weight += at === main ? 3 : 1;
    else if (goesOn(above[at] ?? '.', cell)) weight += 1;
  }
  if (/^[-+•]/.test(cells[main] ?? '')) weight += 1;
  return weight;
}

function newWeight(
  above: readonly string[],
  cells: readonly string[],
  columns: readonly Column[],
  kind: GridKind,
  text: string,
): number {
  // "cấp xã" below "Trong đó: cấp tỉnh", each with a figure: two rows, though the second begins small
  const hasFigures = (row: readonly string[]) =>
    columns.some((column, at) => isMeasure(column) && isFigure(row[at] ?? ''));
  if (!/^["“(]?[\p{Lu}\d]/u.test(text) && !(kind === 'statistics' && hasFigures(above) && hasFigures(cells))) return 0;
  const filled = columns.filter((_, at) => (cells[at] ?? '') !== '').length;
  const others = columns.filter(
    (column, at) => (cells[at] ?? '') !== '' && isOwn(column, cells[at] as string, above[at] ?? ''),
  );
  let weight = Math.min(others.length, 3) * 1.2;
  // an agency whose code or number nobody filled in, below one that has all of its name
  if (kind === 'agencies' && fits('agency', text) === 1 && !goesOn(textAbove(above, columns), text)) weight += 4;
  if (hasFigures(cells)) weight += kind === 'statistics' ? 4 : 3;
  if (/[.;]$/.test(textAbove(above, columns))) weight += 1;
  return filled > 1 ? weight : weight * 0.5;
}

function textAbove(above: readonly string[], columns: readonly Column[]): string {
  return above[columns.findIndex(({ role }) => MAIN.has(role))] ?? '';
}

/** A cell that is whole in itself, below one that was whole too. */
function isOwn(column: Column, cell: string, above: string): boolean {
  if (MAIN.has(column.role) || column.role === 'ordinal') return false;
  return fits(column.role, cell) >= 0.9 && (above === '' || fits(column.role, above) >= 0.9) && !/^\p{Ll}/u.test(cell);
}

function isMeasure({ role }: Column): boolean {
  return role === 'figure' || role === 'value' || role.startsWith('year-');
}
