import type { Db } from '@/lib/db/client.ts';
import { marksOn } from '@/lib/db/review-marks.ts';
import { decisionOn } from '@/lib/db/reviews.ts';
import { askTogether } from '@/lib/db/rows-as-json.ts';
import { lockSubmission, type SentVersion, type Submission } from '@/lib/db/submissions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import type { KeptMark } from '@/lib/domain/review-mark.ts';

/** A report that waits, with what was sent of it and the marks that stood on it when it was taken up. */
export type Waiting = { submission: Submission; sent: SentVersion; marks: readonly KeptMark[] };

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
  const { decision, marks } = await askTogether(tx, { decision: decisionOn(sent.id), marks: marksOn(sent.id) });
  if (decision === null) return { submission, sent, marks };
  return refuse('already-decided', {
    who: decision.reviewer,
    at: decision.decidedAt.toISOString(),
    status: submission.status,
  });
}
