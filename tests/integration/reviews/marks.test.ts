import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { findReport } from '@/lib/db/reports.ts';
import { readUnderReview } from '@/lib/db/review-desk.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { reviewRows } from '@/lib/domain/review-desk.ts';
import type { Mark } from '@/lib/domain/review-mark.ts';
import type { TypedMark } from '@/lib/domain/typed-mark.ts';
import { answerReview } from '@/lib/use-cases/answer-review.ts';
import { approveReport, returnReport } from '@/lib/use-cases/decide-report.ts';
import { acceptProposal } from '@/lib/use-cases/reviews/accept-proposal.ts';
import { markLines } from '@/lib/use-cases/reviews/mark-lines.ts';
import { saveReport } from '@/lib/use-cases/save-report.ts';
import { type Cycle, inside, refused, sendReport, sendWritten, startCycle } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson } from '../../support/factories.ts';

let count = 0;
let cycle: Cycle;
let submissionId: number;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  cycle = await startCycle(`duyet-${count}`);
  submissionId = await sendReport(cycle, cycle.lan);
});

const marked = (lineKey: string, mark: Mark, note: string | null = null, proposed = '', seen = 0): TypedMark => ({
  ...{ lineKey, mark, note, proposed, seen },
});
const mark = (actor: Actor, ...marks: TypedMark[]) =>
  inside(() => markLines(actor, { submissionId, seenVersion: 1, marks }));
const giveBack = (marks: TypedMark[], seenVersion = 1) =>
  inside(() => returnReport(cycle.hoa, { submissionId, seenVersion, note: null, lines: [], marks }));
const marksNow = () =>
  db().reviewMark.findMany({
    where: { submissionVersion: { submissionId } },
    orderBy: [{ seq: 'asc' }, { lineKey: 'asc' }],
  });
const returnedLine = async () => (await findReport(cycle.lan, submissionId))?.returned[0];
const groups = async () => {
  const report = await findReport(cycle.hoa, submissionId);
  if (!report) throw new Error('no report');
  return Object.fromEntries(reviewRows(await readUnderReview(report)).map(({ key, group }) => [key, group]));
};

describe('marks', () => {
  test('are kept with the version, decide nothing, and leave their event out of the report’s own journal', async () => {
    await mark(cycle.hoa, marked('1.1', 'approved'), marked('1.2', 'returned', 'Xem lại', '7'));
    expect((await marksNow()).map(({ lineKey, mark: kept, note }) => [lineKey, kept, note])).toEqual([
      ['1.1', 'approved', null],
      ['1.2', 'returned', 'Xem lại'],
    ]);
    expect((await findReport(cycle.lan, submissionId))?.submission.status).toBe('submitted');
    const events = await db().auditEvent.findMany({ where: { action: 'review.marked' } });
    expect(events.at(-1)).toMatchObject({ subjectType: 'review', subjectId: String(submissionId) });
  });

  test('the same mark twice writes once', async () => {
    await mark(cycle.hoa, marked('1.1', 'approved'));
    await mark(cycle.hoa, marked('1.1', 'approved'));
    expect((await marksNow()).map(({ seq }) => seq)).toEqual([1]);
  });

  test('of somebody else are never written over unseen; one’s own are', async () => {
    await mark(cycle.hoa, marked('1.1', 'approved'));
    await expect(mark(cycle.minh, marked('1.1', 'returned', 'Sai'))).rejects.toMatchObject({
      code: 'mark-stale',
      facts: { who: 'Hoa' },
    });
    await mark(cycle.hoa, marked('1.1', 'returned', 'Sai'));
    await mark(cycle.minh, marked('1.1', 'approved', null, '', 2));
    expect((await marksNow()).map(({ mark: kept, seq }) => [kept, seq])).toEqual([['approved', 3]]);
  });

  test.each([
    ['a return without its reason', marked('1.1', 'returned', ' '), 'reason-required'],
    ['a line that the report does not have', marked('9.9', 'approved'), 'not-found'],
    ['the word of an area at the desk of Sở Nội vụ', marked('1.1', 'checked'), 'not-allowed'],
    ['a proposal that is no number', marked('1.1', 'returned', 'Sai', 'mười'), 'bad-proposal'],
    ['a proposal of "chưa có"', marked('1.1', 'returned', 'Sai', 'chưa có'), 'bad-proposal'],
  ])('refuse %s', async (_, one, code) => {
    await expect(mark(cycle.hoa, one)).rejects.toEqual(refused(code));
    expect(await marksNow()).toEqual([]);
  });

  test('refuse another version, who may not review, and one’s own agency', async () => {
    const stale = inside(() => markLines(cycle.hoa, { submissionId, seenVersion: 2, marks: [] }));
    await expect(stale).rejects.toEqual(refused('stale'));
    await expect(mark(cycle.lan, marked('1.1', 'approved'))).rejects.toEqual(refused('own-agency'));
    await expect(mark(cycle.dung, marked('1.1', 'approved'))).rejects.toEqual(refused('not-found'));
    const leader = await createPerson(`Sơn ${count}`, cycle.province.provinceId, 'leader');
    await expect(mark(leader, marked('1.1', 'approved'))).rejects.toEqual(refused('not-allowed'));
    const own = await createPerson(`Anh ${count}`, cycle.province.provinceId, 'staff', cycle.province.agencies.tuPhap);
    await expect(mark(own, marked('1.1', 'approved'))).rejects.toEqual(refused('own-agency'));
  });

  test('stay as they were once the version is decided', async () => {
    await giveBack([marked('1.1', 'returned', 'Sai')]);
    await expect(mark(cycle.minh, marked('1.2', 'approved'))).rejects.toMatchObject({ code: 'already-decided' });
    const changing = db().reviewMark.updateMany({
      where: { submissionVersion: { submissionId } },
      data: { note: 'khác' },
    });
    await expect(changing).rejects.toThrow(/is decided/);
    await expect(db().reviewMark.deleteMany()).rejects.toThrow(/written once/);
  });
});

