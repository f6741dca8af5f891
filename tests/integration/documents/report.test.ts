import { beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { exportReport } from '@/lib/use-cases/documents/export-report.ts';
import { saveSections } from '@/lib/use-cases/save-sections.ts';
import { type Cycle, inside, sendWritten, startCycle, writeReport } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { readDocx, unzipDocx } from '../../support/docx-form.ts';
import { brokenRules } from '../../support/docx-form-rules.ts';
import { createPerson } from '../../support/factories.ts';

let count = 0;
let cycle: Cycle;
let submissionId: number;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  cycle = await startCycle(`bao-cao-${count}`, [{ key: 'danh-gia', required: true }]);
  submissionId = await writeReport(cycle, cycle.lan);
  const section = await db().formSection.findFirstOrThrow({
    where: { formVersionId: cycle.province.formVersionId, key: 'danh-gia' },
  });
  await inside(() =>
    saveSections(cycle.lan, {
      submissionId,
      sections: [{ sectionId: section.id, text: 'Đã làm xong.', seenVersion: 0 }],
    }),
  );
});

async function opened(actor: Actor, draft: boolean) {
  const file = await inside(() => exportReport(actor, submissionId));
  if (file === null) throw new Error('nothing was written');
  const form = readDocx(await unzipDocx(file.content));
  expect(brokenRules(form, { draft })).toEqual([]);
  const words = (style: string) => form.paragraphs.filter((one) => one.style === style).map(({ text }) => text);
  const rows = form.tables[2]?.rows.map(({ cells }) => cells.map(([text]) => text)) ?? [];
  return { file, words, figures: rows.map((row) => row[3]) };
}

test('while it is being written it is a draft of what stands there', async () => {
  const { file, words, figures } = await opened(cycle.lan, true);
  expect(file.name).toMatch(/^Báo cáo cải cách hành chính, Sở Tư pháp, .+ \(dự thảo\)$/);
  expect(words('Content')).toContain('Đã làm xong.');
  expect(words('IssuingBody')).toEqual(['SỞ TƯ PHÁP']);
  expect(words('SignerName')).toEqual(['Lò Thị Mai']);
  expect(figures).toEqual(expect.arrayContaining(['10', '8', '5', '0']));
});

test('once sent it is what was sent; sent back and written anew it is a draft again', async () => {
  await sendWritten(cycle.lan, submissionId);
  const sent = await opened(cycle.lan, false);
  expect(sent.file.name).not.toContain('dự thảo');
  expect(sent.words('PlaceDate')).toEqual(['Mường Thử, ngày 15 tháng 12 năm 2026']);
  await db().reportedValue.updateMany({
    where: { submissionId, rowId: cycle.province.rows.assigned },
    data: { number: '777' },
  });
  expect((await opened(cycle.hoa, false)).figures).toEqual(sent.figures);
  await db().submission.update({ where: { id: submissionId }, data: { status: 'returned' } });
  expect((await opened(cycle.lan, true)).figures).toContain('777');
});

test('is for the agency, and for who oversees the province once it is sent', async () => {
  const auditor = await createPerson('Kiểm tra', cycle.province.provinceId, 'auditor');
  const { id } = await db().province.create({ data: { code: `la-${count}`, name: 'Tỉnh lạ' } });
  const stranger = await createPerson('Người tỉnh lạ', id, 'staff');
  const reads = (actor: Actor) => inside(() => exportReport(actor, submissionId));
  for (const actor of [cycle.dung, auditor, stranger]) expect(await reads(actor)).toBeNull();
  expect(await reads(cycle.hoa)).not.toBeNull();
  await sendWritten(cycle.lan, submissionId);
  for (const actor of [cycle.dung, stranger]) expect(await reads(actor)).toBeNull();
  expect(await reads(auditor)).not.toBeNull();
  expect(await inside(() => exportReport(cycle.hoa, 999999999))).toBeNull();
});
