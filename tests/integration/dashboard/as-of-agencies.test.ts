import { beforeAll, describe, expect, test } from 'vitest';
import { atInstant } from '@/lib/clock.ts';
import { listAgencies } from '@/lib/db/agencies.ts';
import { db } from '@/lib/db/client.ts';
import { readIndicators } from '@/lib/db/figures.ts';
import { listOwedReports } from '@/lib/db/owed-reports.ts';
import { listFigureParts } from '@/lib/db/part-series.ts';
import { listPlans, type Plan } from '@/lib/db/plans.ts';
import { findReport } from '@/lib/db/reports.ts';
import { listSendings } from '@/lib/db/sent-versions.ts';
import { findSubmission } from '@/lib/db/submissions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { agencyLines } from '@/lib/domain/part-series.ts';
import { punctualityOf } from '@/lib/domain/punctuality.ts';
import { changedRows } from '@/lib/domain/sent-change.ts';
import { approveReport } from '@/lib/use-cases/decide-report.ts';
import { exportAgency } from '@/lib/use-cases/export-agency.ts';
import { exportComparison } from '@/lib/use-cases/export-comparison.ts';
import { exportTargetParts } from '@/lib/use-cases/export-target-parts.ts';
import { endReopeningForAgency, reopenForAgency } from '@/lib/use-cases/reopen-for-agency.ts';
import { reopenReport } from '@/lib/use-cases/reopen-report.ts';
import { saveReport } from '@/lib/use-cases/save-report.ts';
import { submitReport } from '@/lib/use-cases/submit-report.ts';
import { viewAgency } from '@/lib/use-cases/view-agency.ts';
import { viewComparison } from '@/lib/use-cases/view-comparison.ts';
import { viewRanking } from '@/lib/use-cases/view-ranking.ts';
import { withdrawReport } from '@/lib/use-cases/withdraw-report.ts';
import { type Cycle, inside, startCycle, writeReport } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { createPart, createPerson, createProvince } from '../../support/factories.ts';
import { createRatePromise } from '../../support/promises.ts';

/**
 * Sở Tư pháp 8/10: approved on the 15th, opened again on the 17th, sent as 4/10 on the 18th, approved on the 20th.
 * Sở Tài chính 1/90: sent on the 15th, withdrawn on the 16th, sent again a day late on the 18th, approved on the 19th.
 */
let cycle: Cycle;
let plan: Plan;
let targetId: number;
let lans: number;
let dungs: number;

beforeAll(async () => {
  await testDatabase();
  cycle = await startCycle('nhu-ngay-co-quan');
  const { province, lan, dung, hoa } = cycle;
  const assignmentId = await createPart(province, {
    code: 'kh',
    agencyId: province.agencies.tuPhap,
    dueOn: '2026-12-10',
  });
  plan = (await listPlans(hoa)).find((one) => one.provinceId === province.provinceId) as Plan;
  targetId = await createRatePromise(province, plan.id);
  lans = await writeReport(cycle, lan);
  dungs = await writeReport(cycle, dung, { assigned: '90', done: '1' });
  const done = { assignmentId, state: 'done', completedOn: '2026-12-01', resultDocument: '9/BC', note: null } as const;
  await inside(() => saveReport(lan, { submissionId: lans, rows: [], tasks: [{ ...done, seenVersion: 0 }], head: {} }));
  await on('2026-12-15', () => send(lan, lans));
  await on('2026-12-15', () => approve(lans, 1));
  await on('2026-12-15', () => send(dung, dungs));
  await on('2026-12-16', () => withdrawReport(dung, dungs));
  await on('2026-12-17', () => reopenReport(hoa, lans, 'Nhầm cột'));
  await on('2026-12-18', () => correctDone(lan, lans, '4'));
  await on('2026-12-18', () => send(lan, lans));
  await on('2026-12-18', () => send(dung, dungs));
  await on('2026-12-19', () => approve(dungs, 2));
  await on('2026-12-20', () => approve(lans, 2));
});

