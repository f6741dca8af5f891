import type { Actor } from '@/lib/domain/actor.ts';
import type { Answer, Answers } from '@/lib/domain/answer.ts';
import { type FormRow, sheetOf } from '@/lib/domain/form.ts';
import { type ReportContent, verdictsOf } from '@/lib/domain/report.ts';
import { type Explanation, explanationsThatHold } from '@/lib/domain/validation.ts';
import { highestNested } from '@/lib/domain/window.ts';
import { type Db, db } from './client.ts';
import { type EvidenceFile, evidenceOf } from './evidence.ts';
import { formRows } from './forms.ts';
import { type AnsweredPeriod, answersBeside, answersOf, type StoredAnswer } from './report-answers.ts';
import { type Decision, decisionsOf } from './reviews.ts';
import { askTogether } from './rows-as-json.ts';
import { explanationsOf, formRules } from './rules.ts';
import { sectionsOf } from './sections.ts';
import { findSubmission, type Submission } from './submissions.ts';
import { type TaskLine, taskLinesOf } from './task-lines.ts';

/** One agency's report with all that stands beside it while it is written, checked and reviewed. */
export type Report = Omit<ReportContent, 'tasks'> & {
  submission: Submission;
  /** Rows to show: the asked ones under their headings. */
  sheet: { row: FormRow; asked: boolean }[];
  stored: Map<number, StoredAnswer>;
  tasks: TaskLine[];
  /** Every "đúng, vì…" by rule code, also those whose figures have changed since. */
  given: ReadonlyMap<string, Explanation>;
  decisions: Decision[];
  /** Files beside its rows and tasks, those taken off included. */
  evidence: EvidenceFile[];
  /** The newest earlier period of the form, with this agency's answers there. */
  previous: { name: string; answers: Answers } | null;
  /** The period behind `comparable`. */
  comparableName: string | null;
};

export async function findReport(actor: Actor, submissionId: number, tx: Db = db()): Promise<Report | null> {
  const submission = await findSubmission(actor, submissionId, tx);
  return submission === null ? null : readReport(submission, tx);
}

/** What a person enters into a report, and nothing that only stands beside it. */
export type EnteredReport = {
  sheet: { row: FormRow; asked: boolean }[];
  asked: FormRow[];
  stored: Map<number, StoredAnswer>;
  tasks: TaskLine[];
};

/** The same of a submission that the actor was already found to see; asked for with every cell that is saved. */
export async function readEntered(submission: Submission, tx: Db): Promise<EnteredReport> {
  return enteredOf(submission, await askTogether(tx, entered(submission)));
}

/** The report of a submission that the actor was already found to see; one statement, because whoever sends or decides holds others up. */
export async function readReport(submission: Submission, tx: Db): Promise<Report> {
  const { id, period, agencyId } = submission;
  const found = await askTogether(tx, {
    ...entered(submission),
    rules: formRules(period.formVersionId),
    decisions: decisionsOf(id),
    beside: answersBeside(period, agencyId),
    given: explanationsOf(id),
    evidence: evidenceOf(id),
    sections: sectionsOf(period.formVersionId, id),
  });
  const { rules, decisions, beside, given, evidence, sections } = found;
  const parts = enteredOf(submission, found);
  const { previous, comparable, within } = beside;
  const content = {
    asked: parts.asked,
    answers: byKey(parts.asked, parts.stored),
    rules,
    tasks: parts.tasks,
    cutOffOn: period.cutOffOn,
    comparable: comparable?.answers ?? null,
    nested: highestNested(period, within.flatMap(asNarrower), parts.asked),
  };
  return {
    ...content,
    ...parts,
    ...{ submission, decisions, evidence, sections, given },
    explanations: explanationsThatHold(verdictsOf(content), given),
    returned: returnedLines(submission, decisions),
    previous: previous?.answers ? { name: previous.name, answers: previous.answers } : null,
    comparableName: comparable?.answers ? comparable.name : null,
  };
}

function entered({ id, period, agencyId }: Submission) {
  return {
    rows: formRows(period.formVersionId),
    stored: answersOf(id),
    tasks: taskLinesOf(period, id, agencyId),
  };
}

function enteredOf(
  { agencyId, agencyKind, agencyLevel }: Submission,
  { rows, stored, tasks }: { rows: FormRow[] } & Pick<EnteredReport, 'stored' | 'tasks'>,
): EnteredReport {
  const sheet = sheetOf(rows, { id: agencyId, kind: agencyKind, level: agencyLevel });
  return { sheet, asked: sheet.flatMap((line) => (line.asked ? [line.row] : [])), stored, tasks };
}

function asNarrower({ answers, ...window }: AnsweredPeriod) {
  return answers === null ? [] : [{ window, answers }];
}

function byKey(asked: readonly FormRow[], stored: ReadonlyMap<number, StoredAnswer>): Map<string, Answer> {
  return new Map(
    asked.flatMap((row) => {
      const found = stored.get(row.id);
      return found ? [[row.key, found.answer] as const] : [];
    }),
  );
}

/** The lines that the agency must still answer: those of the newest return, while the report is in its hands. */
function returnedLines(submission: Submission, decisions: readonly Decision[]) {
  const [newest] = decisions;
  return submission.status === 'returned' && newest?.decision === 'return' ? newest.lines : [];
}
