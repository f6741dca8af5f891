import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { dayToDb } from '@/lib/db/days.ts';
import { findReport, type Report } from '@/lib/db/reports.ts';
import { assess } from '@/lib/domain/report.ts';
import { saveReport, type TypedProgress } from '@/lib/use-cases/save-report.ts';
import {
  type Cycle,
  inside,
  refused,
  sendWritten,
  startCycle,
  submissionOf,
  writeReport,
} from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { createPart } from '../../support/factories.ts';

let count = 0;
let cycle: Cycle;
/** Due before the cut-off of năm 2026 (14/12), and after it. */
let [late, later]: number[] = [];
let submissionId: number;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  cycle = await startCycle(`cham-${count}`);
  const { province } = cycle;
  const agencyId = province.agencies.tuPhap;
  late = await createPart(province, { code: `a-${count}`, agencyId, dueOn: '2026-11-30' });
  later = await createPart(province, { code: `b-${count}`, agencyId, dueOn: '2026-12-31' });
  submissionId = await submissionOf(cycle, cycle.lan);
  await writeReport(cycle, cycle.lan);
});

describe('a late task says why before its report is sent', () => {
  test.each<[string, Partial<TypedProgress>, boolean]>([
    ['open after its day', { state: 'in-progress' }, true],
    ['not begun after its day', { state: 'not-started' }, true],
    ['done after its day', { state: 'done', completedOn: '2026-12-01' }, true],
    ['done on its day', { state: 'done', completedOn: '2026-11-30' }, false],
    ['open after its day, with the reason', { state: 'in-progress', note: 'Chờ hướng dẫn của bộ.' }, false],
  ])('%s', async (_, said, owes) => {
    await save(later, { state: 'in-progress' });
    const saved = await save(late, said);
    expect(saved.debts.unexplainedTasks).toEqual(owes ? [late] : []);
    expect(assess(await report()).unexplainedTasks).toEqual(owes ? [late] : []);
    const sending = sendWritten(cycle.lan, submissionId);
    if (owes) await expect(sending).rejects.toEqual(refused('late-unexplained'));
    else await sending;
    expect((await report()).submission.status).toBe(owes ? 'draft' : 'submitted');
  });

  test('the reason is what was missing, nothing else', async () => {
    await save(later, { state: 'in-progress' });
    await save(late, { state: 'in-progress' });
    await expect(sendWritten(cycle.lan, submissionId)).rejects.toMatchObject({ facts: { count: 1 } });
    expect(
      (await save(late, { state: 'in-progress', note: 'Chờ hướng dẫn của bộ.', seenVersion: 1 })).debts
        .unexplainedTasks,
    ).toEqual([]);
    await sendWritten(cycle.lan, submissionId);
  });
});