const on = <T>(day: Day, work: () => Promise<T>) => atInstant(new Date(`${day}T09:00:00+07:00`), work);

describe('the parts of a figure', () => {
  test.each<[Day, [string | null, string | null]]>([
    ['2026-12-14', [null, null]],
    ['2026-12-15', ['8/10', null]],
    ['2026-12-16', ['8/10', null]],
    ['2026-12-17', [null, null]],
    ['2026-12-18', [null, null]],
    ['2026-12-19', [null, '1/90']],
    ['2026-12-20', ['4/10', '1/90']],
  ])('stand on %s as they had been approved by its end', async (day, expected) => {
    expect(await partsOn(day)).toEqual(expected);
  });

  test('sum up to the figure of the same day, and today’s are those of the last day', async () => {
    const figureOn = async (knownOn?: Day) => (await readingOn(knownOn))?.figures[0];
    expect(await figureOn('2026-12-16')).toMatchObject({ numerator: '8', denominator: '10' });
    expect(await figureOn('2026-12-19')).toMatchObject({ numerator: '1', denominator: '90' });
    expect(await figureOn('2026-12-20')).toMatchObject({ numerator: '5', denominator: '100' });
    expect(await partsOn(undefined)).toEqual(await partsOn('2026-12-20'));
  });
});

describe('the parts as a file', () => {
  const file = (actor: Actor, table: 'cap' | 'co-quan', knownOn?: Day) =>
    exportTargetParts(actor, targetId, table, { day: knownOn ?? '2026-12-20', knownOn });
  const PERIOD = '"Năm 2026";"2025-12-15";"2026-12-14"';

  test('have every agency with its counts, what is missing in words, and levels as sums', async () => {
    const agencies = (await file(cycle.hoa, 'co-quan'))?.content;
    expect(agencies).toContain(`"Sở Tư pháp";${PERIOD};"40";"%";"4";"10";"1";"1";\r\n`);
    expect(agencies).toContain(`"UBND xã Mường";${PERIOD};;"%";;;"0";"1";"chưa có"\r\n`);
    const levels = (await file(cycle.hoa, 'cap'))?.content;
    expect(levels).toContain(`"Cấp tỉnh";${PERIOD};"5";"%";"5";"100";"2";"3";\r\n`);
    expect((await file(cycle.hoa, 'co-quan', '2026-12-16'))?.content).toContain(
      '"Sở Tư pháp";"Năm 2026";"2025-12-15";"2026-12-14";"80"',
    );
  });

  test('have of an agency its own alone, of somebody else’s province nothing, and none of no target', async () => {
    const own = (await file(cycle.dung, 'co-quan'))?.content ?? '';
    expect(own).toContain('"Sở Tài chính"');
    expect(own).not.toContain('Sở Tư pháp');
    const elsewhere = await createProvince('noi-khac');
    const stranger = await createPerson('Người ngoài', elsewhere.provinceId, 'staff');
    expect((await file(stranger, 'co-quan'))?.content.trim().split('\r\n')).toHaveLength(1);
    expect(await exportTargetParts(cycle.hoa, 999_999, 'cap', { day: '2026-12-20' })).toBeNull();
  });
});

test('the history of a row is what each sending said of it; what was withdrawn was not sent', async () => {
  const rows = [{ key: '1.1' }, { key: '1.2' }];
  const history = async (submissionId: number) =>
    changedRows(rows, await listSendings(submissionId)).map(({ row, answers }) => [
      row.key,
      ...answers.map((one) => one?.number),
    ]);
  expect(await history(lans)).toEqual([['1.2', '8', '4']]);
  expect((await listSendings(lans)).map(({ sentBy }) => sentBy)).toEqual(['Lan', 'Lan']);
  expect((await listSendings(dungs)).map(({ number }) => number)).toEqual([2]);
});

