import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atInstant } from '@/lib/clock.ts';
import { findAccount, listAccounts } from '@/lib/db/accounts.ts';
import { db } from '@/lib/db/client.ts';
import { findSession } from '@/lib/db/sessions.ts';
import type { RoleGrant } from '@/lib/domain/actor.ts';
import { changeAccount } from '@/lib/use-cases/change-account.ts';
import { createAccount } from '@/lib/use-cases/create-account.ts';
import { disableAccount } from '@/lib/use-cases/disable-account.ts';
import { disableUnusedAccount } from '@/lib/use-cases/disable-unused-account.ts';
import { enableAccount } from '@/lib/use-cases/enable-account.ts';
import { grantRole } from '@/lib/use-cases/grant-role.ts';
import { resetPassword } from '@/lib/use-cases/reset-password.ts';
import { reviewAccount } from '@/lib/use-cases/review-account.ts';
import { revokeRole } from '@/lib/use-cases/revoke-role.ts';
import { warnUnusedAccount } from '@/lib/use-cases/warn-unused-account.ts';
import { createUser, eventsAbout, PASSWORD, type Person, refused, signInAs } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createProvince, openYear2026, type Province } from '../../support/factories.ts';

let home: Province;
let away: Province;
let hoa: Person;
let xa: Person;
let lan: Person;
let count = 0;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  home = await createProvince(`tinh-${count}`);
  away = await createProvince(`tinh-xa-${count}`);
  hoa = await createUser(`Hoa ${count}`, home.provinceId, 'staff');
  xa = await createUser(`Xa ${count}`, away.provinceId, 'staff');
  lan = await createUser(`Lan ${count}`, home.provinceId, 'focal-point', home.agencies.tuPhap);
});

const leader = (province: Province): RoleGrant => ({
  role: 'leader',
  provinceId: province.provinceId,
  agencyId: null,
  areaCode: null,
});
const focal = (province: Province, agencyId: number): RoleGrant => ({
  role: 'focal-point',
  provinceId: province.provinceId,
  agencyId,
  areaCode: null,
});
const grantIdOf = async (person: Person) =>
  (await db().userRole.findFirstOrThrow({ where: { userId: person.userId } })).id;

describe('creating', () => {
  const input = (grant: RoleGrant) => ({ username: `Moi.${count}`, fullName: 'Người mới', email: null, grant });

  test('the initial password is shown once, works once, and must be changed', async () => {
    const { id, password } = await createAccount(hoa, input(focal(home, home.agencies.taiChinh)));
    await expect(signInAs({ username: `moi.${count}` }, password)).resolves.toMatchObject({ debt: 'password' });
    expect(await eventsAbout(id)).toEqual(['account.created', 'session.started']);
    const event = await db().auditEvent.findFirstOrThrow({
      where: { action: 'account.created', subjectId: String(id) },
    });
    expect(event).toMatchObject({ actorId: hoa.userId, provinceId: home.provinceId });
    expect(JSON.stringify(event.after)).not.toContain(password);
  });

  test('a taken name, another province, a foreign agency, somebody who is not staff', async () => {
    await createAccount(hoa, input(leader(home)));
    await expect(createAccount(hoa, input(leader(home)))).rejects.toEqual(refused('duplicate'));
    await expect(createAccount(hoa, { ...input(leader(away)), username: 'khac' })).rejects.toEqual(
      refused('not-allowed'),
    );
    await expect(createAccount(hoa, { ...input(focal(home, away.agencies.tuPhap)), username: 'khac' })).rejects.toEqual(
      refused('not-found'),
    );
    await expect(createAccount(lan, { ...input(leader(home)), username: 'khac' })).rejects.toEqual(
      refused('not-allowed'),
    );
    expect(await db().user.count({ where: { username: 'khac' } })).toBe(0);
  });
});

