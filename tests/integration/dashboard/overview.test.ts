import { beforeAll, describe, expect, test } from 'vitest';
import { atInstant } from '@/lib/clock.ts';
import { type Db, db } from '@/lib/db/client.ts';
import { dayToDb } from '@/lib/db/days.ts';
import { readOverview, readStanding } from '@/lib/db/overview.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { overdueTasks, owedPeriods } from '@/lib/domain/duties.ts';
import { decideRemedy } from '@/lib/use-cases/decide-remedy.ts';
import { reopenForAgency } from '@/lib/use-cases/reopen-for-agency.ts';
import { type Cycle, sendReport, startCycle, submissionOf } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { createPart, createPerson } from '../../support/factories.ts';

/** Sở Tài chính leads a task that fell due on 30/06/2026; of four agencies one has sent its report of 2026. */
const DAY = '2026-12-16';
const AFTER_LOCK = '2026-12-23';
const FACTS = { cause: 'Thiếu người', measure: 'Giao thêm người', person: 'Giám đốc', dueOn: '2026-12-10' };

let cycle: Cycle;
let plan: { id: number; provinceId: number };
let occurrenceId: number;
let [leader, auditor, stranger]: Actor[] = [];

const read = async (actor: Actor | undefined, day = DAY, tx?: Db) => {
  const standing = await readStanding(actor as Actor, { planIds: [plan.id] }, day, tx);
  return readOverview(actor as Actor, { plan, standing }, day, tx);
};
const owing = async (actor: Actor | undefined, day = DAY) => (await read(actor, day)).owed.map((one) => one.agencyName);

beforeAll(async () => {
  await testDatabase();
  cycle = await startCycle('tong-quan');
  const { provinceId, agencies } = cycle.province;
  leader = await createPerson('Lãnh đạo', provinceId, 'leader');
  auditor = await createPerson('Kiểm tra', provinceId, 'auditor');
  const elsewhere = await startCycle('noi-khac');
  stranger = elsewhere.hoa;
  const part = { code: 'kh', agencyId: agencies.taiChinh, dueOn: '2026-06-30' };
  const assignmentId = await createPart(cycle.province, part);
  const found = await db().taskAssignment.findUniqueOrThrow({
    where: { id: assignmentId },
    include: { occurrence: { include: { task: { include: { plan: true } } } } },
  });
  plan = found.occurrence.task.plan;
  occurrenceId = found.occurrenceId;
  const other = await createPart(cycle.province, { ...part, code: 'kh-khac' });
  const aside = await db().taskAssignment.findUniqueOrThrow({ where: { id: other } });
  for (const id of [occurrenceId, aside.occurrenceId])
    await atInstant(new Date('2026-11-01T09:00:00+07:00'), () =>
      decideRemedy(leader as Actor, { targetId: null, occurrenceId: id, ...FACTS }),
    );
  await sendReport(cycle, cycle.lan);
});

describe('who owes a report', () => {
  test('leadership sees all who have not sent, departments first, with the day', async () => {
    expect(await owing(leader)).toEqual(['Sở Nội vụ', 'Sở Tài chính', 'UBND xã Mường']);
    const { periods, owed, counts } = await read(leader);
    expect(owedPeriods(periods, owed, DAY).map((one) => [one.period.name, one.dueOn])).toEqual([
      ['Năm 2026', '2026-12-17'],
    ]);
    expect(counts.get(cycle.periodId)?.expected).toBe(4);
  });

  test('an agency sees its own, and somebody of another province nothing', async () => {
    expect(await owing(cycle.dung)).toEqual(['Sở Tài chính']);
    expect(await owing(cycle.lan)).toEqual([]);
    expect(await owing(stranger)).toEqual([]);
    expect((await read(stranger)).seesPeriods).toBe(false);
  });

  test('before the window and after the lock nobody owes, but for whom it is open again, until the day', async () => {
    expect(await owing(leader, '2025-12-14')).toEqual([]);
    expect(await owing(leader, AFTER_LOCK)).toEqual([]);
    const submissionId = await submissionOf(cycle, cycle.dung);
    await atInstant(new Date(`${AFTER_LOCK}T09:00:00+07:00`), () =>
      reopenForAgency(cycle.hoa, { submissionId, until: '2026-12-28', reason: 'Bổ sung số liệu.' }),
    );
    const { periods, owed } = await read(auditor, AFTER_LOCK);
    expect(owedPeriods(periods, owed, AFTER_LOCK).map((one) => [one.dueOn, one.reports.length])).toEqual([
      ['2026-12-28', 1],
    ]);
    expect(await owing(leader, '2026-12-29')).toEqual([]);
    expect((await read(leader)).owed.map((one) => one.reopenedUntil)).toEqual([null, null, null]);
  });

  test('an agency that was not there on the cut-off day owes nothing', async () => {
    const agency = { where: { id: cycle.province.agencies.xaMuong } };
    await db().agency.update({ ...agency, data: { validTo: dayToDb('2026-12-13') } });
    expect(await owing(leader)).toEqual(['Sở Nội vụ', 'Sở Tài chính']);
    await db().agency.update({ ...agency, data: { validTo: null } });
  });
});

