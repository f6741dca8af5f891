import { recordEvent } from '@/lib/db/events.ts';
import { clearAnswers, upsertAnswers } from '@/lib/db/report-answers.ts';
import { type Report, readReport } from '@/lib/db/reports.ts';
import { lockSubmission, type ReportHead, saveSubmission } from '@/lib/db/submissions.ts';
import { type ProgressWrite, upsertProgress } from '@/lib/db/task-lines.ts';
import { inTransaction, now, today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Answer, AnswerFault } from '@/lib/domain/answer.ts';
import { mayWriteReport } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { requireEditable } from '@/lib/domain/submission.ts';
import { sortEntries } from '@/lib/domain/typed-entry.ts';

/** What was typed into one row, with the version of the row that the typist saw (0: it had no answer). */
export type TypedRow = {
  rowId: number;
  kind: string;
  typed: string;
  note: string;
  reason: string;
  promisedOn: string;
  seenVersion: number;
};

export type TypedProgress = ProgressWrite & { seenVersion: number };

export type SavedReport = {
  savedAt: Date;
  written: number;
  /** Rows whose text was not understood: kept on the form, not saved. */
  faults: { rowId: number; fault: AnswerFault | 'bad-day'; suggestion: string | null }[];
  /** Rows that somebody else changed meanwhile: nothing overwritten, both answers shown. */
  conflicts: { rowId: number; theirs: Answer; by: string; version: number }[];
};

export type ReportInput = { submissionId: number; rows: TypedRow[]; tasks: TypedProgress[]; head: Partial<ReportHead> };

/** Lưu báo cáo: what is sound is written at once, what is not stays on the form; nobody's answer is overwritten unseen. */
export async function saveReport(actor: Actor, input: ReportInput): Promise<SavedReport> {
  return inTransaction(async (tx) => {
    const submission = (await lockSubmission(actor, input.submissionId, tx)) ?? refuse('not-found');
    if (!mayWriteReport(actor, submission)) refuse('not-allowed');
    requireEditable(submission, await today(tx));

    const report = await readReport(submission, tx);
    const { writes, cleared, faults, conflicts } = sortEntries(report.asked, report.stored, input.rows);
    const tasks = changedTasks(report, input.tasks);
    const at = await now(tx);
    await upsertAnswers(tx, submission.id, writes, actor.userId, at);
    await clearAnswers(tx, submission.id, cleared);
    await upsertProgress(tx, submission.id, tasks, actor.userId, at);

    const headChanged = isHeadChanged(submission, input.head);
    const written = writes.length + cleared.length + tasks.length + (headChanged ? 1 : 0);
    if (written > 0) {
      await saveSubmission(tx, submission, input.head, at);
      await recordEvent(tx, actor, {
        action: 'submission.saved',
        subject: 'submission',
        subjectId: submission.id,
        provinceId: submission.provinceId,
        before: pick(report, [...writes.map((write) => write.rowId), ...cleared]),
        after: { rows: writes.map(({ rowId, answer }) => ({ rowId, ...answer })), cleared, tasks, head: input.head },
      });
    }
    return { savedAt: at, written, faults, conflicts };
  });
}

/** Only parts that are this agency's in this period, that changed, and that nobody else changed meanwhile. */
function changedTasks(report: Report, typed: readonly TypedProgress[]): ProgressWrite[] {
  const lines = new Map(report.tasks.map((line) => [line.assignmentId, line]));
  return typed.flatMap(({ seenVersion, ...write }) => {
    const line = lines.get(write.assignmentId);
    if (!line || line.version !== seenVersion) return [];
    const same =
      line.state === write.state &&
      line.completedOn === write.completedOn &&
      line.resultDocument === write.resultDocument &&
      line.note === write.note;
    return same ? [] : [write];
  });
}

function isHeadChanged(submission: ReportHead, head: Partial<ReportHead>): boolean {
  return Object.entries(head).some(([key, value]) => submission[key as keyof ReportHead] !== value);
}

function pick(report: Report, rowIds: readonly number[]) {
  return rowIds.flatMap((rowId) => {
    const stored = report.stored.get(rowId);
    return stored ? [{ rowId, ...stored.answer }] : [];
  });
}
