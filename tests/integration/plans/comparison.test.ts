import pg from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { listAgencies } from '@/lib/db/agencies.ts';
import { db } from '@/lib/db/client.ts';
import { dayToDb } from '@/lib/db/days.ts';
import { listPlans, type Plan } from '@/lib/db/plans.ts';
import { listPeriodSendings } from '@/lib/db/punctuality.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { plusDays } from '@/lib/domain/calendar.ts';
import { exportAgency } from '@/lib/use-cases/export-agency.ts';
import { exportComparison } from '@/lib/use-cases/export-comparison.ts';
import { viewAgency } from '@/lib/use-cases/view-agency.ts';
import { type ComparisonAsked, viewComparison } from '@/lib/use-cases/view-comparison.ts';
import { viewRanking } from '@/lib/use-cases/view-ranking.ts';
import { testDatabase } from '../../support/database.ts';
import { createPart, createPerson, createProvince, type Province } from '../../support/factories.ts';

const DAY = '2026-11-21';

let province: Province;
let foreign: Province;
let plan: Plan;
let staff: Actor;
let focalPoint: Actor;
let stranger: Actor;

/** Two periods that fell due; Sở Tài chính sent both in time, Sở Tư pháp one late, Sở Nội vụ and the commune none. */
beforeAll(async () => {
  await testDatabase();
  province = await createProvince();
  foreign = await createProvince('muong-khac');
  staff = await createPerson('Cán bộ', province.provinceId, 'staff');
  focalPoint = await createPerson('Đầu mối', province.provinceId, 'focal-point', province.agencies.taiChinh);
  stranger = await createPerson('Tỉnh khác', foreign.provinceId, 'staff');
  const { taiChinh, tuPhap } = province.agencies;
  await plantPeriod('q1', '2025-12-15', '2026-03-17', { [taiChinh]: '2026-03-15', [tuPhap]: '2026-03-20' });
  await plantPeriod('h1', '2025-12-15', '2026-06-17', { [taiChinh]: '2026-06-17' });
  await plantPeriod('adhoc', '2026-07-01', '2026-07-15', {});
  const late = await createPart(province, { code: 'ke-hoach', agencyId: tuPhap, dueOn: '2026-06-30' });
  await db().taskAssignment.create({
    data: { occurrenceId: await occurrenceOf(late), agencyId: taiChinh, role: 'lead' },
  });
  await reportDone(taiChinh, await occurrenceOf(late), '2026-06-01');
  plan = (await listPlans(staff)).find((one) => one.provinceId === province.provinceId) as Plan;
});

async function plantPeriod(kind: string, startsOn: string, dueOn: string, sent: Record<number, string>): Promise<void> {
  const { id } = await db().reportingPeriod.create({
    data: {
      provinceId: province.provinceId,
      formVersionId: province.formVersionId,
      kind,
      reportYear: 2026,
      name: `Kỳ ${kind}`,
      startsOn: dayToDb(startsOn),
      cutOffOn: dayToDb(plusDays(dueOn, -3)),
      dueOn: dayToDb(dueOn),
      ministryDueOn: dayToDb(plusDays(dueOn, 3)),
      locksOn: dayToDb('2026-12-01'),
      openedById: staff.userId,
    },
  });
  for (const agencyId of Object.values(province.agencies)) {
    const on = sent[agencyId];
    await db().submission.create({
      data: {
        periodId: id,
        agencyId,
        status: on ? 'approved' : 'draft',
        firstSentAt: on ? new Date(`${on}T10:00:00+07:00`) : null,
      },
    });
  }
}

async function occurrenceOf(assignmentId: number): Promise<number> {
  return (await db().taskAssignment.findUniqueOrThrow({ where: { id: assignmentId } })).occurrenceId;
}

async function reportDone(agencyId: number, occurrenceId: number, completedOn: string): Promise<void> {
  const assignment = await db().taskAssignment.findFirstOrThrow({ where: { agencyId, occurrenceId } });
  const submission = await db().submission.findFirstOrThrow({ where: { agencyId, status: 'approved' } });
  await db().taskProgress.create({
    data: {
      submissionId: submission.id,
      assignmentId: assignment.id,
      state: 'done',
      completedOn: dayToDb(completedOn),
      updatedById: staff.userId,
    },
  });
}

