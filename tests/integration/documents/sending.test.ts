import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import type { WrittenFile } from '@/lib/domain/written-file.ts';
import { exportSending } from '@/lib/use-cases/documents/export-sending.ts';
import { remindAgencies } from '@/lib/use-cases/remind-agencies.ts';
import type { SendingAsked } from '@/lib/use-cases/view-sending.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson } from '../../support/factories.ts';
import { brokenPrintRules, openBook, overTable, tableOf } from '../../support/print-sheet-rules.ts';
import { createReminded, on, type Reminded, setStatus } from '../../support/reminders.ts';

const ALL: SendingAsked = {
  provinceId: null,
  year: null,
  periodId: null,
  group: undefined,
  filter: undefined,
  search: undefined,
};
let world: Reminded;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  world = await createReminded();
  await setStatus(await world.submissionOf(world.province.agencies.taiChinh), 'approved');
});

const sheetOf = async (file: WrittenFile | null) => {
  if (file === null) throw new Error('nothing was written');
  const book = await openBook(file.content);
  expect(brokenPrintRules(book)).toEqual([]);
  return book.worksheets[0];
};
const table = async (asked: Partial<SendingAsked> = {}, day = '2026-12-19') =>
  tableOf(await sheetOf(await on(day, () => exportSending(world.hoa, { ...ALL, ...asked }, day))));

describe('who has sent, as a workbook', () => {
  test('says of every agency and period what the page says, in words', async () => {
    const submissionId = await world.submissionOf(world.province.agencies.tuPhap);
    await on('2026-12-19', () => remindAgencies(world.hoa, world.periodId, [submissionId]));
    const file = await on('2026-12-19', () => exportSending(world.hoa, ALL, '2026-12-19'));
    expect(file?.name).toBe('Tình hình gửi báo cáo cải cách hành chính năm 2026, Mường Thử');
    const sheet = await sheetOf(file);
    const { lines, head } = overTable(sheet);
    expect(lines[0]).toBe('TÌNH HÌNH GỬI BÁO CÁO CẢI CÁCH HÀNH CHÍNH NĂM 2026');
    expect(lines[1]).toContain('hạn gửi 17/12/2026, quá hạn 2 ngày. Tình hình đến ngày 19/12/2026.');
    expect(head.slice(0, 2)).toEqual(['TT', 'Cơ quan']);
    expect(tableOf(sheet).map((row) => row.slice(1))).toEqual([
      expect.arrayContaining(['Sở, ban, ngành (3)']),
      ['Sở Nội vụ', 'chưa gửi, quá hạn 2 ngày, còn 6 dòng trống', '', '2', '6', ''],
      ['Sở Tài chính', 'đã duyệt', '', '', '', ''],
      ['Sở Tư pháp', 'chưa gửi, quá hạn 2 ngày, còn 6 dòng trống', '', '2', '6', '1'],
      expect.arrayContaining(['UBND cấp xã (1)']),
      ['UBND xã Mường', 'chưa gửi, quá hạn 2 ngày, còn 6 dòng trống', '', '2', '6', ''],
    ]);
  });

  test('keeps the filters of the page and says which', async () => {
    expect((await table({ filter: 'approved' })).map((row) => row[1])).toEqual(['Sở, ban, ngành (1)', 'Sở Tài chính']);
    expect((await table({ group: 'communes' })).map((row) => row[1])).toEqual(['UBND cấp xã (1)', 'UBND xã Mường']);
    const asked = { ...ALL, group: 'departments', filter: 'overdue', search: 'tu phap' } as const;
    const sheet = await sheetOf(await on('2026-12-19', () => exportSending(world.hoa, asked, '2026-12-19')));
    expect(overTable(sheet).lines[2]).toBe('Chỉ gồm: Sở, ban, ngành; quá hạn; tên có “tu phap”.');
    expect(tableOf(sheet).map((row) => row[1])).toEqual(['Sở, ban, ngành (1)', 'Sở Tư pháp']);
  });

  test('is not there for an agency, for another province, and before there is a period', async () => {
    const { provinceId } = world.province;
    expect(await exportSending(world.lan, { ...ALL, provinceId }, '2026-12-19')).toBeNull();
    const { id } = await db().province.create({ data: { code: `khac-${provinceId}`, name: 'Tỉnh khác' } });
    const stranger = await createPerson('Người tỉnh khác', id, 'staff');
    expect(await exportSending(stranger, { ...ALL, provinceId }, '2026-12-19')).toBeNull();
    expect(await exportSending(stranger, { ...ALL, periodId: world.periodId }, '2026-12-19')).toBeNull();
  });

  test('what an agency is called is never a formula', async () => {
    const name = '=HYPERLINK("http://x","Sở")';
    await db().agency.update({ where: { id: world.province.agencies.tuPhap }, data: { name } });
    expect((await table({ search: 'HYPERLINK' })).map((row) => row[1])).toContain(name);
  });
});
