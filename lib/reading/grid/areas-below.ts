import type { GridRow } from './grid.ts';

/** A merged cell that names the field of several rows stands in the first of them alone; a heading ends it. */
export function withAreasBelow(rows: readonly GridRow[]): GridRow[] {
  let above: { text: string; place: string } | null = null;
  return rows.map((row) => {
    const place = row.sections.map(({ line }) => line).join(' ');
    const own = row.cells.area;
    if (own !== undefined) above = { text: own, place };
    else if (above?.place === place) return { ...row, cells: { ...row.cells, area: above.text } };
    return row;
  });
}
