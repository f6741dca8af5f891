import { DOUBTFUL_BELOW } from '@/lib/reading/proposal.ts';

/** What became of the cells of one field. */
export type FieldScore = { right: number; flagged: number; unflagged: string[]; wrong: string[] };
export type Score = { found: number; missing: string[]; invented: string[]; fields: Map<string, FieldScore> };

type Doubtable = { cells: Partial<Record<string, { confidence: number }>>; confidence: number };

export function newScore(): Score {
  return { found: 0, missing: [], invented: [], fields: new Map() };
}

/** Counts one cell: right, wrong but flagged for a person to look at, or wrong and passed as right. */
export function mark(score: Score, field: string, row: Doubtable, where: string, wanted: unknown, read: unknown): void {
  const one = score.fields.get(field) ?? { right: 0, flagged: 0, unflagged: [], wrong: [] };
  score.fields.set(field, one);
  if (JSON.stringify(wanted) === JSON.stringify(read)) {
    one.right += 1;
    return;
  }
  const said = `${where}: ${JSON.stringify(wanted)} ≠ ${JSON.stringify(read)}`;
  const cell = row.cells[field]?.confidence ?? row.confidence;
  if (cell < DOUBTFUL_BELOW) one.flagged += 1;
  else one.unflagged.push(said);
  one.wrong.push(said);
}

/** The share of right cells of a field, 0–1. */
export function shareRight({ right, flagged, unflagged }: FieldScore): number {
  return right / (right + flagged + unflagged.length);
}

export function printed(name: string, score: Score): string {
  const head = `${name}: ${score.found} found, ${score.missing.length} missing, ${score.invented.length} invented`;
  const rows = [...score.fields].map(([field, one]) =>
    [
      field.padEnd(12),
      `${one.right}`.padStart(4),
      `${one.flagged}`.padStart(4),
      `${one.unflagged.length}`.padStart(4),
      `${(100 * shareRight(one)).toFixed(1)} %`.padStart(8),
    ].join(' '),
  );
  return [head, 'field        right  flagged  unflagged', ...rows].join('\n');
}
