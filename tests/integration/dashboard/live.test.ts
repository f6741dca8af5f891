import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { newestChange, watchChanges } from '@/lib/db/changes.ts';
import { db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { EventAction } from '@/lib/domain/event.ts';
import { type Change, isShownChange, readChange } from '@/lib/domain/live.ts';
import { testDatabase } from '../../support/database.ts';

let provinceId: number;
let told: (Change | null)[] = [];
let leave = () => {};

const write = (action: EventAction, province: number | null = provinceId) =>
  inTransaction((tx) => recordEvent(tx, null, { action, subject: 'period', subjectId: 1, provinceId: province }));
const actions = () => told.flatMap((change) => change?.action ?? []);
const listeners = async () =>
  db().$queryRaw<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and application_name = 'cchc-changes'`;

beforeAll(async () => {
  await testDatabase();
  provinceId = (await db().province.create({ data: { code: 'thu', name: 'Thử' } })).id;
});

const watch = async () => {
  told = [];
  leave = watchChanges((change) => void told.push(change));
  await vi.waitFor(() => expect(told).toEqual([null]));
};
afterEach(async () => {
  leave();
  await vi.waitFor(async () => expect(await listeners()).toHaveLength(0));
});

describe('what happens is told while it happens', () => {
  test('on commit, with its place in the journal, and never when it is taken back', async () => {
    await watch();
    const before = await newestChange(provinceId);
    await inTransaction(async (tx) => {
      await recordEvent(tx, null, { action: 'period.closed', subject: 'period', subjectId: 1, provinceId });
      throw new Error('taken back');
    }).catch(() => undefined);
    await write('submission.approved');
    await vi.waitFor(() => expect(actions()).toEqual(['submission.approved']));
    expect(told.at(-1)).toMatchObject({ provinceId, id: await newestChange(provinceId) });
    expect(await newestChange(provinceId)).toBeGreaterThan(before);
  });

  test('a line that was cut is taken up again, and says that something may have been missed', async () => {
    await watch();
    const cut = await listeners();
    expect(cut).toHaveLength(1);
    await db().$queryRaw`select pg_terminate_backend(${cut[0]?.pid}::int)`;
    await vi.waitFor(() => expect(told).toEqual([null, null]), 10_000);
    await write('figure.entered');
    await vi.waitFor(() => expect(actions()).toEqual(['figure.entered']));
  });

  test('all pages of a process share one line, and nobody keeps it when the last has left', async () => {
    await watch();
    const leaveToo = watchChanges(() => undefined);
    await write('submission.approved');
    await vi.waitFor(() => expect(actions()).toHaveLength(1));
    expect(await listeners()).toHaveLength(1);
    leaveToo();
    leave();
    await vi.waitFor(async () => expect(await listeners()).toHaveLength(0));
  });

  test('a draft that is saved and another province’s news are nothing to a page', async () => {
    const before = await newestChange(provinceId);
    await write('submission.saved');
    await write('session.started', null);
    expect(await newestChange(provinceId)).toBe(before);
    expect(isShownChange({ id: 1n, provinceId: provinceId + 1, action: 'submission.approved' }, provinceId)).toBe(
      false,
    );
    expect(isShownChange({ id: 1n, provinceId: null, action: 'submission.approved' }, provinceId)).toBe(true);
    expect(isShownChange({ id: 1n, provinceId, action: 'submission.unlocked' }, provinceId)).toBe(true);
    expect([readChange('7 - plan.read-in'), readChange('x'), readChange('7 1')]).toEqual([
      { id: 7n, provinceId: null, action: 'plan.read-in' },
      null,
      null,
    ]);
  });
});
