import type { Answer, Answers } from './answer.ts';
import { type Difference, differenceOf } from './difference.ts';
import { areasOf, type FormRow } from './form.ts';
import type { AreaCode } from './plan.ts';
import {
  approvedRound,
  comparableAnswer,
  groupOf,
  inReviewOrder,
  mayApproveTogether,
  type Progress,
  type ReviewGroup,
  type Round,
  settledLines,
  sincePeriod,
} from './review-lines.ts';
import type { KeptMark, Markable } from './review-mark.ts';
import type { SectionText } from './section.ts';
import { isSameProgress } from './typed-progress.ts';
import type { Verdict } from './validation.ts';

/** A report under review with all that it is held against. */
export type UnderReview = {
  /** The asked rows with the headings above them. */
  sheet: readonly { row: FormRow; asked: boolean }[];
  answers: Answers;
  explanations: ReadonlyMap<string, string>;
  verdicts: readonly Verdict[];
  tasks: readonly (Progress & { assignmentId: number; areaCode: AreaCode })[];
  sections: readonly SectionText[];
  /** The sending before this one. */
  sent: { answers: Answers; tasks: ReadonlyMap<number, Progress>; sections: Readonly<Record<string, string>> } | null;
  /** What was last said of a task in an earlier approved report. */
  earlierTasks: ReadonlyMap<number, Progress>;
  sameWindow: Answers | null;
  newest: Answers | null;
  rounds: readonly Round[];
  marks: readonly KeptMark[];
};

export type ReviewedLine = { key: string; areaCode: AreaCode | null; group: ReviewGroup; settledIn: number | null };

export type ReviewedRow = ReviewedLine & {
  row: FormRow;
  now: Answer | null;
  sent: Answer | null;
  period: Answer | null;
  sinceSent: Difference | null;
  sincePeriod: Difference | null;
  verdicts: Verdict[];
};

export type ReviewedTask = ReviewedLine & { assignmentId: number; sent: Progress | null; period: Progress | null };

export type ReviewedSection = ReviewedLine & { title: string; now: string; sent: string | null };

/** The whole report, which can be returned as one line. */
export const WHOLE_REPORT = 'report';

export const taskLineKey = (assignmentId: number): string => `task:${assignmentId}`;

/** By the section's key, which stays from version to version of a form. */
export const sectionLineKey = (key: string): string => `section:${key}`;

/** Rows in the order in which a reviewer looks at them. */
export function reviewRows(under: UnderReview): ReviewedRow[] {
  const asked = under.sheet.flatMap((line) => (line.asked ? [line.row] : []));
  const areas = areasOf(under.sheet.map((line) => line.row));
  const settled = settledRows(asked, under);
  const lines = asked.map((row) => {
    const now = under.answers.get(row.key) ?? null;
    const sent = under.sent?.answers.get(row.key) ?? null;
    const period = comparableAnswer(row, under);
    const facts = {
      settledIn: settled.get(row.key) ?? null,
      sinceSent: under.sent === null ? null : differenceOf(sent, now),
      sincePeriod: sincePeriod(period, now),
    };
    const verdicts = under.verdicts.filter((verdict) => verdict.rowKey === row.key);
    const breaksRule = verdicts.some((verdict) => verdict.strength !== 'hint');
    const group = groupOf({ ...facts, breaksRule, ...saidOf(row.key, under) });
    return { key: row.key, areaCode: areas.get(row.key) ?? null, group, row, now, sent, period, verdicts, ...facts };
  });
  return inReviewOrder(lines);
}

