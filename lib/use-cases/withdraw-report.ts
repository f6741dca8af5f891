import { recordEvent } from '@/lib/db/events.ts';
import { markWithdrawn } from '@/lib/db/sent-versions.ts';
import { lockSubmission, saveSubmission } from '@/lib/db/submissions.ts';
import { inTransaction, now, today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayWriteReport } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { withdraw } from '@/lib/domain/submission.ts';

/** Rút báo cáo: the agency takes its report back, until somebody has acted on it. */
export async function withdrawReport(actor: Actor, submissionId: number): Promise<void> {
  await inTransaction(async (tx) => {
    const submission = (await lockSubmission(actor, submissionId, tx)) ?? refuse('not-found');
    if (!mayWriteReport(actor, submission)) refuse('not-allowed');

    const next = withdraw(submission, await today(tx));
    const at = await now(tx);
    if (submission.sent) await markWithdrawn(tx, submission.sent.id, at);
    await saveSubmission(tx, submission, next, at);
    await recordEvent(tx, actor, {
      action: 'submission.withdrawn',
      subject: 'submission',
      subjectId: submissionId,
      provinceId: submission.provinceId,
      before: { number: submission.sent?.number ?? null },
    });
  });
}
