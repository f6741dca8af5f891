import type { ReadStatistic } from '@/lib/reading/proposal.ts';
import { mark, newScore, type Score } from '../plan/score.ts';

export type GoldRow = {
  key: string;
  code: string | null;
  printedCode: string | null;
  label: string;
  unit: string | null;
  parent: string | null;
};
export type GoldValue = { row: string; printed: string; number: string | null; choice?: string; note?: string };

/** Compares a statistical appendix row by row, in the order of print. */
export function scoreStatistics(
  rows: readonly GoldRow[],
  values: readonly GoldValue[],
  read: readonly ReadStatistic[],
): Score {
  const score = newScore();
  const byRow = new Map(values.map((value) => [value.row, value]));
  rows.forEach((row, index) => {
    const partner = read[index];
    if (partner === undefined) score.missing.push(row.key);
    else scoreRow(row, byRow.get(row.key), partner, score);
  });
  score.invented.push(...read.slice(rows.length).map(({ name }) => name));
  return score;
}

function scoreRow(row: GoldRow, value: GoldValue | undefined, read: ReadStatistic, score: Score): void {
  const cell = (field: string, wanted: unknown, had: unknown) => mark(score, field, read, row.key, wanted, had);
  score.found += 1;
  cell('code', row.code, read.code);
  cell('printedCode', row.printedCode, read.printedCode);
  cell('parent', row.parent?.replace(/^r-/, '') ?? null, read.parent);
  cell('name', row.label, read.name);
  cell('unit', row.unit, read.unit);
  cell('text', value?.printed ?? '', read.text);
  cell('value', value?.number ?? value?.choice ?? null, read.value);
  cell('note', value?.note ?? null, read.note);
}
