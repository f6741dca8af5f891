import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { listPlanContradictions, listPlans } from '@/lib/db/plans.ts';
import { findReading } from '@/lib/db/readings.ts';
import { listTargetReadings } from '@/lib/db/target-readings.ts';
import { listTargets } from '@/lib/db/targets.ts';
import { listTasks } from '@/lib/db/tasks.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { discardReading } from '@/lib/use-cases/discard-reading.ts';
import { saveReading } from '@/lib/use-cases/save-reading.ts';
import { PLAN_TEXT } from '../../fixtures/reading/plan-text.ts';
import { refused } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson, createProvince, type Province } from '../../support/factories.ts';
import { ALL_NAMES, HEAD, lay, lookAtEverything, paste, say } from './check-world.ts';

let province: Province;
let staff: Actor;
let colleague: Actor;
let planId: number;

const eventsOf = async (subjectType: string, subjectId: number) =>
  (
    await db().auditEvent.findMany({ where: { subjectType, subjectId: String(subjectId) }, orderBy: { id: 'asc' } })
  ).map(({ action }) => action);
const counts = async () => [
  await db().plan.count(),
  await db().target.count(),
  await db().task.count(),
  await db().agency.count(),
  await db().sourceDocument.count(),
];

beforeAll(async () => {
  await testDatabase();
  province = await createProvince();
  staff = await createPerson('Cán bộ', province.provinceId, 'staff');
  colleague = await createPerson('Đồng nghiệp', province.provinceId, 'staff');
});

describe('nothing is saved unseen', () => {
  test('while cells are doubtful, names open or the head not looked at: with how many and where', async () => {
    const id = await lay(staff, province);
    const before = await counts();
    await expect(saveReading(staff, id, 0)).rejects.toThrow(refused('reading-unchecked', { names: 1 }));
    const { view } = await say(staff, id, 0, HEAD);
    await expect(saveReading(staff, id, view.standing.version)).rejects.toThrow(
      refused('reading-unchecked', { rows: 1, names: 1, faults: 1 }),
    );
    await say(staff, id, view.standing.version, ALL_NAMES);
    await expect(saveReading(staff, id, 2)).rejects.toThrow(
      refused('reading-unchecked', { rows: 1, names: 0, where: 'gap-0' }),
    );
    expect(await counts()).toEqual(before);
  });

  test('when somebody corrected it after the screen was drawn', async () => {
    const id = await lay(staff, province);
    const version = await lookAtEverything(staff, id);
    await say(colleague, id, version, { deed: 'drop', row: 'task-0' });
    await expect(saveReading(staff, id, version)).rejects.toThrow(refused('stale'));
  });

  test('when every row was dropped', async () => {
    const id = await lay(staff, province);
    const { view } = await say(staff, id, 0, HEAD);
    const rows = view.rows.filter(({ kind, isDropped }) => (kind === 'target' || kind === 'task') && !isDropped);
    const last = await say(
      staff,
      id,
      view.standing.version,
      ...rows.map(({ key }) => ({ deed: 'drop' as const, row: key })),
    );
    await expect(saveReading(staff, id, last.view.standing.version)).rejects.toThrow(refused('reading-nothing'));
  });
});

