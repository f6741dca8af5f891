import type { Column, Doubt, GridRow, Role } from './grid.ts';

/** A column that holds something, under no header of its own. */
export function isNameless({ role, header }: Column): boolean {
  return role === 'other' && header === '';
}

/** What stands in a column without a name may belong to the column before it, or be what no column was found for. */
export function doubtingNameless(rows: readonly GridRow[], columns: readonly Column[]): GridRow[] {
  const places = columns.flatMap((column, at) => (isNameless(column) ? [at] : []));
  if (places.length === 0) return [...rows];
  return rows.map((row) => {
    const filled = places.filter((at) => (row.printed[at] ?? '') !== '');
    return {
      ...row,
      doubts: [...row.doubts, ...filled.flatMap((at) => doubtsOf(row.printed[at] as string, at, columns))],
    };
  });
}

function doubtsOf(text: string, at: number, columns: readonly Column[]): Doubt[] {
  const before = columns[at - 1]?.role;
  const absent = FOUND_LESS.filter((role) => !columns.some((column) => column.role === role));
  const why = `Cột thứ ${at + 1} không có tên, ở dòng này ghi “${text.slice(0, 60)}”; cần xem ô này thuộc cột nào.`;
  return [...(before && before !== 'ordinal' ? [before] : []), ...absent].map((role) => ({ role, why }));
}

const FOUND_LESS: Role[] = ['lead', 'support', 'result', 'time', 'value', 'unit'];