/** Tasks are held against the sending before, and against what was last said of them in an earlier period. */
export function reviewTasks(under: UnderReview): ReviewedTask[] {
  const lines = under.tasks.map((task) => {
    const key = taskLineKey(task.assignmentId);
    const sent = under.sent?.tasks.get(task.assignmentId) ?? null;
    const period = under.earlierTasks.get(task.assignmentId) ?? null;
    const sinceSent = under.sent === null ? null : progressDifference(sent, task);
    // Papers and notes are written anew each period: only where the task stands counts.
    const sincePeriod: Difference | null =
      period === null ? null : { kind: period.state === task.state ? 'same' : 'answer' };
    const round = approvedRound(key, under.rounds);
    const settledIn = round && isSameSaid(round.tasks.get(task.assignmentId) ?? null, task) ? round.number : null;
    const group = groupOf({ breaksRule: false, settledIn, sinceSent, sincePeriod, ...saidOf(key, under) });
    return { key, areaCode: task.areaCode, group, settledIn, assignmentId: task.assignmentId, sent, period };
  });
  return inReviewOrder(lines);
}

/**
 * Sections are held against the sending before: each period is written anew. An empty one is looked at only where it had
 * words before, or somebody has spoken of it.
 */
export function reviewSections(under: UnderReview): ReviewedSection[] {
  const lines = under.sections.flatMap(({ key: name, title, areaCode, text: now }) => {
    const key = sectionLineKey(name);
    const sent = under.sent === null ? null : (under.sent.sections[name] ?? '');
    const said = saidOf(key, under);
    if (!now && !sent && !said.isDoubted && !said.wasReturned) return [];
    const sinceSent: Difference | null = sent === null ? null : { kind: sent === now ? 'same' : 'answer' };
    const round = approvedRound(key, under.rounds);
    const settledIn = round && (round.sections[name] ?? '') === now ? round.number : null;
    const group = groupOf({ breaksRule: false, settledIn, sinceSent, sincePeriod: null, ...said });
    return [{ key, areaCode, group, settledIn, title, now, sent }];
  });
  return inReviewOrder(lines);
}

/** Every line that can be marked: rows, tasks, sections, and the report as a whole. */
export function markableLines(under: Pick<UnderReview, 'sheet' | 'tasks' | 'sections'>): Markable[] {
  const areas = areasOf(under.sheet.map((line) => line.row));
  return [
    ...under.sheet.flatMap(({ row, asked }) => (asked ? [{ key: row.key, areaCode: areas.get(row.key) ?? null }] : [])),
    ...under.tasks.map(({ assignmentId, areaCode }) => ({ key: taskLineKey(assignmentId), areaCode })),
    ...under.sections.map(({ key, areaCode }) => ({ key: sectionLineKey(key), areaCode })),
    { key: WHOLE_REPORT, areaCode: null },
  ];
}

/** The lines that one act approves: clean, unchanged, and not marked yet. */
export function cleanLines(under: UnderReview): string[] {
  const marked = new Set(
    under.marks.flatMap(({ desk, mark, lineKey }) => (desk === 'staff' && mark !== 'open' ? [lineKey] : [])),
  );
  return [...reviewRows(under), ...reviewTasks(under), ...reviewSections(under)].flatMap(({ key, group }) =>
    mayApproveTogether(group) && !marked.has(key) ? [key] : [],
  );
}

function settledRows(asked: readonly FormRow[], under: UnderReview): Map<string, number> {
  const lines = asked.map(({ key }) => ({
    key,
    answer: under.answers.get(key) ?? null,
    broken: under.verdicts.filter(({ rowKey, strength }) => rowKey === key && strength !== 'hint'),
  }));
  return settledLines(lines, under.rounds, under);
}

function saidOf(key: string, { rounds, marks }: UnderReview): { isDoubted: boolean; wasReturned: boolean } {
  return {
    isDoubted: marks.some(({ lineKey, desk, mark }) => lineKey === key && desk === 'area' && mark === 'doubtful'),
    wasReturned: rounds.toSorted((a, b) => b.number - a.number)[0]?.returned.includes(key) ?? false,
  };
}

function progressDifference(before: Progress | null, now: Progress): Difference {
  return { kind: isSameSaid(before, now) ? 'same' : 'answer' };
}

function isSameSaid(left: Progress | null, right: Progress): boolean {
  if (left === null || left.state === null) return right.state === null;
  return isSameProgress(left, right);
}
