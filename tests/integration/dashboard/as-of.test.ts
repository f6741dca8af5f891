import { beforeAll, describe, expect, test } from 'vitest';
import { atInstant } from '@/lib/clock.ts';
import { db } from '@/lib/db/client.ts';
import { listJudgements } from '@/lib/db/judgements.ts';
import { listOwedReports } from '@/lib/db/owed-reports.ts';
import { listPeriods } from '@/lib/db/periods.ts';
import { listPlans, type Plan } from '@/lib/db/plans.ts';
import { listRemedies } from '@/lib/db/remedies.ts';
import { countSendings } from '@/lib/db/results.ts';
import { listTargetReadings } from '@/lib/db/target-readings.ts';
import { listTaskParts, listTasks } from '@/lib/db/tasks.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { closePeriod } from '@/lib/use-cases/closing/close-period.ts';
import { correctPeriod } from '@/lib/use-cases/closing/correct-period.ts';
import { viewClosing } from '@/lib/use-cases/closing/view-closing.ts';
import { decideRemedy } from '@/lib/use-cases/decide-remedy.ts';
import { approveReport } from '@/lib/use-cases/decide-report.ts';
import { enterFigure } from '@/lib/use-cases/enter-figure.ts';
import { liftOverride, overrideResult } from '@/lib/use-cases/override-result.ts';
import { reopenReport } from '@/lib/use-cases/reopen-report.ts';
import { saveReport } from '@/lib/use-cases/save-report.ts';
import { signJudgement } from '@/lib/use-cases/sign-judgement.ts';
import { tellOutcome } from '@/lib/use-cases/tell-outcome.ts';
import { viewComparison } from '@/lib/use-cases/view-comparison.ts';
import { type Cycle, inside, sendReport, sendWritten, startCycle, writeReport } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { createPart } from '../../support/factories.ts';
import { createPublishedPromise, createRatePromise } from '../../support/promises.ts';

let cycle: Cycle;
let planId: number;
let targetId: number;
let published: [number, number];
let occurrenceId: number;
let lans: number;
let dungs: number;

beforeAll(async () => {
  await testDatabase();
  cycle = await startCycle('nhu-ngay');
  const part = { code: 'kh', agencyId: cycle.province.agencies.tuPhap, dueOn: '2026-12-31' };
  const assignmentId = await createPart(cycle.province, part);
  occurrenceId = (await db().taskAssignment.findUniqueOrThrow({ where: { id: assignmentId } })).occurrenceId;
  planId = (await db().plan.findFirstOrThrow({ where: { code: 'kh' } })).id;
  targetId = await createRatePromise(cycle.province, planId);
  published = await createPublishedPromise(cycle.province, planId);
  lans = await writeReport(cycle, cycle.lan);
  const done = { assignmentId, state: 'done', completedOn: '2026-12-01', resultDocument: '9/BC', note: null } as const;
  await inside(() =>
    saveReport(cycle.lan, { submissionId: lans, rows: [], tasks: [{ ...done, seenVersion: 0 }], head: {} }),
  );
  await sendWritten(cycle.lan, lans);
  dungs = await sendReport(cycle, cycle.dung, { assigned: '90', done: '1' });
});

const at = <T>(instant: string, work: () => Promise<T>) => atInstant(new Date(`${instant}+07:00`), work);
const sevenOf = (day: Day) => `${day}T07:00:00`;
const LETTER = { number: null, issuedOn: null };
const document = {
  kind: 'report' as const,
  number: '5/BC-BNV',
  issuedOn: '2026-12-01',
  issuer: 'Bộ Nội vụ',
  title: 'Công bố',
};

