import type { Row } from '../block.ts';

export type SpanCell = { text: string; colspan: number; rowspan: number };

/** Cells with spans as full rows: a merged cell stands in each place that it covers. */
export function spread(rows: { line: number; cells: SpanCell[] }[]): Row[] {
  const hanging: { text: string; left: number }[] = [];
  return rows.flatMap(({ line, cells }) => {
    const out: string[] = [];
    for (const cell of cells) {
      hang(out, hanging);
      for (let i = 0; i < Math.min(cell.colspan, WIDEST - out.length); i += 1) {
        hanging[out.length] = { text: cell.text, left: Math.min(cell.rowspan, rows.length) - 1 };
        out.push(cell.text);
      }
    }
    hang(out, hanging);
    return out.some((text) => text !== '') ? [{ line, cells: out }] : [];
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
