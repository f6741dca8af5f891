import { fold } from '../phrases/words.ts';
import type { Grid, GridRow } from './grid.ts';

/** A table of tasks in which some headings say "CHỈ TIÊU", with columns for their figures, is a table of targets too. */
export function parted(grid: Grid, asTargets: () => Grid): Grid[] {
  const isMeasured = grid.columns.some(({ role }) => role === 'unit' || role === 'value' || role.startsWith('year-'));
  if (grid.kind !== 'tasks' || !isMeasured || !grid.rows.some(isOfTargets)) return [grid];
  const targets = asTargets();
  const tasks = { ...grid, rows: grid.rows.filter((row) => !isOfTargets(row)) };
  const found = { ...targets, rows: targets.rows.filter(isOfTargets), warnings: [] };
  return tasks.rows.length === 0 ? [{ ...found, warnings: grid.warnings }] : [found, tasks];
}

/** Figures in a table of tasks belong to no task: they are told. */
export function tellingFigures(grid: Grid): Grid {
  if (grid.kind !== 'tasks') return grid;
  const unread = grid.columns.filter(
    ({ role }, at) => MEASURES.test(role) && grid.rows.some(({ printed }) => (printed[at] ?? '') !== ''),
  );
  if (unread.length === 0) return grid;
  const names = unread.map(({ header }) => `“${header}”`).join(', ');
  return { ...grid, warnings: [...grid.warnings, `Bảng nhiệm vụ có cột ${names}; các số liệu ở đó chưa được đọc.`] };
}

const MEASURES = /^(?:unit|value|figure|year-\d+)$/;

/** By the innermost heading that says what is listed. */
function isOfTargets({ sections }: GridRow): boolean {
  const said = sections.findLast(({ title }) => LISTED.test(fold(title)));
  return said !== undefined && /^(?:(?:cac|he thong|nhom) )*(?:chi tieu|muc tieu)(?!.*nhiem vu)/.test(fold(said.title));
}

const LISTED = /^(?:(?:cac|he thong|nhom) )*(?:chi tieu|muc tieu|nhiem vu|hoat dong|giai phap)/;