/** All that the dashboard, the pages of a target, a task and an agency and the comparison show of a day; without one, of now. */
async function view(day: Day, knownOn: Day | undefined = day) {
  const { hoa } = cycle;
  const lines = await listTargetReadings(hoa, { planIds: [planId], knownOn }, day);
  const tasks = await listTasks(hoa, { planIds: [planId], knownOn }, day);
  const plan = (await listPlans(hoa)).find(({ id }) => id === planId) as Plan;
  const all = { group: undefined, search: undefined, chosen: [] };
  const { shown, ranking } = await viewComparison(hoa, { ...cycle.province, ...all, plan, knownOn }, day);
  return {
    agencies: shown.map(({ agency, tasks: owed, targets }) => [
      ...[agency.name, owed.sum, targets.sum],
      ranking?.lines.find(({ agencyId }) => agencyId === agency.id)?.shares,
    ]),
    figures: lines.map(({ state, reading }) => [
      state.status,
      ...(reading?.figures ?? []).map(({ value, origin, coverage, terms }) => ({
        ...{ value, origin: origin.kind, coverage, set: terms.flatMap((term) => term.setReason ?? []) },
      })),
    ]),
    owed: [
      await listOwedReports(hoa, { ...cycle.province, knownOn }, day),
      (await countSendings(hoa, { knownOn })).get(cycle.periodId),
    ],
    closed: (await listPeriods(hoa, { knownOn })).map(({ closedAt }) => closedAt),
    tasks: tasks.map(({ status, current }) => [status, current?.leadsDone]),
    parts: (await listTaskParts(hoa, [occurrenceId], knownOn)).map(({ state, resultDocument }) => [
      state,
      resultDocument,
    ]),
    said: (await listJudgements(hoa, targetId, knownOn)).map(({ status }) => status),
    remedies: (await listRemedies(hoa, { targetIds: [targetId], knownOn })).map(({ outcome, outcomeBy }) => [
      outcome,
      outcomeBy,
    ]),
  };
}

const onRow = { seenSetId: 0 };
const acts: [Day, () => Promise<unknown>][] = [
  // the last minute of the day, and the first hour of the next, which in UTC is still the day before
  ['2026-12-15', () => at('2026-12-15T23:59:00', () => approve(lans))],
  ['2026-12-16', () => at('2026-12-16T00:30:00', () => approve(dungs))],
  ['2026-12-17', () => at(sevenOf('2026-12-17'), () => set('50'))],
  ['2026-12-18', () => at(sevenOf('2026-12-18'), () => reopenReport(cycle.hoa, lans, 'Nhầm cột'))],
  ['2026-12-19', () => at(sevenOf('2026-12-19'), sayAndDecide)],
  ['2026-12-20', () => at(sevenOf('2026-12-20'), tellAndLift)],
  ['2026-12-22', () => at(sevenOf('2026-12-22'), close)],
  ['2026-12-23', () => at(sevenOf('2026-12-23'), correct)],
];

