import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hashToken } from '@/lib/auth/api-token.ts';
import { atInstant } from '@/lib/clock.ts';
import { findListedToken, findToken, listTokens, touchToken } from '@/lib/db/api-tokens.ts';
import { db } from '@/lib/db/client.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { lastDayOf } from '@/lib/domain/api-token.ts';
import { signIn } from '@/lib/use-cases/sign-in.ts';
import { issueToken, type TokenOrder } from '@/lib/use-cases/tokens/issue-token.ts';
import { revokeToken } from '@/lib/use-cases/tokens/revoke-token.ts';
import { refused } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson, createProvince, type Province } from '../../support/factories.ts';

const NOON = new Date('2027-03-01T12:00:00+07:00');
let province: Province;
let hoa: Actor;
let times = 0;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  times += 1;
  province = await createProvince(`ma-${times}`);
  hoa = await createPerson(`Hoa ${times}`, province.provinceId, 'staff');
});

const at = <T>(instant: string | Date, work: () => Promise<T>) => atInstant(new Date(instant), work);
const order = (change: Partial<TokenOrder> = {}): TokenOrder => ({
  provinceId: province.provinceId,
  scope: 'read',
  agencyId: null,
  name: 'Kho dữ liệu tỉnh',
  expiresOn: '2027-03-31',
  ...change,
});
const issue = (change: Partial<TokenOrder> = {}, actor = hoa) => at(NOON, () => issueToken(actor, order(change)));
const find = (token: string, instant: string | Date = NOON) =>
  at(instant, () => inTransaction((tx) => findToken(hashToken(token), tx)));

describe('a token that Sở Nội vụ gives', () => {
  test('is kept as its hash alone, opens its province until the end of its day, and stands in the journal without itself', async () => {
    const { token, tokenId } = await issue();
    const row = await db().apiToken.findUniqueOrThrow({ where: { id: tokenId } });
    expect(row.tokenHash).toBe(hashToken(token));
    expect(row.expiresAt).toEqual(new Date('2027-04-01T00:00:00+07:00'));
    expect(lastDayOf(row)).toBe('2027-03-31');
    expect(JSON.stringify([row, await db().auditEvent.findMany()], plain)).not.toContain(token);
    expect(await find(token, '2027-03-31T23:59:59+07:00')).toMatchObject({ tokenId, provinceId: province.provinceId });
    expect(await find(token, '2027-04-01T00:00:00+07:00')).toBeNull();
    const event = await db().auditEvent.findFirstOrThrow({
      where: { action: 'token.issued', subjectId: `${tokenId}` },
    });
    expect(event).toMatchObject({ actorId: hoa.userId, after: { name: 'Kho dữ liệu tỉnh', scope: 'read' } });
  });

  test('reads as an auditor does, or writes as the focal point of one agency, under a name of its own', async () => {
    const { provinceId, agencies } = province;
    const reader = await find((await issue()).token);
    expect(reader?.actor.grants).toEqual([{ role: 'auditor', provinceId, agencyId: null, areaCode: null }]);
    const writer = await find((await issue({ scope: 'report', agencyId: agencies.tuPhap })).token);
    expect(writer?.actor).toMatchObject({
      fullName: 'Phần mềm Kho dữ liệu tỉnh',
      grants: [{ role: 'focal-point', provinceId, agencyId: agencies.tuPhap, areaCode: null }],
    });
  });

  test('has an account that nobody signs in with and no page lists', async () => {
    const { tokenId } = await issue();
    const { bearer } = await db().apiToken.findUniqueOrThrow({ where: { id: tokenId }, include: { bearer: true } });
    const attempt = signIn({ username: bearer.username, password: '', network: null, device: null, replacing: null });
    await expect(attempt).rejects.toEqual(refused('wrong-credentials'));
    expect(await db().userRole.count({ where: { userId: bearer.id } })).toBe(0);
  });

  test('is revoked once, and from then on opens nothing', async () => {
    const { token, tokenId } = await issue();
    await at(NOON, () => revokeToken(hoa, tokenId));
    expect(await find(token)).toBeNull();
    await expect(at(NOON, () => revokeToken(hoa, tokenId))).rejects.toEqual(refused('token-over'));
    expect(await findListedToken(hoa, tokenId)).toMatchObject({ revokedBy: hoa.fullName, revokedAt: NOON });
    const events = await db().auditEvent.count({ where: { action: 'token.revoked', subjectId: `${tokenId}` } });
    expect(events).toBe(1);
  });

  test('tells when it was used last, to the minute', async () => {
    const { tokenId } = await issue();
    const used = async (instant: string) => {
      await at(instant, () => inTransaction((tx) => touchToken(tokenId, tx)));
      return (await findListedToken(hoa, tokenId))?.lastUsedAt;
    };
    const first = new Date('2027-03-02T08:00:00+07:00');
    expect(await used('2027-03-02T08:00:00+07:00')).toEqual(first);
    expect(await used('2027-03-02T08:00:30+07:00')).toEqual(first);
    expect(await used('2027-03-02T08:01:30+07:00')).not.toEqual(first);
  });
});

