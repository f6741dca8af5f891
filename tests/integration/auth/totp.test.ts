import { TOTP } from 'otpauth';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { findSession } from '@/lib/db/sessions.ts';
import { findTotp } from '@/lib/db/totp.ts';
import { confirmCode } from '@/lib/use-cases/confirm-code.ts';
import { confirmTotp } from '@/lib/use-cases/confirm-totp.ts';
import { disableTotp } from '@/lib/use-cases/disable-totp.ts';
import { enrolTotp } from '@/lib/use-cases/enrol-totp.ts';
import { requireTotp } from '@/lib/use-cases/require-totp.ts';
import { resetTotp, resetTotpFromServer } from '@/lib/use-cases/reset-totp.ts';
import { createUser, eventsAbout, PASSWORD, type Person, refused, signInAs } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createProvince, type Province } from '../../support/factories.ts';

let province: Province;
let hoa: Person;
let minh: Person;
let count = 0;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  province = await createProvince(`tinh-${count}`);
  hoa = await createUser(`Hoa ${count}`, province.provinceId, 'staff');
  minh = await createUser(`Minh ${count}`, province.provinceId, 'staff');
});

async function codeOf(person: Person, stepsAhead = 0): Promise<string> {
  const secret = (await findTotp(person.userId))?.secret as string;
  return new TOTP({ secret }).generate({ timestamp: Date.now() + stepsAhead * 30_000 });
}

/** Turns it on with the code of now; the one of the next step is then good for signing in. */
async function turnOn(person: Person): Promise<void> {
  await enrolTotp(person);
  await confirmTotp(person, await codeOf(person));
}

async function halfSignedIn(person: Person): Promise<Person> {
  const { sessionId, debt } = await signInAs(person);
  expect(debt).toBe('code');
  return { ...person, sessionId };
}

test('a secret counts only once a code has proved it; beginning again keeps the same', async () => {
  await enrolTotp(hoa);
  const first = await findTotp(hoa.userId);
  await enrolTotp(hoa);
  expect(await findTotp(hoa.userId)).toEqual(first);
  await expect(signInAs(hoa)).resolves.toMatchObject({ debt: null });
  await expect(confirmTotp(hoa, '000000')).rejects.toEqual(refused('wrong-code'));
  await confirmTotp(hoa, await codeOf(hoa));
  expect(await eventsAbout(hoa.userId)).toEqual(['session.started', 'totp.enabled']);
  await expect(enrolTotp(hoa)).rejects.toEqual(refused('stale'));
  await expect(confirmTotp(hoa, await codeOf(hoa, 1))).rejects.toEqual(refused('stale'));
});

test('turning it on ends the sessions elsewhere', async () => {
  const elsewhere = await signInAs(hoa);
  const here = await signInAs(hoa);
  await enrolTotp(hoa);
  await confirmTotp({ ...hoa, sessionId: here.sessionId }, await codeOf(hoa));
  expect((await findSession(elsewhere.sessionId))?.endReason).toBe('totp-changed');
  expect((await findSession(here.sessionId))?.endReason).toBeNull();
});

test('signing in needs the code: pending before, whole after, and the journal says so only then', async () => {
  await turnOn(hoa);
  const half = await halfSignedIn(hoa);
  expect((await findSession(half.sessionId))?.pending).toBe(true);
  expect(await eventsAbout(hoa.userId)).toEqual(['totp.enabled']);
  await confirmCode(half, await codeOf(hoa, 1), '10.0.0.7');
  expect((await findSession(half.sessionId))?.pending).toBe(false);
  expect(await eventsAbout(hoa.userId)).toEqual(['totp.enabled', 'session.started']);
});

test('a code works once, also for two at the same moment', async () => {
  await turnOn(hoa);
  const [one, two] = [await halfSignedIn(hoa), await halfSignedIn(hoa)];
  const code = await codeOf(hoa, 1);
  const answers = await Promise.allSettled([confirmCode(one, code, null), confirmCode(two, code, null)]);
  expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected']);
  const three = await halfSignedIn(hoa);
  await expect(confirmCode(three, code, null)).rejects.toEqual(refused('wrong-code'));
  expect(await eventsAbout(hoa.userId)).toContain('session.refused');
});

