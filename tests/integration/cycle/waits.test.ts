import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { Prisma } from '@/lib/db/generated/client.ts';
import { askTogether, question } from '@/lib/db/rows-as-json.ts';
import { findSubmission, type Submission, saveSubmission } from '@/lib/db/submissions.ts';
import { approveReport } from '@/lib/use-cases/decide-report.ts';
import {
  type Cycle,
  inside,
  sendReport,
  sendWritten,
  startCycle,
  submissionOf,
  writeReport,
} from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { statementsOf } from '../../support/statements.ts';

/** How often whoever writes a report waits for the database, and that nothing is lost where one statement does several things. */

let cycle: Cycle;
let count = 0;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  cycle = await startCycle(`cho-doi-${count}`);
});

/** Beginning, the clock of the tests, and the end. */
const AROUND = 3;

describe('however many rows there are', () => {
  test('a save holds the report, reads it, reads its parts, writes, and keeps the event', async () => {
    const sent = await statementsOf(() => writeReport(cycle, cycle.lan));
    // and finds the report, for the test
    expect(sent.length).toBeLessThanOrEqual(AROUND + 5 + 1);
  });

  test('sending does the same', async () => {
    const submissionId = await writeReport(cycle, cycle.lan);
    const sent = await statementsOf(() => sendWritten(cycle.lan, submissionId));
    expect(sent.length).toBeLessThanOrEqual(AROUND + 5 + 1);
  });

  test('approving also looks who has decided, holds the period, and reads and writes its results', async () => {
    const submissionId = await sendReport(cycle, cycle.lan);
    const approve = () => approveReport(cycle.hoa, { submissionId, seenVersion: 1, note: null });
    const sent = await statementsOf(() => inside(approve));
    expect(sent.length).toBeLessThanOrEqual(AROUND + 5 + 4);
  });
});

test('questions asked together are each answered by their own rows in their order, also by none', async () => {
  const numbers = (query: Prisma.Sql) => question(query, (rows: { n: number }[]) => rows.map(({ n }) => n));
  const answers = await askTogether(db(), {
    falling: numbers(Prisma.sql`select n from generate_series(1, 3) n order by n desc`),
    none: numbers(Prisma.sql`select n from generate_series(1, 3) n where n > ${7}`),
    one: numbers(Prisma.sql`select ${5}::int as n`),
  });
  expect(answers).toEqual({ falling: [3, 2, 1], none: [], one: [5] });
});

describe('a report is written over the version that was read', () => {
  const now = new Date();
  const read = async () => (await findSubmission(cycle.lan, await submissionOf(cycle, cycle.lan))) as Submission;

  test('only what changes, and what goes beside it', async () => {
    const before = await read();
    const { id } = before;
    const beside = Prisma.sql`insert into reported_values (submission_id, row_id, answer, updated_by_id)
      values (${id}, ${cycle.province.rows.assigned}, 'nil', ${cycle.lan.userId})`;
    expect(await saveSubmission(db(), before, { signerTitle: 'Giám đốc' }, now, [beside])).toBe(true);
    const { version, updatedAt: _, ...after } = await read();
    expect({ ...before, ...after }).toEqual({ ...before, signerTitle: 'Giám đốc' });
    expect(version).toBe(before.version + 1);
    expect(await db().reportedValue.count({ where: { submissionId: id } })).toBe(1);
    expect((await db().submission.findUniqueOrThrow({ where: { id } })).answeredRows).toBe(1);
  });

  test('never over a newer one', async () => {
    const before = await read();
    expect(await saveSubmission(db(), before, { signerTitle: 'Giám đốc' }, now)).toBe(true);
    expect(await saveSubmission(db(), before, { signerTitle: 'Phó Giám đốc' }, now)).toBe(false);
    expect((await read()).signerTitle).toBe('Giám đốc');
  });
});
