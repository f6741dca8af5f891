import ExcelJS from 'exceljs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atInstant } from '@/lib/clock.ts';
import { db } from '@/lib/db/client.ts';
import { readFormDraft } from '@/lib/db/form-drafts.ts';
import { findForm, findFormVersion, listForms } from '@/lib/db/form-versions.ts';
import { listFormVersions } from '@/lib/db/forms.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import {
  addFormRow,
  addFormRule,
  changeFormRow,
  changeFormRule,
  moveFormRow,
  removeFormRow,
  removeFormRule,
  type TypedFormRow,
} from '@/lib/use-cases/change-form.ts';
import { createForm } from '@/lib/use-cases/create-form.ts';
import { discardForm } from '@/lib/use-cases/discard-form.ts';
import { exportForm } from '@/lib/use-cases/export-form.ts';
import { importForm } from '@/lib/use-cases/import-form.ts';
import { makeFormVersion } from '@/lib/use-cases/make-form-version.ts';
import { openPeriod } from '@/lib/use-cases/open-period.ts';
import { releaseForm } from '@/lib/use-cases/release-form.ts';
import { saveReport } from '@/lib/use-cases/save-report.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson, createProvince, openYear2026, type Province } from '../../support/factories.ts';

const INSIDE = new Date('2026-12-15T09:00:00+07:00');
let count = 0;
let province: Province;
let hoa: Actor;
let lan: Actor;
let foreigner: Actor;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  province = await createProvince(`bieu-${count}`);
  hoa = await createPerson(`Hoa bieu ${count}`, province.provinceId, 'staff');
  lan = await createPerson(`Lan bieu ${count}`, province.provinceId, 'focal-point', province.agencies.tuPhap);
  const other = await createProvince(`bieu-khac-${count}`);
  foreigner = await createPerson(`Khac bieu ${count}`, other.provinceId, 'staff');
});

const refused = (code: string) => expect.objectContaining({ code });
const seen = async (versionId: number) => ({
  versionId,
  seenRevision: (await findFormVersion(hoa, versionId))?.revision ?? 0,
});
const rowsOf = async (versionId: number) => (await readFormDraft(versionId)).rows;
const eventsOf = async (formId: number) =>
  (
    await db().auditEvent.findMany({
      where: { subjectType: 'form', subjectId: String(formId) },
      orderBy: { id: 'asc' },
    })
  ).map((event) => event.action);

const COUNT: TypedFormRow = {
  statistic: null,
  code: '1',
  label: 'Số hồ sơ tiếp nhận',
  unit: 'Hồ sơ',
  type: 'count',
  choices: [],
  parent: null,
  total: null,
  accumulation: 'flow',
  consolidation: 'sum',
  numerator: null,
  denominator: null,
  owner: null,
  group: 'co-quan-bao-cao',
  help: null,
  area: null,
};
const HEADING: TypedFormRow = {
  ...COUNT,
  type: 'heading',
  unit: null,
  accumulation: null,
  consolidation: null,
  group: null,
};

async function newForm(title = `Biểu mới ${count}`): Promise<number> {
  return createForm(hoa, { provinceId: province.provinceId, title });
}

