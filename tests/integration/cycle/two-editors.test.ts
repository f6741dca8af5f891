import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atInstant } from '@/lib/clock.ts';
import { db } from '@/lib/db/client.ts';
import { listHistory } from '@/lib/db/history.ts';
import { findReport } from '@/lib/db/reports.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { type ReportInput, saveReport, type TypedProgress, type TypedRow } from '@/lib/use-cases/save-report.ts';
import { testDatabase } from '../../support/database.ts';
import { createPart, createPerson, createProvince, openYear2026, type Province } from '../../support/factories.ts';

const INSIDE = new Date('2026-12-15T09:00:00+07:00');
let count = 0;
let province: Province;
let [lan, mai]: Actor[] = [];
let submissionId: number;
let assignmentId: number;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  province = await createProvince(`hai-nguoi-${count}`);
  const { provinceId, agencies } = province;
  const staff = await createPerson(`Hoa ${count}`, provinceId, 'staff');
  lan = await createPerson(`Lan ${count}`, provinceId, 'focal-point', agencies.tuPhap);
  mai = await createPerson(`Mai ${count}`, provinceId, 'focal-point', agencies.tuPhap);
  assignmentId = await createPart(province, { code: `kh-${count}`, agencyId: agencies.tuPhap, dueOn: '2026-12-31' });
  const periodId = await atInstant(INSIDE, () => openYear2026(staff, province));
  const where = { periodId_agencyId: { periodId, agencyId: agencies.tuPhap } };
  submissionId = (await db().submission.findUniqueOrThrow({ where })).id;
});

test('the journal says on one line what one person did several times on end', async () => {
  const [first] = (await row(lan, '10', 0)).rows;
  const [second] = (await row(lan, '11', first?.version ?? 0)).rows;
  const [third] = (await row(mai, '12', second?.version ?? 0)).rows;
  await row(lan, '13', third?.version ?? 0);
  const lines = await listHistory('submission', submissionId);
  expect(lines.map(({ who, times }) => [who, times])).toEqual([
    [lan?.fullName, 1],
    [mai?.fullName, 1],
    [lan?.fullName, 2],
  ]);
});

describe('two people in one report', () => {
  test('the same sent twice is written once', async () => {
    const first = await row(lan, '10', 0);
    const again = await row(lan, '10', 0);
    expect([first.written, again.written]).toEqual([1, 0]);
    expect(again.rows).toEqual(first.rows);
    expect(await eventCount()).toBe(1);
  });

  test('each line that is saved says the version that the next change must have seen', async () => {
    const [saved] = (await row(lan, '10', 0)).rows;
    expect((await row(lan, '11', saved?.version ?? 0)).written).toBe(1);
    expect((await row(mai, '12', saved?.version ?? 0)).conflicts).toMatchObject([{ by: `Lan ${count}` }]);
  });

  test('a row that somebody emptied meanwhile is told, with who did it', async () => {
    const [saved] = (await row(lan, '10', 0)).rows;
    await row(mai, '', saved?.version ?? 0);
    const late = await row(lan, '11', saved?.version ?? 0);
    expect(late.conflicts).toMatchObject([{ theirs: null, by: `Mai ${count}`, at: expect.any(Date), version: 0 }]);
  });

  test('a row that was emptied and filled again is not taken for the one that was seen', async () => {
    const [saved] = (await row(lan, '10', 0)).rows;
    await row(mai, '', saved?.version ?? 0);
    await row(mai, '20', 0);
    expect((await row(lan, '11', saved?.version ?? 0)).written).toBe(0);
    expect((await findReport(lan as Actor, submissionId))?.answers.get('1.1')?.number).toBe('20');
  });

  test('at once: one is written, the other is told', async () => {
    const both = await Promise.all([row(lan, '10', 0), row(mai, '20', 0)]);
    expect(both.map((saved) => saved.written).sort()).toEqual([0, 1]);
    expect(both.flatMap((saved) => saved.conflicts)).toHaveLength(1);
  });

  test('a task that somebody else changed is told, never passed over', async () => {
    await part(lan, { state: 'in-progress', note: 'đang rà' }, 0);
    const second = await part(mai, { state: 'done', completedOn: '2026-12-01' }, 0);
    expect(second.taskConflicts).toMatchObject([
      { assignmentId, theirs: { state: 'in-progress', note: 'đang rà', updatedBy: `Lan ${count}`, version: 1 } },
    ]);
    expect((await part(mai, { state: 'done', completedOn: '2026-12-01' }, 1)).tasks).toEqual([
      { assignmentId, version: 2 },
    ]);
  });

  test('a field of the head that somebody else changed is told; one that was left alone is nobody’s change', async () => {
    await save(lan, { head: { signerName: 'Lò Thị Mai' }, headSeen: { signerName: null } });
    const untouched = {
      head: { signerName: null, documentNo: '12/BC' },
      headSeen: { signerName: null, documentNo: null },
    };
    expect((await save(mai, untouched)).headConflicts).toEqual([]);
    const second = await save(mai, { head: { signerName: 'Hà Văn Ba' }, headSeen: { signerName: null } });
    expect(second.headConflicts).toMatchObject([{ field: 'signerName', theirs: 'Lò Thị Mai', by: `Lan ${count}` }]);
    const { signerName, documentNo } = (await findReport(lan as Actor, submissionId))?.submission ?? {};
    expect({ signerName, documentNo }).toEqual({ signerName: 'Lò Thị Mai', documentNo: '12/BC' });
  });

  test('the journal keeps what stood there before', async () => {
    const [saved] = (await row(lan, '10', 0)).rows;
    await row(lan, '11', saved?.version ?? 0);
    const event = await db().auditEvent.findFirstOrThrow({ where: journal(), orderBy: { id: 'desc' } });
    expect(event.before).toMatchObject({ rows: [{ rowId: province.rows.assigned, number: '10' }] });
    expect(event.after).toMatchObject({ rows: [{ rowId: province.rows.assigned, number: '11' }] });
  });
});

function save(actor: Actor | undefined, more: Partial<ReportInput>) {
  const input = { submissionId, rows: [], tasks: [], head: {}, ...more };
  return atInstant(INSIDE, () => saveReport(actor as Actor, input));
}

function row(actor: Actor | undefined, typed: string, seenVersion: number) {
  const cells = { kind: 'value', note: '', reason: '', promisedOn: '' };
  const entry: TypedRow = { rowId: province.rows.assigned, typed, seenVersion, ...cells };
  return save(actor, { rows: [entry] });
}

function part(
  actor: Actor | undefined,
  progress: Partial<TypedProgress> & { state: TypedProgress['state'] },
  seenVersion: number,
) {
  const empty = { completedOn: null, resultDocument: null, note: null };
  return save(actor, { tasks: [{ assignmentId, ...empty, ...progress, seenVersion }] });
}

const journal = () => ({ subjectType: 'submission', subjectId: String(submissionId) });
const eventCount = () => db().auditEvent.count({ where: journal() });
