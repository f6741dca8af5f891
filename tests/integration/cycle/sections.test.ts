import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atInstant } from '@/lib/clock.ts';
import { db } from '@/lib/db/client.ts';
import { findReport } from '@/lib/db/reports.ts';
import { findSentContent } from '@/lib/db/sent-versions.ts';
import { findSubmission } from '@/lib/db/submissions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { makeFormVersion } from '@/lib/use-cases/make-form-version.ts';
import { saveReport } from '@/lib/use-cases/save-report.ts';
import { saveSections } from '@/lib/use-cases/save-sections.ts';
import { submitReport } from '@/lib/use-cases/submit-report.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson, createProvince, openYear2026, type Province } from '../../support/factories.ts';

const INSIDE = new Date('2026-12-15T09:00:00+07:00');
const LOCKED = new Date('2026-12-21T09:00:00+07:00');
const inside = <T>(work: () => Promise<T>) => atInstant(INSIDE, work);
const refused = (code: string) => expect.objectContaining({ code });

const OUTLINE = [
  { key: 'danh-gia', required: true },
  { key: 'kien-nghi', required: false },
];

let province: Province;
let [hoa, lan, mai, dung]: Actor[] = [];
let mine: number;
let must: number;
let may: number;
let count = 0;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  province = await createProvince(`tinh-${count}`, OUTLINE);
  const { provinceId, agencies, formVersionId } = province;
  const idOf = async (key: string) =>
    (await db().formSection.findUniqueOrThrow({ where: { formVersionId_key: { formVersionId, key } } })).id;
  must = await idOf('danh-gia');
  may = await idOf('kien-nghi');
  hoa = await createPerson(`Hoa ${count}`, provinceId, 'staff');
  lan = await createPerson(`Lan ${count}`, provinceId, 'focal-point', agencies.tuPhap);
  mai = await createPerson(`Mai ${count}`, provinceId, 'focal-point', agencies.tuPhap);
  dung = await createPerson(`Dũng ${count}`, provinceId, 'focal-point', agencies.taiChinh);
  const periodId = await inside(() => openYear2026(hoa as Actor, province));
  mine = (
    await db().submission.findUniqueOrThrow({ where: { periodId_agencyId: { periodId, agencyId: agencies.tuPhap } } })
  ).id;
});

const save = (who: Actor | undefined, sectionId: number, text: string, seenVersion: number, submissionId = mine) =>
  inside(() => saveSections(who as Actor, { submissionId, sections: [{ sectionId, text, seenVersion }] }));
const textOf = async (sectionId: number) =>
  (await findReport(lan as Actor, mine))?.sections.find((section) => section.sectionId === sectionId);
const savings = () => db().auditEvent.count({ where: { action: 'submission.saved', subjectId: String(mine) } });

test('a section is saved once, with who wrote it; the same again changes nothing', async () => {
  expect(await save(lan, must, ' Kết quả tốt \r\n dòng hai ', 0)).toMatchObject({ written: 1, conflicts: [] });
  expect(await textOf(must)).toMatchObject({ text: 'Kết quả tốt \n dòng hai', version: 1, updatedBy: lan?.fullName });
  expect(await save(lan, must, 'Kết quả tốt \n dòng hai', 0)).toMatchObject({ written: 0, conflicts: [] });
  expect(await savings()).toBe(1);
});

test('two writers: the second is told what the first wrote, and replaces it only when that was seen', async () => {
  await save(lan, must, 'của Lan', 0);
  expect(await save(mai, must, 'của Mai', 0)).toMatchObject({
    written: 0,
    conflicts: [{ text: 'của Lan', version: 1, updatedBy: lan?.fullName }],
  });
  expect((await textOf(must))?.text).toBe('của Lan');
  await save(mai, must, 'của Mai', 1);
  expect(await textOf(must)).toMatchObject({ text: 'của Mai', version: 2 });
});

test('two writers at the same moment: one is written, the other is told', async () => {
  const answers = await Promise.all([save(lan, must, 'một', 0), save(mai, must, 'hai', 0)]);
  expect(answers.map((answer) => answer.written).toSorted()).toEqual([0, 1]);
  expect(answers.flatMap((answer) => answer.conflicts)).toHaveLength(1);
});

test('an emptied section keeps its version, so that a later writer is still told', async () => {
  await save(lan, must, 'chữ', 0);
  await save(lan, must, '', 1);
  expect(await textOf(must)).toMatchObject({ text: '', version: 2 });
  expect((await save(mai, must, 'khác', 1)).conflicts).toHaveLength(1);
});

describe('is refused', () => {
  test.each<[string, () => Promise<unknown>, string]>([
    ['to another agency', () => save(dung, must, 'x', 0), 'not-found'],
    ['to Sở Nội vụ', () => save(hoa, must, 'x', 0), 'not-allowed'],
    [
      'after the lock',
      () => atInstant(LOCKED, () => saveSections(lan as Actor, { submissionId: mine, sections: [] })),
      'period-locked',
    ],
  ])('%s', async (_, work, code) => {
    await expect(work()).rejects.toEqual(refused(code));
    expect((await textOf(must))?.version).toBe(0);
  });

  test('a section of another form is nobody’s', async () => {
    const other = await createProvince(`khac-${count}`, OUTLINE);
    const foreign = await db().formSection.findFirstOrThrow({ where: { formVersionId: other.formVersionId } });
    expect(await save(lan, foreign.id, 'x', 0)).toMatchObject({ written: 0 });
    await expect(
      db().sectionText.create({ data: { submissionId: mine, sectionId: foreign.id, text: 'x', updatedById: 1 } }),
    ).rejects.toThrow(/is not of the form/);
  });
});

test('a required section is owed before sending; what was sent is frozen with its words', async () => {
  const answers = { assigned: '10', done: '8', total: '5', partA: '5', partB: '0', choice: '1' };
  const rows = Object.entries(answers).map(([key, typed]) => ({
    ...{ rowId: province.rows[key as 'done'], kind: 'value', typed },
    ...{ note: '', reason: '', promisedOn: '', seenVersion: 0 },
  }));
  const head = { signerName: 'Lò Thị Mai', documentOn: '2026-12-15' };
  await inside(() => saveReport(lan as Actor, { submissionId: mine, rows, tasks: [], head }));
  const send = async () => submitReport(lan as Actor, mine, (await findSubmission(lan as Actor, mine))?.version ?? 0);
  await expect(inside(send)).rejects.toMatchObject({ code: 'incomplete', facts: { rows: 0, tasks: 0, sections: 1 } });
  await save(lan, must, 'Đánh giá', 0);
  await inside(send);
  expect((await findSentContent(mine, 1))?.sections).toEqual({ 'danh-gia': 'Đánh giá' });
  await expect(save(lan, may, 'muộn', 0)).rejects.toEqual(refused('wrong-state'));
});

test('the outline of a form in use stays', async () => {
  await expect(db().formSection.update({ where: { id: must }, data: { required: false } })).rejects.toThrow(
    /a form in use is never changed/,
  );
});

test('a new version of a form begins with the outline of the one before', async () => {
  const next = await makeFormVersion(hoa as Actor, province.formVersionId);
  const keys = await db().formSection.findMany({ where: { formVersionId: next }, orderBy: { position: 'asc' } });
  expect(keys.map(({ key, required }) => [key, required])).toEqual([
    ['danh-gia', true],
    ['kien-nghi', false],
  ]);
});
