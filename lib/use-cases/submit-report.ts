import { createHash } from 'node:crypto';
import type { Db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { type Report, readReport } from '@/lib/db/reports.ts';
import { type SentContent, versionSent } from '@/lib/db/sent-versions.ts';
import { lockSubmission, type Submission, saveSubmission } from '@/lib/db/submissions.ts';
import { inTransaction, now, today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { targetKey } from '@/lib/domain/evidence.ts';
import { mayWriteReport } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { assess } from '@/lib/domain/report.ts';
import { isBeforeCutOff } from '@/lib/domain/reporting-period.ts';
import { submit } from '@/lib/domain/submission.ts';

/**
 * Nộp báo cáo: the agency's focal point hands the period's report to the department; what was sent is frozen.
 * `earlyReason`: why before the cut-off day; kept with what was sent, and only then.
 */
export async function submitReport(
  actor: Actor,
  submissionId: number,
  seenVersion: number,
  earlyReason: string | null = null,
): Promise<void> {
  await inTransaction((tx) => submitReportIn(tx, actor, submissionId, seenVersion, earlyReason));
}

/** The same as a part of a wider act. */
export async function submitReportIn(
  tx: Db,
  actor: Actor,
  submissionId: number,
  seenVersion: number,
  earlyReason: string | null,
): Promise<void> {
  const submission = (await lockSubmission(actor, submissionId, tx)) ?? refuse('not-found');
  if (!mayWriteReport(actor, submission)) refuse('not-allowed');
  if (isSentAlready(submission, seenVersion)) return;

  const report = await readReport(submission, tx);
  const day = await today(tx);
  const next = submit({ ...submission, ...assess(report), earlyReason }, day);
  // The day and the rules come first: "locked since 21/6" says more than "somebody was faster".
  if (submission.version !== seenVersion) refuse('stale');
  const at = await now(tx);
  const content = { ...contentOf(report), ...earlyIn(submission.period, day, earlyReason) };
  const number = (submission.sent?.number ?? 0) + 1;
  const sent = versionSent(actor, { submissionId, number, content, contentHash: hashOf(content), at });
  if (!(await saveSubmission(tx, submission, next, at, [sent]))) refuse('stale');
  await recordEvent(tx, actor, {
    action: 'submission.submitted',
    subject: 'submission',
    subjectId: submissionId,
    provinceId: submission.provinceId,
    after: { number, rows: Object.keys(content.answers).length, tasks: content.tasks.length },
  });
}

/** A second press, or a retry after a lost answer: what was seen is what has been sent, and nothing came after it. */
function isSentAlready({ status, version }: Submission, seenVersion: number): boolean {
  return status === 'submitted' && version === seenVersion + 1;
}

function contentOf(report: Report): SentContent {
  const { documentNo, documentOn, signerName, signerTitle } = report.submission;
  const tasks = report.tasks.flatMap(({ assignmentId, state, completedOn, resultDocument, note, nextStep }) =>
    state === null
      ? []
      : [{ assignmentId, state, completedOn, resultDocument, note, ...(nextStep ? { nextStep } : {}) }],
  );
  return {
    head: { documentNo, documentOn, signerName, signerTitle },
    answers: Object.fromEntries([...report.answers].sort(([a], [b]) => (a < b ? -1 : 1))),
    explanations: Object.fromEntries([...report.explanations].sort(([a], [b]) => (a < b ? -1 : 1))),
    tasks,
    evidence: evidenceOf(report),
    sections: Object.fromEntries(report.sections.flatMap(({ key, text }) => (text === '' ? [] : [[key, text]]))),
  };
}

/** Places by what they are on every form, not by the ids of this database. */
function evidenceOf({ evidence, asked }: Report): NonNullable<SentContent['evidence']> {
  const keys = new Map(asked.map((row) => [row.id, row.key]));
  return evidence
    .filter((file) => file.detachedAt === null)
    .map(({ place, id, fileName, sha256 }) => ({
      place: place === 'row' ? `row:${keys.get(id ?? 0)}` : targetKey({ place, id }),
      fileName,
      sha256,
    }));
}

/** That it was sent before its cut-off day, and why; nothing otherwise, whatever was given. */
function earlyIn(period: Submission['period'], day: Day, reason: string | null): Pick<SentContent, 'early'> {
  return isBeforeCutOff(period, day) && reason !== null ? { early: { cutOffOn: period.cutOffOn, reason } } : {};
}

/** The keys stand in one order, so that the same report has the same hash. */
function hashOf(content: SentContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
