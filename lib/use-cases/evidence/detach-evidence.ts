import { recordEvent } from '@/lib/db/events.ts';
import { listEvidence, markDetached } from '@/lib/db/evidence.ts';
import { lockSubmission, saveSubmission } from '@/lib/db/submissions.ts';
import { inTransaction, now, today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { targetKey } from '@/lib/domain/evidence.ts';
import { mayWriteReport } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { requireEditable } from '@/lib/domain/submission.ts';

/** Gỡ tài liệu: off the report that is still in the agency's hands. The file itself is kept, as every sent version names it. */
export async function detachEvidence(actor: Actor, submissionId: number, evidenceId: number): Promise<void> {
  await inTransaction(async (tx) => {
    const submission = (await lockSubmission(actor, submissionId, tx)) ?? refuse('not-found');
    if (!mayWriteReport(actor, submission)) refuse('not-allowed');
    requireEditable(submission, await today(tx));
    const file = (await listEvidence(submissionId, tx)).find((one) => one.evidenceId === evidenceId);
    if (!file || file.detachedAt !== null) refuse('not-found');

    const at = await now(tx);
    await markDetached(tx, evidenceId, actor.userId, at);
    await saveSubmission(tx, submission, {}, at);
    await recordEvent(tx, actor, {
      action: 'evidence.detached',
      subject: 'submission',
      subjectId: submissionId,
      provinceId: submission.provinceId,
      before: { evidenceId, place: targetKey(file), fileName: file.fileName, sha256: file.sha256 },
    });
  });
}
