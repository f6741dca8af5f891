import { type Answer, type Answers, isAnswered } from './answer.ts';
import type { Day } from './calendar.ts';
import { type OpenRow, openRows, progressOf } from './completeness.ts';
import type { FormRow } from './form.ts';
import { openSections, type SectionText } from './section.ts';
import { type TalliedTask, tallyTasks } from './task-tally.ts';
import { type LateDebts, lateDebtsOf, type PartProgress } from './typed-progress.ts';
import { standingVerdicts, type ValidationRule, type Verdict, validate } from './validation.ts';

/** A line that was returned, its reason frozen, the value that was proposed with it, and the agency's reply. */
export type ReturnedLine = {
  id: number;
  lineKey: string;
  reason: string;
  reply: string | null;
  proposal: Answer | null;
};

/** One part of a task as the report says it, by its assignment. */
export type ReportedTask = Required<TalliedTask> &
  Pick<PartProgress, 'nextStep'> & { assignmentId: number; note: string | null };

/** All that decides whether a report may be sent. */
export type ReportContent = {
  /** The rows asked of this agency. */
  asked: readonly FormRow[];
  answers: Answers;
  rules: readonly ValidationRule[];
  /** "đúng, vì…" by rule code, as far as it speaks of the figures that stand (`explanationsThatHold`). */
  explanations: ReadonlyMap<string, string>;
  /** The same days a year before. */
  comparable: Answers | null;
  /** By row, the highest answer of a narrower window (`highestNested`). */
  nested: Answers | null;
  tasks: readonly ReportedTask[];
  /** The day on which the tasks are judged late or not. */
  cutOffOn: Day;
  returned: readonly ReturnedLine[];
  sections: readonly SectionText[];
};

export type Assessment = LateDebts & {
  answered: number;
  askedRows: number;
  open: OpenRow[];
  verdicts: Verdict[];
  standing: Verdict[];
  openTasks: number;
  /** Required sections without a word. */
  openSections: SectionText[];
  unansweredReturns: number;
};

/** What the report still owes, and what its figures break; the same on the form, at sending, and in review. */
export function assess(report: ReportContent): Assessment {
  const verdicts = verdictsOf(report);
  const { answered, asked } = progressOf(report.asked, report.answers);
  return {
    answered,
    askedRows: asked,
    open: openRows(report.asked, report.answers),
    verdicts,
    standing: standingVerdicts(verdicts, report.explanations),
    openTasks: report.tasks.filter((task) => task.role === 'lead' && task.state === null).length,
    ...lateDebtsOf(report.tasks, report.cutOffOn),
    openSections: openSections(report.sections),
    unansweredReturns: report.returned.filter((line) => (line.reply ?? '').trim() === '').length,
  };
}

/** What the report's figures break, explained or not. */
export function verdictsOf(report: Omit<ReportContent, 'explanations' | 'returned' | 'sections'>): Verdict[] {
  return validate({
    rules: rulesFor(report),
    answers: report.answers,
    previous: report.comparable,
    nested: report.nested,
    tasks: tallyTasks(report.tasks, report.cutOffOn),
  });
}

export type LineChange = { row: FormRow; before: Answer | null; after: Answer | null; changed: boolean };

/** Each asked row now and then; a reviewer sees the changed ones first. */
export function compareAnswers(asked: readonly FormRow[], before: Answers, after: Answers): LineChange[] {
  return asked.map((row) => {
    const [old, current] = [before.get(row.key) ?? null, after.get(row.key) ?? null];
    return { row, before: old, after: current, changed: !isSameAnswer(old, current) };
  });
}

/** Two answers are the same when nothing that a person can write differs. */
export function isSameAnswer(left: Answer | null, right: Answer | null): boolean {
  if (!isAnswered(left) || !isAnswered(right)) return left === right;
  const parts: (keyof Answer)[] = ['kind', 'number', 'choice', 'text', 'note', 'reason', 'promisedOn'];
  return parts.every((part) => left[part] === right[part]);
}

/** A rule speaks only where the agency is asked for every row that it names. */
export function rulesFor({ rules, asked }: Pick<ReportContent, 'rules' | 'asked'>): ValidationRule[] {
  const keys = new Set(asked.map((row) => row.key));
  return rules.filter((rule) => [rule.rowKey, ...rule.otherKeys].every((key) => keys.has(key)));
}
