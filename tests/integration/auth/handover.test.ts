import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findAccount } from '@/lib/db/accounts.ts';
import { db } from '@/lib/db/client.ts';
import { listHandovers, listTakenOver } from '@/lib/db/handovers.ts';
import { countUnread, listNotices } from '@/lib/db/notices.ts';
import { findSession, insertSession } from '@/lib/db/sessions.ts';
import { listSubmissions } from '@/lib/db/submissions.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import { type Actor, agenciesOf } from '@/lib/domain/actor.ts';
import { cancelHandover } from '@/lib/use-cases/cancel-handover.ts';
import { grantRole } from '@/lib/use-cases/grant-role.ts';
import { type Colleague, handOverAccount } from '@/lib/use-cases/hand-over-account.ts';
import { readNotice } from '@/lib/use-cases/read-notice.ts';
import { revokeRole } from '@/lib/use-cases/revoke-role.ts';
import { runReminders } from '@/lib/use-cases/run-reminders.ts';
import { seeHandover } from '@/lib/use-cases/see-handover.ts';
import { eventsAbout, refused } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson } from '../../support/factories.ts';
import { createReminded, logOf, on, type Reminded } from '../../support/reminders.ts';

let world: Reminded;
let thu: Actor;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  world = await createReminded();
  thu = await createPerson('Thu nhận việc', world.province.provinceId, 'auditor');
});

const input = (more: Partial<Parameters<typeof handOverAccount>[1]> = {}) => ({
  ...{ fromId: world.dung.userId, colleague: { userId: thu.userId }, startsOn: '2026-12-10', endsOn: null },
  ...{ reason: 'Chuyển công tác', ...more },
});
const handOver = (more: Parameters<typeof input>[0] = {}, day = '2026-12-01') =>
  on(day, () => handOverAccount(world.hoa, input(more)));

/** The person as a request of that day would find them. */
async function asOn(person: Actor, day: string): Promise<Actor> {
  return on(day, () =>
    inTransaction(async (tx) => {
      const id = await insertSession(tx, { userId: person.userId, pending: false, network: null, device: null });
      return (await findSession(id, tx))?.actor as Actor;
    }),
  );
}

async function agenciesOn(person: Actor, day: string): Promise<number[]> {
  return agenciesOf(await asOn(person, day));
}

