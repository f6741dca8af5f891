import type { Answer, Answers } from './answer.ts';
import { type Difference, differenceOf, isSameValue } from './difference.ts';
import type { FormRow } from './form.ts';
import type { NextStep } from './next-step.ts';
import { isSameAnswer } from './report.ts';

/**
 * Why a line is looked at, the first reason that applies: it breaks a rule · an area reviewer doubts it · it was
 * returned and answered · it changed since it was last sent · it differs from the period it may be compared with ·
 * there is nothing to compare it with. Nothing to look at: it was approved before and stands · it stands everywhere.
 */
export const REVIEW_GROUPS = ['broken', 'doubted', 'answered', 'changed', 'moved', 'first', 'settled', 'same'] as const;
export type ReviewGroup = (typeof REVIEW_GROUPS)[number];

/** What is folded away: nothing in it asks for a look. */
export function isFolded(group: ReviewGroup): boolean {
  return group === 'settled' || group === 'same';
}

/** Only clean lines that changed nowhere are approved together; each of the others is looked at by itself. */
export function mayApproveTogether(group: ReviewGroup): boolean {
  return group === 'same';
}

export type LineFacts = {
  /** A rule, other than a hint, that the line breaks; explained or not. */
  breaksRule: boolean;
  isDoubted: boolean;
  /** It was returned in the round before. */
  wasReturned: boolean;
  /** The sending in which it was approved with the answer it still has; null: never, or it has changed since. */
  settledIn: number | null;
  /** Against the last sending; null when this is the first. */
  sinceSent: Difference | null;
  /** Against the period it may be compared with; null when there is none. */
  sincePeriod: Difference | null;
};

export function groupOf(line: LineFacts): ReviewGroup {
  if (line.isDoubted) return line.breaksRule ? 'broken' : 'doubted';
  if (line.settledIn !== null) return 'settled';
  if (line.breaksRule) return 'broken';
  if (line.wasReturned) return 'answered';
  if (line.sinceSent !== null && line.sinceSent.kind !== 'same') return 'changed';
  if (line.sincePeriod === null) return line.sinceSent === null ? 'first' : 'same';
  return isUnmoved(line.sincePeriod) ? 'same' : 'moved';
}

/** Rule breaks first, then by why they are looked at; within a group in the order of the form. */
export function inReviewOrder<T extends { group: ReviewGroup }>(lines: readonly T[]): T[] {
  return lines.toSorted((a, b) => REVIEW_GROUPS.indexOf(a.group) - REVIEW_GROUPS.indexOf(b.group));
}

/**
 * What an answer may be held against: what stands, against the newest earlier period; what flows, only against the
 * same window a year before (domain, "Reporting windows").
 */
export function comparableAnswer(
  row: Pick<FormRow, 'key' | 'accumulation'>,
  { sameWindow, newest }: { sameWindow: Answers | null; newest: Answers | null },
): Answer | null {
  const base = row.accumulation === 'flow' || row.accumulation === 'cumulative' ? sameWindow : newest;
  return base?.get(row.key) ?? null;
}

/** Notes are written anew each period: only the value counts. */
export function sincePeriod(before: Answer | null, after: Answer | null): Difference | null {
  return before === null ? null : differenceOf(before, after);
}

/** What a report says of one of its agency's tasks. */
export type Progress = {
  state: string | null;
  completedOn: string | null;
  resultDocument: string | null;
  note: string | null;
  nextStep?: NextStep | null;
};

/** A round that was decided: what was sent, and what was said of its lines. */
export type Round = {
  number: number;
  decision: 'approve' | 'return';
  answers: Readonly<Record<string, Answer>>;
  explanations: Readonly<Record<string, string>>;
  tasks: ReadonlyMap<number, Progress>;
  /** By key; empty ones are left out. */
  sections: Readonly<Record<string, string>>;
  /** Marked as approved before the report went back. */
  approved: readonly string[];
  returned: readonly string[];
};

/** A line as it stands, with the rules it breaks and how they are explained. */
export type StandingLine = {
  key: string;
  answer: Answer | null;
  broken: readonly { ruleCode: string; otherKeys: readonly string[] }[];
};

/**
 * Line → the sending in which it was approved, for the lines that stand as they were then: the same answer and, where
 * a rule speaks of it, the same figures and the same explanation. The newest word counts: what was returned later is
 * asked again. A re-opened approval still approved its lines.
 */
export function settledLines(
  lines: readonly StandingLine[],
  rounds: readonly Round[],
  now: { answers: Answers; explanations: ReadonlyMap<string, string> },
): Map<string, number> {
  return new Map(
    lines.flatMap((line) => {
      const round = approvedRound(line.key, rounds);
      return round && standsAsIn(round, line, now) ? [[line.key, round.number] as const] : [];
    }),
  );
}

/** The round in which a line was approved, unless a later one returned it. */
export function approvedRound(key: string, rounds: readonly Round[]): Round | null {
  const newest = rounds.toSorted((a, b) => b.number - a.number).find((one) => saysOf(one, key) !== null);
  return newest && saysOf(newest, key) === 'approved' ? newest : null;
}

function saysOf(round: Round, key: string): 'approved' | 'returned' | null {
  if (round.returned.includes(key)) return 'returned';
  return round.decision === 'approve' || round.approved.includes(key) ? 'approved' : null;
}

function standsAsIn(
  round: Round,
  { key, answer, broken }: StandingLine,
  { answers, explanations }: { answers: Answers; explanations: ReadonlyMap<string, string> },
): boolean {
  if (!isSameAnswer(round.answers[key] ?? null, answer)) return false;
  return broken.every(
    ({ ruleCode, otherKeys }) =>
      round.explanations[ruleCode] === explanations.get(ruleCode) &&
      otherKeys.every((other) => isSameValue(round.answers[other] ?? null, answers.get(other) ?? null)),
  );
}

function isUnmoved(difference: Difference): boolean {
  return difference.kind === 'same' || difference.kind === 'note';
}
