import { beforeEach, expect, test } from 'vitest';
import { db, disconnect } from '@/lib/db/client.ts';
import { hashFirstRunToken } from '@/lib/db/first-run.ts';
import { completeFirstRun, type FirstRun } from '@/lib/use-cases/complete-first-run.ts';
import { refused, signInAs } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';

const TOKEN = 'ma-khoi-tao-in-mot-lan';
const INPUT: FirstRun = {
  token: TOKEN,
  username: 'Hoa.LT',
  fullName: 'Lò Thị Hoa',
  password: 'mèo đen ngủ trưa',
  province: { code: 'dien-bien', name: 'Điện Biên' },
  network: null,
};

beforeEach(async () => {
  await disconnect();
  await testDatabase();
  await db().firstRunToken.create({ data: { tokenHash: hashFirstRunToken(TOKEN) } });
});

test('the token makes the first of the staff and the province, once', async () => {
  await completeFirstRun(INPUT);
  const { sessionId, debt } = await signInAs({ username: 'hoa.lt' }, INPUT.password);
  expect(debt).toBeNull();
  expect(sessionId).not.toBe('');
  const user = await db().user.findFirstOrThrow({ include: { roles: { include: { province: true } } } });
  expect(user.roles).toEqual([
    expect.objectContaining({ role: 'staff', province: expect.objectContaining({ name: 'Điện Biên' }) }),
  ]);
  expect(await db().auditEvent.count({ where: { action: 'first-run.completed' } })).toBe(1);
  await expect(completeFirstRun({ ...INPUT, username: 'khac' })).rejects.toEqual(refused('not-found'));
  expect(await db().user.count()).toBe(1);
});

test('a bundled province comes with its catalogue in the same step', async () => {
  await completeFirstRun({ ...INPUT, province: { folder: 'dak-nong' } });
  expect(await db().plan.count()).toBeGreaterThan(0);
  expect(await db().userRole.findFirstOrThrow({ include: { province: true } })).toMatchObject({
    province: { code: 'dak-nong' },
  });
}, 60_000);

test('a wrong or used token, a weak password, a province that is not there: nothing is made', async () => {
  await expect(completeFirstRun({ ...INPUT, token: 'sai' })).rejects.toEqual(refused('used-token'));
  await expect(completeFirstRun({ ...INPUT, password: 'điện biên mến yêu' })).rejects.toEqual(
    refused('weak-password', { why: 'context' }),
  );
  const bundled = { ...INPUT, password: 'ở Đắk Nông vui lắm', province: { folder: 'dak-nong' } };
  await expect(completeFirstRun(bundled)).rejects.toEqual(refused('weak-password', { why: 'context' }));
  await expect(completeFirstRun({ ...INPUT, province: { folder: '../../etc' } })).rejects.toEqual(refused('not-found'));
  await db().firstRunToken.updateMany({ data: { usedAt: new Date() } });
  await expect(completeFirstRun(INPUT)).rejects.toEqual(refused('used-token'));
  expect([await db().user.count(), await db().province.count(), await db().auditEvent.count()]).toEqual([0, 0, 0]);
});

test('several at once, each with a token: one account', async () => {
  const tokens = ['ma-1', 'ma-2', 'ma-3', 'ma-4', 'ma-5'];
  await db().firstRunToken.createMany({ data: tokens.map((token) => ({ tokenHash: hashFirstRunToken(token) })) });
  const province = (token: string) => ({ code: token, name: `Tỉnh ${token}` });
  const answers = await Promise.allSettled(
    tokens.map((token) => completeFirstRun({ ...INPUT, token, username: token, province: province(token) })),
  );
  expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
  expect(await db().user.count()).toBe(1);
});

test('tokens cannot be guessed for long', async () => {
  for (let time = 0; time < 10; time += 1)
    await expect(completeFirstRun({ ...INPUT, token: `x${time}` })).rejects.toEqual(refused('used-token'));
  await expect(completeFirstRun(INPUT)).rejects.toEqual(refused('too-many-attempts'));
});
