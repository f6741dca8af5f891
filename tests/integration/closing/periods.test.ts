import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atInstant } from '@/lib/clock.ts';
import { db } from '@/lib/db/client.ts';
import { dayToDb } from '@/lib/db/days.ts';
import { findDateSources } from '@/lib/db/documents.ts';
import { findPeriod } from '@/lib/db/periods.ts';
import { listResults, listSendings } from '@/lib/db/results.ts';
import { findSubmission } from '@/lib/db/submissions.ts';
import { proposePeriods } from '@/lib/domain/reporting-period.ts';
import { approveReport, returnReport } from '@/lib/use-cases/decide-report.ts';
import { lockPeriod, unlockPeriod } from '@/lib/use-cases/lock-period.ts';
import { openPeriods } from '@/lib/use-cases/open-period.ts';
import { refreshScope } from '@/lib/use-cases/refresh-scope.ts';
import { endReopeningForAgency, reopenForAgency } from '@/lib/use-cases/reopen-for-agency.ts';
import { saveReport } from '@/lib/use-cases/save-report.ts';
import { submitReport } from '@/lib/use-cases/submit-report.ts';
import { withdrawReport } from '@/lib/use-cases/withdraw-report.ts';
import { type Cycle, inside, refused, sendReport, startCycle, writeReport } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';

let count = 0;
let cycle: Cycle;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  cycle = await startCycle(`ky-${count}`);
});

const year = (reportYear: number) =>
  proposePeriods(reportYear).map((period) => ({
    ...period,
    ...{ provinceId: cycle.province.provinceId, formVersionId: cycle.province.formVersionId },
    ...{ name: `${period.kind} ${reportYear}`, documentId: null },
  }));

describe('all periods of a year', () => {
  test('open in one act, each with its drafts, its document and its event', async () => {
    const written = {
      kind: 'letter',
      number: '581/BNV-CCHC',
      issuedOn: null,
      issuer: 'Bộ Nội vụ',
      title: 'Thời hạn báo cáo',
    };
    const sources = {
      window: 'written',
      due: null,
      ministryDue: 'written',
      lock: cycle.province.documentId,
      written,
    } as const;
    const ids = await inside(() => openPeriods(cycle.hoa, year(2027), false, sources));
    expect(ids).toHaveLength(4);
    expect(await db().submission.count({ where: { periodId: { in: ids } } })).toBe(16);
    const named = await findDateSources(ids[0] as number);
    expect([named.window?.number, named.due, named.ministryDue?.number, named.lock?.number]).toEqual([
      '581/BNV-CCHC',
      null,
      '581/BNV-CCHC',
      '1/QĐ-UBND',
    ]);
    expect(
      await db().sourceDocument.count({ where: { number: '581/BNV-CCHC', provinceId: cycle.province.provinceId } }),
    ).toBe(1);
    expect(
      await db().auditEvent.count({ where: { action: 'period.opened', subjectId: { in: ids.map(String) } } }),
    ).toBe(4);
  });

  test('all of them or none: one that exists, or one wrong day, opens nothing', async () => {
    const before = await db().reportingPeriod.count();
    await expect(openPeriods(cycle.hoa, year(2026))).rejects.toEqual(refused('duplicate'));
    const [first, ...rest] = year(2027);
    const wrong = [...rest, { ...(first as (typeof rest)[number]), dueOn: '2027-03-01' }];
    await expect(openPeriods(cycle.hoa, wrong)).rejects.toEqual(refused('bad-dates'));
    expect(await db().reportingPeriod.count()).toBe(before);
  });

  test('two people at once open them once', async () => {
    const results = await Promise.allSettled([openPeriods(cycle.hoa, year(2028)), openPeriods(cycle.minh, year(2028))]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      await db().reportingPeriod.count({ where: { provinceId: cycle.province.provinceId, reportYear: 2028 } }),
    ).toBe(4);
  });

  test('a document of another province is not found', async () => {
    const other = await startCycle(`khac-${count}`);
    const sources = { window: other.province.documentId, due: null, ministryDue: null, lock: null, written: null };
    await expect(openPeriods(cycle.hoa, year(2027), false, sources)).rejects.toEqual(refused('not-found'));
  });
});

describe('locking by hand', () => {
  const lock = (seenVersion: number, reason = 'Đủ báo cáo, khóa để tổng hợp') =>
    inside(() => lockPeriod(cycle.hoa, { periodId: cycle.periodId, seenVersion, reason }));

  test('stops writing at once, and is undone to the day that was planned', async () => {
    const submissionId = await writeReport(cycle, cycle.lan);
    await expect(lock(1, ' ')).rejects.toEqual(refused('reason-required'));
    await lock(1);
    await expect(inside(() => submitReport(cycle.lan, submissionId, 2))).rejects.toEqual(refused('period-locked'));
    await expect(lock(2)).rejects.toEqual(refused('period-locked'));
    expect((await findPeriod(cycle.hoa, cycle.periodId))?.locksOn).toBe('2026-12-15');
    const unlock = { periodId: cycle.periodId, reason: 'Còn thiếu' };
    await expect(inside(() => unlockPeriod(cycle.hoa, { ...unlock, seenVersion: 1 }))).rejects.toEqual(
      refused('stale'),
    );
    await inside(() => unlockPeriod(cycle.hoa, { ...unlock, seenVersion: 2 }));
    expect(await findPeriod(cycle.hoa, cycle.periodId)).toMatchObject({ locksOn: '2026-12-21', lockedByHand: null });
    await inside(() => submitReport(cycle.lan, submissionId, 2));
  });

  test('is for staff; a lock by its date is no lock by hand', async () => {
    const change = { periodId: cycle.periodId, seenVersion: 1, reason: 'x' };
    await expect(inside(() => lockPeriod(cycle.lan, change))).rejects.toEqual(refused('not-allowed'));
    await expect(inside(() => unlockPeriod(cycle.hoa, change))).rejects.toEqual(refused('not-locked'));
  });
});

