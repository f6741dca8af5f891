import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { listTargets } from '@/lib/db/targets.ts';
import { listTasks } from '@/lib/db/tasks.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { correctReading } from '@/lib/use-cases/correct-reading.ts';
import { saveReading } from '@/lib/use-cases/save-reading.ts';
import { startReading } from '@/lib/use-cases/start-reading.ts';
import { viewReading } from '@/lib/use-cases/view-reading.ts';
import { PLAN_TEXT } from '../../fixtures/reading/plan-text.ts';
import { refused } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson, createProvince, openYear2026, type Province } from '../../support/factories.ts';
import { lay, lookAtEverything, say } from './check-world.ts';

let province: Province;
let staff: Actor;
let planId: number;

/** The plan's document a year later: one value, one time, one supporter changed; one target and one task gone; one of each new. */
const LATER = PLAN_TEXT.replace('tối thiểu 95%', 'tối thiểu 97%')
  .replace('Quý II/2026', 'Quý IV/2026')
  .replace('Sở Tài chính; Sở Tư pháp\tQuyết định', 'Sở Tài chính; Sở Nội Trợ\tQuyết định')
  .replace('- Duy trì nền nếp làm việc ở bộ phận một cửa.\n', '- Tổ chức tối thiểu 12 cuộc khảo sát người dân.\n')
  .replace(
    '3\tTập huấn kế toán\tSở Tài chính\tCác cơ quan báo cáo\tLớp tập huấn\tThường xuyên',
    '3\tĐối soát nợ đọng\tSở Tài chính\tSở Nội vụ\tBiên bản\tNăm 2028',
  );

const again = (text = LATER) => lay(staff, province, { text, planId });
const differencesOf = async (id: number) => (await viewReading(staff, id))?.view.differences ?? [];
const eventsOf = async (subjectType: string, subjectId: number) =>
  (
    await db().auditEvent.findMany({ where: { subjectType, subjectId: String(subjectId) }, orderBy: { id: 'asc' } })
  ).map(({ action }) => action);

beforeAll(async () => {
  await testDatabase();
  province = await createProvince();
  staff = await createPerson('Cán bộ', province.provinceId, 'staff');
  const id = await lay(staff, province);
  planId = (await saveReading(staff, id, await lookAtEverything(staff, id))).planId as number;
});

describe('the same document', () => {
  test('differs in nothing, and fills in the printed words beside the short titles', async () => {
    await db().target.updateMany({ where: { planId }, data: { officialText: null } });
    await db().task.updateMany({ where: { planId }, data: { officialText: null } });
    const id = await again(PLAN_TEXT);
    expect(await differencesOf(id)).toEqual([]);
    const before = await listTargets(staff, { planIds: [planId] });
    expect(await saveReading(staff, id, 0)).toEqual({ planId, reportId: null });
    expect(await listTargets(staff, { planIds: [planId] })).toEqual(before);
    const targets = await db().target.findMany({ where: { planId }, orderBy: { position: 'asc' } });
    expect(targets[0]?.officialText).toBe('Đến năm 2030, tối thiểu 95% văn bản ban hành đúng thời hạn.');
    expect(await db().task.count({ where: { planId, officialText: null } })).toBe(0);
    const event = await db().auditEvent.findFirst({ where: { action: 'plan.compared', subjectId: String(planId) } });
    expect(event?.after).toMatchObject({ filled: 8, taken: 0, added: 0, kept: [] });
  });
});

