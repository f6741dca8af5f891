import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { findLastRun } from '@/lib/db/reminder-runs.ts';
import { remindAgencies } from '@/lib/use-cases/remind-agencies.ts';
import { runReminders } from '@/lib/use-cases/run-reminders.ts';
import { refused } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson } from '../../support/factories.ts';
import { createReminded, logOf, on, type Reminded, setStatus } from '../../support/reminders.ts';

let world: Reminded;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  world = await createReminded();
});

const DAYS = ['10', '11', '14', '15', '16', '17', '18', '19', '20', '21'].map((day) => `2026-12-${day}`);

describe('the daily run', () => {
  test('reminds on the days of the rules, everybody by their own, and nobody once the period is locked', async () => {
    for (const day of DAYS) await on(day, runReminders);
    expect(await logOf(world.dung)).toEqual(
      ['10', '14', '16', '17', '18', '19', '20'].map((day) => `2026-12-${day} in-app focal-point sent`),
    );
    expect(await logOf(world.mai)).toEqual(['18', '20'].map((day) => `2026-12-${day} in-app head sent`));
    const hoa = await logOf(world.hoa);
    expect(new Set(hoa)).toEqual(new Set(['19', '20'].map((day) => `2026-12-${day} in-app staff sent`)));
    expect(hoa).toHaveLength(8); // four agencies owe on each of the two days
  });

  test('never reminds who has sent', async () => {
    await setStatus(await world.submissionOf(world.province.agencies.taiChinh), 'submitted');
    await setStatus(await world.submissionOf(world.province.agencies.tuPhap), 'returned');
    for (const day of ['2026-12-16', '2026-12-18']) await on(day, runReminders);
    expect(await logOf(world.dung)).toEqual([]);
    expect(await logOf(world.mai)).toEqual([]);
    expect(await logOf(world.lan)).toHaveLength(2);
  });

  test('waits for the morning, happens once a day, and is made up for later in the day', async () => {
    expect(await on('2026-12-16', runReminders, '06:59')).toBe(0);
    expect(await on('2026-12-16', runReminders, '22:10')).toBeGreaterThan(0);
    expect(await on('2026-12-16', runReminders, '23:00')).toBe(0);
    expect(await logOf(world.dung)).toHaveLength(1);
    const run = await findLastRun(world.province.provinceId);
    expect(run).toMatchObject({ day: '2026-12-16', owed: 4, notices: 2, letters: 0 });
    const events = await db().auditEvent.findMany({
      where: { action: 'reminders.planned', subjectId: String(world.province.provinceId) },
    });
    expect(events.map((event) => event.actorId)).toEqual([null]);
  });

  test('ten at once are one run and one reminder', async () => {
    await Promise.all(Array.from({ length: 10 }, () => on('2026-12-17', runReminders)));
    expect(await db().reminderRun.count({ where: { provinceId: world.province.provinceId } })).toBe(1);
    expect(await logOf(world.dung)).toEqual(['2026-12-17 in-app focal-point sent']);
  });

  test('follows the province’s own rules', async () => {
    await db().reminderRule.create({
      data: {
        provinceId: world.province.provinceId,
        audience: 'focal-point',
        days: [-5],
        dailyFrom: null,
        updatedById: world.hoa.userId,
      },
    });
    for (const day of ['2026-12-10', '2026-12-12', '2026-12-17', '2026-12-18']) await on(day, runReminders);
    expect(await logOf(world.dung)).toEqual(['2026-12-12 in-app focal-point sent']);
  });

  test('passes over a disabled account, and a holiday is no working day', async () => {
    await db().user.update({ where: { id: world.lan.userId }, data: { disabledAt: new Date() } });
    await db().holiday.create({ data: { day: new Date('2026-12-17'), name: 'Nghỉ bù', source: 'thử' } });
    for (const day of ['2026-12-15', '2026-12-16', '2026-12-17']) await on(day, runReminders);
    await db().holiday.deleteMany();
    expect(await logOf(world.lan)).toEqual([]);
    expect((await logOf(world.dung)).map((line) => line.slice(0, 10))).toEqual([
      '2026-12-15',
      '2026-12-16',
      '2026-12-17',
    ]);
  });

  test('leaves what is written as it was: nothing of the log is changed or deleted', async () => {
    await on('2026-12-17', runReminders);
    await expect(db().reminder.deleteMany()).rejects.toThrow(/written once/);
    await expect(db().reminderNotice.updateMany({ data: { plannedFor: new Date('2026-12-18') } })).rejects.toThrow(
      /written once/,
    );
  });
});

describe('by one click', () => {
  const all = async () => Promise.all(Object.values(world.province.agencies).map((id) => world.submissionOf(id)));

  test('every agency that owes is reminded on any day; who cannot be is counted', async () => {
    await setStatus(await world.submissionOf(world.province.agencies.tuPhap), 'approved');
    const reminding = await on('2026-12-03', async () => remindAgencies(world.hoa, world.periodId, await all()));
    expect(reminding).toEqual({ agencies: 1, people: 1, already: 0, unreachable: 2 });
    expect(await logOf(world.dung)).toEqual(['2026-12-03 in-app focal-point sent']);
    expect(await logOf(world.lan)).toEqual([]);
    const event = await db().auditEvent.findFirstOrThrow({
      where: { action: 'reminders.sent-by-hand' },
      orderBy: { id: 'desc' },
    });
    expect(event).toMatchObject({ actorId: world.hoa.userId, subjectId: String(world.periodId) });
  });

  test('once a day a person, by hand or by the run', async () => {
    const one = [await world.submissionOf(world.province.agencies.taiChinh)];
    await on('2026-12-16', runReminders);
    await expect(on('2026-12-16', () => remindAgencies(world.hoa, world.periodId, one))).rejects.toEqual(
      refused('already-reminded'),
    );
    await on('2026-12-17', () => remindAgencies(world.hoa, world.periodId, one));
    await on('2026-12-17', runReminders);
    expect(await logOf(world.dung)).toHaveLength(2);
  });

  test('two clicks at once are one reminder', async () => {
    const one = [await world.submissionOf(world.province.agencies.taiChinh)];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () => on('2026-12-03', () => remindAgencies(world.hoa, world.periodId, one))),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(await logOf(world.dung)).toHaveLength(1);
  });

  test('is for Sở Nội vụ of the province, and for reports of this period', async () => {
    const one = [await world.submissionOf(world.province.agencies.taiChinh)];
    const stranger = await createReminded();
    const remind = (actor: typeof world.hoa, ids = one) =>
      on('2026-12-03', () => remindAgencies(actor, world.periodId, ids));
    await expect(remind(world.dung)).rejects.toEqual(refused('not-allowed'));
    await expect(remind(await createPerson('Sơn', world.province.provinceId, 'auditor'))).rejects.toEqual(
      refused('not-allowed'),
    );
    await expect(remind(stranger.hoa)).rejects.toEqual(refused('not-found'));
    const foreign = [await stranger.submissionOf(stranger.province.agencies.taiChinh)];
    await expect(remind(world.hoa, foreign)).rejects.toEqual(refused('nothing-owed'));
    await expect(on('2026-12-21', () => remindAgencies(world.hoa, world.periodId, one))).rejects.toEqual(
      refused('nothing-owed'),
    );
    await setStatus(one[0] as number, 'approved');
    await expect(remind(world.hoa)).rejects.toEqual(refused('nothing-owed'));
    const commune = [await world.submissionOf(world.province.agencies.xaMuong)];
    await expect(remind(world.hoa, commune)).rejects.toEqual(refused('nobody-to-remind', { count: 1 }));
  });
});
