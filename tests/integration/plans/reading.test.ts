import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { readIndicators } from '@/lib/db/figures.ts';
import { listPlans, type Plan } from '@/lib/db/plans.ts';
import {
  listPublishedReports,
  listPublishedRows,
  listReportContradictions,
  listRivalBases,
} from '@/lib/db/published-reports.ts';
import { listTargetReadings } from '@/lib/db/target-readings.ts';
import { findTarget, listTargets } from '@/lib/db/targets.ts';
import { findTask, listTaskParts, listTasks } from '@/lib/db/tasks.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { sourceInWords } from '@/lib/text/sources.ts';
import { exportTargetSeries } from '@/lib/use-cases/export-target-series.ts';
import { loadCatalogue } from '@/lib/use-cases/load-catalogue.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson, createProvince } from '../../support/factories.ts';

const DAY = '2026-11-21';
const nobody: Actor = { userId: 0, fullName: 'Không vai trò', sessionId: 'x', grants: [] };
let reader: Actor;
let plans: Plan[];
const plan = (years: string, province = 'Sơn La') =>
  plans.find((one) => one.provinceName === province && `${one.startYear}-${one.endYear}` === years) as Plan;
const targetId = async (code: string) => (await db().target.findFirst({ where: { code } }))?.id as number;

beforeAll(async () => {
  await testDatabase();
  for (const folder of ['dak-nong', 'lam-dong', 'son-la']) await loadCatalogue(null, folder);
  const elsewhere = await createProvince();
  reader = await createPerson('Đầu mối tỉnh khác', elsewhere.provinceId, 'focal-point', elsewhere.agencies.xaMuong);
  plans = await listPlans(reader);
});

describe('plans', () => {
  test('of every province, each with what it counts', () => {
    expect(
      plans.map(({ provinceName, startYear, targets, tasks, status }) => [
        provinceName,
        startYear,
        targets,
        tasks,
        status,
      ]),
    ).toEqual([
      ['Sơn La', 2026, 50, 49, 'draft'],
      ['Đắk Nông', 2021, 49, 16, 'issued'],
      ['Sơn La', 2021, 97, 63, 'issued'],
      ['Sơn La', 2021, 1, 0, 'issued'],
    ]);
  });

  test('of a merged province stay readable and say who took over', () => {
    expect(plan('2021-2025', 'Đắk Nông')).toMatchObject({ successorName: 'Lâm Đồng', succeededOn: '2025-07-01' });
  });
});

describe('who sees what', () => {
  test('anybody with a role anywhere reads plans, targets, tasks and published reports', async () => {
    expect((await listTargets(reader, { planIds: [plan('2021-2025').id] })).length).toBe(97);
    expect((await listTasks(reader, { planIds: [plan('2021-2025').id] }, DAY)).length).toBe(64);
    expect(await listPublishedReports(reader)).toHaveLength(1);
  });

  test('somebody whose roles were all taken away reads nothing', async () => {
    expect(await listPlans(nobody)).toEqual([]);
    expect(await listTargets(nobody, {})).toEqual([]);
    expect(await listTasks(nobody, {}, DAY)).toEqual([]);
    expect(await listPublishedReports(nobody)).toEqual([]);
    expect((await readIndicators(nobody, [1])).size).toBe(0);
    expect(await exportTargetSeries(nobody, await targetId('son-la-2125-ct-i-1-a'))).toBeNull();
  });

  test('an unknown id is not found', async () => {
    expect(await findTarget(reader, 999_999)).toBeNull();
    expect(await findTask(reader, 999_999, DAY)).toBeNull();
  });
});

describe('targets', () => {
  test('say which line of which document', async () => {
    const target = await findTarget(reader, await targetId('son-la-2125-ct-i-1-a'));
    expect(target && sourceInWords(target.source)).toBe('QĐ 2972/QĐ-UBND, mục I.1, gạch đầu dòng 3 (a)');
  });

  test('are found with and without accents, and only what is typed counts', async () => {
    const found = async (search: string) =>
      (await listTargets(reader, { planIds: [plan('2021-2025').id], search })).map((one) => one.id);
    const accents = await found('hài lòng');
    expect(accents.length).toBeGreaterThan(3);
    expect(await found('hai long')).toEqual(accents);
    expect(await found('HÀI LÒNG')).toEqual(accents);
    expect(await found('%')).toEqual(
      (await listTargets(reader, { planIds: [plan('2021-2025').id] }))
        .filter((one) => one.title.includes('%'))
        .map((one) => one.id),
    );
  });

  test('of an agency are those that name it or its group', async () => {
    const health = await db().agency.findFirst({ where: { code: 'so-tu-phap', province: { code: 'son-la' } } });
    const targets = await listTargets(reader, { agencyId: health?.id ?? 0 });
    expect(targets.length).toBeGreaterThan(0);
    const named = targets.filter((one) => one.agencies.some((who) => who.agencyId === health?.id));
    const grouped = targets.filter((one) => one.agencies.some((who) => who.groupId !== null));
    expect(new Set([...named, ...grouped]).size).toBe(targets.length);
    const elsewhere = plan('2021-2025', 'Đắk Nông').id;
    expect(targets.some((one) => one.planId === elsewhere)).toBe(false);
  });

  test('a promise printed twice leads from one line to the other', async () => {
    const targets = await listTargets(reader, { planIds: [plan('2026-2030').id] });
    const copies = targets.filter((one) => one.sameAsId !== null);
    expect(copies).toHaveLength(14);
    expect(targets.flatMap((one) => one.copies.map((copy) => copy.id)).sort()).toEqual(
      copies.map((copy) => copy.id).sort(),
    );
  });
});