test('an overdue task names the lead that is not done, and its days', async () => {
  const { tasks, parts, remedies } = await read(stranger);
  expect(overdueTasks(tasks, parts, remedies, DAY)).toMatchObject([
    { days: 169, dueOn: '2026-06-30', owing: [{ agencyName: 'Sở Tài chính' }], nextStep: { standing: 'follow-up' } },
  ]);
});

test('the remedies are those of the plan’s own targets and tasks', async () => {
  expect((await read(stranger)).remedies.map((remedy) => remedy.occurrenceId)).toEqual([occurrenceId]);
});

test('two targets take as many queries as forty', async () => {
  await plantTargets(2);
  const few = counting();
  expect((await read(leader, DAY, few.tx)).targets).toHaveLength(2);
  await plantTargets(40);
  const many = counting();
  const { targets, tasks } = await read(leader, DAY, many.tx);
  expect([targets.length, tasks.length]).toEqual([42, 41]);
  expect(few.count()).toBeGreaterThan(5);
  expect(many.count()).toBe(few.count());
});

/** As many promises with an indicator of their own, and but for the first two as many overdue tasks. */
async function plantTargets(count: number): Promise<void> {
  const { provinceId, documentId } = cycle.province;
  const at = { documentId, sourceSection: 'I' };
  for (let index = 0; index < count; index += 1) {
    const code = `${count}-${index}`;
    const shape = { code, areaCode: 'tthc', position: 100 * count + index };
    const indicator = { provinceId, code, areaCode: 'tthc', name: code, direction: 'higher', origin: 'statistics' };
    const versions = { create: { validFrom: dayToDb('2021-01-01'), definition: code } };
    const { id: indicatorId } = await db().indicator.create({
      data: { ...indicator, accumulation: 'stock', versions },
    });
    const promise = { ...shape, ...at, planId: plan.id, title: code, indicatorId, deadlineOn: dayToDb('2030-12-31') };
    await db().target.create({ data: { ...promise, origin: 'body', kind: 'quantitative', operator: '>=', value: 9 } });
    if (count === 2) continue;
    const task = await db().task.create({ data: { ...shape, ...at, planId: plan.id, title: code } });
    const instance = { taskId: task.id, label: '2026', dueOn: dayToDb('2026-06-30') };
    const { id } = await db().taskOccurrence.create({ data: instance });
    const agencyId = cycle.province.agencies.taiChinh;
    await db().taskAssignment.create({ data: { occurrenceId: id, agencyId, role: 'lead' } });
  }
}

/** The database, and how often it was asked. */
function counting(): { tx: Db; count: () => number } {
  let asked = 0;
  const counted = <T extends object>(owner: T): T =>
    new Proxy(owner, {
      get(target, key) {
        const found = Reflect.get(target, key);
        if (typeof found === 'object' && found !== null) return counted(found);
        if (typeof found !== 'function') return found;
        return (...given: unknown[]) => {
          asked += 1;
          return found.apply(target, given);
        };
      },
    });
  return { tx: counted(db()), count: () => asked };
}
