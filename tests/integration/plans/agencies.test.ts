import { beforeAll, describe, expect, test } from 'vitest';
import { findAgency, listAgencies, listSuccessions } from '@/lib/db/agencies.ts';
import { db } from '@/lib/db/client.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { answersForNow } from '@/lib/domain/agency.ts';
import { type AgencyFacts, createAgency } from '@/lib/use-cases/create-agency.ts';
import { loadCatalogue } from '@/lib/use-cases/load-catalogue.ts';
import { recordSuccession } from '@/lib/use-cases/record-succession.ts';
import { refused } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson } from '../../support/factories.ts';

let provinceId: number;
let staff: Actor;
let leader: Actor;

const document = {
  kind: 'resolution',
  number: '9/NQ-HĐND',
  issuedOn: '2027-06-10',
  issuer: 'HĐND tỉnh Sơn La',
  title: 'Sắp xếp cơ quan',
};
const facts = (more: Partial<AgencyFacts> = {}): AgencyFacts => ({
  provinceId,
  name: 'Sở Thử nghiệm',
  shortName: null,
  kind: 'department',
  level: 'province',
  validFrom: '2027-07-01',
  reports: true,
  document,
  section: 'Điều 1',
  ...more,
});
const idOf = async (code: string, province = 'son-la') =>
  (await db().agency.findFirstOrThrow({ where: { code, province: { code: province } } })).id;
const partsOf = (agencyId: number) =>
  db().taskAssignment.findMany({ where: { agencyId }, include: { occurrence: true } });

beforeAll(async () => {
  await testDatabase();
  await loadCatalogue(null, 'dak-nong');
  provinceId = await loadCatalogue(null, 'son-la');
  staff = await createPerson('Cán bộ', provinceId, 'staff');
  leader = await createPerson('Lãnh đạo', provinceId, 'leader');
});

describe('reading agencies', () => {
  test('as of a day: districts until 30/06/2025, communes since 01/07/2025', async () => {
    const on = async (day: string, kind: string) => (await listAgencies(leader, { provinceId, on: day, kind })).length;
    expect(await on('2025-06-30', 'district-committee')).toBeGreaterThan(0);
    expect(await on('2025-07-01', 'district-committee')).toBe(0);
    expect(await on('2025-07-01', 'commune-committee')).toBe(75);
  });

  test('without accents', async () => {
    const found = await listAgencies(leader, { provinceId, search: 'so noi vu' });
    expect(found.map((one) => one.name)).toContain('Sở Nội vụ');
    expect(found).toEqual(await listAgencies(leader, { provinceId, search: 'SỞ NỘI VỤ' }));
  });

  test('who owed it then and who answers for it now', async () => {
    const successions = await listSuccessions(leader, provinceId);
    const old = await idOf('so-thong-tin-va-truyen-thong');
    expect(answersForNow(old, successions, '2026-11-21')).toEqual([await idOf('so-khoa-hoc-va-cong-nghe')]);
    expect(answersForNow(old, successions, '2024-01-01')).toEqual([old]);
  });
});

describe('a new agency', () => {
  test('takes its part in what falls due from its first day, with its document and an event', async () => {
    const id = await createAgency(staff, facts());
    const parts = await partsOf(id);
    expect(parts.length).toBeGreaterThan(0);
    const days = parts.map((part) => part.occurrence.dueOn?.toISOString().slice(0, 10) ?? '');
    expect(days.every((day) => day >= '2027-07-01')).toBe(true);
    expect(await findAgency(staff, id)).toMatchObject({
      code: 'so-thu-nghiem',
      source: { section: 'Điều 1', document: { number: '9/NQ-HĐND' } },
    });
    expect(await db().auditEvent.count({ where: { action: 'agency.created', subjectId: String(id) } })).toBe(1);
  });

  test('shares a document that is already known, found by number, day and issuer', async () => {
    await createAgency(staff, facts({ name: 'Sở Thử nghiệm hai' }));
    expect(await db().sourceDocument.count({ where: { provinceId, number: '9/NQ-HĐND' } })).toBe(1);
    await createAgency(staff, facts({ name: 'Sở Thử nghiệm ba', document: { ...document, issuedOn: '2026-06-10' } }));
    expect(await db().sourceDocument.count({ where: { provinceId, number: '9/NQ-HĐND' } })).toBe(2);
  });

  test('is refused twice by name, and to anybody but staff of the province', async () => {
    await expect(createAgency(staff, facts({ name: 'SỞ NỘI VỤ' }))).rejects.toEqual(refused('duplicate'));
    await expect(createAgency(leader, facts({ name: 'Sở Khác' }))).rejects.toEqual(refused('not-allowed'));
    const dakNong = (await db().province.findUniqueOrThrow({ where: { code: 'dak-nong' } })).id;
    await expect(createAgency(staff, facts({ provinceId: dakNong, name: 'Sở Khác' }))).rejects.toEqual(
      refused('not-allowed'),
    );
  });
});

describe('a succession', () => {
  const succeed = (actor: Actor, predecessorId: number, successorId: number, effectiveOn = '2028-01-01') =>
    recordSuccession(actor, { predecessorId, successorId, effectiveOn, document, section: 'Điều 2' });

  test('ends the predecessor the day before, keeps its old parts and takes away the later ones', async () => {
    const [old, heir] = [await idOf('so-thu-nghiem-hai'), await idOf('so-thu-nghiem')];
    const before = await partsOf(old);
    await succeed(staff, old, heir);
    expect(await findAgency(staff, old)).toMatchObject({ validTo: '2027-12-31' });
    const after = await partsOf(old);
    expect(after.length).toBeGreaterThan(0);
    expect(after.length).toBeLessThan(before.length);
    expect(after.every((part) => (part.occurrence.dueOn?.toISOString() ?? '') < '2028-01-01')).toBe(true);
    expect(await db().auditEvent.count({ where: { action: 'agency.succeeded', subjectId: String(old) } })).toBe(1);
  });

  test('is refused twice, back to one that has ended, before an agency begins, and to itself', async () => {
    const [old, heir, young] = [
      await idOf('so-thu-nghiem-hai'),
      await idOf('so-thu-nghiem'),
      await idOf('so-thu-nghiem-ba'),
    ];
    await expect(succeed(staff, old, heir)).rejects.toEqual(refused('duplicate'));
    await expect(succeed(staff, heir, old, '2028-01-01')).rejects.toEqual(refused('succession-days'));
    await expect(succeed(staff, young, heir, '2027-07-01')).rejects.toEqual(refused('succession-days'));
    await expect(succeed(staff, young, young)).rejects.toEqual(refused('succession-days'));
  });

  test('is refused to others, for unknown agencies and across provinces', async () => {
    const [young, heir] = [await idOf('so-thu-nghiem-ba'), await idOf('so-thu-nghiem')];
    await expect(succeed(leader, young, heir)).rejects.toEqual(refused('not-allowed'));
    await expect(succeed(staff, young, 999_999)).rejects.toEqual(refused('not-found'));
    await expect(succeed(staff, young, await idOf('so-noi-vu', 'dak-nong'))).rejects.toEqual(refused('not-found'));
    expect((await findAgency(staff, young))?.validTo).toBeNull();
  });
});
