import type { Db } from '@/lib/db/client.ts';
import { consolidatePeriod } from '@/lib/db/consolidation.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { findDecision, insertDecision } from '@/lib/db/reviews.ts';
import { lockSubmission, type SentVersion, type Submission, saveSubmission } from '@/lib/db/submissions.ts';
import { inTransaction, now, today } from '@/lib/db/transaction.ts';
import { type Actor, hasRole, ownAgenciesOf } from '@/lib/domain/actor.ts';
import { mayDecideReport } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { approve, sendBack } from '@/lib/domain/submission.ts';

/** The decision binds to the version that the reviewer saw. */
export type Seen = { submissionId: number; seenVersion: number };

/** Duyệt: the report's figures enter the province's results in the same transaction. */
export function approveReport(actor: Actor, { note, ...seen }: Seen & { note: string | null }): Promise<void> {
  return approveReports(actor, [seen], note);
}

/** Several clean reports in one act: all of them or none, and the results of their periods once. */
export async function approveReports(actor: Actor, reports: readonly Seen[], note: string | null): Promise<void> {
  await inTransaction(async (tx) => {
    const settled: [Submission, SentVersion, Outcome][] = [];
    // In one order, so that two who approve the same reports wait for one another instead of blocking each other.
    for (const { submissionId, seenVersion } of reports.toSorted((a, b) => a.submissionId - b.submissionId)) {
      const { submission, sent } = await findUndecided(actor, submissionId, tx);
      const { status } = approve({ ...submission, seenVersion, sentVersion: sent.number });
      const outcome: Outcome = { decision: 'approve', note, lines: [], status };
      await decide(tx, actor, submission, sent, outcome);
      settled.push([submission, sent, outcome]);
    }
    const periods = new Map(settled.map(([{ period }]) => [period.id, period]));
    for (const period of [...periods.values()].sort((a, b) => a.id - b.id)) await consolidatePeriod(tx, period);
    for (const [submission, sent, outcome] of settled) await recordDecision(tx, actor, submission, sent, outcome);
  });
}

/** Trả lại: every returned line carries its reason, which is frozen and must be answered. */
export async function returnReport(
  actor: Actor,
  {
    submissionId,
    seenVersion,
    note,
    lines,
  }: Seen & { note: string | null; lines: { lineKey: string; reason: string }[] },
): Promise<void> {
  await inTransaction(async (tx) => {
    const { submission, sent } = await findUndecided(actor, submissionId, tx);
    const next = sendBack({ ...submission, seenVersion, sentVersion: sent.number }, lines, await today(tx));
    const outcome: Outcome = { decision: 'return', note, lines, status: next.status };
    await decide(tx, actor, submission, sent, outcome);
    await recordDecision(tx, actor, submission, sent, outcome);
  });
}

/** Of two who decide at once the second waits for the first, and is then told who it was and when. */
async function findUndecided(
  actor: Actor,
  submissionId: number,
  tx: Db,
): Promise<{ submission: Submission; sent: SentVersion }> {
  const submission = (await lockSubmission(actor, submissionId, tx)) ?? refuse('not-found');
  if (!mayDecideReport(actor, submission)) refuse(isOwn(actor, submission) ? 'own-agency' : 'not-allowed');
  const sent = submission.sent ?? refuse('wrong-state', { status: submission.status });
  const decision = await findDecision(sent.id, tx);
  if (decision)
    refuse('already-decided', {
      who: decision.reviewer,
      at: decision.decidedAt.toISOString(),
      status: submission.status,
    });
  return { submission, sent };
}

function isOwn(actor: Actor, submission: Submission): boolean {
  return hasRole(actor, 'staff', submission.provinceId) && ownAgenciesOf(actor).includes(submission.agencyId);
}

type Outcome = {
  decision: 'approve' | 'return';
  note: string | null;
  lines: { lineKey: string; reason: string }[];
  status: Submission['status'];
};

async function decide(
  tx: Db,
  actor: Actor,
  submission: Submission,
  sent: SentVersion,
  outcome: Outcome,
): Promise<void> {
  const at = await now(tx);
  const { decision, note, lines, status } = outcome;
  const review = {
    submissionId: submission.id,
    submissionVersionId: sent.id,
    decision,
    note,
    reviewerId: actor.userId,
    decidedAt: at,
  };
  await insertDecision(tx, review, lines);
  await saveSubmission(tx, submission, { status }, at);
}

/** Last of all: the journal's chain is one lock for everybody, and is held shortest when taken last. */
async function recordDecision(
  tx: Db,
  actor: Actor,
  submission: Submission,
  sent: SentVersion,
  outcome: Outcome,
): Promise<void> {
  const { decision, note, lines } = outcome;
  await recordEvent(tx, actor, {
    action: decision === 'approve' ? 'submission.approved' : 'submission.returned',
    subject: 'submission',
    subjectId: submission.id,
    provinceId: submission.provinceId,
    after: { version: sent.number, lines },
    ...(note === null ? {} : { reason: note }),
  });
}