describe('seeing', () => {
  test('staff find the people of their own province by any word of name, username or agency, accents or not', async () => {
    const names = async (query?: string) => (await listAccounts(hoa, query)).map((account) => account.fullName);
    expect(await names()).toEqual([hoa.fullName, lan.fullName]);
    expect(await names('so tu phap')).toEqual([lan.fullName]);
    expect(await names(`LAN ${count}`)).toEqual([lan.fullName]);
    expect(await names('phap hoa')).toEqual([]);
    expect(await names("%_'\\")).toEqual([]);
    expect((await listAccounts(xa)).map((account) => account.fullName)).toEqual([xa.fullName]);
  });

  test('nobody else sees or touches an account: it is not found', async () => {
    const grantId = await grantIdOf(lan);
    const deeds = [
      disableAccount(xa, lan.userId, 'x'),
      enableAccount(xa, lan.userId),
      resetPassword(xa, lan.userId),
      reviewAccount(xa, lan.userId),
      warnUnusedAccount(xa, lan.userId),
      disableUnusedAccount(xa, lan.userId),
      grantRole(xa, lan.userId, leader(away)),
      revokeRole(xa, lan.userId, grantId),
      changeAccount(xa, { id: lan.userId, seenVersion: 1, fullName: 'X', email: null }),
      disableAccount(lan, hoa.userId, 'x'),
    ];
    const answers = await Promise.allSettled(deeds);
    expect(answers).toEqual(deeds.map(() => ({ status: 'rejected', reason: refused('not-found') })));
    expect(await findAccount(lan, lan.userId)).toBeNull();
    expect(await eventsAbout(lan.userId)).toEqual([]);
  });

  test('who has a role in another province too is not taken over from here', async () => {
    await db().userRole.create({ data: { userId: lan.userId, ...leader(away) } });
    await expect(resetPassword(hoa, lan.userId)).rejects.toEqual(refused('not-allowed'));
    await expect(disableAccount(hoa, lan.userId, 'x')).rejects.toEqual(refused('not-allowed'));
    await expect(changeAccount(hoa, { id: lan.userId, seenVersion: 1, fullName: 'X', email: null })).rejects.toEqual(
      refused('not-allowed'),
    );
    const foreign = await db().userRole.findFirstOrThrow({
      where: { userId: lan.userId, provinceId: away.provinceId },
    });
    await expect(revokeRole(hoa, lan.userId, foreign.id)).rejects.toEqual(refused('not-allowed'));
    await grantRole(hoa, lan.userId, leader(home));
  });
});

test('names are written over the version that was seen', async () => {
  const { version } = (await findAccount(hoa, lan.userId)) ?? { version: 0 };
  await changeAccount(hoa, { id: lan.userId, seenVersion: version, fullName: 'Lò Thị Lan', email: 'lan@x.vn' });
  await expect(
    changeAccount(hoa, { id: lan.userId, seenVersion: version, fullName: 'Khác', email: null }),
  ).rejects.toEqual(refused('stale'));
  expect(await findAccount(hoa, lan.userId)).toMatchObject({ fullName: 'Lò Thị Lan', email: 'lan@x.vn' });
  expect(await eventsAbout(lan.userId)).toEqual(['account.changed']);
});

describe('roles', () => {
  test('given, given twice, given for what is not ours, taken, the last one', async () => {
    await grantRole(hoa, lan.userId, leader(home));
    await expect(grantRole(hoa, lan.userId, leader(home))).rejects.toEqual(refused('duplicate'));
    await expect(grantRole(hoa, lan.userId, leader(away))).rejects.toEqual(refused('not-allowed'));
    await expect(grantRole(hoa, lan.userId, focal(home, away.agencies.tuPhap))).rejects.toEqual(refused('not-found'));
    const first = await grantIdOf(lan);
    await expect(revokeRole(hoa, lan.userId, 999_999)).rejects.toEqual(refused('not-found'));
    await revokeRole(hoa, lan.userId, first);
    await expect(revokeRole(hoa, lan.userId, await grantIdOf(lan))).rejects.toEqual(refused('last-role'));
    expect((await findAccount(hoa, lan.userId))?.grants.map((grant) => grant.role)).toEqual(['leader']);
    expect(await eventsAbout(lan.userId)).toEqual(['account.changed', 'account.changed']);
  });

  test('the last of the staff cannot be demoted, a second can', async () => {
    await grantRole(hoa, hoa.userId, leader(home));
    const staffRole = await db().userRole.findFirstOrThrow({ where: { userId: hoa.userId, role: 'staff' } });
    await expect(revokeRole(hoa, hoa.userId, staffRole.id)).rejects.toEqual(refused('last-staff'));
    await createUser(`Minh ${count}`, home.provinceId, 'staff');
    await revokeRole(hoa, hoa.userId, staffRole.id);
    expect(await listAccounts({ ...hoa, grants: [leader(home)] })).toEqual([]);
  });
});

