import { beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { changeReminderRule } from '@/lib/use-cases/change-reminder-rule.ts';
import { runReminders } from '@/lib/use-cases/run-reminders.ts';
import { refused } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson } from '../../support/factories.ts';
import { createReminded, logOf, on, type Reminded } from '../../support/reminders.ts';

let world: Reminded;
const RULE = { audience: 'focal-point', days: [-5, 0], dailyFrom: null } as const;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  world = await createReminded();
});

const change = (days: readonly number[], seenVersion: number, actor = world.hoa) =>
  changeReminderRule(actor, world.province.provinceId, { ...RULE, days }, seenVersion);
const rules = () => db().reminderRule.findMany({ where: { provinceId: world.province.provinceId } });

test('days that staff set hold from the next run, and the journal says what they were', async () => {
  await change([-5, 0], 0);
  for (const day of ['10', '11', '12', '14', '16', '17', '18']) await on(`2026-12-${day}`, runReminders);
  expect(await logOf(world.dung)).toEqual(['12', '17'].map((day) => `2026-12-${day} in-app focal-point sent`));
  const event = await db().auditEvent.findFirstOrThrow({
    where: { action: 'reminder-rule.changed', subjectId: String(world.province.provinceId) },
  });
  expect(event.before).toMatchObject({ days: [-7, -3, -1, 0], dailyFrom: 1 });
  expect(event.after).toMatchObject({ days: [-5, 0], dailyFrom: null });
});

test('two windows: the second is told that the days were changed meanwhile, and changes nothing', async () => {
  await change([-5, 0], 0);
  await expect(change([-4], 0)).rejects.toEqual(refused('stale'));
  await change([-3], 1);
  await expect(change([-4], 1)).rejects.toEqual(refused('stale'));
  expect(await rules()).toMatchObject([{ audience: 'focal-point', days: [-3], version: 2 }]);
});

test('is for Sở Nội vụ of the province', async () => {
  const stranger = await createPerson('tinh-khac', world.province.provinceId, 'leader');
  await expect(change([-4], 0, stranger)).rejects.toEqual(refused('not-allowed'));
  await expect(change([-4], 0, world.dung)).rejects.toEqual(refused('not-allowed'));
  expect(await rules()).toEqual([]);
});