describe('rights', () => {
  test('go to the colleague on the day, by the dates alone', async () => {
    await handOver();
    const { taiChinh } = world.province.agencies;
    expect([await agenciesOn(world.dung, '2026-12-09'), await agenciesOn(thu, '2026-12-09')]).toEqual([[taiChinh], []]);
    expect([await agenciesOn(world.dung, '2026-12-10'), await agenciesOn(thu, '2026-12-10')]).toEqual([[], [taiChinh]]);
    expect(await listSubmissions(await asOn(world.dung, '2026-12-10'), {})).toEqual([]);
    expect(await listSubmissions(await asOn(thu, '2026-12-10'), { periodId: world.periodId })).not.toEqual([]);
  });

  test('come back after the last day', async () => {
    await handOver({ endsOn: '2026-12-14' });
    const { taiChinh } = world.province.agencies;
    const days = ['2026-12-09', '2026-12-10', '2026-12-14', '2026-12-15'];
    const old = [];
    for (const day of days) old.push((await agenciesOn(world.dung, day)).length);
    expect(old).toEqual([1, 0, 0, 1]);
    expect(await agenciesOn(thu, '2026-12-14')).toEqual([taiChinh]);
    expect(await agenciesOn(thu, '2026-12-15')).toEqual([]);
  });

  test('end with every open session when the handover is of today', async () => {
    const session = await inTransaction((tx) =>
      insertSession(tx, { userId: world.dung.userId, pending: false, network: null, device: null }),
    );
    await handOver({ startsOn: '2026-12-01' });
    expect((await db().session.findUniqueOrThrow({ where: { id: session } })).endReason).toBe('role-changed');
  });

  test('a new account is made for a colleague without one, with an initial password and nothing before the day', async () => {
    const colleague: Colleague = { username: 'thu-moi', fullName: 'Lò Thị Thu', email: null };
    const { password } = await handOver({ colleague });
    expect(password).toMatch(/^\w{4}(-\w{4}){3}$/);
    const made = await db().user.findUniqueOrThrow({ where: { username: 'thu-moi' }, include: { roles: true } });
    expect(made.mustChangePassword).toBe(true);
    expect(made.roles).toMatchObject([{ agencyId: world.province.agencies.taiChinh, validTo: null }]);
    expect(await eventsAbout(made.id)).toEqual(['account.created', 'account.taken-over']);
    expect((await findAccount(world.hoa, made.id))?.fullName).toBe('Lò Thị Thu');
  });

  test('a role that is over is no role: the last one that holds cannot be revoked, the same can be given anew', async () => {
    await handOver({ startsOn: '2026-12-01' });
    const old = await findAccount(world.hoa, world.dung.userId);
    expect(old?.grants).toMatchObject([{ validTo: '2026-11-30' }]);
    const focalPoint = (await findAccount(world.hoa, thu.userId))?.grants.find((grant) => grant.role === 'focal-point');
    await on('2026-12-02', () => revokeRole(world.hoa, thu.userId, focalPoint?.id as number));
    const [auditor] = (await findAccount(world.hoa, thu.userId))?.grants ?? [];
    await expect(on('2026-12-02', () => revokeRole(world.hoa, thu.userId, auditor?.id as number))).rejects.toEqual(
      refused('last-role'),
    );
    const grant = world.dung.grants[0] as NonNullable<Actor['grants'][number]>;
    await on('2026-12-02', () => grantRole(world.hoa, world.dung.userId, grant));
    await expect(on('2026-12-02', () => grantRole(world.hoa, world.dung.userId, grant))).rejects.toEqual(
      refused('duplicate'),
    );
    expect(await agenciesOn(world.dung, '2026-12-02')).toEqual([world.province.agencies.taiChinh]);
  });
});

describe('open work', () => {
  test('is told to the colleague at once, when the handover is of today', async () => {
    await handOver({ startsOn: '2026-12-01' });
    const then = await asOn(thu, '2026-12-01');
    const [notice] = await on('2026-12-01', () => inTransaction((tx) => listNotices(then, tx)));
    expect(notice?.lines).toMatchObject([{ agencyName: 'Sở Tài chính', audience: 'focal-point', status: 'draft' }]);
    expect(notice?.plannedBy).toBe(world.hoa.fullName);
  });

  test('is told on the first day by the daily run, and the old person is reminded no more', async () => {
    await handOver();
    for (const day of ['2026-12-10', '2026-12-11', '2026-12-14']) await on(day, runReminders);
    expect(await logOf(thu)).toEqual(['10', '14'].map((day) => `2026-12-${day} in-app focal-point sent`));
    expect(await logOf(world.dung)).toEqual([]);
    const other = await createReminded();
    await on('2026-12-01', () =>
      handOverAccount(other.hoa, {
        ...input(),
        fromId: other.dung.userId,
        colleague: { userId: other.lan.userId },
        startsOn: '2026-12-11',
      }),
    );
    await on('2026-12-11', runReminders);
    expect(await logOf(other.lan)).toHaveLength(2); // no day of the rules: what was open changes hands, and their own
  });

  test('stands in the journal of both, with the reports that were open', async () => {
    await handOver();
    const event = await db().auditEvent.findFirstOrThrow({
      where: { action: 'account.handed-over', subjectId: String(world.dung.userId) },
    });
    expect(event).toMatchObject({
      actorId: world.hoa.userId,
      reason: 'Chuyển công tác',
      after: { to: thu.userId, startsOn: '2026-12-10', open: [{ agencyName: 'Sở Tài chính', periodName: 'Năm 2026' }] },
    });
    expect(await eventsAbout(thu.userId)).toEqual(['account.taken-over']);
  });

  test('rings the colleague’s bell until it was seen, and nobody else can see it away', async () => {
    await handOver();
    const [taken] = await listTakenOver(thu, '2026-12-05');
    expect(await countUnread(thu)).toBe(1);
    await expect(seeHandover(world.dung, taken?.id as number)).rejects.toEqual(refused('not-found'));
    await seeHandover(thu, taken?.id as number);
    expect(await countUnread(thu)).toBe(0);
  });
});

