import { beforeAll, beforeEach, expect, test } from 'vitest';
import { findReport } from '@/lib/db/reports.ts';
import { readUnderReview } from '@/lib/db/review-desk.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { cleanLines, reviewSections } from '@/lib/domain/review-desk.ts';
import type { Mark } from '@/lib/domain/review-mark.ts';
import type { TypedMark } from '@/lib/domain/typed-mark.ts';
import { answerReview } from '@/lib/use-cases/answer-review.ts';
import { approveReport, returnReport } from '@/lib/use-cases/decide-report.ts';
import { markLines } from '@/lib/use-cases/reviews/mark-lines.ts';
import { saveSections } from '@/lib/use-cases/save-sections.ts';
import { submitReport } from '@/lib/use-cases/submit-report.ts';
import { type Cycle, inside, refused, sendWritten, startCycle, writeReport } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson } from '../../support/factories.ts';

const OUTLINE = [
  { key: 'the-che', required: true, areaCode: 'the-che' },
  { key: 'danh-gia', required: true },
  { key: 'kien-nghi', required: false },
] as const;

let count = 0;
let cycle: Cycle;
let submissionId: number;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  cycle = await startCycle(`phan-loi-${count}`, OUTLINE);
  submissionId = await writeReport(cycle, cycle.lan);
  await write('the-che', 'Ban hành 5 văn bản');
  await write('danh-gia', 'Tốt');
  await sendWritten(cycle.lan, submissionId);
});

const reportOf = async (actor: Actor) =>
  (await findReport(actor, submissionId)) as NonNullable<Awaited<ReturnType<typeof findReport>>>;
const under = async () => readUnderReview(await reportOf(cycle.hoa));
const groups = async () => Object.fromEntries(reviewSections(await under()).map(({ key, group }) => [key, group]));
const marked = (lineKey: string, mark: Mark, note: string | null = null): TypedMark => ({
  ...{ lineKey, mark, note, proposed: '', seen: 0 },
});
const mark = (actor: Actor, ...marks: TypedMark[]) =>
  inside(() => markLines(actor, { submissionId, seenVersion: 1, marks }));
const giveBack = (marks: TypedMark[], seenVersion = 1) =>
  inside(() => returnReport(cycle.hoa, { submissionId, seenVersion, note: null, lines: [], marks }));
const send = async () => submitReport(cycle.lan, submissionId, (await reportOf(cycle.lan)).submission.version);

test('a section is returned by itself; its frozen reason is answered before the report goes out again', async () => {
  await giveBack([
    marked('section:danh-gia', 'returned', 'Chưa nêu nguyên nhân'),
    marked('section:the-che', 'approved'),
  ]);
  const report = await reportOf(cycle.lan);
  expect(report.returned).toMatchObject([{ lineKey: 'section:danh-gia', reason: 'Chưa nêu nguyên nhân', reply: null }]);
  await write('danh-gia', 'Tốt, vì tập huấn sớm');
  await expect(inside(send)).rejects.toMatchObject({ code: 'unanswered-return', facts: { count: 1 } });
  const replies = new Map([[report.returned[0]?.id ?? 0, 'Đã nêu']]);
  await inside(() => answerReview(cycle.lan, { submissionId, replies, explanations: new Map() }));
  await inside(send);
  expect(await groups()).toEqual({ 'section:danh-gia': 'answered', 'section:the-che': 'settled' });
  expect(reviewSections(await under())[0]).toMatchObject({ sent: 'Tốt', now: 'Tốt, vì tập huấn sớm' });
});

test('what was approved and written anew is looked at again; what stands is approved with the clean lines', async () => {
  expect(await groups()).toEqual({ 'section:the-che': 'first', 'section:danh-gia': 'first' });
  await giveBack([marked('section:the-che', 'approved'), marked('report', 'returned', 'Xem lại cả báo cáo')]);
  const [line] = (await reportOf(cycle.lan)).returned;
  const replies = new Map([[line?.id ?? 0, 'Đã xem']]);
  await inside(() => answerReview(cycle.lan, { submissionId, replies, explanations: new Map() }));
  await write('the-che', 'Ban hành 6 văn bản');
  await inside(send);
  expect(await groups()).toEqual({ 'section:the-che': 'changed', 'section:danh-gia': 'same' });
  expect(cleanLines(await under())).toContain('section:danh-gia');
  expect(cleanLines(await under())).not.toContain('section:the-che');
});

test('words that were taken out are a change; a section that never had any is no line', async () => {
  expect(await groups()).not.toHaveProperty('section:kien-nghi');
  await write('kien-nghi', 'Thêm kinh phí', 1);
  expect(await groups()).toMatchObject({ 'section:kien-nghi': 'changed' });
  await write('kien-nghi', '', 2);
  expect(await groups()).toMatchObject({ 'section:kien-nghi': 'changed' });
});

test('the area’s section is checked by who follows the area, and no other', async () => {
  const quang = await createPerson(`Quàng ${count}`, cycle.province.provinceId, 'area-reviewer');
  await mark(quang, marked('section:the-che', 'doubtful', 'Thiếu văn bản của HĐND'));
  await expect(mark(quang, marked('section:danh-gia', 'checked'))).rejects.toEqual(refused('not-allowed'));
  await expect(mark(quang, marked('section:khong-co', 'checked'))).rejects.toEqual(refused('not-found'));
  await expect(giveBackAs(quang)).rejects.toEqual(refused('not-allowed'));
  expect(await groups()).toMatchObject({ 'section:the-che': 'doubted' });
  expect((await reportOf(cycle.lan)).returned).toEqual([]);
});

test('the decision binds to the version that was seen, and an approval stops at a section marked as returned', async () => {
  await expect(giveBack([marked('section:danh-gia', 'returned', 'Sai')], 2)).rejects.toEqual(refused('stale'));
  await mark(cycle.minh, marked('section:danh-gia', 'returned', 'Thiếu nguyên nhân'));
  const approve = inside(() => approveReport(cycle.hoa, { submissionId, seenVersion: 1, note: null }));
  await expect(approve).rejects.toMatchObject({ code: 'marked-returned', facts: { count: 1 } });
});

function giveBackAs(actor: Actor): Promise<void> {
  const marks = [marked('section:the-che', 'returned', 'Sai')];
  return inside(() => returnReport(actor, { submissionId, seenVersion: 1, note: null, lines: [], marks }));
}

/** Before the first sending, or after a return of `since` that is answered, and sent again. */
async function write(key: string, text: string, since?: number): Promise<void> {
  if (since !== undefined) {
    await giveBack([marked('1.1', 'returned', 'Sai')], since);
    const replies = new Map([[(await reportOf(cycle.lan)).returned[0]?.id ?? 0, 'Đúng']]);
    await inside(() => answerReview(cycle.lan, { submissionId, replies, explanations: new Map() }));
  }
  const section = (await reportOf(cycle.lan)).sections.find((one) => one.key === key);
  const { sectionId = 0, version: seenVersion = 0 } = section ?? {};
  await inside(() => saveSections(cycle.lan, { submissionId, sections: [{ sectionId, text, seenVersion }] }));
  if (since !== undefined) await inside(send);
}
