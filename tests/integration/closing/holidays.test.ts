import { beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { listHolidays } from '@/lib/db/holidays.ts';
import { addHoliday, removeHoliday } from '@/lib/use-cases/change-holidays.ts';
import { refused } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson, createProvince } from '../../support/factories.ts';

const TET = { day: '2027-02-05', name: 'Tết Nguyên đán', source: 'Văn bản thử' } as const;

let hoa: Awaited<ReturnType<typeof createPerson>>;
let dung: Awaited<ReturnType<typeof createPerson>>;

beforeAll(async () => {
  await testDatabase();
  const { provinceId, agencies } = await createProvince('ngay-nghi');
  hoa = await createPerson('Hoa ngày nghỉ', provinceId, 'staff');
  dung = await createPerson('Dũng ngày nghỉ', provinceId, 'focal-point', agencies.taiChinh);
});

test('a day off comes and goes with its source and its reason, by staff alone', async () => {
  await expect(addHoliday(dung, TET)).rejects.toEqual(refused('not-allowed'));
  await addHoliday(hoa, TET);
  expect((await listHolidays()).has(TET.day)).toBe(true);
  await expect(addHoliday(hoa, TET)).rejects.toEqual(refused('duplicate'));

  await expect(removeHoliday(dung, TET.day, 'Thử')).rejects.toEqual(refused('not-allowed'));
  await expect(removeHoliday(hoa, TET.day, ' ')).rejects.toEqual(refused('reason-required'));
  await removeHoliday(hoa, TET.day, 'Văn bản đã thay');
  expect((await listHolidays()).has(TET.day)).toBe(false);
  await expect(removeHoliday(hoa, TET.day, 'Lần nữa')).rejects.toEqual(refused('unknown-holiday'));

  const events = await db().auditEvent.findMany({ where: { subjectId: TET.day }, orderBy: { id: 'asc' } });
  expect(events.map(({ action, reason }) => [action, reason])).toEqual([
    ['holiday.added', null],
    ['holiday.removed', 'Văn bản đã thay'],
  ]);
});