describe('what agencies sent', () => {
  test('is in time while it stood, nothing once it was withdrawn, late when it came again; before the period was opened there is none', async () => {
    const { taiChinh, tuPhap } = cycle.province.agencies;
    const stateOn = async (agencyId: number, day: Day) => {
      const [sending] = (await viewAgency(cycle.hoa, await agency(agencyId), day, day)).sendings ?? [];
      return sending && [punctualityOf(sending, day), sending.answeredRows];
    };
    expect(await stateOn(taiChinh, '2026-12-14')).toBeUndefined();
    expect(await stateOn(taiChinh, '2026-12-15')).toEqual(['on-time', 7]);
    expect(await stateOn(taiChinh, '2026-12-17')).toEqual(['not-due', 0]);
    expect(await stateOn(taiChinh, '2026-12-18')).toEqual(['late', 7]);
    expect(await stateOn(tuPhap, '2026-12-18')).toEqual(['on-time', 6]);
    const file = await exportAgency(cycle.hoa, taiChinh, 'gui-bao-cao', { day: '2026-12-15', knownOn: '2026-12-15' });
    expect(file?.content).toContain('"09:00 15/12/2026";"Gửi đúng hạn"');
  });

  test('counts in the rank of that day; a period that nobody had opened yet does not', async () => {
    const sharesOn = async (day: Day) => {
      const ranking = await viewRanking(cycle.hoa, { ...cycle.province, knownOn: day }, day);
      return ranking?.lines.find((one) => one.agencyId === cycle.province.agencies.tuPhap)?.shares;
    };
    expect(await sharesOn('2026-12-18')).toMatchObject({
      punctual: { part: 1, whole: 1 },
      complete: { part: 6, whole: 6 },
    });
    await db().reportingPeriod.update({
      where: { id: cycle.periodId },
      data: { openedAt: new Date('2026-12-19T00:00:00+07:00') },
    });
    expect(await sharesOn('2026-12-18')).toMatchObject({ punctual: { part: 0, whole: 0 } });
    expect(
      (await viewAgency(cycle.hoa, await agency(cycle.province.agencies.tuPhap), '2026-12-18', '2026-12-18')).sendings,
    ).toEqual([]);
    await db().reportingPeriod.update({
      where: { id: cycle.periodId },
      data: { openedAt: new Date('2026-12-15T00:00:00+07:00') },
    });
  });
});

describe('who owes a report', () => {
  const { tuPhap, taiChinh, noiVu, xa } = {
    tuPhap: 'Sở Tư pháp',
    taiChinh: 'Sở Tài chính',
    noiVu: 'Sở Nội vụ',
    xa: 'UBND xã Mường',
  };
  const owedOn = async (knownOn?: Day) => {
    const asked = { provinceId: cycle.province.provinceId, knownOn };
    const owed = await listOwedReports(cycle.hoa, asked, knownOn ?? '2026-12-20');
    return owed.map(({ agencyName, status }) => `${agencyName}: ${status}`);
  };
  const never = [noiVu, xa].map((name) => `${name}: draft`);

  test.each<[Day, string[]]>([
    ['2026-12-14', []],
    ['2026-12-15', []],
    ['2026-12-16', [`${taiChinh}: draft`]],
    ['2026-12-17', [`${tuPhap}: returned`, `${taiChinh}: draft`]],
    ['2026-12-18', []],
    ['2026-12-20', []],
  ])('on %s is told by what had been sent, withdrawn, opened again and approved by its end', async (day, moved) => {
    const others = day === '2026-12-14' ? [] : never;
    expect((await owedOn(day)).toSorted()).toEqual([...moved, ...others].toSorted());
  });

  test('after the lock it is who was given more time, from that day until it was taken back', async () => {
    const { id: submissionId } = await db().submission.findFirstOrThrow({
      where: { periodId: cycle.periodId, agencyId: cycle.province.agencies.noiVu },
    });
    const until = '2026-12-30';
    await on('2026-12-22', () => reopenForAgency(cycle.hoa, { submissionId, until, reason: 'Mất điện' }));
    await on('2026-12-24', () => endReopeningForAgency(cycle.hoa, { submissionId, reason: 'Đã gửi bản giấy' }));
    const days: Day[] = ['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24'];
    const given = [`${noiVu}: draft`];
    expect(await Promise.all(days.map((day) => owedOn(day)))).toEqual([[], given, given, []]);
  });
});

