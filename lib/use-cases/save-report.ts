import type { Db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { findLastClearing, findLastHeadChange } from '@/lib/db/last-change.ts';
import { answersWritten, clearAnswers } from '@/lib/db/report-answers.ts';
import { type EnteredReport, readEntered } from '@/lib/db/reports.ts';
import { lockSubmission, type ReportHead, type Submission, saveSubmission } from '@/lib/db/submissions.ts';
import { type ProgressWrite, type TaskLine, upsertProgress } from '@/lib/db/task-lines.ts';
import { inTransaction, now, today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayWriteReport } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { requireEditable } from '@/lib/domain/submission.ts';
import { type RowConflict, type SortedEntries, sortEntries, type TypedEntry } from '@/lib/domain/typed-entry.ts';
import { type SortedHead, sortHead } from '@/lib/domain/typed-head.ts';
import { type LateDebts, lateDebtsOf, type SortedParts, sortParts } from '@/lib/domain/typed-progress.ts';

/** What was typed into one row, with the version of the row that the typist saw (0: it had no answer). */
export type TypedRow = TypedEntry;

export type TypedProgress = ProgressWrite & { seenVersion: number };

export type HeadConflict = { field: string; theirs: string | null; by: string | null; at: Date | null };

export type SavedReport = {
  savedAt: Date;
  written: number;
  /** Rows whose text was not understood: kept on the form, not saved. */
  faults: SortedEntries['faults'];
  /** What somebody else changed meanwhile: nothing overwritten, both answers shown. */
  conflicts: RowConflict[];
  taskConflicts: { assignmentId: number; theirs: TaskLine }[];
  headConflicts: HeadConflict[];
  /** What parts among those typed that now stand, and are late, still owe before the report can be sent. */
  debts: LateDebts;
  /** The version of each row and part that now stands as it was typed. */
  rows: { rowId: number; version: number }[];
  tasks: { assignmentId: number; version: number }[];
};

export type ReportInput = {
  submissionId: number;
  rows: TypedRow[];
  tasks: TypedProgress[];
  head: Partial<ReportHead>;
  /** The fields of the head as the typist saw them; a field that is not named here is not compared. */
  headSeen?: Partial<ReportHead>;
};

type Sorted = { rows: SortedEntries; tasks: SortedParts<TaskLine, TypedProgress>; head: SortedHead<ReportHead> };

/**
 * Lưu báo cáo, whole or line by line: what is sound is written at once, what is not stays on the form; nobody's answer
 * is overwritten unseen. The same sent twice changes nothing.
 */
export async function saveReport(actor: Actor, input: ReportInput): Promise<SavedReport> {
  return inTransaction((tx) => saveReportIn(tx, actor, input));
}

/** The same as a part of a wider act. */
export async function saveReportIn(tx: Db, actor: Actor, input: ReportInput): Promise<SavedReport> {
  const submission = (await lockSubmission(actor, input.submissionId, tx)) ?? refuse('not-found');
  if (!mayWriteReport(actor, submission)) refuse('not-allowed');
  requireEditable(submission, await today(tx));

  const report = await readEntered(submission, tx);
  const sorted = {
    rows: sortEntries(report.asked, report.stored, input.rows),
    tasks: sortParts<TaskLine, TypedProgress>(report.tasks, input.tasks),
    head: sortHead<ReportHead>(headOf(submission), input.head, input.headSeen ?? {}),
  };
  const at = await now(tx);
  const written = await write(tx, actor, submission, report, sorted, at);
  return saved(tx, submission, report, sorted, written, at);
}

/** How many lines were written. */
async function write(
  tx: Db,
  actor: Actor,
  submission: Submission,
  report: EnteredReport,
  { rows, tasks, head }: Sorted,
  at: Date,
): Promise<number> {
  const headChanges = Object.keys(head.change).length;
  const written = rows.writes.length + rows.cleared.length + tasks.writes.length + (headChanges > 0 ? 1 : 0);
  if (written === 0) return 0;
  await clearAnswers(tx, submission.id, rows.cleared);
  await upsertProgress(tx, submission.id, tasks.writes, actor.userId, at);
  const { id, version } = submission;
  const answers = rows.writes.length > 0 ? [answersWritten(id, rows.writes, actor.userId, at, version + 1)] : [];
  await saveSubmission(tx, submission, head.change, at, answers);
  await recordEvent(tx, actor, {
    action: 'submission.saved',
    subject: 'submission',
    subjectId: submission.id,
    provinceId: submission.provinceId,
    before: before(submission, report, { rows, tasks, head }),
    after: {
      rows: rows.writes.map(({ rowId, answer }) => ({ rowId, ...answer })),
      cleared: rows.cleared,
      tasks: tasks.writes.map(({ seenVersion: _, ...part }) => part),
      head: head.change,
    },
  });
  return written;
}

/** What stood where something was written. */
function before(submission: Submission, report: EnteredReport, { rows, tasks, head }: Sorted) {
  const parts = new Map(report.tasks.map((line) => [line.assignmentId, line]));
  return {
    rows: [...rows.writes.map(({ rowId }) => rowId), ...rows.cleared].flatMap((rowId) => {
      const stored = report.stored.get(rowId);
      return stored ? [{ rowId, ...stored.answer }] : [];
    }),
    tasks: tasks.writes.flatMap(({ assignmentId }) => {
      const { state, completedOn, resultDocument, note, nextStep } = parts.get(assignmentId) as TaskLine;
      return state === null ? [] : [{ assignmentId, state, completedOn, resultDocument, note, nextStep }];
    }),
    head: Object.fromEntries(Object.keys(head.change).map((field) => [field, submission[field as keyof ReportHead]])),
  };
}

async function saved(
  tx: Db,
  submission: Submission,
  report: EnteredReport,
  { rows, tasks, head }: Sorted,
  written: number,
  at: Date,
): Promise<SavedReport> {
  const parts = new Map(report.tasks.map((line) => [line.assignmentId, line.version]));
  return {
    savedAt: at,
    written,
    faults: rows.faults,
    conflicts: await inTurn(rows.conflicts, (conflict) => named(tx, submission.id, conflict)),
    taskConflicts: tasks.conflicts,
    debts: debtsIn(submission, report, tasks),
    headConflicts: await inTurn(head.conflicts, async (conflict) => ({
      ...conflict,
      ...((await findLastHeadChange(submission.id, conflict.field, tx)) ?? { by: null, at: null }),
    })),
    rows: [
      ...rows.settled,
      ...rows.writes.map(({ rowId }) => ({ rowId, version: submission.version + 1 })),
      ...rows.cleared.map((rowId) => ({ rowId, version: 0 })),
    ],
    tasks: [
      ...tasks.settled,
      ...tasks.writes.map(({ assignmentId }) => ({ assignmentId, version: (parts.get(assignmentId) ?? 0) + 1 })),
    ],
  };
}

function debtsIn({ period }: Submission, report: EnteredReport, { writes, settled }: Sorted['tasks']): LateDebts {
  const written = new Map(writes.map((part) => [part.assignmentId, part]));
  const typed = new Set([...written.keys(), ...settled.map((part) => part.assignmentId)]);
  const parts = report.tasks
    .filter(({ assignmentId }) => typed.has(assignmentId))
    .map((line) => asWritten(line, written.get(line.assignmentId)));
  return lateDebtsOf(parts, period.cutOffOn);
}

/** A step that is not said again is gone. */
function asWritten(line: TaskLine, part: TypedProgress | undefined): TaskLine {
  return part ? { ...line, ...part, nextStep: part.nextStep ?? null } : line;
}

/** One question after another: a transaction has one connection. */
async function inTurn<T, R>(all: readonly T[], ask: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (const one of all) answers.push(await ask(one));
  return answers;
}

/** Who emptied a row stands in the journal alone. */
async function named(tx: Db, submissionId: number, conflict: RowConflict): Promise<RowConflict> {
  if (conflict.theirs !== null) return conflict;
  return { ...conflict, ...((await findLastClearing(submissionId, conflict.rowId, tx)) ?? {}) };
}

function headOf({ documentNo, documentOn, signerName, signerTitle }: Submission): ReportHead {
  return { documentNo, documentOn, signerName, signerTitle };
}
