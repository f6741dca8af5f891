import { beforeAll, describe, expect, test } from 'vitest';
import { atInstant } from '@/lib/clock.ts';
import { db } from '@/lib/db/client.ts';
import { listJudgements } from '@/lib/db/judgements.ts';
import { listTargetReadings } from '@/lib/db/target-readings.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { enterFigure, type PublishedFigure } from '@/lib/use-cases/enter-figure.ts';
import { loadCatalogue } from '@/lib/use-cases/load-catalogue.ts';
import { signJudgement } from '@/lib/use-cases/sign-judgement.ts';
import { refused } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson } from '../../support/factories.ts';

const IN_2025 = new Date('2025-06-20T09:00:00+07:00');
let [staff, leader, auditor, stranger]: Actor[] = [];
let targetId: number;
let indicatorId: number;

const figure = (more: Partial<PublishedFigure> = {}): PublishedFigure => ({
  targetId,
  indicatorId,
  year: 2024,
  value: '88.25',
  document: {
    kind: 'decision',
    number: '500/QĐ-BNV',
    issuedOn: '2025-05-05',
    issuer: 'Bộ Nội vụ',
    title: 'Công bố SIPAS 2024',
  },
  section: 'Phụ lục',
  note: null,
  ...more,
});
const enter = (actor: Actor | undefined, more: Partial<PublishedFigure> = {}) =>
  atInstant(IN_2025, () => enterFigure(actor as Actor, figure(more)));
const read = async (day = '2025-06-20') => (await listTargetReadings(staff as Actor, { ids: [targetId] }, day))[0];

beforeAll(async () => {
  await testDatabase();
  const dakNong = await loadCatalogue(null, 'dak-nong');
  const sonLa = await loadCatalogue(null, 'son-la');
  staff = await createPerson('Cán bộ', sonLa, 'staff');
  leader = await createPerson('Lãnh đạo', sonLa, 'leader');
  auditor = await createPerson('Kiểm tra', sonLa, 'auditor');
  stranger = await createPerson('Tỉnh khác', dakNong, 'staff');
  const sipas = await db().target.findFirstOrThrow({ where: { code: 'son-la-2125-ct-i-1-b' } });
  [targetId, indicatorId] = [sipas.id, sipas.indicatorId as number];
});

describe('a figure that others publish', () => {
  test('enters with its document and is judged like any other', async () => {
    expect((await read())?.figure).toBeNull();
    await enter(staff);
    const line = await read();
    expect(line?.figure).toMatchObject({
      value: '88.25',
      asOf: '2024-12-31',
      periodKind: 'external',
      origin: { kind: 'external', document: { number: '500/QĐ-BNV' }, enteredBy: 'Cán bộ' },
    });
    expect(await db().auditEvent.count({ where: { action: 'figure.entered', subjectId: String(indicatorId) } })).toBe(
      1,
    );
  });

  test('is corrected only by a new version, with its reason', async () => {
    await expect(enter(staff, { value: '89' })).rejects.toEqual(refused('reason-required'));
    await enter(staff, { value: '89', note: 'Đọc nhầm dòng.' });
    const line = await read();
    expect(line?.figure?.value).toBe('89');
    expect(line?.reading?.figures).toHaveLength(1);
    expect(await db().indicatorFigure.count({ where: { indicatorId } })).toBe(2);
  });

  test('of the year that still runs never lies ahead of its entry', async () => {
    await enter(staff, { year: 2025, value: '91' });
    expect((await read())?.figure).toMatchObject({ value: '91', asOf: '2025-06-20' });
  });

  test('is typed by staff of the province, and never for what its own statistics measure', async () => {
    for (const other of [leader, auditor, stranger]) await expect(enter(other)).rejects.toEqual(refused('not-allowed'));
    await expect(enter(staff, { indicatorId: 999_999 })).rejects.toEqual(refused('not-found'));
    await expect(enter(staff, { targetId: 999_999 })).rejects.toEqual(refused('not-found'));
    const own = await db().target.findFirstOrThrow({ where: { code: 'son-la-2021-ct-1' } });
    const facts = { targetId: own.id, indicatorId: own.indicatorId as number };
    await expect(enter(staff, { indicatorId: facts.indicatorId })).rejects.toEqual(refused('not-found'));
    await expect(enter(staff, facts)).rejects.toEqual(refused('own-statistics'));
  });

  test('two at once for one year leave two versions, not one lost', async () => {
    await Promise.all([
      enter(staff, { year: 2023, value: '80', note: 'a' }),
      enter(staff, { year: 2023, value: '81', note: 'b' }),
    ]);
    const versions = await db().indicatorFigure.findMany({
      where: { indicatorId, year: 2023 },
      orderBy: { version: 'asc' },
    });
    expect(versions.map((one) => one.version)).toEqual([1, 2]);
  });
});

describe('a signed judgement', () => {
  const sign = (actor: Actor | undefined, reason = 'Đã có quyết định giao thêm người.') =>
    signJudgement(actor as Actor, { targetId, status: 'behind', reason });

  test('stands beside the status with its author, newest first, and a new figure does not touch it', async () => {
    const before = (await read())?.state.status;
    await sign(staff, 'Lần một.');
    await sign(leader, 'Lần hai.');
    expect((await read())?.state.status).toBe(before);
    expect((await listJudgements(auditor as Actor, targetId)).map(({ author, reason }) => [author, reason])).toEqual([
      ['Lãnh đạo', 'Lần hai.'],
      ['Cán bộ', 'Lần một.'],
    ]);
    expect(await db().auditEvent.count({ where: { action: 'judgement.signed', subjectId: String(targetId) } })).toBe(2);
  });

  test('is for staff and leaders of the province', async () => {
    for (const other of [auditor, stranger]) await expect(sign(other)).rejects.toEqual(refused('not-allowed'));
    await expect(signJudgement(staff as Actor, { targetId: 999_999, status: 'met', reason: 'x' })).rejects.toEqual(
      refused('not-found'),
    );
  });
});
