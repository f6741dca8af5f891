import { beforeAll, describe, expect, test } from 'vitest';
import { atInstant } from '@/lib/clock.ts';
import { db } from '@/lib/db/client.ts';
import { dayToDb } from '@/lib/db/days.ts';
import { findSubmission } from '@/lib/db/submissions.ts';
import { listTargetReadings } from '@/lib/db/target-readings.ts';
import { listTaskParts, listTasks } from '@/lib/db/tasks.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { countByGroup } from '@/lib/domain/target-reading.ts';
import { statusInWords } from '@/lib/text/arithmetic.ts';
import { approveReport } from '@/lib/use-cases/decide-report.ts';
import { reopenReport } from '@/lib/use-cases/reopen-report.ts';
import { saveReport, type TypedProgress } from '@/lib/use-cases/save-report.ts';
import { submitReport } from '@/lib/use-cases/submit-report.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson, createProvince, openYear2026, type Province } from '../../support/factories.ts';

/** One province, two promises about "hoàn thành / được giao", one duty of every department: small enough to count by hand. */
const INSIDE = new Date('2026-12-15T09:00:00+07:00');
const TODAY = '2026-12-16';
const inside = <T>(work: () => Promise<T>) => atInstant(INSIDE, work);

let province: Province;
let planId: number;
let staff: Actor;
let [thu, tai, pho]: Actor[] = [];
let occurrenceId: number;
let periodId: number;

beforeAll(async () => {
  await testDatabase();
  province = await createProvince();
  const { provinceId, agencies } = province;
  staff = await createPerson('Cán bộ', provinceId, 'staff');
  thu = await createPerson('Thu', provinceId, 'focal-point', agencies.noiVu);
  tai = await createPerson('Tài', provinceId, 'focal-point', agencies.taiChinh);
  pho = await createPerson('Phó', provinceId, 'focal-point', agencies.tuPhap);
  await createPlan();
  periodId = await inside(() => openYear2026(staff, province));
});

describe('before anything is approved', () => {
  test('there is no figure, and it is not 0', async () => {
    await send(thu as Actor, { assigned: '10', done: '8' });
    const lines = await read();
    expect(lines.map((line) => line.figure)).toEqual([null, null]);
    expect(countByGroup(lines)['no-figure']).toBe(2);
  });
});

describe('as reports are approved', () => {
  test('the rate is the sum of counts over the sum of counts: 8/10 and 1/90 are 9 %, not the mean 40,6 %', async () => {
    await approve(thu as Actor);
    expect((await read())[0]?.figure).toMatchObject({
      value: '80',
      numerator: '8',
      denominator: '10',
      coverage: { answered: 1, expected: 4 },
    });
    await send(tai as Actor, { assigned: '90', done: '1' });
    expect((await read())[0]?.figure?.value).toBe('80');
    await approve(tai as Actor);
    expect((await read())[0]?.figure).toMatchObject({
      value: '9',
      numerator: '9',
      denominator: '100',
      coverage: { answered: 2, expected: 4 },
    });
  });

  test('each promise has its status with the arithmetic', async () => {
    const [high, low] = await read();
    expect(high?.state.status).toBe('at-risk');
    expect(statusInWords(high?.state as never)).toBe(
      '9\u00a0% so với 50\u00a0% theo lộ trình đến năm 2026, thiếu 41 điểm; mục tiêu từ 90\u00a0% trở lên.',
    );
    expect(low?.state.status).toBe('met');
    expect(statusInWords(low?.state as never)).toBe('9\u00a0% so với 5\u00a0%, vượt 4 điểm.');
  });

  test('the figure leads to its period and its rows', async () => {
    const [line] = await read();
    expect(line?.figure?.origin).toMatchObject({ kind: 'consolidated', periodId, name: 'Năm 2026' });
    expect(line?.figure?.terms.map((term) => [term.rowId, term.number])).toEqual([
      [province.rows.done, '9'],
      [province.rows.assigned, '100'],
    ]);
  });

  test('an approval that is re-opened takes its counts out again', async () => {
    const submissionId = await submissionOf(tai as Actor);
    await inside(() => reopenReport(staff, submissionId, 'Nhập nhầm cột.'));
    expect((await read())[0]?.figure?.value).toBe('80');
  });

  test('another province’s reader sees the same figure', async () => {
    const other = await createProvince('noi-khac');
    const reader = await createPerson('Người đọc', other.provinceId, 'leader');
    expect((await listTargetReadings(reader, { planIds: [planId] }, TODAY))[0]?.figure?.value).toBe('80');
  });
});

