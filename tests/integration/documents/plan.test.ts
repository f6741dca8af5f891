import { beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { listPlans, type Plan } from '@/lib/db/plans.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { exportPlan } from '@/lib/use-cases/documents/export-plan.ts';
import { exportPlanReport } from '@/lib/use-cases/documents/export-plan-report.ts';
import { loadCatalogue } from '@/lib/use-cases/load-catalogue.ts';
import { testDatabase } from '../../support/database.ts';
import { readDocx, unzipDocx } from '../../support/docx-form.ts';
import { brokenRules } from '../../support/docx-form-rules.ts';
import { createPerson } from '../../support/factories.ts';
import { brokenPrintRules, openBook, overTable, tableOf } from '../../support/print-sheet-rules.ts';

const DAY = '2026-11-21';
const EVIL = '=HYPERLINK("http://x","Chỉ tiêu")';
let reader: Actor;
let plan: Plan;

beforeAll(async () => {
  await testDatabase();
  const sonLa = await loadCatalogue(null, 'son-la');
  reader = await createPerson('Đầu mối', sonLa, 'auditor');
  const plans = await listPlans(reader);
  plan = plans.find(({ startYear, endYear }) => startYear === 2021 && endYear === 2025) as Plan;
});

async function sheets(day: { day: string; knownOn?: string } = { day: DAY }) {
  const file = await exportPlan(reader, plan.id, day);
  if (file === null) throw new Error('nothing was written');
  const book = await openBook(file.content);
  expect(brokenPrintRules(book)).toEqual([]);
  return { file, targets: book.getWorksheet('Chỉ tiêu'), tasks: book.getWorksheet('Nhiệm vụ') };
}

test('every target stands in the order of the plan, with its promise, its newest figure and the sums behind it', async () => {
  const { file, targets } = await sheets();
  expect(file.name).toBe('Chỉ tiêu và nhiệm vụ Sơn La 2021–2025, đến 21-11-2026');
  const { lines, head } = overTable(targets);
  expect(lines[1]).toContain('97 chỉ tiêu, 63 nhiệm vụ. Tình hình đến ngày 21/11/2026');
  expect(lines.at(-1)).toMatch(/^Nguy cơ không đạt khi thiếu quá 25\s%/);
  const rows = tableOf(targets);
  const stored = await db().target.findMany({
    where: { planId: plan.id, sameAsId: null },
    orderBy: { position: 'asc' },
    select: { title: true },
  });
  expect(rows.map(([, title]) => title?.split('\n')[0])).toEqual(stored.map(({ title }) => title));
  expect(rows.map(([at]) => at)).toEqual(stored.map((_, at) => String(at + 1)));
  const column = (name: string) => head.indexOf(name);
  const papers = rows.find((row) => row[column('Số liệu mới nhất')] === '937');
  expect(papers?.slice(column('Đơn vị số liệu'), column('Trạng thái'))).toEqual([
    ...['đơn vị', '', '', '6 tháng đầu năm 2021, nhập từ BC 203/BC-UBND'],
  ]);
  for (const row of rows)
    expect([row[column('Cam kết')], row[column('Trạng thái')], row[column('Vì sao')]]).not.toContain('');
});

test('every row of the task appendix stands in its order; what is blank is not counted', async () => {
  const { tasks } = await sheets();
  const rows = tableOf(tasks);
  const stored = await db().task.findMany({
    where: { planId: plan.id },
    orderBy: { position: 'asc' },
    select: { title: true },
  });
  expect(rows).toHaveLength(64);
  expect(rows.map(([, title]) => title?.split('\n')[0])).toEqual(
    stored.map(({ title }) => title ?? 'Dòng để trống trong văn bản'),
  );
  expect(rows.filter(([at]) => at !== '').map(([at]) => at)).toEqual(
    Array.from({ length: 63 }, (_, at) => `${at + 1}`),
  );
  expect(rows.filter(([at]) => at === '').map((row) => row[7])).toEqual(['Không tính: dòng để trống']);
  expect(rows[0]?.[3]).not.toBe('');
});

test('on an earlier day it says what was known then', async () => {
  const { targets } = await sheets({ day: '2021-03-01', knownOn: '2021-03-01' });
  expect(overTable(targets).lines[1]).toContain('Tình hình đến ngày 01/03/2021');
  expect(tableOf(targets).every((row) => row[7] === '')).toBe(true);
});

test('a title is never a formula; an unknown plan and somebody without a role find nothing', async () => {
  const [first] = await db().target.findMany({ where: { planId: plan.id }, orderBy: { position: 'asc' }, take: 1 });
  await db().target.update({ where: { id: first?.id as number }, data: { title: EVIL } });
  expect(tableOf((await sheets()).targets)[0]?.[1]).toContain(EVIL);
  expect(await exportPlan(reader, 999999999, { day: DAY })).toBeNull();
  expect(await exportPlan({ ...reader, grants: [] }, plan.id, { day: DAY })).toBeNull();
});

test('the same list stands in a draft of a report after the decree, each area over its lines', async () => {
  const file = await exportPlanReport(reader, plan.id, { day: DAY });
  const form = readDocx(await unzipDocx(file?.content ?? new Uint8Array()));
  expect(brokenRules(form, { draft: true })).toEqual([]);
  const [targets, tasks] = form.tables
    .slice(-2)
    .map(({ rows }) => rows.map(({ cells }) => cells.map((lines) => lines.join(''))));
  const numbered = (rows: string[][] = []) => rows.filter(([at]) => /^\d+$/.test(at ?? ''));
  expect([numbered(targets).length, numbered(tasks).length]).toEqual([97, 63]);
  expect(targets?.filter((row) => row.length === 1).length).toBeGreaterThanOrEqual(7);
  const { targets: sheet } = await sheets();
  expect(numbered(targets).map(([, title]) => title)).toEqual(tableOf(sheet).map(([, title]) => title?.split('\n')[0]));
  const bare = (await listPlans(reader)).find(({ startYear, endYear }) => startYear === endYear) as Plan;
  const short = await exportPlanReport(reader, bare.id, { day: DAY });
  const words = readDocx(await unzipDocx(short?.content ?? new Uint8Array())).paragraphs.map(({ text }) => text);
  expect(words.filter((text) => text.startsWith('Kế hoạch có'))).toEqual([
    expect.stringMatching(/^Kế hoạch có 1 chỉ tiêu: 1 .+ \(chi tiết tại Phụ lục kèm theo\)\.$/),
  ]);
  expect(await exportPlanReport(reader, 2_147_483_647, { day: DAY })).toBeNull();
});