test('codes cannot be guessed: five wrong ones, then even the right one waits', async () => {
  await turnOn(hoa);
  const half = await halfSignedIn(hoa);
  for (let time = 0; time < 5; time += 1)
    await expect(confirmCode(half, '000000', null)).rejects.toEqual(refused('wrong-code'));
  await expect(confirmCode(half, await codeOf(hoa, 1), null)).rejects.toEqual(refused('too-many-attempts'));
  expect((await findSession(half.sessionId))?.pending).toBe(true);
});

test('one’s own is turned off with the password', async () => {
  await turnOn(hoa);
  await expect(disableTotp(hoa, 'sai')).rejects.toEqual(refused('wrong-credentials'));
  await disableTotp(hoa, PASSWORD);
  await expect(disableTotp(hoa, PASSWORD)).rejects.toEqual(refused('stale'));
  await expect(signInAs(hoa)).resolves.toMatchObject({ debt: null });
  expect(await eventsAbout(hoa.userId)).toEqual(['totp.enabled', 'totp.disabled', 'session.started']);
});

test('a lost phone: another of the staff takes it off, with a reason; nobody does so for themselves', async () => {
  await turnOn(hoa);
  const half = await halfSignedIn(hoa);
  const lan = await createUser(`Lan ${count}`, province.provinceId, 'focal-point', province.agencies.tuPhap);
  await expect(resetTotp(hoa, hoa.userId, 'Mất')).rejects.toEqual(refused('own-account'));
  await expect(resetTotp(lan, hoa.userId, 'Mất')).rejects.toEqual(refused('not-found'));
  await resetTotp(minh, hoa.userId, 'Mất điện thoại, đã gọi xác nhận');
  expect((await findSession(half.sessionId))?.endReason).toBe('totp-changed');
  await expect(signInAs(hoa)).resolves.toMatchObject({ debt: null });
  await expect(resetTotp(minh, hoa.userId, 'Lần nữa')).rejects.toEqual(refused('stale'));
  const event = await db().auditEvent.findFirstOrThrow({
    where: { action: 'totp.disabled', subjectId: String(hoa.userId) },
  });
  expect(event).toMatchObject({ actorId: minh.userId, reason: 'Mất điện thoại, đã gọi xác nhận' });
});

test('nobody left who could: it is taken off on the server’s machine, and the journal says so without a person', async () => {
  await turnOn(hoa);
  await turnOn(minh);
  const half = await halfSignedIn(hoa);
  await expect(resetTotpFromServer('khong-co-ai', 'Mất cả')).rejects.toEqual(refused('not-found'));
  await resetTotpFromServer(` ${hoa.username.toUpperCase()} `, 'Mất cả');
  expect((await findSession(half.sessionId))?.endReason).toBe('totp-changed');
  await expect(signInAs(hoa)).resolves.toMatchObject({ debt: null });
  await expect(signInAs(minh)).resolves.toMatchObject({ debt: 'code' });
  await expect(resetTotpFromServer(hoa.username, 'Lần nữa')).rejects.toEqual(refused('stale'));
  const events = await db().auditEvent.findMany({
    where: { action: 'totp.disabled', subjectId: String(hoa.userId) },
  });
  expect(events).toEqual([
    expect.objectContaining({ actorId: null, reason: 'Mất cả', provinceId: province.provinceId }),
  ]);
});

test('staff decide for their own province whether it is required', async () => {
  const other = await createProvince(`tinh-khac-${count}`);
  await expect(requireTotp(hoa, other.provinceId, true)).rejects.toEqual(refused('not-allowed'));
  await requireTotp(hoa, province.provinceId, true);
  const { sessionId } = await signInAs(minh);
  expect((await findSession(sessionId))?.totpRequired).toBe(true);
  expect(
    await db().auditEvent.count({ where: { action: 'totp.requirement-changed', provinceId: province.provinceId } }),
  ).toBe(1);
});