describe('the saved plan', () => {
  let readingId: number;
  beforeAll(async () => {
    readingId = await paste(staff, province);
    const version = await lookAtEverything(staff, readingId);
    const saved = await saveReading(staff, readingId, version);
    planId = saved.planId as number;
  });

  test('carries its decision, years and document', async () => {
    expect((await listPlans(staff)).find(({ id }) => id === planId)).toMatchObject({
      provinceId: province.provinceId,
      kind: 'five-year',
      status: 'issued',
      startYear: 2026,
      endYear: 2030,
      decisionNo: '77/QĐ-UBND',
      decisionOn: '2026-01-20',
      document: { kind: 'decision', number: '77/QĐ-UBND' },
      targets: 4,
      tasks: 4,
    });
  });

  test('carries every target with its promise, its words as printed and its line', async () => {
    const targets = await listTargets(staff, { planIds: [planId] });
    expect(
      targets.map(({ operator, value, unit, kind, areaCode, source }) => [
        operator,
        value,
        unit,
        kind,
        areaCode,
        `${source.section} ${source.ordinal}`,
      ]),
    ).toEqual([
      ['>=', '95', '%', 'quantitative', 'the-che', 'I.2.a 1'],
      ['>', '90', '%', 'quantitative', 'tthc', 'I.2.b 1'],
      ['>=', '10', '%', 'quantitative', 'tthc', 'I.2.b 2'],
      [null, null, null, 'qualitative', 'tthc', 'I.2.b 3'],
    ]);
    const [first] = await db().target.findMany({
      where: { planId },
      orderBy: { position: 'asc' },
      include: { indicator: { include: { versions: true } } },
    });
    expect(first).toMatchObject({
      title: 'Đến năm 2030, tối thiểu 95% văn bản ban hành đúng thời hạn',
      officialText: 'Đến năm 2030, tối thiểu 95% văn bản ban hành đúng thời hạn.',
      indicator: { direction: 'higher', origin: 'none', versions: [{ formula: null }] },
    });
  });

  test('carries every task with who, when and what, and what falls due', async () => {
    const tasks = await listTasks(staff, { planIds: [planId] }, '2026-11-21');
    expect(
      tasks.map(({ task: { scheduleText, leads, supports, results, source } }) => [
        scheduleText,
        leads.map(({ name }) => name),
        supports.map(({ name }) => name),
        results,
        `${source.section} ${source.ordinal}`,
      ]),
    ).toEqual([
      ['Tháng 12 hằng năm', ['Sở Tư pháp'], ['Sở Nội vụ'], ['Báo cáo rà soát'], 'Bảng nhiệm vụ I 1'],
      ['Quý II/2026', ['Sở Nội vụ'], ['Sở Tài chính', 'Sở Tư pháp'], ['Quyết định'], 'Bảng nhiệm vụ I 2'],
      ['2026-2030', ['Sở Tài chính'], ['Hội Làm vườn tỉnh'], ['Báo cáo'], 'Bảng nhiệm vụ II 1'],
      ['Thường xuyên', ['Sở Tài chính'], ['Các cơ quan báo cáo'], ['Lớp tập huấn'], 'Bảng nhiệm vụ II 3'],
    ]);
    expect(tasks.map(({ occurrences }) => occurrences.length)).toEqual([5, 1, 1, 20]);
    const parts = await db().taskAssignment.findMany({
      where: { occurrence: { task: { planId, code: 'task-1' } } },
      orderBy: { agencyId: 'asc' },
    });
    expect(parts.map(({ agencyId, role }) => [agencyId, role])).toEqual([
      [province.agencies.noiVu, 'lead'],
      [province.agencies.taiChinh, 'support'],
      [province.agencies.tuPhap, 'support'],
    ]);
  });

  test('carries what was told and looked at', async () => {
    const told = await listPlanContradictions(staff, planId);
    expect(told).toMatchObject([
      { section: 'II', ordinal: '2', note: expect.stringContaining('Không thấy dòng số 2') },
    ]);
  });

  test('makes an agency that nobody knew: named by the plan, reporting nothing, with its event', async () => {
    const made = await db().agency.findFirstOrThrow({ where: { name: 'Hội Làm vườn tỉnh' } });
    expect(made).toMatchObject({ code: 'hoi-lam-vuon-tinh', kind: 'front', reports: false, validFrom: null });
    expect(await eventsOf('agency', made.id)).toEqual(['agency.created']);
  });

  test('writes its events, and closes the reading for good', async () => {
    expect(await eventsOf('plan', planId)).toEqual(['plan.read-in']);
    expect((await eventsOf('reading', readingId)).at(-1)).toBe('reading.saved');
    const entry = await findReading(staff, readingId);
    expect(entry).toMatchObject({ savedBy: 'Cán bộ', savedPlanId: planId });
    await expect(say(staff, readingId, entry?.version ?? 0, { deed: 'drop', row: 'task-0' })).rejects.toThrow(
      refused('reading-closed', { saved: 1 }),
    );
    await expect(saveReading(staff, readingId, entry?.version ?? 0)).rejects.toThrow(refused('reading-closed'));
    await expect(discardReading(staff, readingId, '')).rejects.toThrow(refused('reading-closed'));
    expect(await db().$queryRaw`select * from verify_events()`).toEqual([]);
  });

  test('is not saved twice: same number and day', async () => {
    const id = await lay(colleague, province);
    const version = await lookAtEverything(colleague, id);
    const before = await counts();
    await expect(saveReading(colleague, id, version)).rejects.toThrow(refused('duplicate-plan'));
    expect(await counts()).toEqual(before);
  });
});