describe('what was published', () => {
  test('stands before later sums of the same period, in its newest version', async () => {
    const published = (version: number, done: number) =>
      db().publishedReport.create({
        data: {
          provinceId: province.provinceId,
          formVersionId: province.formVersionId,
          periodId,
          code: 'bc-2026',
          title: 'Báo cáo năm 2026',
          origin: 'consolidated',
          kind: 'year',
          reportYear: 2026,
          startsOn: dayToDb('2025-12-15'),
          cutOffOn: dayToDb('2026-12-14'),
          version,
          correctionReason: version > 1 ? 'Cộng sót một xã.' : null,
          documentId: province.documentId,
          values: {
            create: [
              { rowId: province.rows.done, printed: String(done), answer: 'value', number: done },
              { rowId: province.rows.assigned, printed: '200', answer: 'value', number: 200 },
            ],
          },
        },
      });
    await published(1, 100);
    await published(2, 120);
    const [line] = await read();
    expect(line?.figure).toMatchObject({
      value: '60',
      coverage: null,
      origin: { kind: 'published', imported: false, title: 'Báo cáo năm 2026' },
    });
    expect(line?.reading?.figures).toHaveLength(1);
  });
});

describe('a duty of three departments', () => {
  const status = async () => {
    const [task] = await listTasks(staff, { planIds: [planId] }, TODAY);
    return [task?.status, task?.current?.leadsDone, task?.current?.leads];
  };

  test('only approved progress counts, and it is done when all three are', async () => {
    expect(await status()).toEqual(['in-progress', 0, 3]);
    await send(pho as Actor, {}, [await done(pho as Actor)]);
    expect(await status()).toEqual(['in-progress', 0, 3]);
    await approve(pho as Actor);
    expect(await status()).toEqual(['in-progress', 1, 3]);
  });

  test('after its day it is overdue, whatever part of it is done', async () => {
    const [task] = await listTasks(staff, { planIds: [planId] }, '2027-01-01');
    expect(task?.status).toBe('overdue');
  });

  test('each part says when, by which document, in which report', async () => {
    const parts = await listTaskParts(staff, [occurrenceId]);
    expect(parts.find((part) => part.agencyId === province.agencies.tuPhap)).toMatchObject({
      state: 'done',
      completedOn: '2026-12-01',
      periodName: 'Năm 2026',
    });
    // Of the other two, one has an approved report that says "đang thực hiện", one had its approval taken back.
    expect(parts.map((part) => part.state).sort()).toEqual(['done', 'in-progress', null]);
  });
});

const read = () => listTargetReadings(staff, { planIds: [planId] }, TODAY);

