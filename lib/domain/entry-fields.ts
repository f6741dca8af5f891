import type { LineKey } from './outbox.ts';

export const ROW_CELLS = ['typed', 'kind', 'note', 'reason', 'promisedOn'] as const;
export const PART_CELLS = ['state', 'completedOn', 'document', 'note'] as const;
export const HEAD_CELLS = ['documentNo', 'documentOn', 'signerName', 'signerTitle'] as const;

export const rowKey = (rowId: number): LineKey => `r${rowId}`;
export const partKey = (assignmentId: number): LineKey => `t${assignmentId}`;

/** "r12.typed" is a cell of line "r12"; "signerName" is a line of one cell. */
export function cellOf(name: string): { key: LineKey; cell: string } {
  const at = name.indexOf('.');
  return at < 0 ? { key: name, cell: '' } : { key: name.slice(0, at), cell: name.slice(at + 1) };
}

export function nameOf(key: LineKey, cell: string): string {
  return cell === '' ? key : `${key}.${cell}`;
}

/** The names of the cells of a line; null for what is no line of a report. */
export function cellsOf(key: LineKey): readonly string[] | null {
  if (/^r\d+$/.test(key)) return ROW_CELLS;
  if (/^t\d+$/.test(key)) return PART_CELLS;
  return HEAD_CELLS.some((head) => head === key) ? [''] : null;
}

/** The number of a row or a part. */
export function numberIn(key: LineKey): number {
  return Number(key.slice(1));
}
