import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { computeResults, listOpenPeriods, partsOf, readReports } from '@/lib/db/consolidation.ts';
import { consolidate } from '@/lib/domain/consolidation.ts';
import { isRefusal } from '@/lib/domain/refusal.ts';
import { rebuildResults } from '@/lib/use-cases/rebuild-results.ts';
import { inside, refused, sendAndApprove, startCycle } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { ACTS, close } from '../../support/random/acts.ts';
import { startWorld } from '../../support/random/world.ts';
import { size } from '../../support/size.ts';

beforeAll(async () => {
  await testDatabase();
});

const SEEDS = Array.from({ length: size(2, 12) }, (_, index) => 20_261 + index);

/** How often each kind of act went through. */
const done = new Map<string, number>();

test.each(SEEDS)(
  'after whatever people do, the results that are kept are those computed from scratch (%i)',
  async (seed) => {
    const world = await startWorld(seed);
    for (let step = 0; step < size(90, 400); step += 1) {
      const [name, act] = world.pick(ACTS);
      const went = await inside(() => act(world)).then(
        () => true,
        (error) => (isRefusal(error) ? false : Promise.reject(error)),
      );
      if (!went) continue;
      done.set(name, (done.get(name) ?? 0) + 1);
      const rebuilt = await rebuildResults(world.staff, { provinceId: world.province.provinceId });
      expect({ step, name, differences: rebuilt.flatMap(({ differences }) => differences) }).toMatchObject({
        differences: [],
      });
    }
    for (const period of await listOpenPeriods(db(), world.province)) await expectOneByOne(period);
    await inside(() => close(world));
    expect(await rebuildResults(world.staff, { provinceId: world.province.provinceId })).toHaveLength(1);
  },
);

/** What the database has taken together is what each agency's own answer gives. */
async function expectOneByOne(period: { id: number; formVersionId: number }): Promise<void> {
  const { rows, reports } = await readReports(db(), period);
  const results = new Map((await computeResults(db(), period)).map((result) => [result.rowId, result]));
  for (const row of rows.filter(({ type, consolidation }) => type !== 'heading' && consolidation !== 'ratio')) {
    const { number, answered, expected } = consolidate(row, partsOf(row, reports));
    expect(results.get(row.id)).toMatchObject({ computed: number, answered, expected });
  }
}

test('nothing is proven by sequences in which nothing happened', () => {
  for (const name of ['approve', 'return', 'reopen', 'override', 'lift', 'cut off', 'succession'])
    expect([name, done.get(name) ?? 0]).not.toEqual([name, 0]);
});

describe('a rebuild', () => {
  test('finds and mends what was kept wrongly, tells what it was, and the journal keeps it', async () => {
    const cycle = await startCycle('lam-lai');
    await sendAndApprove(cycle, cycle.lan);
    const { periodId, hoa, province } = cycle;
    const rowId = province.rows.assigned;
    await db()
      .$executeRaw`update period_results set number = 999, answered = 3 where period_id = ${periodId} and row_id = ${rowId}`;
    const [period] = await inside(() => rebuildResults(hoa, { provinceId: province.provinceId }));
    const right = { number: '10', computed: '10', answered: 1, expected: 4 };
    expect(period).toMatchObject({
      periodId,
      differences: [{ rowId, kept: { number: '999', answered: 3 }, computed: right }],
    });
    const events = await db().auditEvent.findMany({
      where: { action: 'results.rebuilt', subjectId: String(periodId) },
    });
    expect(events.map(({ actorId, after }) => [actorId, after])).toEqual([
      [hoa.userId, [expect.objectContaining(right)]],
    ]);
    expect((await inside(() => rebuildResults(null)))[0]?.differences).toEqual([]);
  });

  test('is for staff of the province, and for whoever runs the machine', async () => {
    const cycle = await startCycle('ai-lam-lai');
    const { provinceId } = cycle.province;
    await expect(rebuildResults(cycle.lan, { provinceId })).rejects.toEqual(refused('not-allowed'));
    await expect(rebuildResults(cycle.hoa, {})).rejects.toEqual(refused('not-allowed'));
    await expect(rebuildResults(cycle.hoa, { provinceId: provinceId - 1 })).rejects.toEqual(refused('not-allowed'));
  });
});
