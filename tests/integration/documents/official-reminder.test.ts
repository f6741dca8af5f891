import { beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { SendingGroup } from '@/lib/domain/sending.ts';
import { exportOfficialReminder } from '@/lib/use-cases/documents/export-official-reminder.ts';
import { testDatabase } from '../../support/database.ts';
import { readDocx, unzipDocx } from '../../support/docx-form.ts';
import { brokenRules } from '../../support/docx-form-rules.ts';
import { createPerson } from '../../support/factories.ts';
import { createReminded, on, type Reminded, setStatus } from '../../support/reminders.ts';

let world: Reminded;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  world = await createReminded();
  await setStatus(await world.submissionOf(world.province.agencies.taiChinh), 'submitted');
});

const written = (actor: Actor, day: Day, group?: SendingGroup) =>
  on(day, () => exportOfficialReminder(actor, world.periodId, group, day));

async function namedIn(day: Day, group?: SendingGroup): Promise<string[]> {
  const file = await written(world.hoa, day, group);
  if (file === null) return [];
  const form = readDocx(await unzipDocx(file.content));
  expect(brokenRules(form, { draft: true, letter: true })).toEqual([]);
  return (form.tables.at(-1)?.rows ?? []).slice(1).map(({ cells }) => cells.map(([words]) => words).join(' | '));
}

test('goes to whoever has not sent by that day, by name, and to nobody who has', async () => {
  expect(await namedIn('2026-12-19')).toEqual([
    '1 | Sở Nội vụ | chưa gửi, quá hạn 2 ngày, còn 6 dòng trống | 17/12/2026',
    '2 | Sở Tư pháp | chưa gửi, quá hạn 2 ngày, còn 6 dòng trống | 17/12/2026',
    '3 | UBND xã Mường | chưa gửi, quá hạn 2 ngày, còn 6 dòng trống | 17/12/2026',
  ]);
  expect(await namedIn('2026-12-19', 'communes')).toHaveLength(1);
  expect((await written(world.hoa, '2026-12-19'))?.name).toMatch(/^Công văn đôn đốc gửi báo cáo, /);
});

test('is written of nobody once all have sent, nor of those who cannot send any more', async () => {
  expect(await written(world.hoa, '2027-01-05')).toBeNull();
  await db().submission.updateMany({ where: { periodId: world.periodId }, data: { status: 'approved' } });
  expect(await written(world.hoa, '2026-12-19')).toBeNull();
});

test('is for Sở Nội vụ of the province alone', async () => {
  const { id } = await db().province.create({ data: { code: `khac-${world.periodId}`, name: 'Tỉnh khác' } });
  const stranger = await createPerson('Người tỉnh khác', id, 'staff');
  for (const actor of [world.lan, world.mai, stranger]) expect(await written(actor, '2026-12-19')).toBeNull();
  expect(
    await on('2026-12-19', () => exportOfficialReminder(world.hoa, 999999999, undefined, '2026-12-19')),
  ).toBeNull();
});
