import type { RowKind } from '@/lib/domain/reading-view.ts';

/** The cell whose doubt is settled when a field is corrected; most fields are a cell of their own. */
export function cellOfField(kind: RowKind, field: string): string {
  return CELLS[kind]?.[field] ?? field;
}

const TARGET: Readonly<Record<string, string>> = {
  clause: 'text',
  short: 'short',
  kind: 'operator',
  change: 'operator',
  deadlineYear: 'phase',
  yearly: 'phase',
  sameAs: 'text',
};

const CELLS: Partial<Record<RowKind, Readonly<Record<string, string>>>> = {
  target: TARGET,
  promise: TARGET,
  task: { empty: 'title', duplicateOf: 'title' },
  statistic: { printedCode: 'code', text: 'value' },
};
