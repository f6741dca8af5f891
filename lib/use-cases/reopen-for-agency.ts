import { recordEvent } from '@/lib/db/events.ts';
import { endReopening, insertReopening } from '@/lib/db/reopenings.ts';
import { lockSubmission, type Submission } from '@/lib/db/submissions.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { type Day, dayOf, daysBetween } from '@/lib/domain/calendar.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** Nobody opens a locked report for good: after this many days it is asked for again. */
export const LONGEST_REOPENING = 60;

/** Mở lại cho một cơ quan: after the lock this one report may be written until a day, with the reason. A new one takes the place of the old. */
export async function reopenForAgency(
  actor: Actor,
  { submissionId, until, reason }: { submissionId: number; until: Day; reason: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const submission = (await lockSubmission(actor, submissionId, tx)) ?? refuse('not-found');
    const at = await now(tx);
    requireLocked(actor, submission, dayOf(at));
    const days = daysBetween(dayOf(at), until);
    if (days < 0 || days > LONGEST_REOPENING) refuse('reopening-days', { today: dayOf(at) });
    if (reason.trim() === '') refuse('reason-required');
    await endReopening(tx, submissionId, { endedAt: at, endedById: actor.userId, endReason: reason });
    await insertReopening(tx, { submissionId, until, reason, openedById: actor.userId, openedAt: at });
    await record(tx, actor, submission, 'submission.unlocked', reason, { until });
  });
}

/** Khóa lại: the re-opening ends before its day. Refuses not-found where there is none. */
export async function endReopeningForAgency(
  actor: Actor,
  { submissionId, reason }: { submissionId: number; reason: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    const submission = (await lockSubmission(actor, submissionId, tx)) ?? refuse('not-found');
    const at = await now(tx);
    requireLocked(actor, submission, dayOf(at));
    if (reason.trim() === '') refuse('reason-required');
    const ended = await endReopening(tx, submissionId, { endedAt: at, endedById: actor.userId, endReason: reason });
    if (!ended) refuse('not-found');
    await record(tx, actor, submission, 'submission.relocked', reason, { until: submission.period.reopenedUntil });
  });
}

function requireLocked(actor: Actor, { provinceId, period }: Submission, today: Day): void {
  if (!mayManagePeriods(actor, { provinceId })) refuse('not-allowed');
  if (period.closedAt !== null) refuse('period-closed');
  if (today < period.locksOn) refuse('not-locked', { locksOn: period.locksOn });
}

async function record(
  tx: Parameters<typeof recordEvent>[0],
  actor: Actor,
  { id, provinceId }: Submission,
  action: 'submission.unlocked' | 'submission.relocked',
  reason: string,
  after: { until: Day | null },
): Promise<void> {
  await recordEvent(tx, actor, { action, subject: 'submission', subjectId: id, provinceId, after, reason });
}