describe('a form from nothing', () => {
  test('rows, a rule, in order, then released; every step is in the journal', async () => {
    const id = await newForm();
    await addFormRow(hoa, await seen(id), { ...HEADING, code: 'I', label: 'Thủ tục' }, null);
    await addFormRow(hoa, await seen(id), { ...COUNT, parent: 'r-thu-tuc' }, null);
    await addFormRow(
      hoa,
      await seen(id),
      { ...COUNT, code: '2', label: 'Số hồ sơ đúng hạn', parent: 'r-thu-tuc' },
      null,
    );
    await moveFormRow(hoa, await seen(id), 'r-2', 'up');
    expect((await rowsOf(id)).map((row) => row.key)).toEqual(['r-thu-tuc', 'r-2', 'r-1']);
    await moveFormRow(hoa, await seen(id), 'r-2', 'down');
    const rule = {
      strength: 'block' as const,
      kind: 'at-most' as const,
      rowKey: 'r-2',
      otherKeys: ['r-1'],
      limit: null,
      message: 'Số đúng hạn không lớn hơn số tiếp nhận.',
      cause: null,
      tasks: null,
    };
    await addFormRule(hoa, await seen(id), rule);
    await changeFormRule(hoa, await seen(id), { ...rule, code: 'at-most-2', strength: 'warn' });
    expect((await readFormDraft(id)).rules).toMatchObject([
      { code: 'at-most-2', strength: 'warn', otherKeys: ['r-1'] },
    ]);
    await releaseForm(hoa, await seen(id));
    const form = await findFormVersion(hoa, id);
    expect(form).toMatchObject({ version: 1, releasedBy: hoa.fullName });
    expect((await listFormVersions(province.provinceId)).map((version) => version.id)).toContain(id);
    expect(await eventsOf(form?.formId ?? 0)).toEqual([
      'form.created',
      ...Array.from({ length: 7 }, () => 'form.changed'),
      'form.released',
    ]);
  });

  test('is not released while it is empty, and not offered to a period before', async () => {
    const id = await newForm();
    await expect(releaseForm(hoa, await seen(id))).rejects.toEqual(refused('form-faulty'));
    const year = {
      provinceId: province.provinceId,
      formVersionId: id,
      kind: 'year' as const,
      reportYear: 2026,
      name: 'Năm 2026',
      documentId: null,
      startsOn: '2025-12-15',
      cutOffOn: '2026-12-14',
      dueOn: '2026-12-17',
      ministryDueOn: '2026-12-20',
      locksOn: '2026-12-21',
    };
    await expect(openPeriod(hoa, year)).rejects.toEqual(refused('not-found'));
    const { id: documentId, ...whole } = await db().reportingPeriod.findFirstOrThrow({
      where: { id: await openYear2026(hoa, province) },
    });
    expect(documentId).toBeGreaterThan(0);
    await expect(db().reportingPeriod.create({ data: { ...whole, kind: 'adhoc', formVersionId: id } })).rejects.toThrow(
      /not released/,
    );
  });

  test('the same title twice is refused; an unsound row is refused in words and nothing is written', async () => {
    const id = await newForm();
    await expect(newForm()).rejects.toEqual(refused('duplicate'));
    await expect(addFormRow(hoa, await seen(id), { ...COUNT, group: null }, null)).rejects.toMatchObject({
      code: 'form-faulty',
      facts: { first: 'Dòng 1 Số hồ sơ tiếp nhận: chưa ghi ai trả lời.' },
    });
    expect(await rowsOf(id)).toEqual([]);
  });

  test('a row that others name is not removed; then it is, and its key is not used again', async () => {
    const id = await newForm();
    await addFormRow(hoa, await seen(id), COUNT, null);
    await addFormRow(hoa, await seen(id), { ...COUNT, code: '1.1', label: 'Một phần', total: 'r-1' }, null);
    await expect(removeFormRow(hoa, await seen(id), 'r-1')).rejects.toEqual(refused('form-row-used'));
    await addFormRule(hoa, await seen(id), {
      strength: 'hint',
      kind: 'note',
      rowKey: 'r-1.1',
      otherKeys: [],
      limit: null,
      message: 'Ghi chú.',
      cause: null,
      tasks: null,
    });
    await expect(removeFormRow(hoa, await seen(id), 'r-1.1')).rejects.toEqual(refused('form-row-used'));
    await removeFormRule(hoa, await seen(id), 'note-1.1');
    await removeFormRow(hoa, await seen(id), 'r-1.1');
    await releaseForm(hoa, await seen(id));
    const second = await makeFormVersion(hoa, id);
    await addFormRow(hoa, await seen(second), { ...COUNT, code: '1.1', label: 'Phần khác' }, null);
    await changeFormRow(hoa, await seen(second), 'r-1', { ...COUNT, code: '1.0' });
    await addFormRow(hoa, await seen(second), { ...COUNT, code: '1', label: 'Dòng khác hẳn' }, null);
    expect((await rowsOf(second)).map((row) => row.key)).toEqual(['r-1', 'r-1.1', 'r-1-2']);
  });
});

