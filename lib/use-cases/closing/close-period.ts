import type { Db } from '@/lib/db/client.ts';
import { consolidatePeriod, partsOf } from '@/lib/db/consolidation.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { findFormTitle } from '@/lib/db/forms.ts';
import { listOverrides } from '@/lib/db/overrides.ts';
import { findPeriod, lockPeriod, markClosed, type Period } from '@/lib/db/periods.ts';
import { listSentHashes } from '@/lib/db/sent-versions.ts';
import { lockSubmissionsOf } from '@/lib/db/submissions.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { type Acceptance, type AcceptedItem, acceptOpenItems } from '@/lib/domain/closing.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import type { FrozenReport, Snapshot } from '@/lib/domain/snapshot.ts';
import { frozenRows } from '@/lib/writing/period-snapshot.ts';
import { freeze, type Letter } from './freeze.ts';
import { readStanding, type Standing } from './read-standing.ts';

/**
 * Đóng kỳ: freezes the period's figures for good, with their coverage, what was set and why, every report's hash and what
 * was still open. Every report is held first, then the period, so that nobody sends or decides meanwhile. Answers the report's id.
 */
export async function closePeriod(
  actor: Actor,
  { periodId, acceptance, letter }: { periodId: number; acceptance: Acceptance; letter: Letter },
): Promise<number> {
  return inTransaction(async (tx) => {
    // Asked before anything is held, so that nobody can make a province wait by asking for its period.
    const asked = (await findPeriod(actor, periodId, tx)) ?? refuse('not-found');
    if (!mayManagePeriods(actor, asked)) refuse('not-allowed');
    await lockSubmissionsOf(periodId, tx);
    const period = (await lockPeriod(actor, periodId, tx)) ?? refuse('not-found');
    if (period.closedAt !== null) refuse('period-closed');
    await consolidatePeriod(tx, period);
    const standing = await readStanding(tx, period);
    const accepted = acceptOpenItems(standing.items, acceptance);
    const at = await now(tx);
    const snapshot = await snapshotOf(tx, actor, period, standing, accepted, at);
    const reportId = await freeze(tx, actor, period, snapshot, letter, at);
    await markClosed(tx, periodId, at);
    await recordEvent(tx, actor, {
      action: 'period.closed',
      subject: 'period',
      subjectId: periodId,
      provinceId: period.provinceId,
      after: { reportId, accepted: accepted.map(({ key, reason }) => ({ key, reason })) },
      ...(acceptance.reasonForAll ? { reason: acceptance.reasonForAll } : {}),
    });
    return reportId;
  });
}

async function snapshotOf(
  tx: Db,
  actor: Actor,
  period: Period,
  { rows, reports, results }: Standing,
  accepted: readonly AcceptedItem[],
  at: Date,
): Promise<Snapshot> {
  const { name, kind, reportYear, sample, startsOn, cutOffOn, dueOn, ministryDueOn, locksOn } = period;
  const names = new Map(reports.map(({ agency }) => [agency.id, agency.name]));
  const overrides = await listOverrides(period.id, tx);
  return {
    format: 1,
    province: period.provinceName,
    period: { name, kind, reportYear, sample, startsOn, cutOffOn, dueOn, ministryDueOn, locksOn },
    form: await findFormTitle(period.formVersionId, tx),
    version: 1,
    issuedBy: actor.fullName,
    issuedAt: at.toISOString(),
    correctionReason: null,
    rows: frozenRows({ rows, results, overrides, names, partsOf: (row) => partsOf(row, reports) }),
    reports: await frozenReports(tx, period.id, reports),
    accepted,
  };
}

async function frozenReports(tx: Db, periodId: number, reports: Standing['reports']): Promise<FrozenReport[]> {
  const sent = await listSentHashes(periodId, tx);
  return reports.map(({ agency, status }) => {
    const { version = null, hash = null, sentAt = null } = sent.get(agency.id) ?? {};
    return { agency: agency.name, status, version, hash, sentAt };
  });
}
