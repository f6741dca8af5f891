import { expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { keptStanding, readOverview } from '@/lib/db/overview.ts';
import { overdueTasks } from '@/lib/domain/duties.ts';
import { nextStepInWords } from '@/lib/text/next-step.ts';
import { approveReport } from '@/lib/use-cases/decide-report.ts';
import { saveReport } from '@/lib/use-cases/save-report.ts';
import { inside, sendWritten, startCycle, writeReport } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { createPart } from '../../support/factories.ts';

const DAY = '2026-12-16';

test('the overview asks for a next step until the agency’s report that says one is approved', async () => {
  await testDatabase();
  const cycle = await startCycle('buoc-tiep');
  const assignmentId = await createPart(cycle.province, {
    ...{ code: 'buoc', agencyId: cycle.province.agencies.tuPhap, dueOn: '2026-06-30' },
  });
  const { occurrence } = await db().taskAssignment.findUniqueOrThrow({
    where: { id: assignmentId },
    include: { occurrence: { include: { task: { include: { plan: true } } } } },
  });
  const { plan } = occurrence.task;
  const shown = async () => {
    const standing = await keptStanding(cycle.hoa, { planIds: [plan.id] }, DAY);
    const { tasks, parts, remedies } = await readOverview(cycle.hoa, { plan, standing }, DAY);
    return overdueTasks(tasks, parts, remedies, DAY).map(({ nextStep }) => nextStepInWords(nextStep));
  };
  expect(await shown()).toEqual(['chưa ghi bước tiếp theo']);

  const submissionId = await writeReport(cycle, cycle.lan);
  const nextStep = { what: 'Trình dự thảo', who: 'Phòng CCHC', by: '2027-01-31' };
  const open = { state: 'in-progress' as const, completedOn: null, resultDocument: null, note: 'Chờ hướng dẫn.' };
  const part = { assignmentId, ...open, nextStep, seenVersion: 0 };
  await inside(() => saveReport(cycle.lan, { submissionId, rows: [], tasks: [part], head: {} }));
  await sendWritten(cycle.lan, submissionId);
  expect(await shown()).toEqual(['chưa ghi bước tiếp theo']);
  await inside(() => approveReport(cycle.hoa, { submissionId, seenVersion: 1, note: null }));
  expect(await shown()).toEqual(['bước tiếp theo: Trình dự thảo; Phòng CCHC; xong ngày 31/01/2027']);
});
