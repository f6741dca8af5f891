import type { Column, Grid, GridKind, GridRow, Role, Section } from '@/lib/reading/grid/grid.ts';

type Cells = Partial<Record<Role, string>>;

/** A grid from rows of cells; a string is a heading row "II. Cải cách thể chế", its numeral before the first dot. */
export function gridOf(
  kind: GridKind,
  roles: readonly (Role | [Role, string])[],
  rows: readonly (string | readonly string[])[],
  more: Partial<Grid> = {},
): Grid {
  const columns: Column[] = roles.map((role) =>
    typeof role === 'string'
      ? { role, header: role, confidence: 1 }
      : { role: role[0], header: role[1], confidence: 1 },
  );
  let sections: Section[] = [];
  const read = rows.flatMap((row, index): GridRow[] => {
    const line = index + 2;
    if (typeof row === 'string') {
      sections = [sectionOf(row, line)];
      return [];
    }
    return [rowOf(columns, row, sections, line)];
  });
  return {
    kind,
    title: null,
    appendix: null,
    line: 1,
    lastLine: rows.length + 1,
    columns,
    rows: read,
    sections: [],
    warnings: [],
    ...more,
  };
}

function sectionOf(text: string, line: number): Section {
  const [, numeral, title] = /^([IVX\d]*)\.? ?(.*)$/.exec(text) as unknown as [string, string, string];
  return { numeral, title, line };
}

function rowOf(columns: readonly Column[], printed: readonly string[], sections: Section[], line: number): GridRow {
  const cells: Cells = {};
  columns.forEach(({ role }, index) => {
    const text = printed[index] ?? '';
    if (text.trim() !== '') cells[role] = cells[role] === undefined ? text : `${cells[role]}\n${text}`;
  });
  const ordinal = cells.ordinal?.replace(/\.$/, '') ?? null;
  return { line, lastLine: line, ordinal, sections, cells, printed: [...printed], isJoined: false, doubts: [] };
}
