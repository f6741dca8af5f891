import type { Db } from '@/lib/db/client.ts';
import { findDecision } from '@/lib/db/reviews.ts';
import { lockSubmission, type SentVersion, type Submission } from '@/lib/db/submissions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** A report that waits, with what was sent of it. */
export type Waiting = { submission: Submission; sent: SentVersion };

/** Holds a report that waits for its decision. Of two who come at once the second is told who it was and when. */
export async function findUndecided(
  actor: Actor,
  submissionId: number,
  tx: Db,
  requireRight: (submission: Submission) => void,
): Promise<Waiting> {
  const submission = (await lockSubmission(actor, submissionId, tx)) ?? refuse('not-found');
  requireRight(submission);
  const sent = submission.sent ?? refuse('wrong-state', { status: submission.status });
  const decision = await findDecision(sent.id, tx);
  if (decision === null) return { submission, sent };
  return refuse('already-decided', {
    who: decision.reviewer,
    at: decision.decidedAt.toISOString(),
    status: submission.status,
  });
}