describe('disabling', () => {
  test('ends the sessions, says why in the journal, and can be undone', async () => {
    const { sessionId } = await signInAs(lan);
    await disableAccount(hoa, lan.userId, 'Chuyển công tác');
    expect((await findSession(sessionId))?.endReason).toBe('account-disabled');
    await expect(disableAccount(hoa, lan.userId, 'x')).rejects.toEqual(refused('account-disabled'));
    await expect(signInAs(lan)).rejects.toEqual(refused('account-disabled'));
    await enableAccount(hoa, lan.userId);
    await enableAccount(hoa, lan.userId);
    await expect(signInAs(lan)).resolves.toMatchObject({ debt: null });
    expect(await eventsAbout(lan.userId)).toEqual([
      'session.started',
      'account.disabled',
      'session.refused',
      'account.enabled',
      'session.started',
    ]);
  });

  test('the last of the staff cannot be disabled; two who disable each other leave one', async () => {
    await expect(disableAccount(hoa, hoa.userId, 'x')).rejects.toEqual(refused('last-staff'));
    const minh = await createUser(`Minh ${count}`, home.provinceId, 'staff');
    const answers = await Promise.allSettled([
      disableAccount(hoa, minh.userId, 'x'),
      disableAccount(minh, hoa.userId, 'x'),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find((answer) => answer.status === 'rejected')?.reason).toEqual(refused('last-staff'));
  });
});

test('a reset ends the sessions, lifts the throttle and gives a new initial password; not for oneself', async () => {
  const { sessionId } = await signInAs(lan);
  for (let time = 0; time < 6; time += 1) await signInAs(lan, 'sai').catch(() => undefined);
  await expect(resetPassword(hoa, hoa.userId)).rejects.toEqual(refused('own-account'));
  const password = await resetPassword(hoa, lan.userId);
  expect((await findSession(sessionId))?.endReason).toBe('password-reset');
  await expect(signInAs(lan, PASSWORD)).rejects.toEqual(refused('wrong-credentials'));
  await expect(signInAs(lan, password)).resolves.toMatchObject({ debt: 'password' });
  expect(await eventsAbout(lan.userId)).toContain('password.reset');
});

describe('unused accounts', () => {
  const on = <T>(day: string, work: () => Promise<T>) => atInstant(new Date(`${day}T09:00:00+07:00`), work);
  const usedOn = (day: string) =>
    db().user.update({ where: { id: lan.userId }, data: { lastSignInAt: new Date(`${day}T09:00:00+07:00`) } });

  test('in use: neither warned nor disabled', async () => {
    await usedOn('2026-11-01');
    await expect(on('2026-12-15', () => warnUnusedAccount(hoa, lan.userId))).rejects.toEqual(refused('not-unused'));
    await expect(on('2026-12-15', () => disableUnusedAccount(hoa, lan.userId))).rejects.toEqual(refused('not-unused'));
  });

  test('warned first, disabled a week later, told in the journal', async () => {
    await usedOn('2026-10-01');
    await expect(on('2026-12-15', () => disableUnusedAccount(hoa, lan.userId))).rejects.toEqual(refused('not-warned'));
    await on('2026-12-15', () => warnUnusedAccount(hoa, lan.userId));
    await on('2026-12-18', () => warnUnusedAccount(hoa, lan.userId));
    await expect(on('2026-12-21', () => disableUnusedAccount(hoa, lan.userId))).rejects.toEqual(
      refused('not-warned', { from: '2026-12-22' }),
    );
    await on('2026-12-22', () => disableUnusedAccount(hoa, lan.userId));
    expect(await eventsAbout(lan.userId)).toEqual(['account.warned-unused', 'account.disabled']);
  });

  test('signing in takes the warning back', async () => {
    await usedOn('2026-10-01');
    await on('2026-12-15', () => warnUnusedAccount(hoa, lan.userId));
    await signInAs(lan);
    expect((await findAccount(hoa, lan.userId))?.warnedOn).toBeNull();
  });

  test('never while the agency owes a report; once the period is locked it may be', async () => {
    await usedOn('2026-10-01');
    await on('2026-12-01', () => openYear2026(hoa, home));
    await on('2026-12-02', () => warnUnusedAccount(hoa, lan.userId));
    await expect(on('2026-12-20', () => disableUnusedAccount(hoa, lan.userId))).rejects.toEqual(
      refused('report-owed', { periodName: 'Năm 2026', dueOn: '2026-12-17', workingOn: '2026-12-17' }),
    );
    await on('2026-12-21', () => disableUnusedAccount(hoa, lan.userId));
  });
});

test('the half-yearly review notes who looked and what was confirmed', async () => {
  await reviewAccount(hoa, lan.userId);
  const row = await db().user.findUniqueOrThrow({ where: { id: lan.userId } });
  expect(row).toMatchObject({ reviewedById: hoa.userId });
  const event = await db().auditEvent.findFirstOrThrow({
    where: { action: 'account.reviewed', subjectId: String(lan.userId) },
  });
  expect(event.after).toEqual({ grants: lan.grants });
});
