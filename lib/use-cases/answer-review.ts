import type { Db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { readReport } from '@/lib/db/reports.ts';
import { replyToLine } from '@/lib/db/reviews.ts';
import { saveExplanation } from '@/lib/db/rules.ts';
import { lockSubmission, saveSubmission } from '@/lib/db/submissions.ts';
import { inTransaction, now, today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayWriteReport } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { assess } from '@/lib/domain/report.ts';
import { requireEditable } from '@/lib/domain/submission.ts';

export type Replies = {
  submissionId: number;
  /** Returned line id → the agency's reply. */
  replies: ReadonlyMap<number, string>;
  /** Rule code → "đúng, vì…". */
  explanations: ReadonlyMap<string, string>;
  /** Rule code → the figures (`Verdict.about`) that the writer saw; without them, those that stand now. */
  seen?: ReadonlyMap<string, string>;
};

/** What there was to answer: returned lines by id, rules that find something unusual by code. */
export type Answerable = { lines: number[]; rules: string[] };

/**
 * Giải trình: replies to returned lines, and the reasons for what a rule finds unusual. A reason holds for the figures
 * it was written for: refused as stale when they have changed under the writer's hands.
 */
export async function answerReview(actor: Actor, replies: Replies): Promise<void> {
  await inTransaction((tx) => answerReviewIn(tx, actor, replies));
}

/** The same as a part of a wider act, which is told what there was to answer. */
export async function answerReviewIn(
  tx: Db,
  actor: Actor,
  { submissionId, replies, explanations, seen }: Replies,
): Promise<Answerable> {
  const submission = (await lockSubmission(actor, submissionId, tx)) ?? refuse('not-found');
  if (!mayWriteReport(actor, submission)) refuse('not-allowed');
  requireEditable(submission, await today(tx));

  const report = await readReport(submission, tx);
  const at = await now(tx);
  const answered = report.returned.flatMap((line) => {
    const reply = replies.get(line.id)?.trim();
    return reply && reply !== line.reply ? [{ id: line.id, reply }] : [];
  });
  for (const { id, reply } of answered) await replyToLine(tx, id, reply, actor.userId, at);

  const warned = assess(report).verdicts.filter((verdict) => verdict.strength === 'warn');
  const explained = warned.flatMap(({ ruleCode, about }) => {
    const text = explanations.get(ruleCode)?.trim();
    if (!text || text === report.explanations.get(ruleCode)) return [];
    return (seen?.get(ruleCode) ?? about) === about ? [{ ruleCode, text, about }] : refuse('stale');
  });
  for (const line of explained) {
    await saveExplanation(tx, { submissionId, ...line, updatedById: actor.userId, updatedAt: at });
  }
  const answerable = {
    lines: report.returned.map((line) => line.id),
    rules: warned.map(({ ruleCode }) => ruleCode),
  };
  if (answered.length + explained.length === 0) return answerable;
  await saveSubmission(tx, submission, {}, at);
  await recordEvent(tx, actor, {
    action: 'submission.saved',
    subject: 'submission',
    subjectId: submissionId,
    provinceId: submission.provinceId,
    after: { replies: answered, explanations: explained },
  });
  return answerable;
}
