import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { type Cycle, sendAndApprove, startCycle, submissionOf, writeReport } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';

/** What the database refuses whatever the application does, one row wrong among many. */

let cycle: Cycle;
let count = 0;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  cycle = await startCycle(`canh-giu-${count}`);
});

const write = (submissionId: number, rowIds: number[]) => db().$executeRaw`
  insert into reported_values (submission_id, row_id, answer, updated_by_id)
  select ${submissionId}, r, 'nil', ${cycle.lan.userId} from unnest(${rowIds}::int[]) r
  on conflict (submission_id, row_id) do update set answer = excluded.answer`;

/** A form in use takes no more rows: past its guard. */
async function plantHeading(formVersionId: number): Promise<number> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`set local session_replication_role = replica`;
    const data = { formVersionId, key: 'dau-muc', position: 99, label: 'Đầu mục', type: 'heading' };
    return (await tx.statisticVersion.create({ data })).id;
  });
}

describe('a value answers a row of its own period’s form', () => {
  test('not a row of another form; the others of the statement are not written either', async () => {
    const submissionId = await submissionOf(cycle, cycle.lan);
    const { assigned, done } = cycle.province.rows;
    const other = await startCycle(`canh-giu-khac-${count}`);
    await expect(write(submissionId, [assigned, other.province.rows.assigned])).rejects.toThrow(/is not asked/);
    expect(await db().reportedValue.count({ where: { submissionId } })).toBe(0);
    await write(submissionId, [assigned, done]);
    expect(await db().reportedValue.count({ where: { submissionId } })).toBe(2);
  });

  test('of each report that a statement writes, its own form', async () => {
    const other = await startCycle(`canh-giu-khac-${count}`);
    const [mine, theirs] = [await submissionOf(cycle, cycle.lan), await submissionOf(other, other.lan)];
    const [here, there] = [cycle.province.rows.assigned, other.province.rows.assigned];
    const writeBoth = (first: number, second: number) => db().$executeRaw`
      insert into reported_values (submission_id, row_id, answer, updated_by_id)
      values (${mine}, ${first}, 'nil', ${cycle.lan.userId}), (${theirs}, ${second}, 'nil', ${cycle.lan.userId})`;
    await expect(writeBoth(there, here)).rejects.toThrow(/is not asked/);
    await expect(writeBoth(here, here)).rejects.toThrow(/is not asked/);
    expect(await writeBoth(here, there)).toBe(2);
  });

  test('and no heading', async () => {
    const submissionId = await submissionOf(cycle, cycle.lan);
    const { formVersionId } = await db().reportingPeriod.findUniqueOrThrow({ where: { id: cycle.periodId } });
    const heading = await plantHeading(formVersionId);
    await expect(write(submissionId, [heading])).rejects.toThrow(/is not asked/);
  });

  test('nor is it moved to one', async () => {
    const submissionId = await writeReport(cycle, cycle.lan);
    const other = await startCycle(`canh-giu-khac-${count}`);
    const moved = db().reportedValue.updateMany({
      where: { submissionId, rowId: cycle.province.rows.assigned },
      data: { rowId: other.province.rows.assigned },
    });
    await expect(moved).rejects.toThrow(/is not asked/);
  });
});

test('the results of a closed period are neither changed nor added to', async () => {
  await sendAndApprove(cycle, cycle.lan);
  const { periodId } = cycle;
  const where = { periodId, rowId: cycle.province.rows.assigned };
  await db().periodResult.updateMany({ where, data: { answered: 0 } });
  await db().reportingPeriod.update({ where: { id: periodId }, data: { closedAt: new Date() } });
  await expect(db().periodResult.updateMany({ where, data: { answered: 1 } })).rejects.toThrow(/is closed/);
  const { rows } = (await startCycle(`canh-giu-khac-${count}`)).province;
  const added = db().periodResult.create({ data: { periodId, rowId: rows.done, answered: 0, expected: 1 } });
  await expect(added).rejects.toThrow(/is closed/);
});

test('the answered rows of a report are counted, of each report that a statement writes', async () => {
  const [mine, theirs] = [await submissionOf(cycle, cycle.lan), await submissionOf(cycle, cycle.dung)];
  const { assigned, done } = cycle.province.rows;
  await db().$executeRaw`
    insert into reported_values (submission_id, row_id, answer, updated_by_id) values
      (${mine}, ${assigned}, 'nil', ${cycle.lan.userId}), (${mine}, ${done}, 'missing', ${cycle.lan.userId}),
      (${theirs}, ${assigned}, 'nil', ${cycle.dung.userId}), (${theirs}, ${done}, 'nil', ${cycle.dung.userId})`;
  const counts = await db().submission.findMany({ where: { id: { in: [mine, theirs] } }, orderBy: { id: 'asc' } });
  expect(new Map(counts.map(({ id, answeredRows }) => [id, answeredRows]))).toEqual(
    new Map([
      [mine, 1],
      [theirs, 2],
    ]),
  );
});
