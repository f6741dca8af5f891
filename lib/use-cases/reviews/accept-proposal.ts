import { recordEvent } from '@/lib/db/events.ts';
import { answersWritten } from '@/lib/db/report-answers.ts';
import { readReport } from '@/lib/db/reports.ts';
import { replyToLine } from '@/lib/db/reviews.ts';
import { lockSubmission, saveSubmission } from '@/lib/db/submissions.ts';
import { inTransaction, now, today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { faultOf } from '@/lib/domain/answer.ts';
import { mayWriteReport } from '@/lib/domain/policy.ts';
import { acceptedAnswer } from '@/lib/domain/proposal.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { isSameAnswer } from '@/lib/domain/report.ts';
import { requireEditable } from '@/lib/domain/submission.ts';
import { answerInWords } from '@/lib/text/answers.ts';

/** `seen`: the version of the row's answer that stood beside the proposal (0: none). */
export type Acceptance = { submissionId: number; lineId: number; seen: number };

/**
 * Chấp nhận đề nghị: the proposed value becomes the agency's own answer and the reply says so, in one act. Refuses:
 * no-proposal, stale when the row was changed since it was seen, and whatever stops an edit. Twice accepts once.
 */
export async function acceptProposal(actor: Actor, { submissionId, lineId, seen }: Acceptance): Promise<void> {
  await inTransaction(async (tx) => {
    const submission = (await lockSubmission(actor, submissionId, tx)) ?? refuse('not-found');
    if (!mayWriteReport(actor, submission)) refuse('not-allowed');
    requireEditable(submission, await today(tx));

    const report = await readReport(submission, tx);
    const line = report.returned.find(({ id }) => id === lineId) ?? refuse('no-proposal');
    const row = report.asked.find(({ key }) => key === line.lineKey) ?? refuse('no-proposal');
    const proposal = line.proposal ?? refuse('no-proposal');
    if (faultOf(proposal, row) !== null) refuse('no-proposal');
    const stored = report.stored.get(row.id) ?? null;
    const answer = acceptedAnswer(proposal, stored?.answer ?? null);
    const reply = `Chấp nhận đề nghị: ${answerInWords(proposal, row)}.`;
    const isWritten = isSameAnswer(stored?.answer ?? null, answer);
    if (isWritten && line.reply === reply) return;
    if (!isWritten && (stored?.version ?? 0) !== seen) refuse('stale');

    const at = await now(tx);
    const written = answersWritten(submissionId, [{ rowId: row.id, answer }], actor.userId, at, submission.version + 1);
    await replyToLine(tx, line.id, reply, actor.userId, at);
    await saveSubmission(tx, submission, {}, at, isWritten ? [] : [written]);
    await recordEvent(tx, actor, {
      action: 'submission.proposal-accepted',
      subject: 'submission',
      subjectId: submissionId,
      provinceId: submission.provinceId,
      before: { rowId: row.id, ...stored?.answer },
      after: { rowId: row.id, ...answer, line: line.id, reply },
    });
  });
}
