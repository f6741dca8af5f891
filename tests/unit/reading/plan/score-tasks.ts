import type { ReadTask } from '@/lib/reading/proposal.ts';
import { type GoldTask, withoutAppendix } from './gold.ts';
import { mark, newScore, type Score } from './score.ts';

/** Compares the tasks of an appendix row by row. */
export function scoreTasks(
  gold: readonly GoldTask[],
  read: readonly ReadTask[],
  agenciesOf: (names: string[]) => string[],
): Score {
  const score = newScore();
  const left = [...read];
  const idOf = new Map<string, string>();
  for (const task of gold) {
    const section = withoutAppendix(task.source.section);
    const partner = left.find((one) => one.section === section && String(one.ordinal) === task.source.ordinal);
    if (partner === undefined) {
      score.missing.push(`${section}#${task.source.ordinal} ${task.title}`);
      continue;
    }
    left.splice(left.indexOf(partner), 1);
    idOf.set(task.key, partner.id);
    score.found += 1;
    scoreCells(task, partner, idOf, score, agenciesOf);
  }
  score.invented.push(...left.map(({ id, title }) => `${id} ${title}`));
  return score;
}

function scoreCells(
  gold: GoldTask,
  read: ReadTask,
  idOf: ReadonlyMap<string, string>,
  score: Score,
  agenciesOf: (names: string[]) => string[],
): void {
  const where = `${read.id} (dòng ${read.line})`;
  const cell = (field: string, wanted: unknown, had: unknown) => mark(score, field, read, where, wanted, had);
  if (!gold.empty) cell('area', gold.area, read.area);
  cell('lead', gold.lead.map(keyOf).sort(), agenciesOf(read.lead).sort());
  cell('support', gold.support.map(keyOf).sort(), agenciesOf(read.support).sort());
  cell('time', gold.schedule.spans.map(spanOf), read.time.spans.map(spanOf));
  cell('timeText', gold.schedule.text ?? '', read.time.text);
  cell('funding', gold.funding, read.funding);
  cell('results', gold.results.length > 0, read.results.length > 0);
  cell('empty', gold.empty ?? false, read.empty);
  cell('duplicate', gold.duplicateOf ? (idOf.get(gold.duplicateOf) ?? null) : null, read.duplicateOf);
}

function keyOf({ agency, group }: { agency?: string; group?: string }): string {
  return agency ?? group ?? '';
}

type Span = { kind: string; from?: string | null; to?: string | null; month?: number | null; quarter?: number | null };

function spanOf({ kind, from, to, month, quarter }: Span): unknown[] {
  return [kind, from ?? null, to ?? null, month ?? null, quarter ?? null];
}
