import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atInstant } from '@/lib/clock.ts';
import { db } from '@/lib/db/client.ts';
import { computeResults } from '@/lib/db/consolidation.ts';
import { findPeriod } from '@/lib/db/periods.ts';
import { listAnswers } from '@/lib/db/report-answers.ts';
import { findReport } from '@/lib/db/reports.ts';
import { listResultParts, listResults, listSendings } from '@/lib/db/results.ts';
import { findSentContent } from '@/lib/db/sent-versions.ts';
import { findSubmission, listSubmissions } from '@/lib/db/submissions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { answerReview } from '@/lib/use-cases/answer-review.ts';
import { changePeriod } from '@/lib/use-cases/change-period.ts';
import { approveReport, returnReport } from '@/lib/use-cases/decide-report.ts';
import { reopenReport } from '@/lib/use-cases/reopen-report.ts';
import { saveReport, type TypedRow } from '@/lib/use-cases/save-report.ts';
import { submitReport } from '@/lib/use-cases/submit-report.ts';
import { withdrawReport } from '@/lib/use-cases/withdraw-report.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson, createProvince, openYear2026, type Province } from '../../support/factories.ts';

const INSIDE = new Date('2026-12-15T09:00:00+07:00');
let count = 0;

let province: Province;
let [hoa, minh, lan, dung, son]: Actor[] = [];
let periodId: number;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  province = await createProvince(`tinh-${count}`);
  const { provinceId, agencies } = province;
  hoa = await createPerson(`Hoa ${count}`, provinceId, 'staff', agencies.noiVu);
  minh = await createPerson(`Minh ${count}`, provinceId, 'staff');
  lan = await createPerson(`Lan ${count}`, provinceId, 'focal-point', agencies.tuPhap);
  dung = await createPerson(`Dũng ${count}`, provinceId, 'focal-point', agencies.taiChinh);
  son = await createPerson(`Sơn ${count}`, provinceId, 'leader');
  periodId = await atInstant(INSIDE, () => openYear2026(hoa as Actor, province));
});

const inside = <T>(work: () => Promise<T>) => atInstant(INSIDE, work);
const refused = (code: string) => expect.objectContaining({ code });
const typed = (rowId: number, value: string, more: Partial<TypedRow> = {}): TypedRow => ({
  rowId,
  kind: 'value',
  typed: value,
  note: '',
  reason: '',
  promisedOn: '',
  seenVersion: 0,
  ...more,
});

/** A whole, sound report: 10 assigned, 8 done, 5 = 5 + 0, and for its owner the province's own figure. */
function sheet(values: Partial<Record<keyof Province['rows'], string>> = {}): TypedRow[] {
  const all = { assigned: '10', done: '8', total: '5', partA: '5', partB: '0', choice: '1', owned: '1.234', ...values };
  return Object.entries(all).map(([key, value]) => typed(province.rows[key as keyof Province['rows']], value));
}

const HEAD = { signerName: 'Lò Thị Mai', documentOn: '2026-12-15' };

async function submissionOf(actor: Actor): Promise<number> {
  const agencyId = actor.grants[0]?.agencyId as number;
  return (await db().submission.findUniqueOrThrow({ where: { periodId_agencyId: { periodId, agencyId } } })).id;
}

async function send(actor: Actor, values = {}): Promise<number> {
  const submissionId = await submissionOf(actor);
  await inside(() => saveReport(actor, { submissionId, rows: sheet(values), tasks: [], head: HEAD }));
  await inside(async () =>
    submitReport(actor, submissionId, (await findSubmission(actor, submissionId))?.version ?? 0),
  );
  return submissionId;
}

const eventsOf = (submissionId: number) =>
  db().auditEvent.findMany({
    where: { subjectType: 'submission', subjectId: String(submissionId) },
    orderBy: { id: 'asc' },
  });

