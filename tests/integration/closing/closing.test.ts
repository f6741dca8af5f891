import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atInstant } from '@/lib/clock.ts';
import { db } from '@/lib/db/client.ts';
import { findPeriod } from '@/lib/db/periods.ts';
import { listResults } from '@/lib/db/results.ts';
import { findFrozen, findNewestFrozen, listFrozenVersions } from '@/lib/db/snapshots.ts';
import { findSubmission } from '@/lib/db/submissions.ts';
import type { Snapshot } from '@/lib/domain/snapshot.ts';
import { changePeriod } from '@/lib/use-cases/change-period.ts';
import { closePeriod } from '@/lib/use-cases/closing/close-period.ts';
import { correctPeriod } from '@/lib/use-cases/closing/correct-period.ts';
import { verifyFrozen } from '@/lib/use-cases/closing/verify-frozen.ts';
import { viewClosing } from '@/lib/use-cases/closing/view-closing.ts';
import { approveReport } from '@/lib/use-cases/decide-report.ts';
import { lockPeriod } from '@/lib/use-cases/lock-period.ts';
import { overrideResult } from '@/lib/use-cases/override-result.ts';
import { reopenForAgency } from '@/lib/use-cases/reopen-for-agency.ts';
import { saveReport } from '@/lib/use-cases/save-report.ts';
import { submitReport } from '@/lib/use-cases/submit-report.ts';
import {
  type Cycle,
  inside,
  refused,
  sendAndApprove,
  sendReport,
  startCycle,
  submissionOf,
  writeReport,
} from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';

const NO_LETTER = { number: null, issuedOn: null };
let count = 0;
let cycle: Cycle;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  cycle = await startCycle(`dong-${count}`);
});

const itemsNow = async () => (await viewClosing(cycle.hoa, cycle.periodId))?.items ?? [];

/** Closes with one reason for all that is open now. */
async function close(reasonForAll: string | null = 'Cơ quan không gửi, đã đôn đốc ba lần.', seen?: string[]) {
  const keys = seen ?? (await itemsNow()).map(({ key }) => key);
  const acceptance = { seen: keys, reasons: new Map<string, string>(), reasonForAll };
  return inside(() => closePeriod(cycle.hoa, { periodId: cycle.periodId, acceptance, letter: NO_LETTER }));
}

const snapshotNow = async () => JSON.parse((await findNewestFrozen(cycle.periodId))?.content ?? '') as Snapshot;