describe('the figures of June 2021', () => {
  const line = async (code: string) =>
    (await listTargetReadings(reader, { ids: [await targetId(code)] }, '2021-07-01'))[0];

  test('42 of 94 tasks of the annual plan, where they come from, and how far', async () => {
    const read = await line('son-la-2021-ct-1');
    expect(read?.figure).toMatchObject({
      value: '42',
      origin: { kind: 'published', imported: true, document: { number: '203/BC-UBND' } },
    });
    expect(read?.references[0]).toMatchObject({ unit: '%', figure: { numerator: '42', denominator: '94' } });
  });

  test('703 of 1.695 stands beside the promise and gives it no status', async () => {
    const [target] = await listTargets(reader, {
      planIds: [plan('2021-2025').id],
      search: 'TTHC đủ điều kiện được cung cấp trực tuyến mức độ 3 và 4',
    });
    const read = await line(target?.code ?? '');
    expect(read?.figure).toBeNull();
    expect(read?.state.status).toBe('no-figure');
    expect(read?.references.map((one) => `${one.figure?.numerator}/${one.figure?.denominator}`)).toContain('703/1695');
  });

  test('937 units are the provisional base of their own reduction', async () => {
    const [target] = await listTargets(reader, {
      planIds: [plan('2021-2025').id],
      search: 'Giảm tối thiểu 10% số đơn vị sự nghiệp',
    });
    const read = await line(target?.code ?? '');
    expect(read?.figure?.value).toBe('937');
    expect(read?.state.flags).toContain('provisional-baseline');
    expect(read?.state.status).toBe('insufficient');
  });

  test('rival bases are listed with the indicator', async () => {
    const [target] = await listTargets(reader, {
      planIds: [plan('2021-2025').id],
      search: 'Giảm tối thiểu 10% số đơn vị sự nghiệp',
    });
    const rivals = await listRivalBases(reader, [target?.indicatorId ?? 0]);
    expect(rivals.map((rival) => rival.note).join()).toContain('699');
  });
});

describe('the published report', () => {
  test('shows every row of its form, the printed text, and what is invalid', async () => {
    const [report] = await listPublishedReports(reader);
    const rows = await listPublishedRows(reader, report?.id ?? 0);
    expect(rows).toHaveLength(120);
    expect(rows.filter((row) => row.value).length).toBe(97);
    expect(rows.filter((row) => row.value?.invalid).map((row) => row.value?.printed)).toEqual(['19', '-']);
    expect(rows.find((row) => row.key === 'r-1.4.2')?.value).toMatchObject({
      printed: 'Phát phiếu = 1',
      number: null,
      choice: '1',
    });
    expect((await listReportContradictions(reader, report?.id ?? 0)).length).toBe(23);
  });
});

describe('tasks', () => {
  test('born late, undetermined and in time are told apart', async () => {
    const tasks = await listTasks(reader, { planIds: [plan('2026-2030').id] }, '2026-04-20');
    const status = (ordinal: string, section: string) =>
      tasks.find(({ task }) => task.source.section === section && task.source.ordinal === ordinal)?.status;
    expect(status('4', 'Phụ lục II.III')).toBe('born-late');
    expect(status('5', 'Phụ lục II.III')).toBe('born-late');
    expect(status('1', 'Phụ lục II.II')).toBe('undetermined');
    expect(status('2', 'Phụ lục II.I')).toBe('in-progress');
  });

  test('before anybody was asked, nothing is called overdue', async () => {
    const tasks = await listTasks(reader, { planIds: [plan('2021-2025').id] }, DAY);
    expect(tasks.filter((one) => one.status === 'overdue')).toEqual([]);
  });

  test('the parts of an instance name every agency once', async () => {
    const { id } = (await db().task.findFirst({ where: { code: 'son-la-2630-i-1' } })) ?? { id: 0 };
    const task = await findTask(reader, id, DAY);
    const parts = await listTaskParts(reader, [task?.occurrences[0]?.id ?? 0]);
    expect(parts.filter((part) => part.role === 'lead').map((part) => part.agencyName)).toEqual(['Sở Nội vụ']);
    expect(new Set(parts.map((part) => part.agencyId)).size).toBe(parts.length);
    expect(parts.every((part) => part.state === null)).toBe(true);
  });
});

test('the series goes out as a sheet, figures and promises', async () => {
  const file = await exportTargetSeries(reader, await targetId('son-la-2021-ct-1'));
  expect(file?.content).toContain('"Số liệu";"6 tháng đầu năm 2021";"2020-12-15";"2021-06-14";"42"');
  expect(file?.content).toContain('"Mục tiêu";"2021";"2021-01-01";"2021-12-31";"94"');
});