describe('opening a period', () => {
  test('gives every reporting agency of the cut-off day a draft, and says so in the journal', async () => {
    const sendings = await listSendings(hoa as Actor, (await findPeriod(hoa as Actor, periodId)) as never);
    expect(sendings.map((sending) => sending.status)).toEqual(['draft', 'draft', 'draft', 'draft']);
    expect(await db().auditEvent.count({ where: { action: 'period.opened', subjectId: String(periodId) } })).toBe(1);
  });

  test('leaves out an agency that ended before the cut-off day', async () => {
    const other = await createProvince(`cu-${count}`);
    await db().agency.update({ where: { id: other.agencies.xaMuong }, data: { validTo: new Date('2026-12-13') } });
    const staff = await createPerson(`Cán bộ ${count}`, other.provinceId, 'staff');
    const id = await inside(() => openYear2026(staff, other));
    expect(await db().submission.count({ where: { periodId: id } })).toBe(3);
  });

  test('is for staff of the province, once a kind a year', async () => {
    await expect(openYear2026(lan as Actor, province)).rejects.toEqual(refused('not-allowed'));
    await expect(openYear2026(hoa as Actor, province)).rejects.toEqual(refused('duplicate'));
  });

  test('moves its days only in order, over the version that was seen, with a reason', async () => {
    const dates = {
      startsOn: '2025-12-15',
      cutOffOn: '2026-12-14',
      dueOn: '2026-12-18',
      ministryDueOn: '2026-12-20',
      locksOn: '2026-12-22',
    };
    await expect(
      changePeriod(hoa as Actor, { ...dates, dueOn: '2026-12-13', periodId, seenVersion: 1, reason: 'x' }),
    ).rejects.toEqual(refused('bad-dates'));
    await expect(changePeriod(hoa as Actor, { ...dates, periodId, seenVersion: 1, reason: ' ' })).rejects.toEqual(
      refused('reason-required'),
    );
    await changePeriod(hoa as Actor, { ...dates, periodId, seenVersion: 1, reason: 'Công văn 12' });
    await expect(changePeriod(hoa as Actor, { ...dates, periodId, seenVersion: 1, reason: 'lần nữa' })).rejects.toEqual(
      refused('stale'),
    );
  });
});

describe('writing a report', () => {
  test('saves what is sound, keeps what is not, and reads numbers as they are typed here', async () => {
    const submissionId = await submissionOf(lan as Actor);
    const rows = [typed(province.rows.assigned, '1.234'), typed(province.rows.done, 'mười')];
    const saved = await inside(() => saveReport(lan as Actor, { submissionId, rows, tasks: [], head: {} }));
    expect(saved.faults).toEqual([expect.objectContaining({ rowId: province.rows.done, fault: 'not-a-number' })]);
    const report = await findReport(lan as Actor, submissionId);
    expect(report?.answers.get('1.1')).toMatchObject({ kind: 'value', number: '1234' });
    expect(report?.answers.has('1.2')).toBe(false);
  });

  test('never overwrites what somebody else has written meanwhile', async () => {
    const submissionId = await submissionOf(lan as Actor);
    const write = (actor: Actor, value: string, seenVersion: number) =>
      inside(() =>
        saveReport(actor, {
          submissionId,
          rows: [typed(province.rows.assigned, value, { seenVersion })],
          tasks: [],
          head: {},
        }),
      );
    const mai = await createPerson(`Mai ${count}`, province.provinceId, 'focal-point', province.agencies.tuPhap);
    await write(lan as Actor, '10', 0);
    const second = await write(mai, '12', 0);
    expect(second.conflicts).toEqual([expect.objectContaining({ by: `Lan ${count}` })]);
    expect((await findReport(mai, submissionId))?.answers.get('1.1')?.number).toBe('10');
    await write(mai, '12', second.conflicts[0]?.version ?? 0);
    expect((await findReport(mai, submissionId))?.answers.get('1.1')?.number).toBe('12');
  });

  test("ignores rows that are asked of another agency, and refuses another agency's report as not found", async () => {
    const mine = await submissionOf(lan as Actor);
    await inside(() =>
      saveReport(lan as Actor, { submissionId: mine, rows: [typed(province.rows.owned, '99')], tasks: [], head: {} }),
    );
    expect(await db().reportedValue.count({ where: { submissionId: mine } })).toBe(0);
    const theirs = await submissionOf(dung as Actor);
    await expect(saveReport(lan as Actor, { submissionId: theirs, rows: [], tasks: [], head: {} })).rejects.toEqual(
      refused('not-found'),
    );
    await expect(saveReport(hoa as Actor, { submissionId: mine, rows: [], tasks: [], head: {} })).rejects.toEqual(
      refused('not-allowed'),
    );
  });

  test('is over when the period locks, by the clock of the database', async () => {
    const submissionId = await submissionOf(lan as Actor);
    const save = () => saveReport(lan as Actor, { submissionId, rows: sheet(), tasks: [], head: HEAD });
    await expect(atInstant(new Date('2026-12-21T00:00:00+07:00'), save)).rejects.toEqual(refused('period-locked'));
    await expect(atInstant(new Date('2026-12-20T23:59:59+07:00'), save)).resolves.toMatchObject({ faults: [] });
    await expect(atInstant(new Date('2025-12-14T12:00:00+07:00'), save)).rejects.toEqual(
      refused('period-not-open-yet'),
    );
  });

  test('an empty save writes no event', async () => {
    const submissionId = await submissionOf(lan as Actor);
    await inside(() => saveReport(lan as Actor, { submissionId, rows: [], tasks: [], head: {} }));
    expect(await eventsOf(submissionId)).toEqual([]);
  });
});

