import { beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { exportAgencyProfile } from '@/lib/use-cases/documents/export-agency-profile.ts';
import { loadCatalogue } from '@/lib/use-cases/load-catalogue.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson, createProvince } from '../../support/factories.ts';
import { brokenPrintRules, openBook, tableOf } from '../../support/print-sheet-rules.ts';

const DAY = '2026-11-21';
let [overseer, own, other]: Actor[] = [];
let agencyId: number;

beforeAll(async () => {
  await testDatabase();
  const sonLa = await loadCatalogue(null, 'son-la');
  agencyId = (await db().agency.findFirstOrThrow({ where: { provinceId: sonLa, name: 'Sở Nội vụ', validTo: null } }))
    .id;
  const elsewhere = await createProvince();
  overseer = await createPerson('Kiểm tra', sonLa, 'auditor');
  own = await createPerson('Đầu mối', sonLa, 'focal-point', agencyId);
  other = await createPerson('Tỉnh khác', elsewhere.provinceId, 'staff');
});

async function sheetsFor(actor: Actor | undefined) {
  const file = await exportAgencyProfile(actor as Actor, agencyId, { day: DAY });
  if (file === null) throw new Error('nothing was written');
  const book = await openBook(file.content);
  expect(brokenPrintRules(book)).toEqual([]);
  return { file, book, names: book.worksheets.map(({ name }) => name) };
}

test('says what the agency is, whom it took over from, and all that it owes', async () => {
  const { file, book, names } = await sheetsFor(overseer);
  expect(file.name).toBe('Hồ sơ Sở Nội vụ, đến 21-11-2026');
  expect(names).toEqual(['Hồ sơ', 'Gửi báo cáo', 'Chỉ tiêu', 'Chủ trì', 'Phối hợp']);
  const profile = tableOf(book.getWorksheet('Hồ sơ'));
  expect(profile[0]).toEqual(['Tên cơ quan', 'Sở Nội vụ']);
  expect(profile.map(([name]) => name)).toEqual(
    expect.arrayContaining(['Hoạt động', 'Trả lời thay cho', 'Cơ quan kế thừa', 'Cách xếp hạng']),
  );
  const targets = tableOf(book.getWorksheet('Chỉ tiêu'));
  expect(targets.length).toBeGreaterThan(5);
  for (const row of targets) expect(row[1]).toMatch(/\n\((QĐ|Dự thảo) /);
  expect(tableOf(book.getWorksheet('Chủ trì')).length).toBeGreaterThan(5);
});

test('sendings are for the agency and who oversees it, ranks for who oversees it, the rest for whoever reads plans', async () => {
  const ranked = async (actor: Actor | undefined) =>
    tableOf((await sheetsFor(actor)).book.getWorksheet('Hồ sơ')).some(([name]) => name === 'Cách xếp hạng');
  expect([await ranked(overseer), await ranked(own), await ranked(other)]).toEqual([true, false, false]);
  expect((await sheetsFor(own)).names).toContain('Gửi báo cáo');
  expect((await sheetsFor(other)).names).not.toContain('Gửi báo cáo');
});

test('an unknown agency, and somebody without a role, find nothing', async () => {
  expect(await exportAgencyProfile(overseer as Actor, 999999999, { day: DAY })).toBeNull();
  expect(await exportAgencyProfile({ ...(overseer as Actor), grants: [] }, agencyId, { day: DAY })).toBeNull();
});
