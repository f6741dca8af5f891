import type { AgencyKind, AgencyLevel } from './agency.ts';
import { exact, type Figure, toFigure } from './figure.ts';

export const RANK_GROUPS = ['departments', 'districts', 'communes', 'others'] as const;
/** Sở, ban, ngành · UBND cấp huyện · UBND cấp xã · cơ quan khác: only within one of them agencies are held against each other. */
export type RankGroup = (typeof RANK_GROUPS)[number];

export const MEASURES = ['punctual', 'complete', 'tasks'] as const;
/** Reports sent in time · rows answered of those asked · lead parts that fell due and were done in time. */
export type Measure = (typeof MEASURES)[number];

/** Points of 100. The rule is ours: no document sets one, and it stands printed beside every rank. */
export const WEIGHTS: Record<Measure, number> = { punctual: 40, complete: 30, tasks: 30 };

/** The newest regular periods that have fallen due; with fewer than `LEAST_PERIODS` of them an agency is not ranked. */
export const PERIODS_RANKED = 4;
export const LEAST_PERIODS = 2;

export type Share = { part: number; whole: number };
export type RankFacts = { agencyId: number; group: RankGroup; periodsDue: number; shares: Record<Measure, Share> };

/** `rank` is null where there is too little to rank by ("chưa đủ căn cứ xếp hạng"), and then there is no score. */
export type Standing = { score: Figure | null; rank: number | null; isTied: boolean; ranked: number };

export function rankGroupOf({ kind, level }: { kind: AgencyKind; level: AgencyLevel }): RankGroup {
  if (level === 'commune') return 'communes';
  if (level === 'district') return 'districts';
  return level === 'province' && DEPARTMENTS.includes(kind) ? 'departments' : 'others';
}

/** The rank of each within its group: equal points share a rank, and the next one counts everybody before it (1, 1, 3). */
export function rankAgencies(facts: readonly RankFacts[]): Map<number, Standing> {
  const scored = facts.map((one) => ({ ...one, score: scoreOf(one) }));
  return new Map(
    scored.map(({ agencyId, group, score }) => {
      const others = scored.flatMap((one) => (one.group === group && one.score !== null ? [one.score] : []));
      return [agencyId, standingOf(score, others)];
    }),
  );
}

const DEPARTMENTS: readonly AgencyKind[] = ['department', 'office', 'board'];

/** Exact, so that no rounding makes or breaks a tie. */
type Fraction = { over: bigint; under: bigint };

function standingOf(score: Fraction | null, ranked: readonly Fraction[]): Standing {
  if (score === null) return { score: null, rank: null, isTied: false, ranked: ranked.length };
  return {
    score: toFigure(exact(String(score.over)).div(exact(String(score.under)))),
    rank: 1 + ranked.filter((other) => compare(other, score) > 0).length,
    isTied: ranked.filter((other) => compare(other, score) === 0).length > 1,
    ranked: ranked.length,
  };
}

/** What did not occur takes no part: the other measures keep their proportion to each other. */
function scoreOf({ periodsDue, shares }: RankFacts): Fraction | null {
  const counted = MEASURES.filter((measure) => shares[measure].whole > 0);
  if (periodsDue < LEAST_PERIODS || counted.length === 0) return null;
  const weight = counted.reduce((sum, measure) => sum + WEIGHTS[measure], 0);
  let sum: Fraction = { over: 0n, under: BigInt(weight) };
  for (const measure of counted) {
    const { part, whole } = shares[measure];
    sum = plus(sum, { over: BigInt(100 * WEIGHTS[measure] * part), under: BigInt(weight * whole) });
  }
  return sum;
}

function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

function compare(a: Fraction, b: Fraction): number {
  const [left, right] = [a.over * b.under, b.over * a.under];
  return left > right ? 1 : left < right ? -1 : 0;
}