describe('the decision', () => {
  test('returns what was marked, and an approval is refused while a line is marked as returned', async () => {
    await mark(cycle.hoa, marked('1.2', 'returned', 'Sai'));
    const approve = () => inside(() => approveReport(cycle.hoa, { submissionId, seenVersion: 1, note: null }));
    await expect(approve()).rejects.toMatchObject({ code: 'marked-returned', facts: { count: 1 } });
    await giveBack([]);
    expect(await returnedLine()).toMatchObject({ lineKey: '1.2', reason: 'Sai' });
  });

  test('is stopped by a mark that a colleague has made since the page was opened', async () => {
    await mark(cycle.minh, marked('1.2', 'returned', 'Sai'));
    const approve = inside(() =>
      approveReport(cycle.hoa, { submissionId, seenVersion: 1, note: null, marks: [marked('1.2', 'open')] }),
    );
    await expect(approve).rejects.toMatchObject({ code: 'mark-stale', facts: { who: 'Minh' } });
  });

  test('of two who send it at once has one winner', async () => {
    const lines = [{ lineKey: '1.1', reason: 'Sai' }];
    const both = await Promise.allSettled(
      [cycle.hoa, cycle.minh].map((actor) =>
        inside(() => returnReport(actor, { submissionId, seenVersion: 1, note: null, lines })),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db().review.count({ where: { submissionId } })).toBe(1);
  });

  test('a line approved before and unchanged since is not asked again; a returned one is', async () => {
    await giveBack([marked('1.1', 'approved'), marked('2', 'approved'), marked('1.2', 'returned', 'Sai')]);
    const line = await returnedLine();
    const replies = new Map([[line?.id ?? 0, 'Đã sửa']]);
    await inside(() => answerReview(cycle.lan, { submissionId, replies, explanations: new Map() }));
    await change('assigned', '12');
    await sendWritten(cycle.lan, submissionId);
    expect(await groups()).toMatchObject({ '1.1': 'changed', '1.2': 'answered', '2': 'settled', '2.1': 'same' });
  });
});

describe('an area', () => {
  const reviewer = async (agencyId: number | null = null) =>
    createPerson(`Quàng ${count}-${agencyId}`, cycle.province.provinceId, 'area-reviewer', agencyId);
  const giveArea = (keys: string[]) =>
    db().$transaction([
      db().$executeRaw`alter table statistic_versions disable trigger user`,
      db().statisticVersion.updateMany({
        where: { formVersionId: cycle.province.formVersionId, key: { in: keys } },
        data: { areaCode: 'the-che' },
      }),
      db().$executeRaw`alter table statistic_versions enable trigger user`,
    ]);

  test('is checked by who follows it, within it, and decided by nobody there', async () => {
    await giveArea(['1.1']);
    const quang = await reviewer();
    await mark(quang, marked('1.1', 'doubtful', 'Khác số của Sở'));
    await expect(mark(quang, marked('1.2', 'checked'))).rejects.toEqual(refused('not-allowed'));
    await expect(mark(quang, marked('1.1', 'approved'))).rejects.toEqual(refused('not-allowed'));
    const approve = inside(() => approveReport(quang, { submissionId, seenVersion: 1, note: null }));
    await expect(approve).rejects.toEqual(refused('not-allowed'));
    expect(await groups()).toMatchObject({ '1.1': 'doubted' });
    await mark(cycle.hoa, marked('1.1', 'approved'));
    expect((await marksNow()).map(({ desk, mark: kept }) => [desk, kept])).toEqual([
      ['area', 'doubtful'],
      ['staff', 'approved'],
    ]);
  });

  test('of a row that names none is Sở Nội vụ’s alone; of the own agency nobody’s', async () => {
    await expect(mark(await reviewer(), marked('1.1', 'checked'))).rejects.toEqual(refused('not-allowed'));
    await giveArea(['1.1']);
    const own = await reviewer(cycle.province.agencies.tuPhap);
    await expect(mark(own, marked('1.1', 'checked'))).rejects.toEqual(refused('own-agency'));
  });
});

describe('a proposed value', () => {
  const accept = (actor: Actor, lineId: number, seen: number) =>
    inside(() => acceptProposal(actor, { submissionId, lineId, seen }));
  const versionOf = async () => (await findReport(cycle.lan, submissionId))?.stored.get(rowId())?.version ?? 0;
  const rowId = () => cycle.province.rows.assigned;

  beforeEach(() => giveBack([marked('1.1', 'returned', 'Thiếu 2 việc', '12'), marked('1.2', 'returned', 'Xem lại')]));

  test('becomes the agency’s own answer in one act, once, with its reply and its event', async () => {
    const line = await returnedLine();
    const seen = await versionOf();
    await accept(cycle.lan, line?.id ?? 0, seen);
    await accept(cycle.lan, line?.id ?? 0, seen);
    const report = await findReport(cycle.lan, submissionId);
    expect(report?.answers.get('1.1')).toMatchObject({ kind: 'value', number: '12' });
    expect(await returnedLine()).toMatchObject({ reply: 'Chấp nhận đề nghị: 12.' });
    expect(report?.stored.get(rowId())?.updatedBy).toBe('Lan');
    const events = { action: 'submission.proposal-accepted', subjectId: String(submissionId) };
    expect(await db().auditEvent.count({ where: events })).toBe(1);
  });

  test('is refused when the row was changed since it was seen, and where nothing is proposed', async () => {
    const line = await returnedLine();
    const seen = await versionOf();
    await change('assigned', '11');
    await expect(accept(cycle.lan, line?.id ?? 0, seen)).rejects.toEqual(refused('stale'));
    const bare = (await findReport(cycle.lan, submissionId))?.returned.find(({ lineKey }) => lineKey === '1.2');
    await expect(accept(cycle.lan, bare?.id ?? 0, 0)).rejects.toEqual(refused('no-proposal'));
    expect((await findReport(cycle.lan, submissionId))?.answers.get('1.1')?.number).toBe('11');
  });

  test('is the agency’s to accept, of its own report', async () => {
    const line = await returnedLine();
    await expect(accept(cycle.hoa, line?.id ?? 0, 0)).rejects.toEqual(refused('not-allowed'));
    await expect(accept(cycle.dung, line?.id ?? 0, 0)).rejects.toEqual(refused('not-found'));
    const other = await sendReport(cycle, cycle.dung);
    const foreign = inside(() => acceptProposal(cycle.dung, { submissionId: other, lineId: line?.id ?? 0, seen: 0 }));
    await expect(foreign).rejects.toEqual(refused('wrong-state'));
  });

  test('is frozen with its reason', async () => {
    const line = await returnedLine();
    const changing = db().reviewLine.update({ where: { id: line?.id ?? 0 }, data: { proposedNumber: '13' } });
    await expect(changing).rejects.toThrow(/written once/);
  });
});

async function change(row: 'assigned', typed: string): Promise<void> {
  const rowId = cycle.province.rows[row];
  const seenVersion = (await findReport(cycle.lan, submissionId))?.stored.get(rowId)?.version ?? 0;
  const entry = { rowId, kind: 'value', typed, note: '', reason: '', promisedOn: '', seenVersion };
  await inside(() => saveReport(cycle.lan, { submissionId, rows: [entry], tasks: [], head: {} }));
}
