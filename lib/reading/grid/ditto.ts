import type { Doubt, GridRow, Role } from './grid.ts';

/** "-nt-", "như trên" and ditto marks stand for what the row above has in that column; a person looks at it. */
export function withoutDittos(rows: readonly GridRow[]): GridRow[] {
  const done: GridRow[] = [];
  for (const row of rows) done.push(filled(row, done.at(-1)));
  return done;
}

function filled(row: GridRow, above: GridRow | undefined): GridRow {
  const dittos = Object.entries(row.cells).filter(([, text]) => DITTO.test(text ?? '')) as [Role, string][];
  if (dittos.length === 0) return row;
  const cells = { ...row.cells };
  for (const [role] of dittos) {
    delete cells[role];
    if (above?.cells[role] !== undefined) cells[role] = above.cells[role];
  }
  return { ...row, cells, doubts: [...row.doubts, ...dittos.map(doubtOf)] };
}

function doubtOf([role, text]: [Role, string]): Doubt {
  return { role, why: `Ô ghi “${text.trim()}”: đã lấy như dòng trên, cần xem lại.` };
}

const DITTO = /^[\s\-–—.(]*(?:n\.?t\.?|như trên|″|”|"|〃|'')[\s\-–—.)]*$/iu;
