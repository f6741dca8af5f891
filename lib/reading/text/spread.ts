import type { Row } from '../block.ts';

/** `doubt`: a Vietnamese sentence about what stands in the cell. */
export type SpanCell = { text: string; colspan: number; rowspan: number; doubt?: string };

/** Cells with spans as full rows: a merged cell stands in each place that it covers. */
export function spread(rows: { line: number; cells: SpanCell[] }[]): Row[] {
  const hanging: { text: string; left: number }[] = [];
  return rows.flatMap(({ line, cells }) => {
    const out: string[] = [];
    const doubts: NonNullable<Row['doubts']> = [];
    for (const cell of cells) {
      hang(out, hanging);
      if (cell.doubt !== undefined) doubts.push({ column: out.length, why: cell.doubt });
      for (let i = 0; i < Math.min(cell.colspan, WIDEST - out.length); i += 1) {
        hanging[out.length] = { text: cell.text, left: Math.min(cell.rowspan, rows.length) - 1 };
        out.push(cell.text);
      }
    }
    hang(out, hanging);
    if (out.every((text) => text === '')) return [];
    return [doubts.length === 0 ? { line, cells: out } : { line, cells: out, doubts }];
  });
}

/** No table of paper has more columns. */
const WIDEST = 100;

/** Cells of rows above that reach down to here. */
function hang(out: string[], hanging: ({ text: string; left: number } | undefined)[]): void {
  for (let above = hanging[out.length]; above && above.left > 0; above = hanging[out.length]) {
    above.left -= 1;
    out.push(above.text);
  }
}
