import type { Day } from './calendar.ts';
import type { TargetStatus } from './target-status.ts';

export const REMEDY_OUTCOMES = ['done', 'not-done'] as const;
export type RemedyOutcome = (typeof REMEDY_OUTCOMES)[number];

/** biện pháp khắc phục: why something is off course, what is done about it, by whom, until when; then what came of it. */
export type Remedy = {
  id: number;
  cause: string;
  measure: string;
  person: string;
  dueOn: Day;
  decidedBy: string;
  decidedOn: Day;
  outcome: RemedyOutcome | null;
  outcomeNote: string | null;
  outcomeBy: string | null;
  outcomeOn: Day | null;
};

/** not-needed · owed = chưa có biện pháp · in-hand = đang thực hiện · follow-up = đến lúc báo kết quả. */
export type RemedyStanding = 'not-needed' | 'owed' | 'in-hand' | 'follow-up';

/** `red`: it must have a remedy. `seenOn`: the cut-off day of the newest figure on it. */
export type RemedyQuestion = { red: boolean; seenOn: Day | null; today: Day };

/**
 * Where the remedies of one target stand; of a task, whose agencies say steps too, `readNextSteps` tells. What is open is followed up once its day has passed or a newer period has
 * spoken. What is red owes a remedy when none is open, and again when it is still red after the last one was told.
 */
export function remedyStanding(remedies: readonly Remedy[], { red, seenOn, today }: RemedyQuestion): RemedyStanding {
  const open = remedies.filter(({ outcome }) => outcome === null);
  if (open.some(({ dueOn, decidedOn }) => dueOn < today || (seenOn !== null && seenOn > decidedOn))) return 'follow-up';
  if (open.length > 0) return 'in-hand';
  if (!red) return 'not-needed';
  const told = remedies
    .flatMap(({ outcomeOn }) => outcomeOn ?? [])
    .toSorted()
    .at(-1);
  return told !== undefined && (seenOn === null || seenOn <= told) ? 'in-hand' : 'owed';
}

/** What must have a remedy: a target at risk, and one that missed its phase while its plan still runs. */
export function isRed(status: TargetStatus, planRuns: boolean): boolean {
  return status === 'at-risk' || (status === 'final-missed' && planRuns);
}
