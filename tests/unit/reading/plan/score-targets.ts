import type { ReadTarget } from '@/lib/reading/proposal.ts';
import type { GoldTarget } from './gold.ts';
import { mark, newScore, type Score } from './score.ts';

/**
 * Compares promises bullet by bullet. Within one bullet the measured promises are paired by their values, so that a
 * different splitting of the words beside them does not count as a wrong figure.
 */
export function scoreTargets(
  gold: readonly GoldTarget[],
  read: readonly ReadTarget[],
  agenciesOf: (names: string[]) => string[],
): Score {
  const score = newScore();
  const places = new Set([...gold.map(goldPlace), ...read.map(readPlace)]);
  const pairs = new Map<string, ReadTarget>();
  for (const place of places) {
    const wanted = gold.filter((one) => goldPlace(one) === place);
    const had = read.filter((one) => readPlace(one) === place);
    scoreBullet(place, wanted, had, score, pairs, agenciesOf);
  }
  for (const target of gold) scoreSame(target, gold, pairs, score);
  return score;
}

function scoreBullet(
  place: string,
  wanted: readonly GoldTarget[],
  had: readonly ReadTarget[],
  score: Score,
  pairs: Map<string, ReadTarget>,
  agenciesOf: (names: string[]) => string[],
): void {
  const left = [...had];
  const open = [...wanted];
  for (const fits of WAYS) {
    for (const gold of [...open]) {
      const partner = left.find((one) => isMeasured(one) === isMeasured(gold) && fits(gold, one));
      if (partner === undefined) continue;
      left.splice(left.indexOf(partner), 1);
      open.splice(open.indexOf(gold), 1);
      pairs.set(gold.key, partner);
      score.found += 1;
      scoreCells(gold, partner, score, agenciesOf);
    }
  }
  for (const gold of open) {
    if (isMeasured(gold) || had.length === 0) score.missing.push(`${place} ${gold.source.part ?? '-'} ${gold.title}`);
  }
  for (const extra of left) {
    if (isMeasured(extra) || wanted.length === 0) score.invented.push(`${extra.id} ${extra.kind} ${extra.value}`);
  }
}

/** How the parts of one bullet are paired, the closest first: a different splitting shifts the letters. */
const WAYS: ((gold: GoldTarget, read: ReadTarget) => boolean)[] = [
  (gold, read) => read.value === goldValue(gold) && read.part === (gold.source.part ?? null),
  (gold, read) => read.value === goldValue(gold) && read.level === (gold.level ?? null),
  (gold, read) => read.value === goldValue(gold),
  () => true,
];

function scoreCells(gold: GoldTarget, read: ReadTarget, score: Score, agenciesOf: (names: string[]) => string[]): void {
  const where = `${read.id} (dòng ${read.line})`;
  const cell = (field: string, wanted: unknown, had: unknown) => mark(score, field, read, where, wanted, had);
  cell('area', gold.area, read.area);
  cell('operator', operatorOf(gold), read.operator);
  cell('value', goldValue(gold), read.value);
  cell('unit', gold.kind === 'milestone' ? null : (gold.unit?.toLowerCase() ?? null), read.unit?.toLowerCase() ?? null);
  cell('phase', gold.phase ?? null, read.phase);
  cell('deadline', Number(gold.deadline.slice(0, 4)), read.deadlineYear);
  cell('level', gold.level ?? null, read.level);
  cell('yearly', gold.yearly ?? false, read.yearly);
  cell(
    'change',
    gold.change ? [gold.change.direction, gold.change.baselineYear] : null,
    read.change ? [read.change.direction, read.change.baselineYear] : null,
  );
  cell(
    'steps',
    (gold.steps ?? []).map(({ year, value }) => [year, value]),
    read.steps.map(({ year, value }) => [year, value]),
  );
  cell('measured', isMeasured(gold), isMeasured(read));
  if (gold.origin === 'appendix' || gold.origin === 'task')
    cell(
      'agencies',
      (gold.agencies ?? []).map((one) => one.agency ?? one.group).sort(),
      agenciesOf(read.agencies).sort(),
    );
}

function scoreSame(
  gold: GoldTarget,
  all: readonly GoldTarget[],
  pairs: ReadonlyMap<string, ReadTarget>,
  score: Score,
): void {
  const read = pairs.get(gold.key);
  if (read === undefined || (gold.origin !== 'appendix' && gold.sameAs == null)) return;
  const wanted = all.find(({ key }) => key === gold.sameAs);
  mark(score, 'sameAs', read, read.id, wanted === undefined ? null : (pairs.get(wanted.key)?.id ?? null), read.sameAs);
}

function goldPlace({ source }: GoldTarget): string {
  return [source.section, source.ordinal].filter((step) => step !== null).join('#');
}

function readPlace({ section, heading, ordinal }: ReadTarget): string {
  return [heading === null ? section : `${section} – ${heading}`, ordinal].filter((step) => step !== null).join('#');
}

function isMeasured({ kind, value }: { kind: string; value: string | null }): boolean {
  return kind === 'rank' || kind === 'level' || (kind === 'quantitative' && value !== null);
}

/** The catalogue gives a milestone the value of its choice in the form: that is not printed in the plan. */
function goldValue(gold: GoldTarget): string | null {
  return gold.kind === 'milestone' ? null : gold.value;
}

function operatorOf(gold: GoldTarget): string | null {
  return gold.kind === 'milestone' ? null : gold.operator;
}
