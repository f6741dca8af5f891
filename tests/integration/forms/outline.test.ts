import ExcelJS from 'exceljs';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { readFormDraft } from '@/lib/db/form-drafts.ts';
import { findFormVersion, listForms } from '@/lib/db/form-versions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import {
  addFormSection,
  changeFormSection,
  moveFormSection,
  removeFormSection,
  type TypedFormSection,
} from '@/lib/use-cases/change-outline.ts';
import { createForm } from '@/lib/use-cases/create-form.ts';
import { discardForm } from '@/lib/use-cases/discard-form.ts';
import { exportForm } from '@/lib/use-cases/export-form.ts';
import { importForm } from '@/lib/use-cases/import-form.ts';
import { makeFormVersion } from '@/lib/use-cases/make-form-version.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson, createProvince, type Province } from '../../support/factories.ts';

const OUTLINE = [
  { key: 'danh-gia', required: true },
  { key: 'kien-nghi', required: false },
];
const SECTION: TypedFormSection = { title: 'Thanh tra', help: null, required: false, area: null };
let count = 0;
let province: Province;
let hoa: Actor;
let [lan, foreigner]: Actor[] = [];

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  province = await createProvince(`de-cuong-${count}`, OUTLINE);
  hoa = await createPerson(`Hoa dc ${count}`, province.provinceId, 'staff');
  lan = await createPerson(`Lan dc ${count}`, province.provinceId, 'focal-point', province.agencies.tuPhap);
  const other = await createProvince(`de-cuong-khac-${count}`, OUTLINE);
  foreigner = await createPerson(`Khac dc ${count}`, other.provinceId, 'staff');
});

const refused = (code: string) => expect.objectContaining({ code });
const seen = async (versionId: number) => ({
  versionId,
  seenRevision: (await findFormVersion(hoa, versionId))?.revision ?? 0,
});
const keysOf = async (versionId: number) => (await readFormDraft(versionId)).sections.map(({ key }) => key);

test('a form from nothing gets an outline: added, ordered, changed, removed, each step in the journal', async () => {
  const id = await createForm(hoa, { provinceId: province.provinceId, title: `Biểu dc ${count}` });
  await addFormSection(hoa, await seen(id), SECTION, null);
  await addFormSection(hoa, await seen(id), { ...SECTION, title: 'Kiểm tra' }, null);
  await addFormSection(hoa, await seen(id), { ...SECTION, title: 'Tuyên truyền' }, 'thanh-tra');
  expect(await keysOf(id)).toEqual(['thanh-tra', 'tuyen-truyen', 'kiem-tra']);
  await moveFormSection(hoa, await seen(id), 'kiem-tra', 'up');
  await removeFormSection(hoa, await seen(id), 'thanh-tra');
  const changed = { key: 'kiem-tra', title: 'Kiểm tra nội bộ', help: 'Nêu số cuộc.', required: true, area: null };
  await changeFormSection(hoa, await seen(id), changed);
  expect((await readFormDraft(id)).sections).toEqual([
    changed,
    { ...SECTION, key: 'tuyen-truyen', title: 'Tuyên truyền' },
  ]);
  const formId = (await findFormVersion(hoa, id))?.formId;
  const [last] = await db().auditEvent.findMany({
    where: { subjectType: 'form', subjectId: String(formId) },
    orderBy: { id: 'desc' },
  });
  expect(last).toMatchObject({
    action: 'form.changed',
    before: [expect.objectContaining({ title: 'Kiểm tra' })],
    after: expect.objectContaining({ changed: [changed] }),
  });
});

test('what is unsound, unseen, gone or somebody else’s is refused, and nothing is written', async () => {
  const id = await makeFormVersion(hoa, province.formVersionId);
  const before = await readFormDraft(id);
  const twice = { ...SECTION, title: before.sections[0]?.title ?? '' };
  await expect(addFormSection(hoa, await seen(id), twice, null)).rejects.toMatchObject({
    code: 'form-faulty',
    facts: { first: expect.stringContaining('đề cương đã có mục') },
  });
  const old = { ...(await seen(id)), seenRevision: 99 };
  await expect(addFormSection(hoa, old, SECTION, null)).rejects.toEqual(refused('stale'));
  await expect(removeFormSection(hoa, await seen(id), 'khong-co')).rejects.toEqual(refused('not-found'));
  for (const actor of [lan, foreigner])
    await expect(addFormSection(actor as Actor, await seen(id), SECTION, null)).rejects.toEqual(refused('not-found'));
  expect(await readFormDraft(id)).toEqual(before);
});

test('the outline of a released version stays as it is', async () => {
  const { formVersionId } = province;
  await expect(addFormSection(hoa, await seen(formVersionId), SECTION, null)).rejects.toEqual(refused('form-released'));
  await expect(removeFormSection(hoa, await seen(formVersionId), 'danh-gia')).rejects.toEqual(refused('form-released'));
  await expect(db().formSection.deleteMany({ where: { formVersionId } })).rejects.toThrow(/never changed/);
});

test('a new version begins with it, keeps its keys, and uses none again; thrown away, nothing of it is left', async () => {
  const id = await makeFormVersion(hoa, province.formVersionId);
  expect(await keysOf(id)).toEqual(['danh-gia', 'kien-nghi']);
  await removeFormSection(hoa, await seen(id), 'danh-gia');
  await addFormSection(hoa, await seen(id), { ...SECTION, title: 'Đánh giá' }, null);
  expect(await keysOf(id)).toEqual(['kien-nghi', 'danh-gia-2']);
  expect(await keysOf(province.formVersionId)).toEqual(['danh-gia', 'kien-nghi']);
  await discardForm(hoa, await seen(id));
  expect(await db().formSection.count({ where: { formVersionId: id } })).toBe(0);
});

test('through Excel: unchanged changes nothing; changed becomes a draft; a key of nobody is told in its place', async () => {
  const { formVersionId } = province;
  const { bytes } = (await exportForm(hoa, formVersionId)) ?? { bytes: new Uint8Array() };
  const send = async (file: Uint8Array) =>
    importForm(hoa, await seen(formVersionId), { name: 'bieu.xlsx', bytes: file });
  await expect(send(bytes)).rejects.toEqual(refused('form-unchanged'));

  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet('Đề cương') as ExcelJS.Worksheet;
  sheet.getRow(2).getCell(5).value = 'khong-co';
  const wrong = new Uint8Array(await workbook.xlsx.writeBuffer());
  await expect(send(wrong)).rejects.toMatchObject({
    facts: { lines: expect.stringContaining('Trang “Đề cương”, hàng 2, cột E “Khóa (mục mới để trống)”') },
  });
  expect((await listForms(hoa)).map((form) => form.versions.length)).toEqual([1]);

  sheet.getRow(2).getCell(5).value = 'danh-gia';
  sheet.addRow(['=Mục mới', 'Bắt buộc', 'Dòng một\nDòng hai']);
  const draft = await send(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const { sections } = await readFormDraft(draft);
  expect(sections.map(({ key }) => key)).toEqual(['danh-gia', 'kien-nghi', 'muc-moi']);
  expect(sections[2]).toMatchObject({ title: '=Mục mới', required: true, help: 'Dòng một\nDòng hai' });
});
