import { beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { computeResults } from '@/lib/db/consolidation.ts';
import { listOverrides, listSetFigures } from '@/lib/db/overrides.ts';
import { listResults } from '@/lib/db/results.ts';
import { approveReport } from '@/lib/use-cases/decide-report.ts';
import { liftOverride, overrideResult } from '@/lib/use-cases/override-result.ts';
import { type Cycle, inside, refused, sendAndApprove, sendReport, startCycle } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';

let count = 0;
let cycle: Cycle;
let rowId: number;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  cycle = await startCycle(`dat-${count}`);
  rowId = cycle.province.rows.assigned;
});

/** What the page carries: the row, and what is set as it is drawn. */
const here = async () => {
  const { periodId } = cycle;
  const current = (await listOverrides(periodId)).find((one) => one.rowId === rowId);
  return { periodId, rowId, seenSetId: current?.id ?? 0 };
};
const set = (number: string, reason = 'Theo báo cáo của Sở Tư pháp', actor = cycle.hoa) =>
  inside(async () => overrideResult(actor, { ...(await here()), number, reason }));
const lift = (reason = 'Đã có số đúng') => inside(async () => liftOverride(cycle.hoa, { ...(await here()), reason }));
const figure = async () => (await listResults({ id: cycle.periodId })).get(rowId);

test('the figure set by Sở Nội vụ is the province’s figure, and the computed one stays beside it', async () => {
  await sendAndApprove(cycle, cycle.lan);
  await set('12');
  expect(await figure()).toMatchObject({ number: '12', computed: '10', answered: 1, expected: 4 });
  await lift();
  expect(await figure()).toMatchObject({ number: '10', computed: '10', overrideId: null });
  const events = await db().auditEvent.findMany({
    where: { subjectId: String(cycle.periodId), action: { startsWith: 'result.' } },
    orderBy: { id: 'asc' },
  });
  expect(events.map(({ action, reason }) => [action, reason])).toEqual([
    ['result.overridden', 'Theo báo cáo của Sở Tư pháp'],
    ['result.override-lifted', 'Đã có số đúng'],
  ]);
});

test('later approvals move the computed figure, not the one that was set; the projection equals itself from scratch', async () => {
  await sendAndApprove(cycle, cycle.lan);
  await set('12');
  await sendAndApprove(cycle, cycle.dung, { assigned: '5', done: '5' });
  expect(await figure()).toMatchObject({ number: '12', computed: '15' });
  const stored = await listResults({ id: cycle.periodId });
  const period = { id: cycle.periodId, formVersionId: cycle.province.formVersionId };
  for (const result of await computeResults(db(), period)) expect(stored.get(result.rowId)).toEqual(result);
});

test('a new one takes the place of the old, and both stay on record', async () => {
  await set('12');
  await set('13', 'Số cuối cùng');
  expect((await figure())?.number).toBe('13');
  const all = await listSetFigures(cycle.periodId, rowId);
  expect(all.map(({ number, reason, liftReason }) => [number, reason, liftReason])).toEqual([
    ['13', 'Số cuối cùng', null],
    ['12', 'Theo báo cáo của Sở Tư pháp', 'Số cuối cùng'],
  ]);
});

test('a row of choices is set in words that name its choices, and the agencies’ answers stand again when it is lifted', async () => {
  rowId = cycle.province.rows.choice;
  await sendAndApprove(cycle, cycle.lan);
  const computed = (await figure())?.detail;
  const setWords = (words: string) =>
    inside(async () => overrideResult(cycle.hoa, { ...(await here()), words, reason: 'Theo biên bản' }));
  for (const wrong of ['Có', 'Có: hai', 'Có: 1; Có: 2', 'Chắc là: 3', 'constructor: 1'])
    await expect(setWords(wrong), wrong).rejects.toEqual(refused('bad-words'));
  await setWords('Có: 3; Không: 1');
  expect(await figure()).toMatchObject({ number: null, detail: { counts: { '1': 3, '0': 1 } } });
  await sendAndApprove(cycle, cycle.dung);
  expect((await figure())?.detail).toEqual({ counts: { '1': 3, '0': 1 } });
  const period = { id: cycle.periodId, formVersionId: cycle.province.formVersionId };
  const stored = await listResults(period);
  for (const result of await computeResults(db(), period)) expect(stored.get(result.rowId)).toEqual(result);
  await lift();
  expect((await figure())?.detail).not.toEqual(computed);
  expect((await figure())?.detail).toEqual({ counts: { '1': 2 } });
  await expect(
    db().$executeRaw`update consolidation_overrides set detail = '{}' where period_id = ${cycle.periodId}`,
  ).rejects.toThrow(/written once/);
  rowId = cycle.province.rows.assigned;
  await expect(setWords('Có: 1')).rejects.toEqual(refused('no-number'));
});

test('nobody sets over, or lifts, what somebody else has set since the page was drawn', async () => {
  const drawn = await here();
  await set('12');
  await expect(inside(() => overrideResult(cycle.minh, { ...drawn, number: '13', reason: 'x' }))).rejects.toEqual(
    refused('set-meanwhile'),
  );
  const second = await here();
  await lift();
  await expect(inside(() => liftOverride(cycle.minh, { ...second, reason: 'x' }))).rejects.toEqual(
    refused('set-meanwhile'),
  );
});

test('needs a reason, a number that fits the row, a row of numbers, and staff', async () => {
  await expect(set('12', ' ')).rejects.toEqual(refused('reason-required'));
  await expect(set('1.5')).rejects.toEqual(refused('no-number'));
  await expect(set('12', 'x', cycle.lan)).rejects.toEqual(refused('not-allowed'));
  await expect(lift()).rejects.toEqual(refused('not-found'));
  rowId = cycle.province.rows.choice;
  await expect(set('1')).rejects.toEqual(refused('no-number'));
});

test('is written once: neither number nor reason can be changed or removed', async () => {
  await set('12');
  await expect(
    db().$executeRaw`update consolidation_overrides set number = 99 where period_id = ${cycle.periodId}`,
  ).rejects.toThrow(/written once/);
  await expect(
    db().$executeRaw`delete from consolidation_overrides where period_id = ${cycle.periodId}`,
  ).rejects.toThrow(/written once/);
});

test('setting and approving at the same moment: both count', async () => {
  const submissionId = await sendReport(cycle, cycle.lan);
  await Promise.all([
    set('12'),
    inside(() => approveReport(cycle.minh, { submissionId, seenVersion: 1, note: null })),
    inside(() =>
      overrideResult(cycle.hoa, {
        periodId: cycle.periodId,
        rowId: cycle.province.rows.done,
        seenSetId: 0,
        number: '7',
        reason: 'x',
      }),
    ),
  ]);
  expect(await figure()).toMatchObject({ number: '12', computed: '10' });
  expect((await listResults({ id: cycle.periodId })).get(cycle.province.rows.done)).toMatchObject({
    number: '7',
    computed: '8',
  });
});