describe('a form in use', () => {
  test('is never changed: not by a use case, and not past it in the database', async () => {
    const { formVersionId, rows } = province;
    await expect(addFormRow(hoa, await seen(formVersionId), COUNT, null)).rejects.toEqual(refused('form-released'));
    await expect(releaseForm(hoa, await seen(formVersionId))).rejects.toEqual(refused('form-released'));
    await expect(discardForm(hoa, await seen(formVersionId))).rejects.toEqual(refused('form-released'));
    const never = /never changed/;
    const [rule] = await db().validationRule.findMany({ where: { formVersionId }, orderBy: { id: 'asc' } });
    const where = { id: rows.done };
    await expect(db().statisticVersion.update({ where, data: { label: 'Khác' } })).rejects.toThrow(never);
    await expect(db().statisticVersion.delete({ where })).rejects.toThrow();
    await expect(
      db().statisticVersion.create({ data: { formVersionId, key: 'x', position: 99, label: 'x', type: 'heading' } }),
    ).rejects.toThrow(never);
    await expect(
      db().statisticChoice.create({ data: { rowId: rows.choice, position: 9, value: '9', label: 'x' } }),
    ).rejects.toThrow(never);
    await expect(db().statisticChoice.deleteMany({ where: { rowId: rows.choice } })).rejects.toThrow(never);
    await expect(
      db().validationRule.update({ where: { id: rule?.id ?? 0 }, data: { strength: 'hint' } }),
    ).rejects.toThrow(never);
    await expect(
      db().validationRulePart.create({ data: { ruleId: rule?.id ?? 0, position: 9, rowId: rows.done } }),
    ).rejects.toThrow(never);
    await expect(db().validationRulePart.deleteMany({ where: { ruleId: rule?.id ?? 0 } })).rejects.toThrow(never);
    await expect(
      db().reportFormVersion.update({ where: { id: formVersionId }, data: { releasedAt: null } }),
    ).rejects.toThrow(never);
  });

  test('a row of a draft cannot be slipped into it either', async () => {
    const id = await newForm();
    await addFormRow(hoa, await seen(id), COUNT, null);
    await expect(
      db().statisticVersion.updateMany({
        where: { formVersionId: id },
        data: { formVersionId: province.formVersionId },
      }),
    ).rejects.toThrow(/never changed/);
  });
});