describe('a later document', () => {
  let id: number;
  beforeAll(async () => {
    id = await again();
  });

  test('lists every difference, both ways', async () => {
    const found = (await differencesOf(id)).map(({ place, what, ours, theirs, canTake }) => [
      place,
      what,
      ours,
      theirs,
      canTake,
    ]);
    expect(found).toEqual([
      [
        'I.2.a số 1',
        'nguyên văn',
        'Đến năm 2030, tối thiểu 95% văn bản ban hành đúng thời hạn.',
        'Đến năm 2030, tối thiểu 97% văn bản ban hành đúng thời hạn.',
        true,
      ],
      ['I.2.a số 1', 'giá trị', '95', '97', true],
      ['I số 2', 'phối hợp', 'Sở Tài chính; Sở Tư pháp', 'Sở Tài chính; Sở Nội Trợ', true],
      ['I số 2', 'thời gian', 'Quý II/2026', 'Quý IV/2026', true],
      ['I.2.b số 3', 'văn bản không thấy dòng này', 'Duy trì nền nếp làm việc ở bộ phận một cửa', 'không có', false],
      ['Bảng nhiệm vụ II số 3', 'văn bản không thấy dòng này', 'Tập huấn kế toán', 'không có', false],
      ['I.2.b số 3', 'kế hoạch chưa có dòng này', 'không có', 'Tổ chức tối thiểu 12 cuộc khảo sát người dân', true],
      ['II số 3', 'kế hoạch chưa có dòng này', 'không có', 'Đối soát nợ đọng', true],
    ]);
  });

  test('is not saved before each is decided; keeping needs a reason, what is gone cannot be taken', async () => {
    await expect(saveReading(staff, id, 0)).rejects.toThrow(
      refused('reading-undecided', { where: 'I.2.a số 1, nguyên văn' }),
    );
    const [first] = await differencesOf(id);
    const kept = await correctReading(staff, id, 0, {
      deed: 'decide',
      id: first?.id as string,
      take: false,
      reason: ' ',
    });
    expect(kept.faults).toEqual([{ field: `reason.${first?.id}`, message: expect.stringContaining('lý do') }]);
    const gone = (await differencesOf(id)).find(({ canTake }) => !canTake);
    await expect(
      correctReading(staff, id, 0, { deed: 'decide', id: gone?.id as string, take: true, reason: '' }),
    ).rejects.toThrow(refused('not-found'));
    await expect(
      correctReading(staff, id, 0, { deed: 'decide', id: 'task-0|time', take: true, reason: '' }),
    ).rejects.toThrow(refused('not-found'));
  });

  test('takes what was decided to be taken and keeps the rest, with its events; what was reported on stays', async () => {
    const [first, due] = await db().task.findMany({ where: { planId }, orderBy: { position: 'asc' } });
    await reportOn(due?.id as number, province.agencies.tuPhap);
    const views = await differencesOf(id);
    const idOf = (what: string, ours: RegExp) =>
      views.find((view) => view.what === what && ours.test(`${view.ours} ${view.theirs}`))?.id as string;
    const take = (one: string) => ({ deed: 'decide' as const, id: one, take: true, reason: '' });
    const { view } = await say(
      staff,
      id,
      0,
      take(idOf('nguyên văn', /97/)),
      take(idOf('giá trị', /97/)),
      take(idOf('thời gian', /Quý IV/)),
      take(idOf('phối hợp', /Nội Trợ/)),
      take(idOf('kế hoạch chưa có dòng này', /khảo sát/)),
      take(idOf('kế hoạch chưa có dòng này', /Đối soát/)),
      { deed: 'decide', id: null, take: false, reason: 'Văn bản sau không nhắc lại' },
    );
    expect(view.standing).toMatchObject({ openDifferences: 0, openNames: 1 });
    await expect(saveReading(staff, id, view.standing.version)).rejects.toThrow(
      refused('reading-unchecked', { names: 1 }),
    );
    const placed = await say(staff, id, view.standing.version, {
      deed: 'solve',
      name: 'Sở Nội Trợ',
      code: `agency:${province.agencies.noiVu}`,
      other: '',
    });
    let { version } = placed.view.standing;
    for (const row of placed.view.rows.filter(({ doubts }) => doubts.length > 0)) {
      version = (await say(staff, id, version, { deed: 'accept', row: row.key, cells: null })).view.standing.version;
    }
    await saveReading(staff, id, version);

    const targets = await listTargets(staff, { planIds: [planId] });
    expect(targets.map(({ value, title }) => [value, title])).toEqual([
      ['97', 'Đến năm 2030, tối thiểu 95% văn bản ban hành đúng thời hạn'],
      ['90', 'Trên 90% hồ sơ được trả trước hoặc đúng hẹn'],
      ['10', 'Giảm ít nhất 10% thời gian giải quyết so với năm 2025'],
      [null, 'Duy trì nền nếp làm việc ở bộ phận một cửa'],
      ['12', 'Tổ chức tối thiểu 12 cuộc khảo sát người dân'],
    ]);
    expect(await eventsOf('target', targets[0]?.id as number)).toEqual(['target.changed']);
    expect(await eventsOf('target', targets[1]?.id as number)).toEqual([]);
    const tasks = await listTasks(staff, { planIds: [planId] }, '2026-11-21');
    expect(tasks.map(({ task }) => task.title)).toEqual([
      'Rà soát văn bản của tỉnh',
      'Sửa quy chế làm việc',
      'Đánh giá việc giao quyền tự chủ',
      'Tập huấn kế toán',
      'Đối soát nợ đọng',
    ]);
    expect(tasks[1]?.task).toMatchObject({
      scheduleText: 'Quý IV/2026',
      supports: [{ name: 'Sở Tài chính' }, { name: 'Sở Nội vụ' }],
    });
    const { noiVu, taiChinh, tuPhap } = province.agencies;
    expect(await partsOf(due?.id as number)).toEqual([
      ['2026-q2', tuPhap, 'support'],
      ['2026-q4', noiVu, 'lead'],
      ['2026-q4', taiChinh, 'support'],
    ]);
    expect(await partsOf(first?.id as number)).toHaveLength(10);
    expect(tasks[4]?.occurrences).toHaveLength(1);
    expect(await eventsOf('task', due?.id as number)).toEqual(['task.changed']);
    const event = await db().auditEvent.findFirst({
      where: { action: 'plan.compared', subjectId: String(planId) },
      orderBy: { id: 'desc' },
    });
    expect(event?.after).toMatchObject({ taken: 6, added: 2, kept: [{ reason: 'Văn bản sau không nhắc lại' }, {}] });
  });
});

/** As if an agency had reported on its part of a task. */
async function reportOn(taskId: number, agencyId: number): Promise<void> {
  const periodId = await openYear2026(staff, province);
  const submission = await db().submission.findFirstOrThrow({ where: { periodId, agencyId } });
  const assignment = await db().taskAssignment.findFirstOrThrow({ where: { agencyId, occurrence: { taskId } } });
  await db().taskProgress.create({
    data: { submissionId: submission.id, assignmentId: assignment.id, state: 'in-progress', updatedById: staff.userId },
  });
}

async function partsOf(taskId: number): Promise<[string, number, string][]> {
  const parts = await db().taskAssignment.findMany({
    where: { occurrence: { taskId } },
    include: { occurrence: true },
  });
  return parts
    .map(({ agencyId, role, occurrence: { label } }): [string, number, string] => [label, agencyId, role])
    .sort((a, b) => a[0].localeCompare(b[0]) || a[1] - b[1]);
}

test('only for a plan of the same province', async () => {
  const other = await createProvince('muong-khac');
  const stranger = await createPerson('Tỉnh khác', other.provinceId, 'staff');
  const document = { bytes: Buffer.from(PLAN_TEXT), fileName: 'x.txt', kind: null };
  await expect(startReading(stranger, { ...document, provinceId: other.provinceId, planId })).rejects.toThrow(
    refused('not-found'),
  );
});
