import { beforeAll, describe, expect, test } from 'vitest';
import { readProvinceCatalogue } from '@/lib/catalogue/read.ts';
import { db } from '@/lib/db/client.ts';
import { loadCatalogue } from '@/lib/use-cases/load-catalogue.ts';
import { refused } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson, createProvince } from '../../support/factories.ts';

const sonLa = readProvinceCatalogue('son-la');
let provinceId: number;

beforeAll(async () => {
  await testDatabase();
  await loadCatalogue(null, 'dak-nong');
  await loadCatalogue(null, 'lam-dong');
  provinceId = await loadCatalogue(null, 'son-la');
});

describe('everything the files say is in the database', () => {
  test('agencies, groups, forms, plans, tasks, reports: counted', async () => {
    const within = { where: { provinceId } };
    const [plans, targets, tasks] = [
      sonLa.plans,
      sonLa.plans.flatMap((plan) => plan.targets),
      sonLa.plans.flatMap((plan) => plan.tasks),
    ];
    expect(await db().agency.count(within)).toBe(sonLa.province.agencies.length);
    expect(await db().agencyGroup.count(within)).toBe(sonLa.province.groups.length);
    expect(await db().agencySuccession.count({ where: { predecessor: { provinceId } } })).toBe(
      sonLa.province.successions.length,
    );
    expect(await db().plan.count(within)).toBe(plans.length);
    expect(await db().target.count({ where: { plan: { provinceId } } })).toBe(targets.length);
    expect(await db().targetStep.count({ where: { target: { plan: { provinceId } } } })).toBe(
      targets.flatMap((target) => target.steps).length,
    );
    expect(await db().task.count({ where: { plan: { provinceId } } })).toBe(tasks.length);
    expect(await db().indicator.count(within)).toBe(sonLa.indicators.indicators.length);
    expect(await db().statisticVersion.count({ where: { formVersion: { form: { provinceId } } } })).toBe(
      sonLa.forms.flatMap((form) => form.rows).length,
    );
    expect(await db().validationRule.count({ where: { formVersion: { form: { provinceId } } } })).toBe(
      sonLa.forms.flatMap((form) => form.rules).length,
    );
    expect(await db().publishedValue.count({ where: { report: { provinceId } } })).toBe(97);
    expect(await db().reportStatement.count({ where: { report: { provinceId } } })).toBe(
      sonLa.reports[0]?.statements.length,
    );
    expect(await db().reportContradiction.count({ where: { report: { provinceId } } })).toBe(
      sonLa.reports[0]?.contradictions.length,
    );
  });

  test('a figure keeps its digits and its printed text', async () => {
    const value = await db().publishedValue.findFirst({ where: { report: { provinceId }, row: { key: 'r-4.2.5' } } });
    expect(value).toMatchObject({ printed: '10,81%' });
    expect(value?.number?.toString()).toBe('10.81');
  });

  test('a copy points at the promise it repeats, a row at its total', async () => {
    expect(await db().target.count({ where: { plan: { provinceId }, sameAsId: { not: null } } })).toBe(14);
    const parts = await db().statisticVersion.findMany({
      where: { total: { key: 'r-4.1.4', formVersion: { form: { code: 'bieu-2021', provinceId } } } },
      select: { key: true },
    });
    expect(parts.map((part) => part.key).sort()).toEqual(['r-4.1.4-a', 'r-4.1.4-b', 'r-4.1.4-c']);
  });

  test('departments, offices, boards and committees report; others are only named', async () => {
    const kinds = await db().agency.findMany({
      where: { provinceId, reports: true },
      distinct: ['kind'],
      select: { kind: true },
    });
    expect(kinds.map((one) => one.kind).sort()).toEqual([
      'board',
      'commune-committee',
      'department',
      'district-committee',
      'office',
    ]);
  });
});

