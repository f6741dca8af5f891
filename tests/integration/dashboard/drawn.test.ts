import { beforeAll, expect, test } from 'vitest';
import { type DrawnOverview, keptOverview } from '@/app/(app)/dashboard/draw-overview.tsx';
import { db } from '@/lib/db/client.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { type Cycle, sendReport, startCycle } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { createPart, createPerson } from '../../support/factories.ts';

const DAY = '2026-12-16';
let cycle: Cycle;

beforeAll(async () => {
  await testDatabase();
  cycle = await startCycle('ve-san');
  const part = { code: 've', agencyId: cycle.province.agencies.taiChinh, dueOn: '2026-12-01' };
  await createPart(cycle.province, part);
  await db().task.updateMany({ data: { title: 'Rà soát <img src=x onerror=alert(1)> & "thử"' } });
});

const view = (actor: Actor, planId: number | null = null, day = DAY) =>
  keptOverview(actor, { planId, day, fault: null });
const owed = async (actor: Actor) => markupOf((await view(actor)) as DrawnOverview, 'con-no');
const markupOf = ({ parts }: DrawnOverview, id: string) => parts.find((part) => part.id === id)?.markup.__html ?? '';

test('is drawn once for all who have the same roles', async () => {
  const other = await createPerson('Khuê', cycle.province.provinceId, 'staff');
  const drawn = await view(cycle.minh);
  expect(drawn).not.toBeNull();
  expect(await view(other)).toBe(drawn);
  expect(await view(other, null, '2026-12-17')).not.toBe(drawn);
});

test('whoever reports for an agency is told of its own report alone', async () => {
  expect(await owed(cycle.minh)).toMatch(/\d\/\d cơ quan chưa gửi/);
  for (const actor of [cycle.lan, cycle.dung]) expect(await owed(actor)).not.toMatch(/\d cơ quan chưa gửi/);
  expect(await owed(cycle.lan)).toContain('Sở Tư pháp');
  expect(await owed(cycle.dung)).not.toContain('Sở Tư pháp');
});

test('is drawn anew after a report came in', async () => {
  expect(await owed(cycle.lan)).toContain('Sở Tư pháp');
  await sendReport(cycle, cycle.lan);
  expect(await owed(cycle.lan)).not.toContain('Sở Tư pháp');
});

test('what people have written stays text', async () => {
  const markup = await owed(cycle.minh);
  expect(markup).toContain('Rà soát &lt;img src=x onerror=alert(1)&gt; &amp; &quot;thử&quot;');
  expect(markup).not.toContain('<img');
});

test('of a plan that is not there is none', async () => {
  expect(await view(cycle.minh, 999_999)).toBeNull();
});
