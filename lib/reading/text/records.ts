/** Cells of one printed row and the lines that they took. */
export type Record = { line: number; lastLine: number; cells: string[] };

export type Begins = (record: Record, last: Record | undefined, columns: number) => boolean;

/**
 * Rows whose cells hold line breaks fall into several lines: puts them together again until they have `columns` cells.
 * The last cell of a line and the first of the next are then one. `begins` tells where a new row surely begins, given the row before.
 */
export function rebuild(records: readonly Record[], columns: number, begins: Begins): Record[] {
  const out: Record[] = [];
  for (const record of records) {
    const last = out.at(-1);
    const isPart =
      last !== undefined &&
      (last.cells.length < columns || record.cells.length === 1) &&
      last.cells.length + record.cells.length - 1 <= columns &&
      !begins(record, last, columns);
    if (isPart) append(last, record);
    else out.push({ ...record, cells: [...record.cells] });
  }
  return out;
}

function append(last: Record, record: Record): void {
  const [first = '', ...rest] = record.cells;
  last.cells[last.cells.length - 1] = `${last.cells.at(-1) ?? ''}\n${first}`;
  last.cells.push(...rest);
  last.lastLine = record.lastLine;
}