describe('closing a period', () => {
  test('names what is open, and does not close without a reason for each of it', async () => {
    await sendAndApprove(cycle, cycle.lan);
    const items = await itemsNow();
    expect(items.map(({ name, says }) => `${name}: ${says}`)).toEqual([
      'Sở Nội vụ: chưa gửi báo cáo',
      'Sở Tài chính: chưa gửi báo cáo',
      'UBND xã Mường: chưa gửi báo cáo',
      '4 Số toàn tỉnh: chưa có số liệu',
    ]);
    await expect(close(null)).rejects.toEqual(refused('closing-open'));
    const all = items.slice(0, 3).map(({ key }) => [key, 'đã đôn đốc'] as [string, string]);
    const acceptance = { seen: items.map(({ key }) => key), reasons: new Map(all), reasonForAll: null };
    const closing = () => closePeriod(cycle.hoa, { periodId: cycle.periodId, acceptance, letter: NO_LETTER });
    await expect(inside(closing)).rejects.toEqual(refused('closing-open'));
    acceptance.reasons.set('figure:4', 'chờ Sở Tài chính');
    await inside(closing);
    expect((await snapshotNow()).accepted.map(({ key, reason }) => [key, reason])).toEqual([
      ...all,
      ['figure:4', 'chờ Sở Tài chính'],
    ]);
  });

  test('accepts nothing that was not on the page', async () => {
    await expect(close('lý do chung', ['report:1'])).rejects.toEqual(refused('closing-unseen'));
  });

  test('names a contradiction between the figures of the province', async () => {
    await sendAndApprove(cycle, cycle.lan);
    const { rows } = cycle.province;
    const change = { periodId: cycle.periodId, rowId: rows.done, seenSetId: 0, number: '11', reason: 'theo văn bản' };
    await inside(() => overrideResult(cycle.hoa, change));
    expect((await itemsNow()).map(({ key }) => key)).toContain('rule:done-assigned');
  });

  test('freezes the figures with coverage, who is missing and the hash of every report, as text that hashes to its hash', async () => {
    await sendAndApprove(cycle, cycle.lan);
    const reportId = await close();
    const frozen = await findFrozen(cycle.hoa, reportId);
    expect(
      createHash('sha256')
        .update(frozen?.content ?? '')
        .digest('hex'),
    ).toBe(frozen?.hash);
    expect((await verifyFrozen(cycle.hoa, reportId))?.isWhole).toBe(true);
    const snapshot = await snapshotNow();
    expect(snapshot.rows.find(({ key }) => key === '1.1')).toMatchObject({
      printed: '10',
      answered: 1,
      expected: 4,
      missing: ['Sở Nội vụ', 'Sở Tài chính', 'UBND xã Mường'],
    });
    const [version] = await db().submissionVersion.findMany({ where: { submission: { periodId: cycle.periodId } } });
    expect(snapshot.reports.find(({ agency }) => agency === 'Sở Tư pháp')?.hash).toBe(version?.contentHash);
    expect(await db().auditEvent.count({ where: { action: 'period.closed', subjectId: String(cycle.periodId) } })).toBe(
      1,
    );
  });

  test('is for staff of the province, once', async () => {
    const acceptance = { seen: [], reasons: new Map(), reasonForAll: 'x' };
    const closing = { periodId: cycle.periodId, acceptance, letter: NO_LETTER };
    await expect(closePeriod(cycle.lan, closing)).rejects.toEqual(refused('not-allowed'));
    const stranger = await startCycle(`la-${count}`);
    await expect(closePeriod(stranger.hoa, closing)).rejects.toEqual(refused('not-found'));
    await close();
    await expect(close()).rejects.toEqual(refused('period-closed'));
  });

  test('refuses every later write in words, in the use cases and in the database', async () => {
    const lans = await sendReport(cycle, cycle.lan);
    const dungs = await writeReport(cycle, cycle.dung);
    await close();
    const { periodId, hoa, lan, dung } = cycle;
    const version = (await findPeriod(hoa, periodId))?.version ?? 0;
    const closed = refused('period-closed');
    const save = () => saveReport(dung, { submissionId: dungs, rows: [], tasks: [], head: {} });
    await expect(inside(save)).rejects.toEqual(closed);
    await expect(inside(() => submitReport(dung, dungs, 2))).rejects.toEqual(closed);
    const approve = () => approveReport(hoa, { submissionId: lans, seenVersion: 1, note: null });
    await expect(inside(approve)).rejects.toEqual(closed);
    const rowId = cycle.province.rows.done;
    const set = () => overrideResult(hoa, { periodId, rowId, seenSetId: 0, number: '1', reason: 'x' });
    await expect(inside(set)).rejects.toEqual(closed);
    await expect(lockPeriod(hoa, { periodId, seenVersion: version, reason: 'x' })).rejects.toEqual(closed);
    const until = '2026-12-30';
    const reopen = () => reopenForAgency(hoa, { submissionId: lans, until, reason: 'x' });
    await expect(atInstant(new Date('2026-12-22T09:00:00+07:00'), reopen)).rejects.toEqual(closed);
    const { startsOn, cutOffOn, dueOn, ministryDueOn, locksOn } = (await findPeriod(hoa, periodId)) as never as Record<
      string,
      string
    >;
    const days = { startsOn, cutOffOn, dueOn, ministryDueOn, locksOn } as never as Parameters<typeof changePeriod>[1];
    const change = () => changePeriod(hoa, { ...days, periodId, seenVersion: version, reason: 'x' });
    await expect(change()).rejects.toEqual(closed);
    expect((await findSubmission(lan, lans))?.status).toBe('submitted');
    for (const sql of [
      `update submissions set document_no = 'x' where id = ${lans}`,
      `update period_results set number = 1 where period_id = ${periodId}`,
      `insert into consolidation_overrides (period_id, row_id, number, reason, author_id) values (${periodId}, ${rowId}, 1, 'x', ${hoa.userId})`,
      `update reporting_periods set closed_at = null where id = ${periodId}`,
    ]) {
      await expect(db().$executeRawUnsafe(sql)).rejects.toThrow(/is closed|written once/);
    }
  });
});