describe('sending', () => {
  test('freezes what was sent, with its hash and its event', async () => {
    const submissionId = await send(lan as Actor);
    const [version] = await db().submissionVersion.findMany({ where: { submissionId } });
    expect(version).toMatchObject({ number: 1, content: { answers: { '1.1': { number: '10' } } } });
    expect(version?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await eventsOf(submissionId)).map((event) => event.action)).toEqual([
      'submission.saved',
      'submission.submitted',
    ]);
    await expect(
      db().submissionVersion.update({ where: { id: version?.id ?? 0 }, data: { content: {} } }),
    ).rejects.toThrow(/written once/);
  });

  test.each([
    ['a blank row', { assigned: '' }, 'incomplete'],
    ['more done than assigned', { done: '11' }, 'blocked-by-rule'],
    ['a total that is not the sum of its parts', { total: '6' }, 'blocked-by-rule'],
    ['a warning without an explanation', { total: '6', partB: '1' }, 'blocked-by-rule'],
  ])('refuses %s', async (_, values, code) => {
    await expect(send(lan as Actor, values)).rejects.toEqual(refused(code));
  });

  test('takes a warning that is explained: "đúng, vì…"', async () => {
    const submissionId = await submissionOf(lan as Actor);
    await expect(send(lan as Actor, { total: '6', partB: '1' })).rejects.toEqual(refused('blocked-by-rule'));
    await inside(() =>
      answerReview(lan as Actor, {
        submissionId,
        replies: new Map(),
        explanations: new Map([['note-b', 'Đúng, vì mới phát sinh.']]),
      }),
    );
    await inside(async () =>
      submitReport(lan as Actor, submissionId, (await findSubmission(lan as Actor, submissionId))?.version ?? 0),
    );
    expect((await findSubmission(lan as Actor, submissionId))?.status).toBe('submitted');
  });

  test('before the cut-off day a report is written, and sent with a reason alone, which stays with what was sent', async () => {
    const submissionId = await submissionOf(lan as Actor);
    const early = <T>(work: () => Promise<T>) => atInstant(new Date('2026-12-13T23:59:00+07:00'), work);
    const version = async () => (await findSubmission(lan as Actor, submissionId))?.version ?? 0;
    await early(() => saveReport(lan as Actor, { submissionId, rows: sheet({}), tasks: [], head: HEAD }));
    const send = (reason: string | null) => async () =>
      submitReport(lan as Actor, submissionId, await version(), reason);
    await expect(early(send(null))).rejects.toEqual(refused('before-cut-off'));
    await expect(early(send('  '))).rejects.toEqual(refused('before-cut-off'));
    await early(send('Không còn phát sinh.'));
    expect((await findSubmission(lan as Actor, submissionId))?.sent?.earlyReason).toBe('Không còn phát sinh.');
    expect((await findSentContent(submissionId, 1))?.early).toEqual({
      cutOffOn: '2026-12-14',
      reason: 'Không còn phát sinh.',
    });
  });

  test('from the cut-off day on no reason is asked for, and none is kept', async () => {
    const submissionId = await submissionOf(lan as Actor);
    const onTheDay = <T>(work: () => Promise<T>) => atInstant(new Date('2026-12-14T00:00:00+07:00'), work);
    await onTheDay(() => saveReport(lan as Actor, { submissionId, rows: sheet({}), tasks: [], head: HEAD }));
    await onTheDay(async () =>
      submitReport(lan as Actor, submissionId, (await findSubmission(lan as Actor, submissionId))?.version ?? 0, 'Vì'),
    );
    expect((await findSentContent(submissionId, 1))?.early).toBeUndefined();
  });

  test('an explanation holds for the figures it was given for, and is asked for again when they change', async () => {
    const submissionId = await submissionOf(lan as Actor);
    const version = async () => (await findSubmission(lan as Actor, submissionId))?.version ?? 0;
    const write = async (values: object) =>
      inside(async () => {
        const stored = await listAnswers(submissionId);
        const rows = sheet(values).map((row) => ({ ...row, seenVersion: stored.get(row.rowId)?.version ?? 0 }));
        return saveReport(lan as Actor, { submissionId, rows, tasks: [], head: HEAD });
      });
    const explain = (seen?: Map<string, string>) =>
      inside(() =>
        answerReview(lan as Actor, {
          submissionId,
          replies: new Map(),
          explanations: new Map([['note-b', 'Đúng, vì mới phát sinh.']]),
          ...(seen ? { seen } : {}),
        }),
      );
    await write({ total: '6', partB: '1' });
    await explain();
    expect((await findReport(lan as Actor, submissionId))?.explanations.size).toBe(1);
    await write({ total: '7', partB: '2' });
    const changed = await findReport(lan as Actor, submissionId);
    expect([changed?.explanations.size, changed?.given.size]).toEqual([0, 1]);
    await expect(inside(async () => submitReport(lan as Actor, submissionId, await version()))).rejects.toEqual(
      refused('blocked-by-rule'),
    );
    await expect(explain(new Map([['note-b', changed?.given.get('note-b')?.about ?? '']]))).rejects.toEqual(
      refused('stale'),
    );
    await explain();
    await inside(async () => submitReport(lan as Actor, submissionId, await version()));
    expect((await findSubmission(lan as Actor, submissionId))?.status).toBe('submitted');
  });

  test('refuses an unsigned report, and one that changed since it was checked', async () => {
    const submissionId = await submissionOf(lan as Actor);
    await inside(() => saveReport(lan as Actor, { submissionId, rows: sheet(), tasks: [], head: {} }));
    await expect(inside(() => submitReport(lan as Actor, submissionId, 2))).rejects.toEqual(refused('unsigned'));
    await inside(() => saveReport(lan as Actor, { submissionId, rows: [], tasks: [], head: HEAD }));
    await expect(inside(() => submitReport(lan as Actor, submissionId, 2))).rejects.toEqual(refused('stale'));
  });

  test('fifty times at once sends once, and all are told the same', async () => {
    const submissionId = await submissionOf(lan as Actor);
    await inside(() => saveReport(lan as Actor, { submissionId, rows: sheet(), tasks: [], head: HEAD }));
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, () => inside(() => submitReport(lan as Actor, submissionId, 2))),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(50);
    expect(await db().submissionVersion.count({ where: { submissionId } })).toBe(1);
    expect((await eventsOf(submissionId)).filter(({ action }) => action === 'submission.submitted')).toHaveLength(1);
    await inside(() => withdrawReport(lan as Actor, submissionId));
    await expect(inside(() => submitReport(lan as Actor, submissionId, 2))).rejects.toEqual(refused('stale'));
  });

  test('can be taken back until somebody has acted', async () => {
    const submissionId = await send(lan as Actor);
    await inside(() => withdrawReport(lan as Actor, submissionId));
    expect((await findSubmission(lan as Actor, submissionId))?.status).toBe('draft');
    await send(lan as Actor, {});
    await inside(() => approveReport(hoa as Actor, { submissionId, seenVersion: 2, note: null }));
    await expect(inside(() => withdrawReport(lan as Actor, submissionId))).rejects.toEqual(refused('already-decided'));
  });
});

