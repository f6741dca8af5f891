import { type Answer, numberOf } from './answer.ts';
import { exact, type Figure, rateOf, sumOf } from './figure.ts';
import type { Consolidation, StatisticType } from './statistic.ts';
import type { SubmissionStatus } from './submission.ts';

/** What one agency that owes the row has answered; `status` is null when it has no report at all. */
export type Part = { agencyId: number; status: SubmissionStatus | null; answer: Answer | null };

/** What several agencies have answered alike, taken together: the number of the answer is then their sum. */
export type JointPart = Omit<Part, 'agencyId'> & { agencies: number };

/** "142/145 cơ quan": không áp dụng leaves the base; chưa có, blank and unapproved stay in it, unanswered. */
export type Coverage = { answered: number; expected: number };

export type Consolidated = Coverage & {
  /** The province's figure; null when nobody answered, never 0 for want of answers. */
  number: Figure | null;
  /** Choice → agencies, for rows with choices. */
  counts: Record<string, number> | null;
  /** The answers in words, by agency, for text rows. */
  texts: { agencyId: number; text: string }[] | null;
};

type AnyPart = Part | JointPart;
type Row = { type: StatisticType; consolidation: Consolidation | null };

/** The province's answer to a row from approved reports only; the order of the parts does not matter. */
export function consolidate(row: Row, parts: readonly AnyPart[]): Consolidated {
  const inBase = parts.filter((part) => approvedAnswer(part)?.kind !== 'not-applicable');
  const answered = inBase.filter(isAnsweredPart);
  const coverage = { answered: countAgencies(answered), expected: countAgencies(inBase) };
  const empty = { ...coverage, number: null, counts: null, texts: null };
  if (coverage.answered === 0) return empty;
  if (row.type === 'choice') return { ...empty, counts: countChoices(answered) };
  if (row.type === 'text') return { ...empty, texts: listTexts(answered) };
  return { ...empty, number: isSummable(row, coverage) ? sumOf(answered.map(numberOfPart)) : null };
}

export type ConsolidatedRatio = Coverage & {
  number: Figure | null;
  numerator: Figure | null;
  denominator: Figure | null;
};

/**
 * scale × Σ numerators / Σ denominators, never the mean of agency rates. An agency counts only when it has answered
 * all that it was asked of the two rows, so that both sums speak of the same agencies. A denominator of 0 gives null.
 */
export function consolidateRatio(
  numerators: readonly Part[],
  denominators: readonly Part[],
  scale: Figure,
): ConsolidatedRatio {
  const parts = [...numerators, ...denominators];
  const away = agenciesWhere(parts, (part) => approvedAnswer(part)?.kind === 'not-applicable');
  const silent = agenciesWhere(parts, (part) => !isAnsweredPart(part));
  const base = agenciesWhere(parts, (part) => !away.has(part.agencyId));
  const counted = (part: Part) => base.has(part.agencyId) && !silent.has(part.agencyId);
  const numerator = totalOf(numerators.filter(counted));
  const denominator = totalOf(denominators.filter(counted));
  const coverage = { answered: [...base].filter((id) => !silent.has(id)).length, expected: base.size };
  return { ...coverage, numerator, denominator, number: quotient(numerator, denominator, scale) };
}

/** Two disjoint groups of agencies taken together give what all of them give at once. */
export function joinConsolidated(left: Consolidated, right: Consolidated): Consolidated {
  const numbers = [left.number, right.number].filter((number) => number !== null);
  return {
    answered: left.answered + right.answered,
    expected: left.expected + right.expected,
    number: numbers.length > 0 ? sumOf(numbers) : null,
    counts: left.counts || right.counts ? joinCounts(left.counts ?? {}, right.counts ?? {}) : null,
    texts: left.texts || right.texts ? byAgency([...(left.texts ?? []), ...(right.texts ?? [])]) : null,
  };
}

function approvedAnswer(part: AnyPart): Answer | null {
  return part.status === 'approved' ? part.answer : null;
}

function isAnsweredPart(part: AnyPart): boolean {
  const kind = approvedAnswer(part)?.kind;
  return kind === 'value' || kind === 'nil';
}

/** Percents are never summed: only the single owner's own percent passes. */
function isSummable(row: Row, { answered }: Coverage): boolean {
  return row.type !== 'percent' || (row.consolidation === 'owner' && answered === 1);
}

function numberOfPart(part: AnyPart): Figure {
  return numberOf(part.answer) ?? '0';
}

function countAgencies(parts: readonly AnyPart[]): number {
  return parts.reduce((total, part) => total + ('agencies' in part ? part.agencies : 1), 0);
}

function countChoices(parts: readonly AnyPart[]): Record<string, number> {
  const chosen = parts.flatMap((part) => (part.answer?.choice ? [{ choice: part.answer.choice, part }] : []));
  return chosen
    .toSorted((a, b) => (a.choice < b.choice ? -1 : 1))
    .reduce<Record<string, number>>(
      (counts, { choice, part }) => joinCounts(counts, { [choice]: countAgencies([part]) }),
      {},
    );
}

/** Words stand under the name of who said them: a joint part has none. */
function listTexts(parts: readonly AnyPart[]): { agencyId: number; text: string }[] {
  return byAgency(
    parts.flatMap((part) =>
      'agencyId' in part && part.answer?.text ? [{ agencyId: part.agencyId, text: part.answer.text }] : [],
    ),
  );
}

function agenciesWhere(parts: readonly Part[], holds: (part: Part) => boolean): Set<number> {
  return new Set(parts.filter(holds).map((part) => part.agencyId));
}

function totalOf(parts: readonly Part[]): Figure | null {
  return parts.length === 0 ? null : sumOf(parts.map(numberOfPart));
}

function quotient(numerator: Figure | null, denominator: Figure | null, scale: Figure): Figure | null {
  if (numerator === null || denominator === null || exact(denominator).isZero()) return null;
  return rateOf(numerator, denominator, scale);
}

function joinCounts(left: Record<string, number>, right: Record<string, number>): Record<string, number> {
  const joined = { ...left };
  for (const [choice, count] of Object.entries(right)) joined[choice] = (joined[choice] ?? 0) + count;
  return joined;
}

function byAgency<T extends { agencyId: number }>(lines: readonly T[]): T[] {
  return [...lines].sort((a, b) => a.agencyId - b.agencyId);
}