describe('what was issued', () => {
  test('is changed by nobody, and a change behind the triggers is seen', async () => {
    const reportId = await close();
    for (const sql of [
      `update published_reports set title = 'x' where id = ${reportId}`,
      `delete from published_reports where id = ${reportId}`,
      'truncate published_reports cascade',
      `update published_values set number = 1 where report_id = ${reportId}`,
      `delete from published_values where report_id = ${reportId}`,
    ]) {
      await expect(db().$executeRawUnsafe(sql), sql).rejects.toThrow(/written once/);
    }
    await db().$executeRawUnsafe('alter table published_reports disable trigger written_once');
    const forge = `update published_reports set content = replace(content, 'Mường Thử', 'Mường Khác') where id = ${reportId}`;
    await expect(db().$executeRawUnsafe(forge)).rejects.toThrow(/published_reports_hash/);
    await db().$executeRawUnsafe('alter table published_reports drop constraint published_reports_hash');
    await db().$executeRawUnsafe(forge);
    expect((await verifyFrozen(cycle.hoa, reportId))?.isWhole).toBe(false);
    await db().$executeRawUnsafe('alter table published_reports enable trigger written_once');
  });

  test('is corrected by a new version with its reason; both stay, and the newest is the one that is used', async () => {
    await sendAndApprove(cycle, cycle.lan);
    const first = await close();
    const before = (await findFrozen(cycle.hoa, first))?.content;
    const { periodId, hoa } = cycle;
    const rowId = cycle.province.rows.assigned;
    const correct = (seenVersion: number, number: string, reason: string) =>
      correctPeriod(hoa, { periodId, seenVersion, reason, changes: [{ rowId, number }], letter: NO_LETTER });
    await expect(correct(1, '12', ' ')).rejects.toEqual(refused('reason-required'));
    await expect(correct(1, '10', 'x')).rejects.toEqual(refused('nothing-corrected'));
    await expect(correct(2, '12', 'x')).rejects.toEqual(refused('stale'));
    const second = await correct(1, '12', 'Sở Tư pháp gửi nhầm số');
    await expect(correct(1, '13', 'x')).rejects.toEqual(refused('stale'));
    expect((await findFrozen(hoa, first))?.content).toBe(before);
    expect(
      (await listFrozenVersions(periodId)).map(({ reportId, correctionReason }) => [reportId, correctionReason]),
    ).toEqual([
      [second, 'Sở Tư pháp gửi nhầm số'],
      [first, null],
    ]);
    expect((await snapshotNow()).rows.find((row) => row.rowId === rowId)).toMatchObject({
      printed: '12',
      corrected: { was: '10', reason: 'Sở Tư pháp gửi nhầm số' },
    });
    expect((await listResults({ id: periodId })).get(rowId)?.number).toBe('12');
    expect((await verifyFrozen(hoa, second))?.isWhole).toBe(true);
  });

  test('a row of choices is corrected in words; the correction stays in later versions, and both stay readable', async () => {
    await sendAndApprove(cycle, cycle.lan);
    await close();
    const { periodId, hoa } = cycle;
    const { choice, assigned } = cycle.province.rows;
    const correct = (seenVersion: number, changes: Parameters<typeof correctPeriod>[1]['changes']) =>
      correctPeriod(hoa, { periodId, seenVersion, reason: 'Ghi nhầm', changes, letter: NO_LETTER });
    await expect(correct(1, [{ rowId: choice, words: 'Có: 1' }])).rejects.toEqual(refused('nothing-corrected'));
    await expect(correct(1, [{ rowId: choice, words: 'Chắc là có' }])).rejects.toEqual(refused('bad-words'));
    await expect(correct(1, [{ rowId: assigned, words: 'Có: 1' }])).rejects.toEqual(refused('no-number'));
    await expect(correct(1, [{ rowId: choice, number: '1' }])).rejects.toEqual(refused('no-number'));
    const second = await correct(1, [{ rowId: choice, words: 'Không: 1' }]);
    expect((await snapshotNow()).rows.find((row) => row.rowId === choice)).toMatchObject({
      printed: 'Không: 1',
      corrected: { was: 'Có: 1', reason: 'Ghi nhầm' },
    });
    const detail = async () => (await listResults({ id: periodId })).get(choice)?.detail;
    expect(await detail()).toEqual({ counts: { '0': 1 } });
    await correct(2, [{ rowId: assigned, number: '12' }]);
    expect(await detail()).toEqual({ counts: { '0': 1 } });
    expect((await snapshotNow()).rows.find((row) => row.rowId === choice)?.printed).toBe('Không: 1');
    expect((await verifyFrozen(hoa, second))?.isWhole).toBe(true);
  });

  test('cannot be corrected before it was issued, nor by others than staff', async () => {
    const { periodId } = cycle;
    const correction = { periodId, seenVersion: 1, reason: 'x', changes: [], letter: NO_LETTER };
    await expect(correctPeriod(cycle.hoa, correction)).rejects.toEqual(refused('period-open'));
    await expect(correctPeriod(cycle.lan, correction)).rejects.toEqual(refused('not-allowed'));
  });
});

