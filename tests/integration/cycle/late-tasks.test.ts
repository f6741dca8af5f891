import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
    expect(saved.unexplained).toEqual(owes ? [late] : []);
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
      (await save(late, { state: 'in-progress', note: 'Chờ hướng dẫn của bộ.', seenVersion: 1 })).unexplained,
    ).toEqual([]);
    await sendWritten(cycle.lan, submissionId);
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
