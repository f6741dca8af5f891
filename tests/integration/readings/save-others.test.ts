import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { listPublishedReports, listPublishedRows } from '@/lib/db/published-reports.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { saveReading } from '@/lib/use-cases/save-reading.ts';
import { viewReading } from '@/lib/use-cases/view-reading.ts';
import { refused } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson, createProvince, type Province } from '../../support/factories.ts';
import { lay, say } from './check-world.ts';

let province: Province;
let staff: Actor;

const REPORT = `ỦY BAN NHÂN DÂN TỈNH MƯỜNG THỬ
Số: 12/BC-UBND
Mường Thử, ngày 20 tháng 6 năm 2025

BÁO CÁO
Kết quả cải cách hành chính 6 tháng đầu năm 2025

STT\tNội dung\tĐơn vị tính\tSố liệu\tGhi chú
1.1\tSố việc được giao\tViệc\t1.200\t
1.2\tSố việc hoàn thành\tViệc\t-\tđang rà soát
2\tTổng số\tViệc\t30\t
2.1\tPhần thứ nhất\tViệc\t10\t
2.2\tPhần thứ hai\tViệc\t20\t
3\tCó đối thoại\tKhông = 0 Có = 1\t19\t
9\tMục không có trong biểu\tViệc\t7\t
`;

const LIST = `DANH SÁCH
1. Sở Nội vụ
2. Sở Khoa học và Công nghệ
3. UBND xã Bản Mới
`;

const read = (text: string, kind: 'report' | 'agencies') => lay(staff, province, { text, kind });
const eventsOf = async (subjectType: string, subjectId: number) =>
  (
    await db().auditEvent.findMany({ where: { subjectType, subjectId: String(subjectId) }, orderBy: { id: 'asc' } })
  ).map(({ action }) => action);

/** Looks at whatever is still doubtful; answers the version after it. */
async function lookAtAll(id: number, from: number): Promise<number> {
  let version = from;
  const rows = (await viewReading(staff, id))?.view.rows ?? [];
  for (const row of rows.filter(({ doubts }) => doubts.length > 0)) {
    version = (await say(staff, id, version, { deed: 'accept', row: row.key, cells: null })).view.standing.version;
  }
  return version;
}

beforeAll(async () => {
  await testDatabase();
  province = await createProvince();
  staff = await createPerson('Cán bộ', province.provinceId, 'staff');
});

describe('a report', () => {
  const head = {
    title: 'Báo cáo cải cách hành chính 6 tháng đầu năm 2025',
    periodKind: 'h1',
    reportYear: '2025',
    decisionNo: '12/BC-UBND',
    decisionDate: '20/06/2025',
    issuer: 'UBND tỉnh Mường Thử',
  };
  let id: number;
  let reportId: number;

  test('is read against the form that fits; what fits no row must be decided', async () => {
    id = await read(REPORT, 'report');
    const { view } = await say(staff, id, 0, { deed: 'change', row: 'plan', typed: head, accept: true });
    const rows = view.rows.filter(({ kind }) => kind === 'statistic');
    expect(rows.map(({ cells }) => cells[1]?.aside)).toEqual(rows.map(() => null));
    expect(rows.filter(({ cells }) => cells[1]?.state === 'fault')).toHaveLength(1);
    const lost = rows.at(-1);
    expect(lost?.cells[1]).toMatchObject({ state: 'fault', whys: [expect.stringContaining('Không khớp mục nào')] });
    await expect(saveReading(staff, id, view.standing.version)).rejects.toThrow(
      refused('reading-unchecked', { faults: 1 }),
    );
    const foreign = await say(staff, id, 1, {
      deed: 'change',
      row: lost?.key as string,
      typed: { rowId: '999999' },
      accept: true,
    });
    expect(foreign.faults).toEqual([{ field: 'rowId', message: expect.any(String) }]);
    await say(staff, id, 1, { deed: 'drop', row: lost?.key as string });
  });

  test('is saved as printed beside what was understood, invalid answers too', async () => {
    const version = await lookAtAll(id, 2);
    const saved = await saveReading(staff, id, version);
    reportId = saved.reportId as number;
    expect((await listPublishedReports(staff)).find((report) => report.id === reportId)).toMatchObject({
      code: '12-bc-ubnd',
      origin: 'imported',
      kind: 'h1',
      reportYear: 2025,
      startsOn: '2024-12-15',
      cutOffOn: '2025-06-14',
      document: { kind: 'report', number: '12/BC-UBND', issuedOn: '2025-06-20' },
      values: 6,
      invalid: 2,
    });
    const rows = await listPublishedRows(staff, reportId);
    expect(
      rows
        .filter(({ value }) => value)
        .map(({ code, value }) => [code, value?.printed, value?.answer, value?.number, value?.invalid, value?.note]),
    ).toEqual([
      ['1.1', '1.200', 'value', '1200', false, null],
      ['1.2', '-', 'missing', null, true, 'đang rà soát'],
      ['2', '30', 'value', '30', false, null],
      ['2.1', '10', 'value', '10', false, null],
      ['2.2', '20', 'value', '20', false, null],
      ['3', '19', 'value', null, true, null],
    ]);
    expect(await eventsOf('report', reportId)).toEqual(['report.published']);
    expect((await eventsOf('reading', id)).at(-1)).toBe('reading.saved');
  });

  test('is not saved twice', async () => {
    const again = await read(REPORT, 'report');
    const { view } = await say(staff, again, 0, { deed: 'change', row: 'plan', typed: head, accept: true });
    const lost = view.rows.filter(({ kind }) => kind === 'statistic').at(-1);
    await say(staff, again, 1, { deed: 'drop', row: lost?.key as string });
    await expect(saveReading(staff, again, await lookAtAll(again, 2))).rejects.toThrow(refused('duplicate'));
  });

  test('lacks what a report needs until it is written down', async () => {
    const bare = await read(REPORT, 'report');
    const { view } = await say(staff, bare, 0, {
      deed: 'change',
      row: 'plan',
      typed: { ...head, periodKind: 'adhoc', decisionNo: '' },
      accept: true,
    });
    const cells = view.rows.find(({ kind }) => kind === 'plan')?.cells;
    expect(cells?.flatMap(({ whys }) => whys)).toEqual([
      'Ghi ngày đầu và ngày chốt số liệu của kỳ.',
      'Chưa có số hoặc ngày của báo cáo.',
    ]);
  });
});

