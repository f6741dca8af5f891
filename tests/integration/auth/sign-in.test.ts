import { beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { findSession } from '@/lib/db/sessions.ts';
import { signIn } from '@/lib/use-cases/sign-in.ts';
import { createUser, eventsAbout, PASSWORD, type Person, refused, signInAs } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createProvince, type Province } from '../../support/factories.ts';

let province: Province;
let lan: Person;
let count = 0;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  province = await createProvince(`tinh-${count}`);
  lan = await createUser(`Lan ${count}`, province.provinceId, 'focal-point', province.agencies.tuPhap);
});

test('the right password opens a session of one’s own, with the roles of now, and the journal knows', async () => {
  const { sessionId, debt } = await signInAs(lan, PASSWORD, '10.1.2.3');
  expect(debt).toBeNull();
  const session = await findSession(sessionId);
  expect(session).toMatchObject({ username: lan.username, pending: false, endReason: null, accountDisabled: false });
  expect(session?.actor).toEqual({ userId: lan.userId, fullName: lan.fullName, sessionId, grants: lan.grants });
  expect(await eventsAbout(lan.userId)).toEqual(['session.started']);
  const row = await db().user.findUniqueOrThrow({ where: { id: lan.userId } });
  expect(row.lastSignInAt).not.toBeNull();
  const event = await db().auditEvent.findFirstOrThrow({ where: { action: 'session.started', actorId: lan.userId } });
  expect(event).toMatchObject({ provinceId: province.provinceId, after: { network: '10.1.2.3' } });
});

test('two sign-ins are two sessions; one in the same browser replaces the other', async () => {
  const first = await signInAs(lan);
  const second = await signInAs(lan);
  expect(second.sessionId).not.toBe(first.sessionId);
  expect((await findSession(first.sessionId))?.endReason).toBeNull();
  await signIn({
    username: lan.username,
    password: PASSWORD,
    network: null,
    device: null,
    replacing: second.sessionId,
  });
  expect((await findSession(second.sessionId))?.endReason).toBe('replaced');
});

test('case, spaces and the way of writing accents do not matter for the name, nor accents for the password', async () => {
  await expect(
    signInAs({ username: `  ${lan.username.toUpperCase()} ` }, PASSWORD.normalize('NFD')),
  ).resolves.toMatchObject({ debt: null });
});

test('a wrong password and an unknown name get one answer; what was typed as a name is not kept', async () => {
  await expect(signInAs(lan, 'sai mật khẩu rồi')).rejects.toEqual(refused('wrong-credentials'));
  await expect(signInAs({ username: 'mat-khau-go-nham' })).rejects.toEqual(refused('wrong-credentials'));
  expect(await eventsAbout(lan.userId)).toEqual(['session.refused']);
  const unknown = await db().auditEvent.findMany({ where: { subjectType: 'installation', action: 'session.refused' } });
  expect(unknown.length).toBeGreaterThan(0);
  expect(JSON.stringify(unknown, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
    'mat-khau-go-nham',
  );
  expect(await db().session.count({ where: { userId: lan.userId } })).toBe(0);
});

test('a disabled account is told so only to who knows its password', async () => {
  await db().user.update({ where: { id: lan.userId }, data: { disabledAt: new Date() } });
  await expect(signInAs(lan, 'sai mật khẩu rồi')).rejects.toEqual(refused('wrong-credentials'));
  await expect(signInAs(lan)).rejects.toEqual(refused('account-disabled'));
});

test('an initial password leads to its change first', async () => {
  await db().user.update({ where: { id: lan.userId }, data: { mustChangePassword: true } });
  await expect(signInAs(lan)).resolves.toMatchObject({ debt: 'password' });
});

test('after five failures even the right password waits, and the sentence says until when', async () => {
  for (let time = 0; time < 5; time += 1)
    await expect(signInAs(lan, 'sai')).rejects.toEqual(refused('wrong-credentials'));
  const refusal = await signInAs(lan).catch((error: { code: string; facts: { until: string } }) => error);
  expect(refusal).toEqual(refused('too-many-attempts'));
  const until = Date.parse((refusal as { facts: { until: string } }).facts.until);
  expect(until - Date.now()).toBeGreaterThan(13 * 60_000);
  expect(until - Date.now()).toBeLessThan(16 * 60_000);
  await db()
    .$executeRaw`update sign_in_throttles set window_ends_at = now() - interval '1 second' where key = ${`account:${lan.username}`}`;
  await expect(signInAs(lan)).resolves.toMatchObject({ debt: null });
});

test('an unknown name waits just the same', async () => {
  const nobody = { username: `khong-co-ai-${count}` };
  for (let time = 0; time < 5; time += 1) await expect(signInAs(nobody)).rejects.toEqual(refused('wrong-credentials'));
  await expect(signInAs(nobody)).rejects.toEqual(refused('too-many-attempts'));
});

test('success wipes the account’s count', async () => {
  for (let round = 0; round < 3; round += 1) {
    for (let time = 0; time < 4; time += 1) await signInAs(lan, 'sai').catch(() => undefined);
    await expect(signInAs(lan)).resolves.toMatchObject({ debt: null });
  }
});

test('twenty guesses at once are no more than five', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 20 }, () => signInAs(lan, 'sai')));
  const codes = answers.map((answer) => (answer.status === 'rejected' ? answer.reason.code : 'in'));
  expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(5);
  expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(15);
});

test('a network that guesses over many names waits, others do not, and those who get in do not count', async () => {
  const network = `10.9.${count}.1`;
  await db().signInThrottle.create({
    data: { key: `network:${network}`, failures: 99, windowEndsAt: new Date(Date.now() + 600_000) },
  });
  await signInAs(lan, PASSWORD, network);
  await signInAs(lan, PASSWORD, network);
  await expect(signInAs({ username: 'ai-do' }, 'sai', network)).rejects.toEqual(refused('wrong-credentials'));
  await expect(signInAs(lan, PASSWORD, network)).rejects.toEqual(refused('too-many-attempts'));
  await expect(signInAs(lan, PASSWORD, `10.9.${count}.2`)).resolves.toMatchObject({ debt: null });
});
