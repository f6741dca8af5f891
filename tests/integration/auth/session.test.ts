import { encode } from 'next-auth/jwt';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findActor, findVisit, requireActor, requireVisit } from '@/lib/auth/actor.ts';
import { sealToken } from '@/lib/auth/session-cookie.ts';
import { db } from '@/lib/db/client.ts';
import { changePassword } from '@/lib/use-cases/change-password.ts';
import { disableAccount } from '@/lib/use-cases/disable-account.ts';
import { endOtherSessions } from '@/lib/use-cases/end-other-sessions.ts';
import { grantRole } from '@/lib/use-cases/grant-role.ts';
import { resetPassword } from '@/lib/use-cases/reset-password.ts';
import { revokeRole } from '@/lib/use-cases/revoke-role.ts';
import { signOut } from '@/lib/use-cases/sign-out.ts';
import { ageSession, createUser, enter, eventsAbout, PASSWORD, type Person, refused } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createProvince, type Province } from '../../support/factories.ts';
import { leadsTo, openBrowser } from '../../support/request.ts';

vi.mock('next/headers', () => import('../../support/request.ts'));

let province: Province;
let hoa: Person;
let lan: Person;
let count = 0;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  province = await createProvince(`tinh-${count}`);
  hoa = await createUser(`Hoa ${count}`, province.provinceId, 'staff');
  lan = await createUser(`Lan ${count}`, province.provinceId, 'focal-point', province.agencies.tuPhap);
  openBrowser('/reports/5?tab=2');
  lan = await enter(lan);
});

test('the cookie names the session, the row says who it is', async () => {
  expect(await findActor()).toEqual({
    userId: lan.userId,
    fullName: lan.fullName,
    sessionId: lan.sessionId,
    grants: lan.grants,
  });
});

describe('a copied cookie is refused on the next request after', () => {
  const other = { role: 'leader', agencyId: null, areaCode: null } as const;
  test.each<[string, () => Promise<unknown>]>([
    ['sign-out', () => signOut(lan)],
    ['a password reset by staff', () => resetPassword(hoa, lan.userId)],
    ['disabling', () => disableAccount(hoa, lan.userId, 'Nghỉ việc')],
    ['a role given', () => grantRole(hoa, lan.userId, { ...other, provinceId: province.provinceId })],
  ])('%s', async (_, deed) => {
    expect(await findActor()).not.toBeNull();
    await deed();
    expect(await findActor()).toBeNull();
    expect(await leadsTo(requireActor())).toBe('/login?next=%2Freports%2F5%3Ftab%3D2');
  });

  test('a role taken', async () => {
    await db().userRole.create({ data: { userId: lan.userId, provinceId: province.provinceId, role: 'leader' } });
    const grants = await db().userRole.findMany({ where: { userId: lan.userId, role: 'leader' } });
    await revokeRole(hoa, lan.userId, grants[0]?.id as number);
    expect(await findActor()).toBeNull();
  });

  test('a password change elsewhere, while the browser that changed it stays in', async () => {
    const elsewhere = await enter(lan);
    await changePassword(lan, PASSWORD, 'gà gáy sớm tinh mơ');
    expect(elsewhere.sessionId).not.toBe(lan.sessionId);
    expect(await findActor()).toBeNull();
    openBrowser();
    await (await import('@/lib/auth/session-cookie.ts')).writeSessionCookie(lan.sessionId);
    expect(await findActor()).not.toBeNull();
  });

  test('signing out everywhere else', async () => {
    await enter(lan);
    expect(await endOtherSessions(lan)).toBe(1);
    expect(await findActor()).toBeNull();
  });

  test('the account is disabled behind every use case’s back', async () => {
    await db().user.update({ where: { id: lan.userId }, data: { disabledAt: new Date() } });
    expect(await findActor()).toBeNull();
  });
});

test('a changed role holds at once, even without a new sign-in', async () => {
  await db().userRole.updateMany({ where: { userId: lan.userId }, data: { role: 'leader', agencyId: null } });
  expect((await findActor())?.grants).toEqual([
    { role: 'leader', provinceId: province.provinceId, agencyId: null, areaCode: null },
  ]);
});

test('fifteen minutes without a request end the session; a request before moves it on', async () => {
  await ageSession(lan.sessionId, { idle: 14 });
  expect(await findActor()).not.toBeNull();
  const { lastSeenAt } = await db().session.findUniqueOrThrow({ where: { id: lan.sessionId } });
  expect(Date.now() - lastSeenAt.getTime()).toBeLessThan(60_000);
  await ageSession(lan.sessionId, { idle: 15 });
  expect(await findActor()).toBeNull();
});

