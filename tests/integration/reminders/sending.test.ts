import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { findPeriod, type Period } from '@/lib/db/periods.ts';
import { listReminded, listReportingAgencies, listSendingRows } from '@/lib/db/sending.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { returnReport } from '@/lib/use-cases/decide-report.ts';
import { remindAgencies } from '@/lib/use-cases/remind-agencies.ts';
import { saveReport, type TypedRow } from '@/lib/use-cases/save-report.ts';
import { submitReport } from '@/lib/use-cases/submit-report.ts';
import { withdrawReport } from '@/lib/use-cases/withdraw-report.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson } from '../../support/factories.ts';
import { createReminded, on, type Reminded } from '../../support/reminders.ts';

let world: Reminded;
let period: Period;
let submissionId: number;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  world = await createReminded();
  period = (await findPeriod(world.hoa, world.periodId)) as Period;
  submissionId = await world.submissionOf(world.province.agencies.tuPhap);
});

const typed = (rowId: number, value: string, more: Partial<TypedRow> = {}): TypedRow => ({
  ...{ rowId, kind: 'value', typed: value, note: '', reason: '', promisedOn: '', seenVersion: 0 },
  ...more,
});
const save = (rows: TypedRow[]) =>
  on('2026-12-15', () =>
    saveReport(world.lan, {
      submissionId,
      rows,
      tasks: [],
      head: { signerName: 'Lò Thị Mai', documentOn: '2026-12-15' },
    }),
  );
const whole = () => {
  const { assigned, done, total, partA, partB, choice } = world.province.rows;
  return [
    typed(assigned, '10'),
    typed(done, '8'),
    typed(total, '5'),
    typed(partA, '5'),
    typed(partB, '0'),
    typed(choice, '1'),
  ];
};
const versionOf = async () => (await db().submission.findUniqueOrThrow({ where: { id: submissionId } })).version;
const row = async (actor: Actor = world.hoa) =>
  (await listSendingRows(actor, [period])).find((one) => one.submissionId === submissionId);

describe('the state that is kept beside a report', () => {
  test('follows every answer: written, changed, emptied, promised without a day', async () => {
    const { assigned, done } = world.province.rows;
    await save([typed(assigned, '10'), typed(done, '8')]);
    expect((await row())?.answeredRows).toBe(2);
    await save([typed(assigned, '11', { seenVersion: 1 })]);
    expect((await row())?.answeredRows).toBe(2);
    await db().reportedValue.updateMany({
      where: { submissionId, rowId: done },
      data: { answer: 'missing', number: null, reason: 'chờ đối chiếu' },
    });
    expect((await row())?.answeredRows).toBe(1);
    await db().reportedValue.deleteMany({ where: { submissionId, rowId: assigned } });
    expect((await row())?.answeredRows).toBe(0);
  });

  test('knows the first sending, and that what was withdrawn was not sent', async () => {
    await save(whole());
    await on('2026-12-16', async () => submitReport(world.lan, submissionId, await versionOf()));
    expect(await row()).toMatchObject({ status: 'submitted', firstSentAt: new Date('2026-12-16T09:00:00+07:00') });
    await on('2026-12-16', () => withdrawReport(world.lan, submissionId), '10:00');
    expect(await row()).toMatchObject({ status: 'draft', firstSentAt: null });
    await on('2026-12-18', async () => submitReport(world.lan, submissionId, await versionOf()));
    const lines = [{ lineKey: 'report', reason: 'xem lại' }];
    await on('2026-12-18', () => returnReport(world.hoa, { submissionId, seenVersion: 2, note: null, lines }), '11:00');
    expect(await row()).toMatchObject({ status: 'returned', firstSentAt: new Date('2026-12-18T09:00:00+07:00') });
  });

  test('is what a count from scratch finds', async () => {
    await save(whole());
    expect(await db().$queryRaw`select rebuild_sending_state() as mended`).toEqual([{ mended: 0n }]);
    await db().$executeRaw`update submissions set answered_rows = 99, first_sent_at = now() where id = ${submissionId}`;
    expect(await db().$queryRaw`select rebuild_sending_state() as mended`).toEqual([{ mended: 1n }]);
    expect(await row()).toMatchObject({ answeredRows: 6, firstSentAt: null });
  });

  test('a value stays in its report', async () => {
    await save([typed(world.province.rows.assigned, '10')]);
    const other = await world.submissionOf(world.province.agencies.xaMuong);
    await expect(
      db().reportedValue.updateMany({ where: { submissionId }, data: { submissionId: other } }),
    ).rejects.toThrow(/written once/);
  });
});

describe('who may look', () => {
  test('overseers of the province; an agency and another province see nothing', async () => {
    const { provinceId } = world.province;
    const stranger = await createReminded();
    for (const actor of [world.hoa, world.mai, await createPerson('Kiên', provinceId, 'auditor')]) {
      expect(await listSendingRows(actor, [period])).toHaveLength(4);
      expect(await listReportingAgencies(actor, provinceId, 'so tu')).toMatchObject([{ name: 'Sở Tư pháp' }]);
    }
    for (const actor of [world.lan, stranger.hoa]) {
      expect(await listSendingRows(actor, [period])).toEqual([]);
      expect(await listReportingAgencies(actor, provinceId, undefined)).toEqual([]);
    }
  });
});

test('says how often and when last an agency was reminded', async () => {
  for (const day of ['2026-12-03', '2026-12-05']) {
    await on(day, () => remindAgencies(world.hoa, world.periodId, [submissionId]));
  }
  expect(await listReminded(world.periodId)).toEqual(
    new Map([[submissionId, { submissionId, lastOn: '2026-12-05', times: 2 }]]),
  );
});