describe('refuses', () => {
  test.each<[string, () => Parameters<typeof input>[0], string]>([
    ['a day that has passed', () => ({ startsOn: '2026-11-30' }), 'handover-days'],
    ['no reason', () => ({ reason: ' ' }), 'reason-required'],
    ['oneself as colleague', () => ({ colleague: { userId: world.dung.userId } }), 'not-found'],
    ['one’s own account', () => ({ fromId: world.hoa.userId }), 'own-account'],
    [
      'a username that is taken',
      () => ({ colleague: { username: 'admin-trung', fullName: 'x', email: null } }),
      'duplicate',
    ],
  ])('%s', async (_, more, code) => {
    await db().user.upsert({
      where: { username: 'admin-trung' },
      update: {},
      create: { username: 'admin-trung', fullName: 'x', passwordHash: 'x' },
    });
    await expect(handOver(more())).rejects.toEqual(refused(code));
    expect(await listHandovers(world.dung.userId)).toEqual([]);
  });

  test('a disabled colleague, and who is not staff of the province', async () => {
    await db().user.update({ where: { id: thu.userId }, data: { disabledAt: new Date() } });
    await expect(handOver()).rejects.toEqual(refused('account-disabled'));
    const stranger = await createReminded();
    await expect(on('2026-12-01', () => handOverAccount(stranger.hoa, input()))).rejects.toEqual(refused('not-found'));
    await expect(on('2026-12-01', () => handOverAccount(world.dung, input()))).rejects.toEqual(refused('not-found'));
    await expect(handOver({ colleague: { userId: stranger.lan.userId } })).rejects.toEqual(refused('not-found'));
  });
});

describe('calling off', () => {
  test('before the day: everything stands as before', async () => {
    await handOver({ endsOn: '2026-12-20' });
    const [handover] = await listHandovers(thu.userId);
    const cancel = (actor: Actor, day: string) => on(day, () => cancelHandover(actor, handover?.id as number));
    await expect(cancel(world.lan, '2026-12-05')).rejects.toEqual(refused('not-found'));
    await cancel(world.hoa, '2026-12-05');
    expect(await agenciesOn(world.dung, '2026-12-15')).toEqual([world.province.agencies.taiChinh]);
    expect(await agenciesOn(thu, '2026-12-15')).toEqual([]);
    expect(await db().userRole.findMany({ where: { userId: world.dung.userId } })).toMatchObject([
      { validFrom: null, validTo: null },
    ]);
    await expect(cancel(world.hoa, '2026-12-05')).rejects.toEqual(refused('stale'));
    expect(await countUnread(thu)).toBe(0);
  });

  test('not once it has begun, and not under a newer one', async () => {
    await handOver();
    const [first] = await listHandovers(thu.userId);
    await handOver({ fromId: thu.userId, colleague: { userId: world.lan.userId }, startsOn: '2026-12-20' });
    const cancel = (day: string) => on(day, () => cancelHandover(world.hoa, first?.id as number));
    await expect(cancel('2026-12-05')).rejects.toEqual(refused('handover-followed'));
    await expect(cancel('2026-12-10')).rejects.toEqual(refused('handover-begun'));
  });
});

test('a notice is read by its recipient alone', async () => {
  await on('2026-12-10', runReminders);
  const notice = await db().reminderNotice.findFirstOrThrow({ where: { recipientId: world.dung.userId } });
  await expect(readNotice(world.lan, notice.id)).rejects.toEqual(refused('not-found'));
  await on('2026-12-10', () => readNotice(world.dung, notice.id), '10:00');
  await on('2026-12-10', () => readNotice(world.dung, notice.id), '11:00');
  expect(await db().reminder.findFirstOrThrow({ where: { noticeId: notice.id } })).toMatchObject({
    readAt: new Date('2026-12-10T10:00:00+07:00'),
  });
});
