import type { Actor } from '@/lib/domain/actor.ts';
import type { Answer, Answers } from '@/lib/domain/answer.ts';
import { type FormRow, sheetOf } from '@/lib/domain/form.ts';
import { type ReportContent, verdictsOf } from '@/lib/domain/report.ts';
import { type Explanation, explanationsThatHold } from '@/lib/domain/validation.ts';
import { highestNested } from '@/lib/domain/window.ts';
import { type Db, db } from './client.ts';
import { type EvidenceFile, listEvidence } from './evidence.ts';
import { listFormRows } from './forms.ts';
import { findComparable, findPreviousPeriod, listEarlierWithin, type Period } from './periods.ts';
import { findSubmissionOf, listAnswers, listAnswersByKey, type StoredAnswer } from './report-answers.ts';
import { type Decision, listDecisions } from './reviews.ts';
import { listExplanations, listRules } from './rules.ts';
import { listSections } from './sections.ts';
import { findSubmission, type Submission } from './submissions.ts';
import { listTaskLines, type TaskLine } from './task-lines.ts';

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
export async function readEntered({ id, period, ...agency }: Submission, tx: Db): Promise<EnteredReport> {
  const rows = await listFormRows(period.formVersionId, tx);
  const sheet = sheetOf(rows, { id: agency.agencyId, kind: agency.agencyKind, level: agency.agencyLevel });
  return {
    sheet,
    asked: sheet.flatMap((line) => (line.asked ? [line.row] : [])),
    stored: await listAnswers(id, tx),
    tasks: await listTaskLines(period, id, agency.agencyId, tx),
  };
}

/** The report of a submission that the actor was already found to see. */
export async function readReport(submission: Submission, tx: Db): Promise<Report> {
  const { period, agencyId } = submission;
  const entered = await readEntered(submission, tx);
  const decisions = await listDecisions(submission.id, tx);
  const comparable = await readOf(await findComparable(period, tx), agencyId, tx);
  const content = {
    asked: entered.asked,
    answers: byKey(entered.asked, entered.stored),
    rules: await listRules(period.formVersionId, tx),
    tasks: entered.tasks,
    cutOffOn: period.cutOffOn,
    comparable: comparable?.answers ?? null,
    nested: await readNested(period, agencyId, entered.asked, tx),
  };
  const given = await listExplanations(submission.id, tx);
  return {
    ...content,
    submission,
    ...entered,
    decisions,
    evidence: await listEvidence(submission.id, tx),
    sections: await listSections(period.formVersionId, submission.id, tx),
    given,
    explanations: explanationsThatHold(verdictsOf(content), given),
    returned: returnedLines(submission, decisions),
    previous: await readOf(await findPreviousPeriod(period, tx), agencyId, tx),
    comparableName: comparable?.name ?? null,
  };
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

/** An agency's approved answers in another period, by the keys of their rows. */
async function readOf(period: Period | null, agencyId: number, tx: Db): Promise<Report['previous']> {
  const answers = period === null ? null : await approvedAnswers(period.id, agencyId, tx);
  return period === null || answers === null ? null : { name: period.name, answers };
}

async function readNested(
  period: Period,
  agencyId: number,
  asked: readonly FormRow[],
  tx: Db,
): Promise<Answers | null> {
  const others: { window: Period; answers: Answers }[] = [];
  for (const window of await listEarlierWithin(period, tx)) {
    const found = await readOf(window, agencyId, tx);
    if (found) others.push({ window, answers: found.answers });
  }
  return highestNested(period, others, asked);
}

async function approvedAnswers(periodId: number, agencyId: number, tx: Db): Promise<Answers | null> {
  const found = await findSubmissionOf(periodId, agencyId, tx);
  return found?.status === 'approved' ? listAnswersByKey(found.id, tx) : null;
}
