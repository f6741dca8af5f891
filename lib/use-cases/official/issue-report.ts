import { createHash } from 'node:crypto';
import { recordEvent } from '@/lib/db/events.ts';
import { insertOfficialIssue } from '@/lib/db/official-issues.ts';
import { findNewestFrozen } from '@/lib/db/snapshots.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { requireSettled } from '@/lib/domain/official-report.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { writeAppendix, writeReport } from './draft-report.ts';
import { lockDraft } from './lock-draft.ts';
import { viewOfficialReport } from './view-official-report.ts';

export type Issuing = {
  periodId: number;
  /** The letterhead that was read: who signs stands in it. */
  seenVersion: number;
  number: string;
  issuedOn: Day;
  /** Why numbers that no field binds, or empty sections, go out as they are. */
  unboundReason: string | null;
};

/**
 * Phát hành: the report of a closed period as one file with its hash, and its appendix as a workbook beside it, never changed again. Its figures are those that were
 * frozen with the period. Refuses: not-found, not-allowed, official-issued, period-open, stale, bad-letterhead,
 * figures-unsettled, unbound-unexplained. Answers the issue's id.
 */
export async function issueReport(actor: Actor, { periodId, seenVersion, ...issuing }: Issuing): Promise<number> {
  return inTransaction(async (tx) => {
    const period = await lockDraft(actor, periodId, tx);
    const frozen = (await findNewestFrozen(periodId, tx)) ?? refuse('period-open');
    const view = (await viewOfficialReport(actor, periodId, tx)) ?? refuse('not-found');
    if (view.letterhead.version === 0) refuse('bad-letterhead', { what: 'lần lưu đầu tiên' });
    if (view.letterhead.version !== seenVersion) refuse('stale');
    if (view.letterhead.signature.name === null) refuse('bad-letterhead', { what: 'họ tên người ký' });
    const findings = view.sections.flatMap((section) => section.findings);
    requireSettled(findings, issuing.unboundReason);

    const [last] = view.issues;
    const { number, issuedOn } = issuing;
    const content = await writeReport(view, { draft: false, registration: { number, issuedOn } });
    const hash = hashOf(content);
    const beside = await writeAppendix(view);
    const appendix = { content: beside, hash: hashOf(beside) };
    const version = (last?.version ?? 0) + 1;
    const unboundReason = findings.length > 0 ? issuing.unboundReason : null;
    const file = { content, hash, appendix, figuresId: frozen.reportId };
    const issue = { periodId, version, number, issuedOn, unboundReason, ...file };
    const correctionReason = last?.corrected ?? null;
    const issueId = await insertOfficialIssue(tx, actor, { ...issue, correctionReason }, await now(tx));
    await recordEvent(tx, actor, {
      action: 'official-report.issued',
      subject: 'period',
      subjectId: periodId,
      provinceId: period.provinceId,
      after: { issueId, version, number, issuedOn, hash, appendixHash: appendix.hash, unbound: findings.length },
      ...(unboundReason === null ? {} : { reason: unboundReason }),
    });
    return issueId;
  });
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