/** Kế hoạch 2026–2030: từ 90 % (lộ trình 50 % năm 2026) và từ 5 %; một nhiệm vụ của ba sở, hạn 31/12/2026. */
async function createPlan(): Promise<void> {
  const { provinceId, documentId, rows } = province;
  const at = { documentId, sourceSection: 'II.2.a' };
  const plan = await db().plan.create({
    data: {
      provinceId,
      documentId,
      code: 'kh',
      title: 'Kế hoạch',
      kind: 'five-year',
      status: 'issued',
      startYear: 2026,
      endYear: 2030,
      decisionNo: '1/QĐ-UBND',
      decisionOn: dayToDb('2026-01-05'),
      issuer: 'UBND tỉnh',
    },
  });
  planId = plan.id;
  const statistic = async (id: number) =>
    (await db().statisticVersion.findUniqueOrThrow({ where: { id } })).statisticId as number;
  const indicator = await db().indicator.create({
    data: {
      provinceId,
      code: 'ty-le',
      areaCode: 'tthc',
      name: 'Tỷ lệ hoàn thành',
      unit: '%',
      direction: 'higher',
      accumulation: 'cumulative',
      origin: 'statistics',
    },
  });
  await db().indicatorVersion.create({
    data: {
      indicatorId: indicator.id,
      validFrom: dayToDb('2021-01-01'),
      definition: 'hoàn thành / được giao',
      formula: 'ratio',
      scale: 100,
      terms: {
        create: [
          { role: 'numerator', statisticId: await statistic(rows.done) },
          { role: 'denominator', statisticId: await statistic(rows.assigned) },
        ],
      },
    },
  });
  const promise = {
    planId,
    areaCode: 'tthc',
    origin: 'body',
    kind: 'quantitative',
    operator: '>=',
    unit: '%',
    deadlineOn: dayToDb('2030-12-31'),
    indicatorId: indicator.id,
    ...at,
  };
  await db().target.create({
    data: {
      ...promise,
      code: 'cao',
      position: 1,
      title: 'Hoàn thành cao',
      value: 90,
      steps: { create: { year: 2026, value: 50 } },
    },
  });
  await db().target.create({ data: { ...promise, code: 'thap', position: 2, title: 'Hoàn thành thấp', value: 5 } });
  const task = await db().task.create({
    data: { planId, areaCode: 'tthc', code: 'nv', position: 1, title: 'Rà soát', ...at },
  });
  const occurrence = await db().taskOccurrence.create({
    data: { taskId: task.id, label: '2026', startsOn: dayToDb('2026-01-01'), dueOn: dayToDb('2026-12-31') },
  });
  occurrenceId = occurrence.id;
  const { noiVu, taiChinh, tuPhap } = province.agencies;
  await db().taskAssignment.createMany({
    data: [noiVu, taiChinh, tuPhap].map((agencyId) => ({ occurrenceId, agencyId, role: 'lead' })),
  });
}

async function submissionOf(actor: Actor): Promise<number> {
  const agencyId = actor.grants[0]?.agencyId as number;
  return (await db().submission.findUniqueOrThrow({ where: { periodId_agencyId: { periodId, agencyId } } })).id;
}

async function send(
  actor: Actor,
  values: Partial<Record<keyof Province['rows'], string>>,
  tasks?: TypedProgress[],
): Promise<void> {
  const submissionId = await submissionOf(actor);
  const all = { assigned: '0', done: '0', total: '5', partA: '5', partB: '0', choice: '1', owned: '1', ...values };
  const rows = Object.entries(all).map(([key, typed]) => ({
    rowId: province.rows[key as keyof Province['rows']],
    kind: 'value',
    typed,
    note: '',
    reason: '',
    promisedOn: '',
    seenVersion: 0,
  }));
  const head = { signerName: 'Lò Thị Mai', documentOn: '2026-12-15' };
  await inside(async () => saveReport(actor, { submissionId, rows, tasks: tasks ?? [await started(actor)], head }));
  await inside(async () =>
    submitReport(actor, submissionId, (await findSubmission(actor, submissionId))?.version ?? 0),
  );
}

async function approve(actor: Actor): Promise<void> {
  const submissionId = await submissionOf(actor);
  await inside(() => approveReport(staff, { submissionId, seenVersion: 1, note: null }));
}

const assignmentOf = async (actor: Actor) =>
  (
    await db().taskAssignment.findFirstOrThrow({
      where: { occurrenceId, agencyId: actor.grants[0]?.agencyId as number },
    })
  ).id;
const progress = async (
  actor: Actor,
  state: TypedProgress['state'],
  completedOn: string | null,
): Promise<TypedProgress> => ({
  assignmentId: await assignmentOf(actor),
  state,
  completedOn,
  resultDocument: null,
  note: null,
  seenVersion: 0,
});
const started = (actor: Actor) => progress(actor, 'in-progress', null);
const done = (actor: Actor) => progress(actor, 'done', '2026-12-01');
