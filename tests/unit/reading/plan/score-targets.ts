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
  for (const gold of wanted.toSorted((a, b) => Number(isMeasured(b)) - Number(isMeasured(a)))) {
    const partner = partnerOf(gold, left);
    if (partner === undefined) {
      if (isMeasured(gold) || had.length === 0) score.missing.push(`${place} ${gold.source.part ?? ''} ${gold.title}`);
      continue;
    }
    left.splice(left.indexOf(partner), 1);
    pairs.set(gold.key, partner);
    score.found += 1;
    scoreCells(gold, partner, score, agenciesOf);
  }
  for (const extra of left) {
    if (isMeasured(extra) || wanted.length === 0)
      score.invented.push(`${extra.id} ${extra.kind} ${extra.value} ${extra.clause}`);
  }
}

function partnerOf(gold: GoldTarget, left: readonly ReadTarget[]): ReadTarget | undefined {
  const same = left.filter((one) => isMeasured(one) === isMeasured(gold));
  return (
    same.find((one) => one.value === goldValue(gold) && one.part === (gold.source.part ?? null)) ??
    same.find((one) => one.value === goldValue(gold) && one.level === (gold.level ?? null)) ??
    same.find((one) => one.value === goldValue(gold)) ??
    same[0]
  );
}

function scoreCells(gold: GoldTarget, read: ReadTarget, score: Score, agenciesOf: (names: string[]) => string[]): void {
  const where = `${read.id} (dòng ${read.line})`;
  const cell = (field: string, wanted: unknown, had: unknown) => mark(score, field, read, where, wanted, had);
  cell('area', gold.area, read.area);
  cell('operator', operatorOf(gold), read.operator);
  cell('value', goldValue(gold), read.value);
  cell('unit', gold.kind === 'milestone' ? null : gold.unit, read.unit);
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