describe('what a person decided is what is saved', () => {
  test('corrected, dropped, added, solved; a draft of its own', async () => {
    const id = await paste(staff, province, PLAN_TEXT.replace('77/QĐ-UBND', '   /QĐ-UBND'));
    const version = await lookAtEverything(staff, id);
    const last = await say(
      staff,
      id,
      version,
      {
        deed: 'change',
        row: 'plan',
        typed: { decisionNo: '', decisionDate: '', proposedOn: '13/4/2026' },
        accept: true,
      },
      {
        deed: 'change',
        row: 'target-0',
        typed: { value: '97,5', short: 'Văn bản đúng hạn', agencies: 'Sở Tư pháp\nSở Nội vụ' },
        accept: false,
      },
      { deed: 'drop', row: 'target-1' },
      { deed: 'change', row: 'task-1', typed: { time: 'Quý IV/2027', lead: 'Sở Tài chính' }, accept: false },
      { deed: 'add', kind: 'task', section: 'II', ordinal: 2, line: 30, text: 'Việc mà máy chưa đọc được' },
      { deed: 'solve', name: 'Hội Làm vườn tỉnh', code: '', other: 'sở tư pháp' },
    );
    const added = last.view.rows.find(({ isAdded }) => isAdded)?.key as string;
    const done = await say(staff, id, last.view.standing.version, {
      deed: 'change',
      row: added,
      typed: { area: 'tai-chinh-cong', lead: 'Sở Tài chính', time: 'Năm 2028' },
      accept: true,
    });
    expect(done.faults).toEqual([]);
    const saved = await saveReading(staff, id, done.view.standing.version);
    const draft = (await listPlans(staff)).find((one) => one.id === saved.planId);
    expect(draft).toMatchObject({ status: 'draft', decisionNo: null, proposedOn: '2026-04-13', targets: 3, tasks: 5 });
    const [target] = await listTargets(staff, { planIds: [saved.planId as number] });
    expect(target).toMatchObject({
      title: 'Văn bản đúng hạn',
      value: '97.5',
      agencies: [{ name: 'Sở Tư pháp' }, { name: 'Sở Nội vụ' }],
    });
    const tasks = await listTasks(staff, { planIds: [saved.planId as number] }, '2026-11-21');
    const [, second, third] = tasks;
    expect(second?.task.scheduleText).toBe('Quý II/2026');
    expect(second?.occurrences.map(({ dueOn }) => dueOn)).toEqual(['2027-12-31']);
    expect(third?.task.supports.map(({ name }) => name)).toEqual(['Sở Tư pháp']);
    expect(tasks.at(-1)?.task).toMatchObject({ title: 'Việc mà máy chưa đọc được', scheduleText: 'Năm 2028' });
    expect(await listPlanContradictions(staff, saved.planId as number)).toEqual([]);
  });
});

test('a promise with two ends: what lies above the upper one breaks it too, and the database knows no other', async () => {
  const elsewhere = await createProvince('muong-khoang');
  const hoa = await createPerson('Hoa', elsewhere.provinceId, 'staff');
  const id = await lay(hoa, elsewhere);
  const from = await lookAtEverything(hoa, id);
  const upper = (typed: string) => ({
    deed: 'change' as const,
    row: 'target-0',
    typed: { upper: typed },
    accept: true,
  });
  const low = await say(hoa, id, from, upper('90'));
  const whys = low.view.rows.find(({ key }) => key === 'target-0')?.cells.flatMap((cell) => cell.whys);
  expect(whys).toContainEqual(expect.stringContaining('Một khoảng cần'));
  const done = await say(hoa, id, low.view.standing.version, upper('98,5'));
  const { planId } = await saveReading(hoa, id, done.view.standing.version);
  const [target] = await listTargets(hoa, { planIds: [planId as number] });
  expect(target).toMatchObject({ operator: '>=', value: '95', upper: '98.5' });
  const broken = db().target.update({ where: { id: target?.id as number }, data: { upper: '94' } });
  await expect(broken).rejects.toThrow(/targets_upper_check/);
});

describe('what had been reached before', () => {
  const WORDS = 'tối thiểu 95% văn bản ban hành đúng thời hạn';

  test('is the base of the indicator that the plan brings, with the place where it is printed', async () => {
    const text = PLAN_TEXT.replace(`${WORDS}.`, `${WORDS} (năm 2025 đạt 88,5%).`);
    expect(text).not.toBe(PLAN_TEXT);
    const elsewhere = await createProvince('muong-goc');
    const hoa = await createPerson('Hoa', elsewhere.provinceId, 'staff');
    const id = await lay(hoa, elsewhere, { text });
    const saved = await saveReading(hoa, id, await lookAtEverything(hoa, id));
    const [line, , reduced] = await listTargetReadings(hoa, { planIds: [saved.planId as number] }, '2026-11-21');
    expect(line?.reading?.baselines).toEqual([
      {
        ...{ year: 2025, value: '88.5', provisional: false },
        source: expect.objectContaining({ section: 'I.2.a', ordinal: '1' }),
      },
    ]);
    expect(line?.reading?.baselines[0]?.source?.document).toMatchObject({ number: '77/QĐ-UBND' });
    expect(reduced?.target.change).not.toBeNull();
    expect(reduced?.reading?.baselines).toEqual([]);
  });
});
