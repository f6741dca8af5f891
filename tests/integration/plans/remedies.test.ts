import { beforeAll, describe, expect, test } from 'vitest';
import { atInstant } from '@/lib/clock.ts';
import { db } from '@/lib/db/client.ts';
import { listRemedies } from '@/lib/db/remedies.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { decideRemedy } from '@/lib/use-cases/decide-remedy.ts';
import { loadCatalogue } from '@/lib/use-cases/load-catalogue.ts';
import { tellOutcome } from '@/lib/use-cases/tell-outcome.ts';
import { refused } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson } from '../../support/factories.ts';

const NOW = new Date('2026-10-01T09:00:00+07:00');
const FACTS = { cause: 'Thiếu kinh phí', measure: 'Bổ sung dự toán', person: 'Giám đốc Sở', dueOn: '2026-12-31' };
let [staff, leader, auditor, stranger]: Actor[] = [];
let targetId: number;
let occurrence: { id: number; taskId: number; leadId: number };
let [lead, other]: Actor[] = [];

const decide = (actor: Actor | undefined, more: Partial<typeof FACTS> = {}) =>
  atInstant(NOW, () => decideRemedy(actor as Actor, { targetId, occurrenceId: null, ...FACTS, ...more }));
const onTask = (actor: Actor | undefined) =>
  atInstant(NOW, () => decideRemedy(actor as Actor, { targetId: null, occurrenceId: occurrence.id, ...FACTS }));
const tell = (actor: Actor | undefined, remedyId: number, note = 'Đã có quyết định bổ sung') =>
  atInstant(NOW, () => tellOutcome(actor as Actor, { remedyId, outcome: 'done', note }));
const ofTarget = () => listRemedies(auditor as Actor, { targetIds: [targetId] });

beforeAll(async () => {
  await testDatabase();
  const dakNong = await loadCatalogue(null, 'dak-nong');
  const sonLa = await loadCatalogue(null, 'son-la');
  staff = await createPerson('Cán bộ', sonLa, 'staff');
  leader = await createPerson('Lãnh đạo', sonLa, 'leader');
  auditor = await createPerson('Kiểm tra', sonLa, 'auditor');
  stranger = await createPerson('Tỉnh khác', dakNong, 'staff');
  targetId = (await db().target.findFirstOrThrow({ where: { plan: { provinceId: sonLa } } })).id;
  const part = await db().taskAssignment.findFirstOrThrow({
    where: { role: 'lead', agency: { provinceId: sonLa } },
    include: { occurrence: true },
  });
  occurrence = { id: part.occurrenceId, taskId: part.occurrence.taskId, leadId: part.agencyId };
  const elsewhere = await db().agency.findFirstOrThrow({
    where: { provinceId: sonLa, assignments: { none: { occurrenceId: part.occurrenceId } } },
  });
  lead = await createPerson('Chủ trì', sonLa, 'focal-point', part.agencyId);
  other = await createPerson('Cơ quan khác', sonLa, 'focal-point', elsewhere.id);
});

describe('a remedy', () => {
  test('is decided by Sở Nội vụ or leadership, read by all, and told once', async () => {
    await decide(leader);
    const [remedy] = await ofTarget();
    expect(remedy).toMatchObject({ ...FACTS, decidedBy: 'Lãnh đạo', decidedOn: '2026-10-01', outcome: null });
    await tell(staff, remedy?.id as number);
    expect((await ofTarget())[0]).toMatchObject({ outcome: 'done', outcomeBy: 'Cán bộ', outcomeOn: '2026-10-01' });
    await expect(tell(leader, remedy?.id as number)).rejects.toEqual(refused('remedy-told'));
    const events = await db().auditEvent.findMany({ where: { subjectType: 'target', subjectId: String(targetId) } });
    expect(events.map(({ action }) => action).sort()).toEqual(['remedy.decided', 'remedy.followed-up']);
  });

  test('is not decided by who only reads, by another province, for a day that has passed, or for nothing', async () => {
    await expect(decide(auditor)).rejects.toEqual(refused('not-allowed'));
    await expect(decide(stranger)).rejects.toEqual(refused('not-allowed'));
    await expect(decide(lead)).rejects.toEqual(refused('not-allowed'));
    await expect(decide(staff, { dueOn: '2026-09-30' })).rejects.toEqual(refused('remedy-day'));
    await expect(tell(staff, 999_999)).rejects.toEqual(refused('not-found'));
  });

  test('of an instance of a task is also its lead agency’s to decide and to tell, no other agency’s', async () => {
    await expect(onTask(other)).rejects.toEqual(refused('not-allowed'));
    await onTask(lead);
    const [remedy] = await listRemedies(auditor as Actor, { occurrenceIds: [occurrence.id] });
    await expect(tell(other, remedy?.id as number)).rejects.toEqual(refused('not-allowed'));
    expect(await tell(lead, remedy?.id as number)).toMatchObject({ subject: 'task', subjectId: occurrence.taskId });
  });

  test('is neither rewritten nor deleted, not even in the database', async () => {
    const [{ id } = { id: 0 }] = await ofTarget();
    await expect(db().$executeRaw`update remedies set measure = 'Khác' where id = ${id}`).rejects.toThrow();
    await expect(db().$executeRaw`update remedies set outcome = 'not-done' where id = ${id}`).rejects.toThrow();
    await expect(db().$executeRaw`delete from remedies where id = ${id}`).rejects.toThrow();
  });

  test('of two who tell at once one is told that it was told', async () => {
    await decide(staff);
    const [{ id } = { id: 0 }] = await ofTarget();
    const both = await Promise.allSettled([tell(staff, id), tell(leader, id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
