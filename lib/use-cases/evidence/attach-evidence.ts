import { createHash } from 'node:crypto';
import { recordEvent } from '@/lib/db/events.ts';
import { insertEvidence } from '@/lib/db/evidence.ts';
import { lockContent, storeContent } from '@/lib/db/evidence-contents.ts';
import { type Report, readReport } from '@/lib/db/reports.ts';
import { lockSubmission, saveSubmission } from '@/lib/db/submissions.ts';
import { inTransaction, now, today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import {
  cleanFileName,
  type EvidenceTarget,
  MOST_EVIDENCE_BYTES,
  requireRoom,
  targetKey,
} from '@/lib/domain/evidence.ts';
import { mayWriteReport } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { requireEditable } from '@/lib/domain/submission.ts';
import { evidenceKindOf } from '@/lib/reading/files/evidence-kind.ts';

export type EvidenceIn = { submissionId: number; target: EvidenceTarget; fileName: string; bytes: Uint8Array };

/** Milliseconds: twenty pieces of a large file are written in one transaction. */
const LONG = { timeout: 30_000 };

/**
 * Đính kèm tài liệu kiểm chứng: a file beside a row, a task or the report. Answers its id. Refuses what is no kind of
 * evidence, what was erased by law before, more than a place holds, and a place that is not asked of this agency.
 */
export async function attachEvidence(actor: Actor, evidence: EvidenceIn): Promise<number> {
  const { submissionId, target, bytes } = evidence;
  const fileName = cleanFileName(evidence.fileName);
  if (bytes.length > MOST_EVIDENCE_BYTES) refuse('too-large', { limit: '20 MB' });
  const mediaType = await evidenceKindOf(bytes, fileName);
  const sha256 = createHash('sha256').update(bytes).digest('hex');

  return inTransaction(async (tx) => {
    const submission = (await lockSubmission(actor, submissionId, tx)) ?? refuse('not-found');
    if (!mayWriteReport(actor, submission)) refuse('not-allowed');
    requireEditable(submission, await today(tx));
    const report = await readReport(submission, tx);
    if (!isAskedHere(report, target)) refuse('not-found');
    requireRoom(report.evidence, target, { sha256, fileName });

    const { provinceId } = submission;
    const at = await now(tx);
    await storeContent(tx, { provinceId, sha256, mediaType, at }, bytes);
    if ((await lockContent(tx, provinceId, sha256))?.erasedAt) refuse('erased-content', { fileName });
    const facts = { submissionId, provinceId, fileName, sha256 };
    const id = await insertEvidence(tx, { ...facts, userId: actor.userId, at }, target);
    await saveSubmission(tx, submission, {}, at);
    await recordEvent(tx, actor, {
      action: 'evidence.attached',
      subject: 'submission',
      subjectId: submissionId,
      provinceId,
      after: { evidenceId: id, place: targetKey(target), fileName, sha256, size: bytes.length, mediaType },
    });
    return id;
  }, LONG);
}

function isAskedHere({ asked, tasks }: Report, { place, id }: EvidenceTarget): boolean {
  if (place === 'row') return asked.some((row) => row.id === id);
  return place === 'signed-report' || tasks.some((task) => task.assignmentId === id);
}
