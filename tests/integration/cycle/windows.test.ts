import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { dayToDb } from '@/lib/db/days.ts';
import { findReport } from '@/lib/db/reports.ts';
import { plusDays } from '@/lib/domain/calendar.ts';
import { type PeriodKind, proposePeriod, type RegularKind, type Window } from '@/lib/domain/reporting-period.ts';
import { openPeriod } from '@/lib/use-cases/open-period.ts';
import { type Cycle, startCycle, submissionOf } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { on } from '../../support/reminders.ts';

let cycle: Cycle;
let count = 0;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  cycle = await startCycle(`cua-so-${count}`);
});

/** A period of the same form in which Lan's department has an approved report that says `total`. */
async function approved(kind: RegularKind, year: number, total: string, window: Partial<Window> = {}): Promise<void> {
  const days = { ...proposePeriod(kind, year), ...window };
  await plant(kind, days, year, total);
}

async function plant(kind: PeriodKind, days: ReturnType<typeof proposePeriod>, year: number, total: string) {
  const { province, hoa } = cycle;
  const { provinceId, formVersionId, rows } = province;
  const period = { ...days, kind, reportYear: year, provinceId, formVersionId, documentId: null };
  const periodId = await on(days.startsOn, () => openPeriod(hoa, { ...period, name: `${kind} ${year}` }));
  const agencyId = province.agencies.tuPhap;
  const where = { periodId_agencyId: { periodId, agencyId } };
  const { id: submissionId } = await db().submission.update({ where, data: { status: 'approved' } });
  const updatedById = hoa.userId;
  await db().reportedValue.create({
    data: { submissionId, rowId: rows.total, answer: 'value', number: total, updatedById },
  });
}

const read = async () => findReport(cycle.lan, await submissionOf(cycle, cycle.lan));
const totalOf = (answers: ReadonlyMap<string, { number: string | null }> | null | undefined) =>
  answers?.get('2')?.number ?? null;

describe('what the figures of năm 2026 are held against', () => {
  test('the same days a year before', async () => {
    await approved('year', 2025, '700');
    const report = await read();
    expect([totalOf(report?.comparable), report?.comparableName]).toEqual(['700', 'year 2025']);
  });

  test('not the same name over other days, nor another form over the same', async () => {
    await approved('year', 2025, '700', { startsOn: '2025-01-01', cutOffOn: '2025-12-14' });
    expect((await read())?.comparable).toBeNull();
    await db().reportingPeriod.updateMany({ where: { name: 'year 2025' }, data: { startsOn: dayToDb('2024-12-15') } });
    expect(totalOf((await read())?.comparable)).toBe('700');
    const other = await startCycle(`bieu-khac-${count}`);
    await db().reportingPeriod.updateMany({
      where: { name: 'year 2025', provinceId: cycle.province.provinceId },
      data: { formVersionId: other.province.formVersionId },
    });
    expect((await read())?.comparable).toBeNull();
  });

  test('an ad-hoc period over those days, where there is no other', async () => {
    await plant('adhoc', proposePeriod('year', 2025), 2025, '650');
    expect((await read())?.comparableName).toBe('adhoc 2025');
    await approved('year', 2025, '700');
    expect((await read())?.comparableName).toBe('year 2025');
  });

  test('the highest of the narrower periods, the ad-hoc ones among them, never one of another report year', async () => {
    await approved('h1', 2026, '150');
    await approved('q3', 2026, '50');
    await approved('h1', 2025, '900');
    expect(totalOf((await read())?.nested)).toBe('150');
    const may = { ...proposePeriod('q1', 2026), startsOn: '2026-05-01', cutOffOn: '2026-05-31' };
    const days = { dueOn: '2026-06-03', ministryDueOn: '2026-06-05', locksOn: plusDays('2026-06-05', 1) };
    await plant('adhoc', { ...may, ...days }, 2026, '160');
    expect(totalOf((await read())?.nested)).toBe('160');
  });
});
