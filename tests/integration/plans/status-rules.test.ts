import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atInstant } from '@/lib/clock.ts';
import { db } from '@/lib/db/client.ts';
import { findStatusRules, listStatusRules } from '@/lib/db/status-rules.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { STATUS_RULES } from '@/lib/domain/target-arithmetic.ts';
import { changeStatusRules } from '@/lib/use-cases/change-status-rules.ts';
import { refused } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson, createProvince } from '../../support/factories.ts';

const DAY = '2027-07-01';
let provinceId: number;
let hoa: Actor;
let times = 0;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  times += 1;
  ({ provinceId } = await createProvince(`nguong-${times}`));
  hoa = await createPerson(`Hoa ${times}`, provinceId, 'staff');
});

const on = (day: string) => new Date(`${day}T23:30:00+07:00`);
const change = (atRiskShare: string, seen: number, actor = hoa, day = DAY) =>
  atInstant(on(day), () =>
    changeStatusRules(actor, { provinceId, rules: { ...STATUS_RULES, atRiskShare }, reason: 'Công văn 12' }, seen),
  );
const inForce = async (day = DAY) => (await findStatusRules([provinceId], day)).get(provinceId);

describe('a province’s own thresholds', () => {
  test('stand in place of the usual ones from the day on which they are set, and not before', async () => {
    expect(await inForce()).toBeUndefined();
    await change('0.3', 0);
    expect(await inForce()).toEqual({ atRiskShare: '0.3', approximateShare: '0.05', staleAfter: 2 });
    expect(await inForce('2027-06-30')).toBeUndefined();
    await change('0.4', 1, hoa, '2027-08-01');
    expect((await inForce())?.atRiskShare).toBe('0.3');
    expect((await inForce('2027-08-01'))?.atRiskShare).toBe('0.4');
  });

  test('every version is kept with who, when and why, and the journal says what held before', async () => {
    await change('0.3', 0);
    await change('0.4', 1);
    expect(await listStatusRules(provinceId)).toMatchObject([
      { version: 2, atRiskShare: '0.4', reason: 'Công văn 12', setBy: hoa.fullName, setAt: on(DAY) },
      { version: 1, atRiskShare: '0.3' },
    ]);
    const events = await db().auditEvent.findMany({
      where: { action: 'status-rule.changed', subjectId: String(provinceId) },
      orderBy: { id: 'asc' },
    });
    expect(events).toMatchObject([
      { before: { atRiskShare: '0.25' }, after: { atRiskShare: '0.3' }, reason: 'Công văn 12', provinceId },
      { before: { atRiskShare: '0.3' }, after: { atRiskShare: '0.4' } },
    ]);
  });

  test('two windows: the second is told that they were changed meanwhile, and changes nothing', async () => {
    await change('0.3', 0);
    await expect(change('0.5', 0)).rejects.toEqual(refused('stale'));
    await expect(change('0.5', 7)).rejects.toEqual(refused('stale'));
    const both = await Promise.allSettled([change('0.6', 1), change('0.7', 1)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await listStatusRules(provinceId)).toHaveLength(2);
  });

  test('are for Sở Nội vụ of the province alone', async () => {
    const leader = await createPerson(`Lãnh đạo ${times}`, provinceId, 'leader');
    const elsewhere = await createProvince(`noi-khac-${times}`);
    const stranger = await createPerson(`Tỉnh khác ${times}`, elsewhere.provinceId, 'staff');
    for (const actor of [leader, stranger])
      await expect(change('0.3', 0, actor)).rejects.toEqual(refused('not-allowed'));
    expect(await listStatusRules(provinceId)).toEqual([]);
    expect(await db().auditEvent.count({ where: { action: 'status-rule.changed', provinceId } })).toBe(0);
  });
});

describe('the database itself', () => {
  test.each([
    ['no share of the way', '0', '0.05', 2, 'x'],
    ['the whole way', '1', '0.05', 2, 'x'],
    ['a slack of more than half', '0.25', '0.51', 2, 'x'],
    ['a negative slack', '0.25', '-0.01', 2, 'x'],
    ['never old', '0.25', '0.05', 13, 'x'],
    ['old at once', '0.25', '0.05', 0, 'x'],
    ['no reason', '0.25', '0.05', 2, ''],
  ])('refuses %s', async (_, atRiskShare, approximateShare, staleAfter, reason) => {
    const data = { provinceId, version: 1, atRiskShare, approximateShare, staleAfter, reason, setById: hoa.userId };
    await expect(db().statusRule.create({ data })).rejects.toThrow();
  });

  test('rewrites and forgets nothing', async () => {
    await change('0.3', 0);
    await expect(db().statusRule.updateMany({ data: { atRiskShare: '0.9' } })).rejects.toThrow();
    await expect(db().statusRule.deleteMany({ where: { provinceId } })).rejects.toThrow();
    expect((await inForce())?.atRiskShare).toBe('0.3');
  });
});