describe('deciding', () => {
  test('an approval brings the figures into the results, by each row’s own rule, with coverage', async () => {
    const lans = await send(lan as Actor);
    const dungs = await send(dung as Actor, { assigned: '5', done: '5', choice: '0' });
    await inside(() => approveReport(hoa as Actor, { submissionId: lans, seenVersion: 1, note: null }));
    const one = await listResults({ id: periodId });
    expect(one.get(province.rows.assigned)).toMatchObject({ number: '10', answered: 1, expected: 4 });
    expect(one.get(province.rows.owned)).toMatchObject({ number: null, answered: 0, expected: 1 });
    await inside(() => approveReport(hoa as Actor, { submissionId: dungs, seenVersion: 1, note: null }));
    const two = await listResults({ id: periodId });
    expect(two.get(province.rows.assigned)).toMatchObject({ number: '15', answered: 2, expected: 4 });
    expect(two.get(province.rows.choice)?.detail?.counts).toEqual({ '0': 1, '1': 1 });
    expect(two.get(province.rows.owned)).toMatchObject({ number: '1234', answered: 1, expected: 1 });
  });

  test('the stored results equal those computed from scratch', async () => {
    await inside(async () =>
      approveReport(hoa as Actor, { submissionId: await send(lan as Actor), seenVersion: 1, note: null }),
    );
    const period = { id: periodId, formVersionId: province.formVersionId };
    const stored = await listResults(period);
    for (const result of await computeResults(db(), period)) expect(stored.get(result.rowId)).toEqual(result);
  });

  test('two reports approved at once both count', async () => {
    const [lans, dungs] = [await send(lan as Actor), await send(dung as Actor)];
    await Promise.all([
      inside(() => approveReport(hoa as Actor, { submissionId: lans, seenVersion: 1, note: null })),
      inside(() => approveReport(minh as Actor, { submissionId: dungs, seenVersion: 1, note: null })),
    ]);
    expect((await listResults({ id: periodId })).get(province.rows.assigned)).toMatchObject({
      number: '20',
      answered: 2,
    });
  });

  test('two people deciding at once have one winner, and the other is told who and when', async () => {
    const submissionId = await send(lan as Actor);
    const results = await Promise.allSettled([
      inside(() => approveReport(hoa as Actor, { submissionId, seenVersion: 1, note: null })),
      inside(() =>
        returnReport(minh as Actor, {
          submissionId,
          seenVersion: 1,
          note: null,
          lines: [{ lineKey: '1.1', reason: 'Xem lại' }],
        }),
      ),
    ]);
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({
      code: 'already-decided',
      facts: { who: expect.stringMatching(/Hoa|Minh/), at: expect.any(String) },
    });
    expect(await db().review.count({ where: { submissionId } })).toBe(1);
  });

  test('binds to the version that was seen', async () => {
    const submissionId = await send(lan as Actor);
    await inside(() => withdrawReport(lan as Actor, submissionId));
    await send(lan as Actor, {});
    await expect(
      inside(() => approveReport(hoa as Actor, { submissionId, seenVersion: 1, note: null })),
    ).rejects.toEqual(refused('stale'));
  });

  test('is nobody’s about their own agency, and not for leaders or reporters', async () => {
    const anna = await createPerson(`Anna ${count}`, province.provinceId, 'focal-point', province.agencies.noiVu);
    const submissionId = await send(anna);
    const approve = (actor: Actor) => inside(() => approveReport(actor, { submissionId, seenVersion: 1, note: null }));
    await expect(approve(hoa as Actor)).rejects.toEqual(refused('own-agency'));
    await expect(approve(son as Actor)).rejects.toEqual(refused('not-allowed'));
    await expect(approve(lan as Actor)).rejects.toEqual(refused('not-found'));
    await expect(approve(minh as Actor)).resolves.toBeUndefined();
  });

  test('a return freezes its reasons, which must be answered before sending again', async () => {
    const submissionId = await send(lan as Actor);
    const back = (lines: { lineKey: string; reason: string }[]) =>
      inside(() => returnReport(hoa as Actor, { submissionId, seenVersion: 1, note: null, lines }));
    await expect(back([])).rejects.toEqual(refused('reason-required'));
    await back([{ lineKey: '1.1', reason: 'Lệch với sổ theo dõi' }]);
    const again = async () =>
      submitReport(lan as Actor, submissionId, (await findSubmission(lan as Actor, submissionId))?.version ?? 0);
    await expect(inside(again)).rejects.toEqual(refused('unanswered-return'));
    const line = (await findReport(lan as Actor, submissionId))?.returned[0];
    await expect(db().reviewLine.update({ where: { id: line?.id ?? 0 }, data: { reason: 'khác' } })).rejects.toThrow(
      /written once/,
    );
    await inside(() =>
      answerReview(lan as Actor, {
        submissionId,
        replies: new Map([[line?.id ?? 0, 'Đã rà lại']]),
        explanations: new Map(),
      }),
    );
    await inside(again);
    expect((await findSubmission(lan as Actor, submissionId))?.sent?.number).toBe(2);
  });

  test('a reopened approval takes its figures out again, with the reason in the journal', async () => {
    const submissionId = await send(lan as Actor);
    await inside(() => approveReport(hoa as Actor, { submissionId, seenVersion: 1, note: null }));
    await expect(inside(() => reopenReport(hoa as Actor, submissionId, ' '))).rejects.toEqual(
      refused('reason-required'),
    );
    await inside(() => reopenReport(hoa as Actor, submissionId, 'Sai đơn vị'));
    expect((await listResults({ id: periodId })).get(province.rows.assigned)).toMatchObject({
      number: null,
      answered: 0,
    });
    expect((await eventsOf(submissionId)).at(-1)).toMatchObject({
      action: 'submission.reopened',
      reason: 'Sai đơn vị',
    });
  });
});