const asked = (more: Partial<ComparisonAsked> = {}): ComparisonAsked => ({
  provinceId: province.provinceId,
  plan,
  group: undefined,
  search: undefined,
  chosen: [],
  ...more,
});
const agency = async (id: number) => (await listAgencies(staff, { id }))[0] as never;

describe('the rank of agencies', () => {
  test('by hand: reports in time, rows answered, parts done in time; ad-hoc periods count for nothing', async () => {
    const ranking = await viewRanking(staff, province, DAY);
    expect(ranking?.periods).toEqual(['Kỳ q1', 'Kỳ h1']);
    const { taiChinh, tuPhap, noiVu, xaMuong } = province.agencies;
    const line = (id: number) => ranking?.lines.find((one) => one.agencyId === id);
    expect(line(taiChinh)).toMatchObject({ rank: 1, ranked: 3, periodsDue: 2 });
    expect(line(taiChinh)?.shares).toEqual({
      punctual: { part: 2, whole: 2 },
      complete: { part: 0, whole: 14 },
      tasks: { part: 1, whole: 1 },
    });
    expect(line(taiChinh)?.score).toBe('70');
    expect(line(tuPhap)?.shares).toMatchObject({ punctual: { part: 0, whole: 2 }, tasks: { part: 0, whole: 1 } });
    expect(line(tuPhap)).toMatchObject({ rank: 2, isTied: true });
    expect(line(noiVu)).toMatchObject({ rank: 2, isTied: true });
    expect(line(xaMuong)).toMatchObject({ rank: 1, ranked: 1, group: 'communes' });
  });

  test('before the second period fell due nobody is ranked', async () => {
    const ranking = await viewRanking(staff, province, '2026-06-17');
    expect(ranking?.periods).toEqual(['Kỳ q1']);
    expect(ranking?.lines.map(({ rank }) => rank)).toEqual([null, null, null, null]);
  });

  test('only who oversees the province reads ranks; an agency reads its own sendings, others none', async () => {
    expect(await viewRanking(focalPoint, province, DAY)).toBeNull();
    expect(await viewRanking(stranger, province, DAY)).toBeNull();
    const { taiChinh, tuPhap } = province.agencies;
    expect((await viewAgency(focalPoint, await agency(taiChinh), DAY)).sendings).toHaveLength(3);
    expect((await viewAgency(focalPoint, await agency(tuPhap), DAY)).sendings).toBeNull();
    expect((await viewAgency(stranger, await agency(taiChinh), DAY)).sendings).toBeNull();
    expect(await listPeriodSendings(stranger, { provinceId: province.provinceId }, DAY)).toEqual([]);
    expect(new Set((await listPeriodSendings(focalPoint, {}, DAY)).map(({ agencyId }) => agencyId))).toEqual(
      new Set([taiChinh]),
    );
    expect(await exportAgency(focalPoint, tuPhap, 'gui-bao-cao', { day: DAY })).toBeNull();
    expect(await exportAgency(focalPoint, 999_999, 'phan-viec', { day: DAY })).toBeNull();
  });
});