describe('the comparison', () => {
  test('shows the tasks and targets of that day, on the page and as a file', async () => {
    const asked = (knownOn: Day) => ({
      ...{ provinceId: cycle.province.provinceId, plan, group: undefined, search: undefined, chosen: [], knownOn },
    });
    const offOn = async (day: Day) => {
      const { shown, areas } = await viewComparison(cycle.hoa, asked(day), day);
      const own = shown.find((load) => load.agency.id === cycle.province.agencies.tuPhap);
      return [own?.tasks.sum.off, areas[0]?.tasks.overdue, areas[0]?.targets['no-figure']];
    };
    expect(await offOn('2026-12-14')).toEqual([0, 0, 1]);
    expect(await offOn('2026-12-16')).toEqual([0, 0, 0]);
    expect(await offOn('2026-12-18')).toEqual([1, 1, 1]);
    expect(await offOn('2026-12-20')).toEqual([0, 0, 0]);
    const csv = (day: Day) => exportComparison(cycle.hoa, { ...asked(day), measure: 'nhiem-vu' }, 'ban-do', day);
    expect(await csv('2026-12-16')).toContain('"Sở Tư pháp";"Thủ tục hành chính";"1";"1";"0"');
    expect(await csv('2026-12-18')).toContain('"Sở Tư pháp";"Thủ tục hành chính";"1";"1";"1"');
  });
});

async function readingOn(knownOn: Day | undefined) {
  const { id } = await db().indicator.findFirstOrThrow({ where: { provinceId: cycle.province.provinceId } });
  return (await readIndicators(cycle.hoa, [id], knownOn)).get(id);
}

/** What Sở Tư pháp and Sở Tài chính are shown with; null while nothing of theirs stands. */
async function partsOn(knownOn: Day | undefined): Promise<(string | null)[]> {
  const reading = await readingOn(knownOn);
  const asked = { provinceId: cycle.province.provinceId, knownOn };
  const parts = reading
    ? await listFigureParts(cycle.hoa, { ...asked, indicator: reading.indicator }, reading.figures)
    : [];
  const lines = agencyLines(parts, 'higher');
  const { tuPhap, taiChinh } = cycle.province.agencies;
  return [tuPhap, taiChinh].map((id) => {
    const cell = lines.find(({ agencyId }) => agencyId === id)?.cells[0];
    return cell && cell.numerator !== null ? `${cell.numerator}/${cell.denominator}` : null;
  });
}

const agency = async (id: number) => (await listAgencies(cycle.hoa, { id }))[0] as never;

async function send(actor: Actor, submissionId: number): Promise<void> {
  await submitReport(actor, submissionId, (await findSubmission(actor, submissionId))?.version ?? 0);
}

function approve(submissionId: number, seenVersion: number): Promise<void> {
  return approveReport(cycle.hoa, { submissionId, seenVersion, note: null });
}

async function correctDone(actor: Actor, submissionId: number, typed: string): Promise<void> {
  const rowId = cycle.province.rows.done;
  const seenVersion = (await findReport(actor, submissionId))?.stored.get(rowId)?.version ?? 0;
  const row = { rowId, kind: 'value', typed, note: '', reason: '', promisedOn: '', seenVersion };
  expect(await saveReport(actor, { submissionId, rows: [row], tasks: [], head: {} })).toMatchObject({ written: 1 });
}
