import type { JudgedRow } from '../check/judge.ts';
import type { ReadName } from '../check/names.ts';
import type { Decision, Sheet } from '../check/sheet.ts';
import type { Difference } from './difference.ts';
import type { Comparison } from './differences.ts';

export function decisionKey({ key, field }: Pick<Difference, 'key' | 'field'>): string {
  return `${key}|${field}`;
}

export function decisionOf(sheet: Sheet, difference: Pick<Difference, 'key' | 'field'>): Decision | null {
  return sheet.decisions.get(decisionKey(difference)) ?? null;
}

/**
 * Of a document read again only that matters which will be written: rows taken anew are checked like any other; of a
 * row that the plan has, a name that is taken must be placed. What is equal, or stays as the plan has it, needs no look.
 */
export function judgeComparison(judged: readonly JudgedRow[], comparison: Comparison, sheet: Sheet): JudgedRow[] {
  const added = new Set(
    comparison.extra.filter(({ key }) => decisionOf(sheet, { key, field: 'row' })?.take).map(({ key }) => key),
  );
  return judged.map((one) => {
    if (added.has(one.row.key)) return one;
    const cells = [...one.cells].map(([name, cell]) => {
      const isOpen = cell.state === 'fault' || cell.state === 'doubtful';
      const isTaken = WHO.has(name) && decisionOf(sheet, { key: one.row.key, field: name as 'lead' })?.take === true;
      const stays = !isOpen || (cell.state === 'fault' && isTaken);
      return [name, stays ? cell : { ...cell, state: 'read' as const }] as const;
    });
    return { ...one, cells: new Map(cells) };
  });
}

const WHO = new Set(['agencies', 'lead', 'support']);

/** Only names that will be written have to be placed. */
export function namesToPlace(names: readonly ReadName[], judged: readonly JudgedRow[]): ReadName[] {
  const open = new Set(
    judged.filter(({ cells }) => [...WHO].some((name) => cells.get(name)?.state === 'fault')).map(({ row }) => row.key),
  );
  return names.filter(({ meant, rows }) => meant !== null || rows.some((key) => open.has(key)));
}