describe('a new version', () => {
  test('is a copy whose statistics are the same, so that series carry on', async () => {
    const id = await makeFormVersion(hoa, province.formVersionId);
    expect(await readFormDraft(id)).toEqual(await readFormDraft(province.formVersionId));
    const series = async (formVersionId: number) =>
      (await db().statisticVersion.findMany({ where: { formVersionId }, orderBy: { position: 'asc' } })).map(
        (row) => row.statisticId,
      );
    expect(await series(id)).toEqual(await series(province.formVersionId));
    expect(await findFormVersion(hoa, id)).toMatchObject({ version: 2, releasedAt: null, basedOn: { version: 1 } });
  });

  test('one draft of a form at a time, also when two ask at once', async () => {
    const asked = await Promise.allSettled([1, 2, 3].map(() => makeFormVersion(hoa, province.formVersionId)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(makeFormVersion(hoa, province.formVersionId)).rejects.toEqual(refused('form-draft-open'));
  });

  test('values keep the version that they were given under', async () => {
    const periodId = await atInstant(INSIDE, () => openYear2026(hoa, province));
    const { id: submissionId } = await db().submission.findUniqueOrThrow({
      where: { periodId_agencyId: { periodId, agencyId: province.agencies.tuPhap } },
    });
    const row = { rowId: province.rows.assigned, kind: 'value', typed: '7', note: '', reason: '', promisedOn: '' };
    await atInstant(INSIDE, () =>
      saveReport(lan, { submissionId, rows: [{ ...row, seenVersion: 0 }], tasks: [], head: {} }),
    );
    const id = await makeFormVersion(hoa, province.formVersionId);
    const [first] = await rowsOf(id);
    await changeFormRow(hoa, await seen(id), first?.key ?? '', { ...(first as TypedFormRow), label: 'Tên khác' });
    await releaseForm(hoa, await seen(id));
    const [value] = await db().reportedValue.findMany({ where: { submissionId }, include: { row: true } });
    expect(value?.row).toMatchObject({ formVersionId: province.formVersionId, label: 'Số việc được giao' });
    expect((await rowsOf(province.formVersionId))[0]?.label).toBe('Số việc được giao');
    const [newest] = await listFormVersions(province.provinceId);
    expect(newest).toMatchObject({ id, version: 2 });
  });

  test('may be thrown away; the form goes only with its first draft', async () => {
    const id = await makeFormVersion(hoa, province.formVersionId);
    await discardForm(hoa, await seen(id));
    expect(await findFormVersion(hoa, id)).toBeNull();
    expect((await listForms(hoa)).map((form) => form.versions.length)).toEqual([1]);
    const fresh = await newForm();
    await discardForm(hoa, await seen(fresh));
    expect(await listForms(hoa)).toHaveLength(1);
  });
});

describe('through Excel', () => {
  const workbookOf = async (versionId: number) => {
    const { bytes } = (await exportForm(hoa, versionId)) ?? { bytes: new Uint8Array() };
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    return { bytes, workbook, sheet: workbook.getWorksheet('Các dòng') as ExcelJS.Worksheet };
  };
  const send = async (versionId: number, bytes: Uint8Array, actor = hoa) =>
    importForm(actor, await seen(versionId), { name: 'bieu.xlsx', bytes });

  test('an unchanged file changes nothing, and makes no version', async () => {
    const { bytes } = await workbookOf(province.formVersionId);
    await expect(send(province.formVersionId, bytes)).rejects.toEqual(refused('form-unchanged'));
    expect((await listForms(hoa)).map((form) => form.versions.length)).toEqual([1]);
  });

  test('a changed one becomes a draft of a released version, and replaces a draft', async () => {
    const { workbook, sheet } = await workbookOf(province.formVersionId);
    sheet.getRow(2).getCell(2).value = 'Tên sửa trong Excel';
    const changed = new Uint8Array(await workbook.xlsx.writeBuffer());
    const draft = await send(province.formVersionId, changed);
    expect((await rowsOf(draft))[0]).toMatchObject({ key: '1.1', label: 'Tên sửa trong Excel', statistic: '1.1' });
    expect((await rowsOf(province.formVersionId))[0]?.label).toBe('Số việc được giao');
    sheet.getRow(2).getCell(2).value = 'Sửa lần nữa';
    const again = new Uint8Array(await workbook.xlsx.writeBuffer());
    const old = await seen(draft);
    expect(await send(draft, again)).toBe(draft);
    expect((await rowsOf(draft))[0]?.label).toBe('Sửa lần nữa');
    await expect(importForm(hoa, old, { name: 'b.xlsx', bytes: changed })).rejects.toEqual(refused('stale'));
  });

  test('what is wrong is told in its place and nothing is written; a stranger finds nothing', async () => {
    const { workbook, sheet, bytes } = await workbookOf(province.formVersionId);
    sheet.getRow(2).getCell(3).value = 'Số lẻ';
    const wrong = new Uint8Array(await workbook.xlsx.writeBuffer());
    await expect(send(province.formVersionId, wrong)).rejects.toMatchObject({
      code: 'form-sheets',
      facts: { lines: expect.stringContaining('Trang “Các dòng”, hàng 2, cột C “Loại”: chưa hiểu “Số lẻ”') },
    });
    expect((await listForms(hoa)).map((form) => form.versions.length)).toEqual([1]);
    for (const actor of [lan, foreigner]) {
      await expect(send(province.formVersionId, bytes, actor)).rejects.toEqual(refused('not-found'));
      expect(await exportForm(actor, province.formVersionId)).toBeNull();
    }
  });
});

describe('who', () => {
  test('a change over a revision that nobody saw is refused', async () => {
    const id = await newForm();
    const old = await seen(id);
    await addFormRow(hoa, old, COUNT, null);
    await expect(addFormRow(hoa, old, { ...COUNT, code: '2', label: 'Nữa' }, null)).rejects.toEqual(refused('stale'));
    await expect(releaseForm(hoa, old)).rejects.toEqual(refused('stale'));
    await expect(discardForm(hoa, old)).rejects.toEqual(refused('stale'));
  });

  test('nobody but the staff of the province finds it', async () => {
    const id = await newForm();
    const formId = (await findFormVersion(hoa, id))?.formId ?? 0;
    for (const actor of [lan, foreigner]) {
      expect(await findFormVersion(actor, id)).toBeNull();
      expect(await findForm(actor, formId)).toBeNull();
      const at = await seen(id);
      await expect(addFormRow(actor, at, COUNT, null)).rejects.toEqual(refused('not-found'));
      await expect(releaseForm(actor, at)).rejects.toEqual(refused('not-found'));
      await expect(discardForm(actor, at)).rejects.toEqual(refused('not-found'));
      await expect(makeFormVersion(actor, province.formVersionId)).rejects.toEqual(refused('not-found'));
      await expect(createForm(actor, { provinceId: province.provinceId, title: 'Trộm' })).rejects.toEqual(
        refused('not-found'),
      );
    }
  });

  test('an agency or a series of another province cannot be named', async () => {
    const id = await newForm();
    const owned = { ...COUNT, consolidation: 'owner' as const, group: null };
    await expect(addFormRow(hoa, await seen(id), { ...owned, owner: 'so-khac-tinh' }, null)).rejects.toEqual(
      refused('form-faulty'),
    );
    await expect(addFormRow(hoa, await seen(id), { ...COUNT, statistic: 'chuoi-la' }, null)).rejects.toEqual(
      refused('not-found'),
    );
  });
});