describe('a view as it was on a day', () => {
  test('shows what had been approved by the end of that day, and nothing that comes later changes it', async () => {
    const seen = new Map<Day, unknown>([['2026-12-14', await view('2026-12-14')]]);
    for (const [day, act] of acts) {
      await act();
      seen.set(day, await view(day));
      expect(seen.get(day)).toEqual(await view(day, undefined));
      for (const [earlier, then] of seen) expect([earlier, await view(earlier)]).toEqual([earlier, then]);
    }
    expect(await view('2026-12-23')).toEqual(await view('2026-12-23', undefined));
  });

  test('each day by hand', async () => {
    const rate = async (day: Day) => (await view(day)).figures[0];
    const two = { answered: 2, expected: 4 };
    const one = { answered: 1, expected: 4 };
    const sum = { origin: 'consolidated', set: [] };
    expect(await rate('2026-12-14')).toEqual(['no-figure']);
    expect(await rate('2026-12-15')).toEqual(['on-track', { ...sum, value: '80', coverage: one }]);
    expect(await rate('2026-12-16')).toEqual(['at-risk', { ...sum, value: '9', coverage: two }]);
    expect((await rate('2026-12-17'))?.[1]).toMatchObject({ value: '50', set: ['Theo văn bản'] });
    expect((await rate('2026-12-18'))?.[1]).toMatchObject({ value: expect.stringMatching(/^55\.5{9}/), coverage: one });
    expect((await rate('2026-12-20'))?.[1]).toMatchObject({
      value: expect.stringMatching(/^1\.1{9}/),
      origin: 'consolidated',
      set: [],
    });
    expect((await rate('2026-12-22'))?.[1]).toMatchObject({
      value: expect.stringMatching(/^1\.1{9}/),
      origin: 'published',
    });
    expect((await rate('2026-12-23'))?.[1]).toMatchObject({ value: '0.5', set: ['Sót một xã'] });
  });

  test('what others published, the duty, the judgement and the remedy are those of the day, too', async () => {
    const outside = async (day: Day) =>
      (await view(day)).figures[1]?.slice(1).map((figure) => (figure as { value: string }).value);
    expect([await outside('2026-12-18'), await outside('2026-12-19'), await outside('2026-12-20')]).toEqual([
      [],
      ['70'],
      ['71'],
    ]);
    const duty = async (day: Day) => [(await view(day)).tasks, (await view(day)).parts];
    expect(await duty('2026-12-14')).toEqual([[['in-progress', 0]], [[null, null]]]);
    expect(await duty('2026-12-15')).toEqual([[['done-on-time', 1]], [['done', '9/BC']]]);
    expect(await duty('2026-12-18')).toEqual([[['in-progress', 0]], [[null, null]]]);
    const { said, remedies } = await view('2026-12-19');
    expect([(await view('2026-12-18')).said, said]).toEqual([[], ['behind']]);
    expect([(await view('2026-12-18')).remedies, remedies]).toEqual([[], [[null, null]]]);
    expect((await view('2026-12-20')).remedies).toEqual([['done', 'Hoa']]);
  });

  test('a day that is over is never written again', async () => {
    const rewrite = db().$executeRaw`update period_result_days set number = 1 where day = '2026-12-15'`;
    await expect(rewrite).rejects.toThrow(/written once/);
    await expect(db().$executeRaw`delete from period_result_days`).rejects.toThrow(/written once/);
    await expect(db().$executeRaw`truncate period_result_days`).rejects.toThrow(/written once/);
  });
});

function approve(submissionId: number): Promise<void> {
  return approveReport(cycle.hoa, { submissionId, seenVersion: 1, note: null });
}

function set(number: string): Promise<void> {
  const { periodId, hoa, province } = cycle;
  return overrideResult(hoa, { periodId, rowId: province.rows.done, ...onRow, number, reason: 'Theo văn bản' });
}

async function sayAndDecide(): Promise<void> {
  const { hoa } = cycle;
  await signJudgement(hoa, { targetId, status: 'behind', reason: 'Thiếu người' });
  const facts = { cause: 'Thiếu người', measure: 'Điều động', person: 'Bà Mai', dueOn: '2026-12-30' };
  await decideRemedy(hoa, { targetId, occurrenceId: null, ...facts });
  await publish('70', null);
}

function publish(value: string, note: string | null): Promise<void> {
  const [target, indicatorId] = published;
  return enterFigure(cycle.hoa, { targetId: target, indicatorId, year: 2026, value, document, section: 'I', note });
}

async function tellAndLift(): Promise<void> {
  const { periodId, hoa, province } = cycle;
  const { id } = await db().remedy.findFirstOrThrow({ where: { targetId } });
  await tellOutcome(hoa, { remedyId: id, outcome: 'done', note: 'Đã có người' });
  const { id: seenSetId } = await db().consolidationOverride.findFirstOrThrow({ where: { periodId } });
  await liftOverride(hoa, { periodId, rowId: province.rows.done, seenSetId, reason: 'Đã có số đúng' });
  await publish('71', 'Bộ đính chính');
}

async function close(): Promise<void> {
  const { periodId, hoa } = cycle;
  const seen = ((await viewClosing(hoa, periodId))?.items ?? []).map(({ key }) => key);
  const acceptance = { seen, reasons: new Map<string, string>(), reasonForAll: 'Đã đôn đốc' };
  await closePeriod(hoa, { periodId, acceptance, letter: LETTER });
}

async function correct(): Promise<void> {
  const { periodId, hoa, province } = cycle;
  const changes = [{ rowId: province.rows.assigned, number: '200' }];
  await correctPeriod(hoa, { periodId, seenVersion: 1, reason: 'Sót một xã', changes, letter: LETTER });
}
