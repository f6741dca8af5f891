import type { Db } from '@/lib/db/client.ts';
import { consolidatePeriod } from '@/lib/db/consolidation.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { readEntered } from '@/lib/db/reports.ts';
import { type DecidedLine, decided, insertReviewLines } from '@/lib/db/reviews.ts';
import { listSections } from '@/lib/db/sections.ts';
import { type Submission, saveSubmission } from '@/lib/db/submissions.ts';
import { inTransaction, now, today } from '@/lib/db/transaction.ts';
import { type Actor, hasRole, ownAgenciesOf } from '@/lib/domain/actor.ts';
import type { Answer } from '@/lib/domain/answer.ts';
import { mayDecideReport } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { markableLines } from '@/lib/domain/review-desk.ts';
import { type KeptMark, type NewMark, returnedOf } from '@/lib/domain/review-mark.ts';
import { approve, requireUnderReview, sendBack } from '@/lib/domain/submission.ts';
import type { TypedMark } from '@/lib/domain/typed-mark.ts';
import { findUndecided, type Waiting } from './reviews/find-undecided.ts';
import { keepNewMarks, marksOfDesk, understoodMarks } from './reviews/keep-new-marks.ts';

/** The decision binds to the version that the reviewer saw; `marks` are those that stood on the page when it was sent. */
export type Seen = { submissionId: number; seenVersion: number; marks?: readonly TypedMark[] };

/** Why a line goes back, and the value that is proposed for it. */
export type ToReturn = { lineKey: string; reason: string; proposal?: Answer | null };

/** Duyệt: the report's figures enter the province's results in the same transaction. */
export function approveReport(actor: Actor, { note, ...seen }: Seen & { note: string | null }): Promise<void> {
  return approveReports(actor, [seen], note);
}

/** Several clean reports in one act: all of them or none, and the results of their periods once. */
export async function approveReports(actor: Actor, reports: readonly Seen[], note: string | null): Promise<void> {
  await inTransaction(async (tx) => {
    const settled: [Waiting, Outcome][] = [];
    // In one order, so that two who approve the same reports wait for one another instead of blocking each other.
    for (const { submissionId, seenVersion, marks = [] } of reports.toSorted(
      (a, b) => a.submissionId - b.submissionId,
    )) {
      const waiting = await findDecidable(actor, submissionId, tx);
      const { submission, sent } = waiting;
      const { status } = approve({ ...submission, seenVersion, sentVersion: sent.number });
      const returned = returnedOf(await keepSeen(tx, actor, waiting, marks));
      if (returned.length > 0) refuse('marked-returned', { count: returned.length });
      const outcome: Outcome = { decision: 'approve', note, lines: [], status };
      await decide(tx, actor, waiting, outcome);
      settled.push([waiting, outcome]);
    }
    const periods = new Map(settled.map(([{ submission }]) => [submission.period.id, submission.period]));
    for (const period of [...periods.values()].sort((a, b) => a.id - b.id)) await consolidatePeriod(tx, period);
    for (const [waiting, outcome] of settled) await recordDecision(tx, actor, waiting, outcome);
  });
}

/** Trả lại: the lines named here and those marked before, each with its reason, which is frozen and must be answered. */
export async function returnReport(
  actor: Actor,
  { submissionId, seenVersion, note, lines, marks = [] }: Seen & { note: string | null; lines: readonly ToReturn[] },
): Promise<void> {
  await inTransaction(async (tx) => {
    const waiting = await findDecidable(actor, submissionId, tx);
    const { submission, sent } = waiting;
    const seen = { ...submission, seenVersion, sentVersion: sent.number };
    requireUnderReview(seen);
    const named = new Set(lines.map(({ lineKey }) => lineKey));
    const others = marks.filter(({ lineKey }) => !named.has(lineKey));
    const returned = returnedOf(await keepSeen(tx, actor, waiting, others, lines.map(toMark))).map(toLine);
    const { status } = sendBack(seen, returned, await today(tx));
    const outcome: Outcome = { decision: 'return', note, lines: returned, status };
    await decide(tx, actor, waiting, outcome);
    await recordDecision(tx, actor, waiting, outcome);
  });
}

/** A report that this actor may decide about: of their province, and not of their own agency. */
function findDecidable(actor: Actor, submissionId: number, tx: Db): Promise<Waiting> {
  return findUndecided(actor, submissionId, tx, (submission) => {
    if (!mayDecideReport(actor, submission)) refuse(isOwn(actor, submission) ? 'own-agency' : 'not-allowed');
  });
}

function isOwn(actor: Actor, submission: Submission): boolean {
  return hasRole(actor, 'staff', submission.provinceId) && ownAgenciesOf(actor).includes(submission.agencyId);
}

/** The marks that stood on the page are kept with the version; what somebody else marked unseen stops the decision. */
async function keepSeen(
  tx: Db,
  actor: Actor,
  waiting: Waiting,
  typed: readonly TypedMark[],
  named: readonly NewMark[] = [],
): Promise<KeptMark[]> {
  const { submission } = waiting;
  if (typed.length + named.length === 0) return marksOfDesk(waiting.marks, 'staff');
  const { sheet, tasks } = await readEntered(submission, tx);
  const sections = await listSections(submission.period.formVersionId, submission.id, tx);
  const marks = [...understoodMarks(sheet, typed), ...named];
  const lines = markableLines({ sheet, tasks, sections });
  const { kept } = await keepNewMarks(tx, actor, waiting, 'staff', { lines, marks });
  return kept;
}

function toMark({ lineKey, reason, proposal = null }: ToReturn): NewMark {
  return { lineKey, mark: 'returned', note: reason.trim(), proposal, seen: null };
}

function toLine({
  lineKey,
  note,
  proposal,
}: {
  lineKey: string;
  note: string | null;
  proposal: Answer | null;
}): DecidedLine {
  return { lineKey, reason: note ?? '', proposal };
}

type Outcome = {
  decision: 'approve' | 'return';
  note: string | null;
  lines: DecidedLine[];
  status: Submission['status'];
};

async function decide(tx: Db, actor: Actor, { submission, sent }: Waiting, outcome: Outcome): Promise<void> {
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
  await saveSubmission(tx, submission, { status }, at, [decided(review)]);
  await insertReviewLines(tx, sent.id, lines);
}

/** Last of all: the journal's chain is one lock for everybody, and is held shortest when taken last. */
async function recordDecision(tx: Db, actor: Actor, { submission, sent }: Waiting, outcome: Outcome): Promise<void> {
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