describe('re-opening for one agency', () => {
  const LATER = new Date('2026-12-22T09:00:00+07:00');
  const later = <T>(work: () => Promise<T>) => atInstant(LATER, work);
  const reopen = (submissionId: number, until = '2026-12-24', reason = 'Mất mạng hai ngày') =>
    later(() => reopenForAgency(cycle.hoa, { submissionId, until, reason }));

  test('lets this agency write, send and withdraw until its day, and nobody else', async () => {
    const lans = await writeReport(cycle, cycle.lan);
    const dungs = await writeReport(cycle, cycle.dung);
    const locked = refused('period-locked');
    await expect(later(() => submitReport(cycle.lan, lans, 2))).rejects.toEqual(locked);
    await reopen(lans);
    await expect(later(() => submitReport(cycle.dung, dungs, 2))).rejects.toEqual(locked);
    const save = () => saveReport(cycle.lan, { submissionId: lans, rows: [], tasks: [], head: { signerName: 'thêm' } });
    await atInstant(new Date('2026-12-24T23:59:59+07:00'), save);
    await expect(atInstant(new Date('2026-12-25T00:00:00+07:00'), save)).rejects.toEqual(locked);
    await later(async () => submitReport(cycle.lan, lans, (await findSubmission(cycle.lan, lans))?.version ?? 0));
    await later(() => withdrawReport(cycle.lan, lans));
    const sent = (await findSubmission(cycle.lan, lans))?.version ?? 0;
    await later(() => submitReport(cycle.lan, lans, sent));
    const lines = [{ lineKey: '1.1', reason: 'Rà lại' }];
    await later(() => returnReport(cycle.hoa, { submissionId: lans, seenVersion: 2, note: null, lines }));
  });

  test('can be taken back before its day, with a reason, and both stand in the journal', async () => {
    const lans = await writeReport(cycle, cycle.lan);
    await reopen(lans);
    await later(() => endReopeningForAgency(cycle.hoa, { submissionId: lans, reason: 'Đã đủ' }));
    await expect(later(() => submitReport(cycle.lan, lans, 2))).rejects.toEqual(refused('period-locked'));
    const actions = await db().auditEvent.findMany({
      where: { subjectId: String(lans), action: { endsWith: 'locked' } },
      orderBy: { id: 'asc' },
    });
    expect(actions.map(({ action }) => action)).toEqual(['submission.unlocked', 'submission.relocked']);
  });

  test('needs a lock, a reason, a day ahead and staff; a return after the lock needs it too', async () => {
    const lans = await sendReport(cycle, cycle.lan);
    const asked = { submissionId: lans, until: '2026-12-24', reason: 'x' };
    await expect(inside(() => reopenForAgency(cycle.hoa, asked))).rejects.toEqual(refused('not-locked'));
    await expect(later(() => reopenForAgency(cycle.lan, asked))).rejects.toEqual(refused('not-allowed'));
    await expect(reopen(lans, '2026-12-21')).rejects.toEqual(refused('reopening-days'));
    await expect(reopen(lans, '2027-12-21')).rejects.toEqual(refused('reopening-days'));
    await expect(reopen(lans, '2026-12-24', ' ')).rejects.toEqual(refused('reason-required'));
    const decision = { submissionId: lans, seenVersion: 1, note: null, lines: [{ lineKey: '1.1', reason: 'x' }] };
    await expect(later(() => returnReport(cycle.hoa, decision))).rejects.toEqual(refused('period-locked'));
    await later(() => approveReport(cycle.hoa, decision));
  });

  test('stays on record: nobody deletes it', async () => {
    await reopen(await sendReport(cycle, cycle.lan));
    await expect(db().submissionReopening.deleteMany()).rejects.toThrow(/written once/);
  });
});

describe('the scope of the cut-off day', () => {
  test('an agency that ended since leaves the base; one that was founded since gets its draft', async () => {
    const { provinceId, agencies, documentId, rows } = cycle.province;
    await db().agency.update({ where: { id: agencies.xaMuong }, data: { validTo: dayToDb('2026-12-01') } });
    const born = { code: 'so-moi', name: 'Sở Mới', kind: 'department', level: 'province', reports: true };
    await db().agency.create({
      data: { provinceId, documentId, sourceSection: 'I', validFrom: dayToDb('2026-12-02'), ...born },
    });
    expect(await inside(() => refreshScope(cycle.hoa, cycle.periodId))).toBe(1);
    expect(await inside(() => refreshScope(cycle.hoa, cycle.periodId))).toBe(0);
    const sendings = await listSendings(cycle.hoa, (await findPeriod(cycle.hoa, cycle.periodId)) as never);
    expect(sendings.map(({ agencyName }) => agencyName)).toEqual(['Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp', 'Sở Mới']);
    expect((await listResults({ id: cycle.periodId })).get(rows.assigned)).toMatchObject({ answered: 0, expected: 4 });
  });
});