describe('what is refused', () => {
  test.each([
    ['today', '2027-03-01'],
    ['more than a year ahead', '2028-03-02'],
  ])('a last day that is %s', async (_, expiresOn) => {
    await expect(issue({ expiresOn })).rejects.toEqual(
      refused('token-days', { first: '2027-03-02', last: '2028-03-01' }),
    );
    expect(await listTokens(hoa)).toEqual([]);
  });

  test('whoever is not staff of that province', async () => {
    const elsewhere = await createProvince(`noi-khac-${times}`);
    const stranger = await createPerson(`Tỉnh khác ${times}`, elsewhere.provinceId, 'staff');
    const leader = await createPerson(`Lãnh đạo ${times}`, province.provinceId, 'leader');
    for (const actor of [stranger, leader]) await expect(issue({}, actor)).rejects.toEqual(refused('not-allowed'));
    const { tokenId } = await issue();
    for (const actor of [stranger, leader])
      await expect(revokeToken(actor, tokenId)).rejects.toEqual(refused('not-found'));
    expect(await listTokens(stranger)).toEqual([]);
  });

  test('an agency of another province, one that does not report or has ended, and none where one is needed', async () => {
    const elsewhere = await createProvince(`noi-khac-${times}`);
    const { taiChinh, noiVu, tuPhap } = province.agencies;
    await db().agency.update({ where: { id: taiChinh }, data: { reports: false } });
    await db().agency.update({ where: { id: noiVu }, data: { validTo: new Date('2027-02-28T00:00:00Z') } });
    for (const agencyId of [elsewhere.agencies.tuPhap, taiChinh, noiVu, null, 999_999])
      await expect(issue({ scope: 'report', agencyId })).rejects.toEqual(refused('not-found'));
    await expect(issue({ scope: 'read', agencyId: tuPhap })).rejects.toEqual(refused('not-found'));
    expect(await listTokens(hoa)).toEqual([]);
  });
});

describe('the database itself', () => {
  test.each([
    ['another day', { expiresAt: new Date('2029-01-01') }],
    ['another scope', { scope: 'report' }],
    ['another province', { provinceId: 1 }],
    ['another hash', { tokenHash: 'a'.repeat(64) }],
  ])('gives a token no %s', async (_, data) => {
    const { tokenId } = await issue();
    await expect(db().apiToken.update({ where: { id: tokenId }, data })).rejects.toThrow();
  });

  test('keeps the scope and its agency together, deletes no token and takes no revocation back', async () => {
    const { tokenId } = await issue();
    const { tokenHash: _, ...row } = await db().apiToken.findUniqueOrThrow({ where: { id: tokenId } });
    const other = { ...row, id: 9_999, tokenHash: 'b'.repeat(64), bearerId: hoa.userId, scope: 'report' };
    await expect(db().apiToken.create({ data: other })).rejects.toThrow();
    await expect(db().apiToken.delete({ where: { id: tokenId } })).rejects.toThrow();
    await at(NOON, () => revokeToken(hoa, tokenId));
    const back = { revokedAt: null, revokedById: null };
    await expect(db().apiToken.update({ where: { id: tokenId }, data: back })).rejects.toThrow();
  });
});

function plain(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}` : value;
}