describe('a task more than 30 days overdue has a next step before its report is sent', () => {
  const nextStep = { what: 'Trình dự thảo', who: 'Phòng CCHC', by: '2027-01-31' };
  const open = { state: 'in-progress', note: 'Chờ hướng dẫn của bộ.' } as const;
  let old: number;

  beforeEach(async () => {
    const agencyId = cycle.province.agencies.tuPhap;
    old = await createPart(cycle.province, { code: `c-${count}`, agencyId, dueOn: '2026-11-13' });
    for (const part of [late, later]) await save(part, open);
  });

  test.each<[string, Partial<TypedProgress>, boolean]>([
    ['open with a reason alone', open, true],
    ['open with a step whose day has passed', { ...open, nextStep: { ...nextStep, by: '2026-12-13' } }, true],
    ['open with a step that lies ahead', { ...open, nextStep }, false],
    ['done late, with a reason', { ...open, state: 'done', completedOn: '2026-12-01' }, false],
  ])('%s', async (_, said, owes) => {
    expect((await save(old, said)).debts).toEqual({ unexplainedTasks: [], steplessTasks: owes ? [old] : [] });
    expect(assess(await report()).steplessTasks).toEqual(owes ? [old] : []);
    const sending = sendWritten(cycle.lan, submissionId);
    if (owes) await expect(sending).rejects.toMatchObject({ code: 'next-step-owed', facts: { count: 1 } });
    else await sending;
    const { submission, tasks } = await report();
    expect(submission.status).toBe(owes ? 'draft' : 'submitted');
    expect(tasks.find(({ assignmentId }) => assignmentId === old)?.nextStep).toEqual(said.nextStep ?? null);
  });

  test('a step that is not said again is gone; the same said twice changes nothing', async () => {
    await save(old, { ...open, nextStep });
    expect(await save(old, { ...open, nextStep: { ...nextStep }, seenVersion: 1 })).toMatchObject({ written: 0 });
    expect((await save(old, { ...open, seenVersion: 1 })).debts.steplessTasks).toEqual([old]);
  });

  test('what was sent keeps it', async () => {
    await save(old, { ...open, nextStep });
    await sendWritten(cycle.lan, submissionId);
    const { content } = await db().submissionVersion.findFirstOrThrow({ where: { submissionId } });
    expect(content).toMatchObject({ tasks: expect.arrayContaining([expect.objectContaining({ nextStep })]) });
  });

  const step = (nextOn: string) => ({ nextStep: 'Trình dự thảo', nextBy: 'Phòng CCHC', nextOn: dayToDb(nextOn) });

  test.each<[string, Partial<Record<'progress' | 'instance' | 'task' | 'plan', object>>, boolean]>([
    ['31 days overdue without a step', {}, true],
    ['a step whose day has passed on the cut-off day', { progress: step('2026-12-13') }, true],
    ['a step on the cut-off day', { progress: step('2026-12-14') }, false],
    ['30 days overdue', { instance: { dueOn: dayToDb('2026-11-14') } }, false],
    ['done', { progress: { state: 'done', completedOn: dayToDb('2026-12-01') } }, false],
    ['an empty row of the plan', { task: { empty: true, title: null } }, false],
    ['due before its plan was proposed', { plan: { proposedOn: dayToDb('2026-11-14') } }, false],
    ['due on the day its plan was proposed', { plan: { proposedOn: dayToDb('2026-11-13') } }, true],
  ])('whoever writes past the application is refused too: %s', async (_, { progress, instance, task, plan }, owes) => {
    await save(old, open);
    const where = { id: old };
    const found = await db().taskAssignment.findUniqueOrThrow({
      where,
      include: { occurrence: { include: { task: true } } },
    });
    const { occurrence } = found;
    if (instance) await db().taskOccurrence.update({ where: { id: occurrence.id }, data: instance });
    if (task) await db().task.update({ where: { id: occurrence.taskId }, data: task });
    if (plan) await db().plan.update({ where: { id: occurrence.task.planId }, data: plan });
    if (progress) await db().taskProgress.updateMany({ where: { submissionId, assignmentId: old }, data: progress });
    const sending = db().submission.update({ where: { id: submissionId }, data: { status: 'submitted' } });
    if (owes) await expect(sending).rejects.toThrow(/no next step/);
    else await sending;
  });

  test('whoever writes past the application may send what repeats another row of the plan, and what others owe holds nobody up', async () => {
    await save(old, open);
    const others = await writeReport(cycle, cycle.dung);
    await db().submission.update({ where: { id: others }, data: { status: 'submitted' } });
    const [repeated, first] = await Promise.all([taskOf(old), taskOf(later)]);
    await db().task.update({ where: { id: repeated }, data: { duplicateOfId: first } });
    await db().submission.update({ where: { id: submissionId }, data: { status: 'submitted' } });
  });

  test('the database refuses it too: sending without one, half of one, one beside what is done', async () => {
    await save(old, open);
    await expect(
      db().submission.update({ where: { id: submissionId }, data: { status: 'submitted' } }),
    ).rejects.toThrow(/no next step/);
    const set = (data: object) => db().taskProgress.updateMany({ where: { submissionId, assignmentId: old }, data });
    await expect(set({ nextStep: 'Trình dự thảo' })).rejects.toThrow();
    const whole = { nextStep: 'Trình dự thảo', nextBy: 'Phòng CCHC', nextOn: new Date('2027-01-31') };
    await expect(set({ ...whole, nextBy: ' ' })).rejects.toThrow();
    await expect(set({ ...whole, state: 'done', completedOn: new Date('2026-12-01') })).rejects.toThrow();
    await set(whole);
    await db().submission.update({ where: { id: submissionId }, data: { status: 'submitted' } });
  });
});

function save(assignmentId: number | undefined, said: Partial<TypedProgress>) {
  const part = {
    ...{ assignmentId: assignmentId as number, state: 'in-progress' as const, completedOn: null },
    ...{ resultDocument: null, note: null, seenVersion: 0, ...said },
  };
  return inside(() => saveReport(cycle.lan, { submissionId, rows: [], tasks: [part], head: {} }));
}

async function report(): Promise<Report> {
  return (await findReport(cycle.lan, submissionId)) as Report;
}

async function taskOf(assignmentId: number | undefined): Promise<number> {
  const where = { id: assignmentId ?? 0 };
  return (await db().taskAssignment.findUniqueOrThrow({ where, include: { occurrence: true } })).occurrence.taskId;
}