describe('a list of agencies', () => {
  test('brings those that are not there yet, by the document that it stands in', async () => {
    const id = await read(LIST, 'agencies');
    const first = await viewReading(staff, id);
    expect(
      first?.view.rows.filter(({ kind }) => kind === 'agency').map(({ cells }) => [cells[0]?.shown, cells[0]?.aside]),
    ).toEqual([
      ['Sở Nội vụ', 'đã có trong hệ thống: Sở Nội vụ; không thêm lần nữa'],
      ['Sở Khoa học và Công nghệ', null],
      ['UBND xã Bản Mới', null],
    ]);
    const typed = {
      title: 'Nghị quyết thành lập cơ quan',
      decisionNo: '5/NQ-HĐND',
      decisionDate: '10/01/2026',
      issuer: 'HĐND tỉnh Mường Thử',
      validFrom: '01/02/2026',
    };
    await expect(saveReading(staff, id, 0)).rejects.toThrow(refused('reading-unchecked'));
    const { view } = await say(staff, id, 0, { deed: 'change', row: 'plan', typed, accept: true });
    expect(await saveReading(staff, id, await lookAtAll(id, view.standing.version))).toEqual({
      planId: null,
      reportId: null,
    });
    const made = await db().agency.findMany({
      where: { document: { number: '5/NQ-HĐND' } },
      include: { document: true },
      orderBy: { id: 'asc' },
    });
    expect(
      made.map(({ name, kind, level, reports, validFrom, sourceSection }) => [
        name,
        kind,
        level,
        reports,
        validFrom?.toISOString().slice(0, 10),
        sourceSection,
      ]),
    ).toEqual([
      ['Sở Khoa học và Công nghệ', 'department', 'province', true, '2026-02-01', 'Danh sách, số 2'],
      ['UBND xã Bản Mới', 'commune-committee', 'commune', true, '2026-02-01', 'Danh sách, số 3'],
    ]);
    expect(made[0]?.document.kind).toBe('resolution');
    expect(await eventsOf('agency', made[0]?.id as number)).toEqual(['agency.created']);
    expect(await db().agency.count({ where: { name: 'Sở Nội vụ', provinceId: province.provinceId } })).toBe(1);
  });

  test('of which everybody is there brings nobody', async () => {
    const id = await read('DANH SÁCH\n1. Sở Nội vụ\n2. Sở Tài chính\n', 'agencies');
    const typed = {
      title: 'Danh sách',
      decisionNo: '6/QĐ-UBND',
      decisionDate: '10/01/2026',
      issuer: 'UBND tỉnh',
      validFrom: '01/02/2026',
    };
    const { view } = await say(staff, id, 0, { deed: 'change', row: 'plan', typed, accept: true });
    await expect(saveReading(staff, id, await lookAtAll(id, view.standing.version))).rejects.toThrow(
      refused('reading-nothing'),
    );
  });
});
