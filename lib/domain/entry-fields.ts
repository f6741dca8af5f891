import type { LineKey } from './outbox.ts';

export const ROW_CELLS = ['typed', 'kind', 'note', 'reason', 'promisedOn'] as const;
export const PART_CELLS = ['state', 'completedOn', 'document', 'note', 'step', 'stepBy', 'stepOn'] as const;
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

/** Longer lines are posted without it, and held against their version alone. */
const MOST_SHOWN = 3_900;

/**
 * What a form shows of a line, posted back with it: a form without scripts posts every line, and one that comes back as
 * it was shown was not touched. Empty where it would be too long.
 */
export function asShown(seen: number | string, cells: readonly string[], most = MOST_SHOWN): string {
  const text = JSON.stringify([String(seen), ...cells.map(withPlainBreaks)]);
  return text.length > most ? '' : text;
}

/** The line came back as it was shown, over the version that was shown: whatever stands there now, its typist left it alone. */
export function isAsShown(fields: Readonly<Record<string, string>>, key: LineKey, cells: readonly string[]): boolean {
  const shown = fields[nameOf(key, 'shown')];
  if (!shown) return false;
  const typed = cells.map((cell) => fields[nameOf(key, cell)] ?? '');
  return shown === asShown(fields[nameOf(key, 'seen')] ?? '', typed, Number.POSITIVE_INFINITY);
}

/** Browsers post their own line ends. */
function withPlainBreaks(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