describe('at the same moment', () => {
  test('closing and an approval: the snapshot has what was approved, whoever came first', async () => {
    const submissionId = await sendReport(cycle, cycle.lan);
    const seen = (await itemsNow()).map(({ key }) => key);
    const approve = () => approveReport(cycle.minh, { submissionId, seenVersion: 1, note: null });
    const [approved, closed] = await Promise.allSettled([inside(approve), close('x', seen)]);
    expect(closed.status).toBe('fulfilled');
    const frozen = (await snapshotNow()).rows.find(({ key }) => key === '1.1')?.printed ?? null;
    expect(frozen).toBe(approved.status === 'fulfilled' ? '10' : null);
    if (approved.status === 'rejected') expect(approved.reason).toEqual(refused('period-closed'));
  });

  test('closing and sending: sent before, or refused in words', async () => {
    const submissionId = await writeReport(cycle, cycle.lan);
    const seen = (await itemsNow()).map(({ key }) => key);
    const submit = () => submitReport(cycle.lan, submissionId, 2);
    const [sent, closed] = await Promise.allSettled([inside(submit), close('x', seen)]);
    expect(closed.status).toBe('fulfilled');
    const status = (await findSubmission(cycle.lan, await submissionOf(cycle, cycle.lan)))?.status;
    expect(status).toBe(sent.status === 'fulfilled' ? 'submitted' : 'draft');
    if (sent.status === 'rejected') expect(sent.reason).toEqual(refused('period-closed'));
    expect((await snapshotNow()).reports.find(({ agency }) => agency === 'Sở Tư pháp')?.status).toBe(status);
  });

  test('closing twice closes once', async () => {
    const seen = (await itemsNow()).map(({ key }) => key);
    const results = await Promise.allSettled([close('x', seen), close('y', seen), close('z', seen)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await listFrozenVersions(cycle.periodId)).toHaveLength(1);
  });

  test('two corrections of one version: one stands, the other is told', async () => {
    await sendAndApprove(cycle, cycle.lan);
    await close();
    const { periodId, hoa, minh, province } = cycle;
    const correct = (actor: typeof hoa, number: string) =>
      correctPeriod(actor, {
        ...{ periodId, seenVersion: 1, reason: 'x', letter: NO_LETTER },
        changes: [{ rowId: province.rows.assigned, number }],
      });
    const results = await Promise.allSettled([correct(hoa, '12'), correct(minh, '13')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refused('stale') });
  });
});
