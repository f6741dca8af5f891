import { beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { keptStanding, readStanding } from '@/lib/db/overview.ts';
import type { EventAction } from '@/lib/domain/event.ts';
import { QUIET_ACTIONS, SHOWN_ACTIONS } from '@/lib/domain/live.ts';
import { approveReport } from '@/lib/use-cases/decide-report.ts';
import { type Cycle, inside, sendReport, startCycle } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { createPart } from '../../support/factories.ts';

const DAY = '2026-12-16';
let cycle: Cycle;
let planIds: number[];

beforeAll(async () => {
  await testDatabase();
  cycle = await startCycle('giu-lai');
  const part = { code: 'giu', agencyId: cycle.province.agencies.taiChinh, dueOn: '2026-12-31' };
  await createPart(cycle.province, part);
  planIds = (await db().plan.findMany({ where: { provinceId: cycle.province.provinceId } })).map(({ id }) => id);
});

const kept = (day = DAY) => keptStanding(cycle.hoa, { planIds }, day);
const tell = (action: EventAction) =>
  recordEvent(db(), cycle.hoa, { action, subject: 'province', subjectId: cycle.province.provinceId });

test('is read once for each state of the journal, and shared', async () => {
  const first = await kept();
  expect(first.tasks).toHaveLength(1);
  expect(await kept()).toBe(first);
  expect(await keptStanding(cycle.lan, { planIds }, DAY)).toBe(first);
  expect(await kept('2026-12-17')).not.toBe(first);
});

test('is read anew after what changes figures, and says the same as one that was never kept', async () => {
  const before = await kept();
  const submissionId = await sendReport(cycle, cycle.lan);
  await inside(() => approveReport(cycle.hoa, { submissionId, seenVersion: 1, note: null }));
  expect(await kept()).not.toBe(before);
  expect(await kept()).toEqual(await readStanding(cycle.hoa, { planIds }, DAY));
});

test('is not read anew after what changes nothing of it', async () => {
  const before = await kept();
  for (const action of QUIET_ACTIONS) await tell(action);
  expect(await kept()).toBe(before);
  expect(QUIET_ACTIONS.filter((action) => SHOWN_ACTIONS.includes(action))).toEqual([]);
});

test('whoever may not read plans is told of none', async () => {
  expect(await keptStanding({ ...cycle.hoa, grants: [] }, { planIds }, DAY)).toEqual({ targets: [], tasks: [] });
});