describe('who sees what', () => {
  test('a draft is its agency’s and the department’s; others see what was sent; another province sees nothing', async () => {
    const submissionId = await submissionOf(lan as Actor);
    const stranger = await createPerson(`Lạ ${count}`, (await createProvince(`khac-${count}`)).provinceId, 'staff');
    const sees = async (actor: Actor) => (await findSubmission(actor, submissionId)) !== null;
    expect([
      await sees(lan as Actor),
      await sees(hoa as Actor),
      await sees(son as Actor),
      await sees(dung as Actor),
      await sees(stranger),
    ]).toEqual([true, true, false, false, false]);
    await send(lan as Actor);
    expect([await sees(son as Actor), await sees(dung as Actor), await sees(stranger)]).toEqual([true, false, false]);
    expect(await listSubmissions(stranger, { periodId })).toEqual([]);
    expect(await findPeriod(stranger, periodId)).toBeNull();
  });

  test('an agency sees only its own part of a figure', async () => {
    const period = await findPeriod(lan as Actor, periodId);
    const parts = await listResultParts(lan as Actor, period as never, province.rows.assigned);
    expect(parts.map((part) => part.agencyId)).toEqual([province.agencies.tuPhap]);
  });
});

test('the journal is one unbroken chain, and nobody can change it', async () => {
  await send(lan as Actor);
  expect(await db().$queryRaw`select * from verify_events()`).toEqual([]);
  const last = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await expect(db().auditEvent.update({ where: { id: last.id }, data: { reason: 'khác' } })).rejects.toThrow(
    /written once/,
  );
  await expect(db().auditEvent.delete({ where: { id: last.id } })).rejects.toThrow(/written once/);
});