describe('agencies and areas beside each other', () => {
  test('each agency by its own part: one is done, the other overdue, of the same task', async () => {
    const { shown, areas } = await viewComparison(staff, asked(), DAY);
    const sum = (id: number) => shown.find((load) => load.agency.id === id)?.tasks.sum;
    expect(sum(province.agencies.taiChinh)).toEqual({ total: 1, known: 1, off: 0 });
    expect(sum(province.agencies.tuPhap)).toEqual({ total: 1, known: 1, off: 1 });
    expect(sum(province.agencies.noiVu)).toEqual({ total: 0, known: 0, off: 0 });
    expect(areas.map(({ areaCode, tasks }) => [areaCode, tasks.overdue])).toEqual([['tthc', 1]]);
  });

  test('what an agency that ended owed stands with its heir, and the heir is named on its page', async () => {
    const heir = await viewComparison(staff, asked(), DAY);
    const before = heir.shown.find((load) => load.agency.id === province.agencies.noiVu)?.tasks.sum.total;
    await db().agencySuccession.create({
      data: {
        predecessorId: province.agencies.tuPhap,
        successorId: province.agencies.noiVu,
        effectiveOn: dayToDb('2026-11-01'),
        documentId: province.documentId,
        sourceSection: 'I',
      },
    });
    const after = (await viewComparison(staff, asked(), DAY)).shown;
    await db().agencySuccession.deleteMany({ where: { predecessorId: province.agencies.tuPhap } });
    expect(before).toBe(0);
    expect(after.find((load) => load.agency.id === province.agencies.noiVu)?.tasks.sum.off).toBe(1);
    expect(after.find((load) => load.agency.id === province.agencies.tuPhap)?.tasks.sum.total).toBe(0);
  });

  test('one group, found without accents, picked out one by one', async () => {
    const names = async (more: Partial<ComparisonAsked>) =>
      (await viewComparison(staff, asked(more), DAY)).compared.map((load) => load.agency.name);
    expect(await names({ group: 'communes' })).toEqual(['UBND xã Mường']);
    expect(await names({ search: 'so tai' })).toEqual(['Sở Tài chính']);
    expect(await names({ group: 'communes', chosen: [province.agencies.tuPhap] })).toEqual(['Sở Tư pháp']);
    expect(await names({ chosen: [foreign.agencies.tuPhap] })).toEqual([]);
  });

  test('another province sees the tasks and nothing of who sent; without a plan there is only who sent', async () => {
    const seen = await viewComparison(stranger, asked(), DAY);
    expect(seen.ranking).toBeNull();
    expect(seen.shown).toHaveLength(4);
    const bare = await viewComparison(staff, asked({ plan: null }), DAY);
    expect(bare.areas).toEqual([]);
    expect(bare.ranking?.lines).toHaveLength(4);
  });

  test('as files: names are text, missing ranks are words, and nobody reads more than on the page', async () => {
    const csv = await exportComparison(staff, { ...asked(), measure: 'nhiem-vu' }, 'ban-do', DAY);
    expect(csv).toContain('"Sở Tư pháp";"Thủ tục hành chính";"1";"1";"1"\r\n');
    const ranked = await exportComparison(staff, { ...asked(), measure: 'nhiem-vu' }, 'co-quan', DAY);
    expect(ranked).toContain('"Sở, ban, ngành";"1";"70"');
    const others = await exportComparison(stranger, { ...asked(), measure: 'nhiem-vu' }, 'co-quan', DAY);
    expect(others).not.toContain('Hạng');
  });
});

test('145 agencies are asked about in as many questions as 4', async () => {
  const few = await questionsOf(() => viewComparison(staff, asked(), DAY));
  const document = { documentId: province.documentId, sourceSection: 'I', provinceId: province.provinceId };
  await db().agency.createMany({
    data: Array.from({ length: 141 }, (_, at) => ({
      ...document,
      code: `xa-${at}`,
      name: `UBND xã ${at}`,
      kind: 'commune-committee',
      level: 'commune',
      reports: true,
    })),
  });
  await db().$executeRaw`insert into submissions (period_id, agency_id)
    select p.id, a.id from reporting_periods p join agencies a on a.province_id = p.province_id and a.code like 'xa-%'
    where p.province_id = ${province.provinceId} on conflict do nothing`;
  const many = await questionsOf(async () => {
    const { shown, ranking } = await viewComparison(staff, asked(), DAY);
    expect(shown).toHaveLength(145);
    expect(ranking?.lines).toHaveLength(145);
  });
  expect(many).toBe(few);
});

/** How many statements were sent to the database meanwhile. */
async function questionsOf(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    expect(sent.mock.calls.length).toBeGreaterThan(5);
    return sent.mock.calls.length;
  } finally {
    sent.mockRestore();
  }
}