describe('what falls due', () => {
  const occurrencesOf = (code: string) =>
    db().taskOccurrence.findMany({
      where: { task: { code } },
      orderBy: { dueOn: 'asc' },
      include: { assignments: { include: { agency: true } } },
    });

  test('a duty without end is owed once a reporting period: five years, four periods', async () => {
    const occurrences = await occurrencesOf('son-la-2630-i-1');
    expect(occurrences).toHaveLength(20);
    expect(occurrences[0]?.label).toBe('q1-2026');
  });

  test('groups are resolved as of its day: 75 communes and no district after 01/07/2025', async () => {
    const [first] = await occurrencesOf('son-la-2630-i-1');
    const supports = first?.assignments.filter((one) => one.role === 'support') ?? [];
    expect(supports.filter((one) => one.agency.kind === 'commune-committee')).toHaveLength(75);
    expect(supports.filter((one) => one.agency.kind === 'district-committee')).toHaveLength(0);
  });

  test('one duty of the old plan is owed by districts until they ended, and by nobody in their place after', async () => {
    const rows = await db().$queryRaw<{ districts: number; ended: boolean }[]>`
      select count(a.id) filter (where g.kind = 'district-committee')::int as districts, o.due_on > '2025-06-30' as ended
      from task_agencies x join agency_groups y on y.id = x.group_id and y.code = 'ubnd-cap-huyen'
      join task_occurrences o on o.task_id = x.task_id and o.due_on is not null
      left join task_assignments a on a.occurrence_id = o.id left join agencies g on g.id = a.agency_id
      group by o.id`;
    expect(rows.some((row) => row.ended) && rows.some((row) => !row.ended)).toBe(true);
    expect(rows.filter((row) => row.ended !== (row.districts === 0))).toEqual([]);
  });

  test('nobody supports what it leads', async () => {
    const [{ both } = { both: -1 }] = await db().$queryRaw<{ both: number }[]>`
      select count(*)::int as both from task_assignments a join task_assignments b using (occurrence_id, agency_id)
      where a.role = 'lead' and b.role = 'support'`;
    expect(both).toBe(0);
  });

  test('a blank row and a repeated row are owed by nobody', async () => {
    expect(
      await db().taskOccurrence.count({ where: { task: { OR: [{ empty: true }, { duplicateOfId: { not: null } }] } } }),
    ).toBe(0);
  });
});

test('Đắk Nông names Lâm Đồng as its successor, whichever was loaded first', async () => {
  const dakNong = await db().province.findUnique({ where: { code: 'dak-nong' }, include: { successor: true } });
  expect(dakNong?.successor?.code).toBe('lam-dong');
  expect(dakNong?.succeededOn?.toISOString().slice(0, 10)).toBe('2025-07-01');
  expect(await db().agency.count({ where: { province: { code: 'lam-dong' } } })).toBe(0);
});

test('loading writes one event', async () => {
  const events = await db().auditEvent.findMany({ where: { action: 'catalogue.loaded', provinceId } });
  expect(events).toHaveLength(1);
  expect(events[0]?.after).toMatchObject({ province: 'Sơn La', targets: 162, tasks: 114 });
});

describe('loading is refused', () => {
  test('a second time, and changes nothing', async () => {
    const before = await db().agency.count();
    await expect(loadCatalogue(null, 'son-la')).rejects.toEqual(refused('duplicate', { what: 'Sơn La' }));
    expect(await db().agency.count()).toBe(before);
  });

  test('for an unknown folder, also one that would lead elsewhere', async () => {
    await expect(loadCatalogue(null, 'ha-noi')).rejects.toEqual(refused('not-found'));
    await expect(loadCatalogue(null, '../son-la')).rejects.toEqual(refused('not-found'));
  });

  test('to everybody but Sở Nội vụ', async () => {
    const province = await createProvince();
    const leader = await createPerson('Lãnh đạo', province.provinceId, 'leader');
    await expect(loadCatalogue(leader, 'son-la')).rejects.toEqual(refused('not-allowed'));
    const staff = await createPerson('Cán bộ', province.provinceId, 'staff');
    await expect(loadCatalogue(staff, 'son-la')).rejects.toEqual(refused('duplicate'));
  });
});