test('within a minute nothing is written', async () => {
  await db().$executeRaw`update sessions set last_seen_at = now() - interval '30 seconds' where id = ${lan.sessionId}`;
  const before = await db().session.findUniqueOrThrow({ where: { id: lan.sessionId } });
  await findActor();
  expect(await db().session.findUniqueOrThrow({ where: { id: lan.sessionId } })).toEqual(before);
});

test('twelve hours after signing in the session ends however busy it is', async () => {
  const { createdAt, expiresAt } = await db().session.findUniqueOrThrow({ where: { id: lan.sessionId } });
  expect(expiresAt.getTime() - createdAt.getTime()).toBe(12 * 3_600_000);
  await ageSession(lan.sessionId, { left: 0 });
  expect(await findActor()).toBeNull();
});

test('a forged, foreign, guessed or broken cookie is nobody', async () => {
  const tokens = [
    await encode({ token: { sub: lan.sessionId }, secret: 'another secret' }),
    await sealToken('a-session-that-never-was'),
    lan.sessionId,
    'x.y.z',
    '',
  ];
  for (const token of tokens) {
    openBrowser().set('cchc-session', token);
    expect(await findActor()).toBeNull();
  }
  openBrowser().set('cchc-session', await sealToken(lan.sessionId));
  expect(await findActor()).not.toBeNull();
});

describe('who still owes a step is nobody yet, and is led to it', () => {
  const set = (facts: object) => db().user.update({ where: { id: lan.userId }, data: facts });

  test('the code', async () => {
    await db().session.update({ where: { id: lan.sessionId }, data: { pending: true } });
    expect(await findActor()).toBeNull();
    expect(await leadsTo(requireActor())).toBe('/login/code?next=%2Freports%2F5%3Ftab%3D2');
    expect(await leadsTo(requireVisit(['password', 'totp-enrolment']))).toContain('/login/code');
  });

  test('the first password', async () => {
    await set({ mustChangePassword: true });
    expect(await findActor()).toBeNull();
    expect(await leadsTo(requireActor())).toBe('/account/password?next=%2Freports%2F5%3Ftab%3D2');
    expect((await requireVisit(['password'])).actor.userId).toBe(lan.userId);
  });

  test('the second factor, which only staff owe', async () => {
    await db().province.update({ where: { id: province.provinceId }, data: { totpRequired: true } });
    expect(await findActor()).not.toBeNull();
    openBrowser('/periods');
    await enter(hoa);
    expect(await findActor()).toBeNull();
    expect(await leadsTo(requireActor())).toBe('/account/totp?next=%2Fperiods');
    await db().user.update({ where: { id: hoa.userId }, data: { totpSecret: 'A', totpConfirmedAt: new Date() } });
    expect(await findActor()).not.toBeNull();
  });
});

test('sign-out is told once and only for one’s own session', async () => {
  await signOut(lan);
  await signOut(lan);
  expect(await eventsAbout(lan.userId)).toEqual(['session.started', 'session.ended']);
  expect(await findVisit()).toBeNull();
});

test('changing the password: each refusal, and the event', async () => {
  await expect(changePassword(lan, 'sai', 'gà gáy sớm tinh mơ')).rejects.toEqual(refused('wrong-credentials'));
  await expect(changePassword(lan, PASSWORD, PASSWORD.normalize('NFD'))).rejects.toEqual(refused('reused-password'));
  await expect(changePassword(lan, PASSWORD, 'ngắn')).rejects.toEqual(refused('weak-password', { why: 'short' }));
  await expect(changePassword(lan, PASSWORD, 'ở Sở Tư pháp vui lắm')).rejects.toEqual(
    refused('weak-password', { why: 'context' }),
  );
  await expect(changePassword(lan, PASSWORD, 'lên mường thử cơm lam')).rejects.toEqual(
    refused('weak-password', { why: 'context' }),
  );
  expect(await eventsAbout(lan.userId)).toEqual(['session.started']);
  await changePassword(lan, PASSWORD, 'gà gáy sớm tinh mơ');
  expect(await eventsAbout(lan.userId)).toEqual(['session.started', 'password.changed']);
  const hash = (await db().user.findUniqueOrThrow({ where: { id: lan.userId } })).passwordHash;
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=(19456|[2-9]\d{4,}),t=[2-9],p=1\$/);
});

test('the current password cannot be guessed from inside a session either', async () => {
  for (let time = 0; time < 5; time += 1)
    await expect(changePassword(lan, 'sai', 'gà gáy sớm tinh mơ')).rejects.toEqual(refused('wrong-credentials'));
  await expect(changePassword(lan, PASSWORD, 'gà gáy sớm tinh mơ')).rejects.toEqual(refused('too-many-attempts'));
});
