import { consolidatePeriod } from '@/lib/db/consolidation.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { decisionOn, reopenDecision } from '@/lib/db/reviews.ts';
import { ask } from '@/lib/db/rows-as-json.ts';
import { lockSubmission, saveSubmission } from '@/lib/db/submissions.ts';
import { inTransaction, now, today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayDecideReport } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { reopen } from '@/lib/domain/submission.ts';

/** Mở lại: an approved report goes back to its agency with a reason; its figures leave the results until approved anew. */
export async function reopenReport(actor: Actor, submissionId: number, reason: string): Promise<void> {
  await inTransaction(async (tx) => {
    const submission = (await lockSubmission(actor, submissionId, tx)) ?? refuse('not-found');
    if (!mayDecideReport(actor, submission)) refuse('not-allowed');

    const next = reopen(submission, reason, await today(tx));
    const decision = submission.sent && (await ask(tx, decisionOn(submission.sent.id)));
    const at = await now(tx);
    if (decision) await reopenDecision(tx, decision.id, actor.userId, at, reason);
    await saveSubmission(tx, submission, next, at);
    await consolidatePeriod(tx, submission.period);
    await recordEvent(tx, actor, {
      action: 'submission.reopened',
      subject: 'submission',
      subjectId: submissionId,
      provinceId: submission.provinceId,
      reason,
    });
  });
}
