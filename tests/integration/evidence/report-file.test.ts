import ExcelJS from 'exceljs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changesOf } from '@/app/(app)/reports/[submissionId]/figures/changes.ts';
import { db } from '@/lib/db/client.ts';
import { findReport, type Report } from '@/lib/db/reports.ts';
import { TASK_SHEET, WORDS_SHEET } from '@/lib/domain/figure-sheet.ts';
import { exportFigures } from '@/lib/use-cases/figures/export-figures.ts';
import { readFigures } from '@/lib/use-cases/figures/read-figures.ts';
import { writeFigures } from '@/lib/use-cases/figures/write-figures.ts';
import { saveReport, type TypedProgress } from '@/lib/use-cases/save-report.ts';
import { saveSections } from '@/lib/use-cases/save-sections.ts';
import { type Cycle, inside, refused, startCycle, submissionOf } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { createPart } from '../../support/factories.ts';

const OUTLINE = [
  { key: 'danh-gia', required: true },
  { key: 'kien-nghi', required: false },
];
let count = 0;
let cycle: Cycle;
let [first, second]: number[] = [];
let [mine, theirs]: number[] = [];

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  cycle = await startCycle(`tep-${count}`, OUTLINE);
  const { province } = cycle;
  const agencyId = province.agencies.tuPhap;
  first = await createPart(province, { code: `a-${count}`, agencyId, dueOn: '2026-11-30' });
  second = await createPart(province, { code: `b-${count}`, agencyId, dueOn: '2026-12-31' });
  mine = await submissionOf(cycle, cycle.lan);
  theirs = await submissionOf(cycle, cycle.dung);
  await saveTask(first, { state: 'in-progress', note: '=chờ\nhướng dẫn' });
  await saveText('danh-gia', '=Đánh giá\nDòng hai');
});

describe('tasks and words in the file of a report', () => {
  test('unchanged says nothing, and writing it writes nothing', async () => {
    const read = await readBack(await file());
    expect([read.tasks, read.sections]).toEqual([
      { sheet: 'Nhiệm vụ', lines: 2, entries: [] },
      { sheet: 'Phần lời', lines: 2, entries: [] },
    ]);
    const events = await db().auditEvent.count();
    await write(read);
    expect(await db().auditEvent.count()).toBe(events);
  });

  test('changed is looked at first, then written in one act', async () => {
    const read = await readBack(
      await file((task, text) => {
        task(first, TASK_SHEET.state).value = 'Đã hoàn thành';
        task(first, TASK_SHEET.completedOn).value = '05/12/2026';
        task(first, TASK_SHEET.note).value = null;
        task(second, TASK_SHEET.state).value = 'Xong';
        text('danh-gia').value = '=Đánh giá khác';
      }),
    );
    const { sheets, faults, count: lines, after } = changesOf(await report(), { fileName: 'b.xlsx', ...read });
    expect(sheets.map(({ title }) => title)).toEqual(['Nhiệm vụ sẽ đổi', 'Phần lời sẽ đổi']);
    expect(faults).toMatchObject([{ place: 'Trang tính “Nhiệm vụ”, ô F6', said: 'Xong' }]);
    expect([lines, after.unexplainedTasks, after.openSections]).toEqual([2, [first], []]);
    await write(read);
    const { tasks, sections } = await report();
    expect(tasks.find(({ assignmentId }) => assignmentId === first)).toMatchObject({
      ...{ state: 'done', completedOn: '2026-12-05', note: null, updatedBy: 'Lan', version: 2 },
    });
    expect(tasks.find(({ assignmentId }) => assignmentId === second)).toMatchObject({ state: null, version: 0 });
    expect(sections.map(({ text }) => text)).toEqual(['=Đánh giá khác', '']);
  });

  test('what somebody changed since the download is told and not overwritten', async () => {
    const read = await readBack(
      await file((task, text) => {
        task(first, TASK_SHEET.note).value = 'Trong tệp';
        text('danh-gia').value = 'Trong tệp';
      }),
    );
    await saveTask(first, { state: 'done', completedOn: '2026-11-30', seenVersion: 1 });
    await saveText('danh-gia', 'Trên trang', 1);
    const { clashes, count: lines } = changesOf(await report(), { fileName: 'b.xlsx', ...read });
    expect([lines, clashes.map(({ words }) => /Lan lúc .* ghi “(.*?)”/.exec(words)?.[1])]).toEqual([
      0,
      ['Đã hoàn thành ngày 30/11/2026', 'Trên trang'],
    ]);
    await write(read);
    const { tasks, sections } = await report();
    expect(tasks.find(({ assignmentId }) => assignmentId === first)?.state).toBe('done');
    expect(sections[0]?.text).toBe('Trên trang');
  });

  test('a section too long for the report is told and nothing of it written', async () => {
    const read = await readBack(
      await file((_, text) => {
        text('danh-gia').value = 'x'.repeat(20_001);
      }),
    );
    const { faults, count: lines } = changesOf(await report(), { fileName: 'b.xlsx', ...read });
    expect([lines, faults[0]?.place]).toEqual([0, 'Trang tính “Phần lời”, ô E5']);
    await write(read);
    expect((await report()).sections[0]?.text).toBe('=Đánh giá\nDòng hai');
  });

  test.each<[string, string, (sheet: ExcelJS.Worksheet) => void, string]>([
    ['tasks of another report', 'Nhiệm vụ', (sheet) => put(sheet, 2, 1, 999_999), 'foreign-file'],
    ['words of another report', 'Phần lời', (sheet) => put(sheet, 2, 1, 999_999), 'foreign-file'],
    ['words of an older form', 'Phần lời', (sheet) => put(sheet, 2, 2, 999_999), 'stale-file'],
    ['a task that is not theirs', 'Nhiệm vụ', (sheet) => put(sheet, 5, 1, 999_999), 'unknown-line'],
    ['a section that the form has not', 'Phần lời', (sheet) => put(sheet, 5, 1, 'khac'), 'unknown-line'],
  ])('%s: refused', async (_, name, edit, code) => {
    const bytes = await file((_task, _text, book) => edit(book.getWorksheet(name) as ExcelJS.Worksheet));
    await expect(readBack(bytes)).rejects.toEqual(refused(code));
  });

  test('without the two sheets the file still brings its figures; nobody else writes it', async () => {
    const bytes = await file((_task, _text, book) => {
      book.removeWorksheet('Nhiệm vụ');
      book.removeWorksheet('Phần lời');
    });
    const read = await readBack(bytes);
    expect([read.tasks.lines, read.sections.lines]).toEqual([0, 0]);
    await expect(inside(() => writeFigures(cycle.dung, mine as number, content(read)))).rejects.toEqual(
      refused('not-found'),
    );
    await expect(inside(() => writeFigures(cycle.hoa, mine as number, content(read)))).rejects.toEqual(
      refused('not-allowed'),
    );
    expect(theirs).not.toBe(mine);
  });
});

type CellOf<K> = (key: K, column?: number) => ExcelJS.Cell;
type Edit = (task: CellOf<number | undefined>, text: CellOf<string>, book: ExcelJS.Workbook) => void;

async function file(edit: Edit = () => undefined): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await exportFigures(cycle.lan, mine as number))?.content.buffer as ArrayBuffer);
  edit(
    (key, column = TASK_SHEET.state) => cellIn(book, 'Nhiệm vụ', key, column),
    (key, column = WORDS_SHEET.text) => cellIn(book, 'Phần lời', key, column),
    book,
  );
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

function cellIn(book: ExcelJS.Workbook, sheet: string, key: number | string | undefined, column: number) {
  let found: ExcelJS.Cell | null = null;
  book.getWorksheet(sheet)?.eachRow((row) => {
    if (row.getCell(1).value === key) found = row.getCell(column);
  });
  if (found === null) throw new Error(`no line ${key}`);
  return found as ExcelJS.Cell;
}

function put(sheet: ExcelJS.Worksheet, row: number, column: number, value: string | number): void {
  sheet.getCell(row, column).value = value;
}

function readBack(bytes: Uint8Array) {
  return inside(() => readFigures(cycle.lan, { submissionId: mine as number, bytes, fileName: 'biểu.xlsx' }));
}

type Read = Awaited<ReturnType<typeof readBack>>;
const content = ({ entries, tasks, sections }: Read) => ({
  ...{ entries, tasks: tasks.entries, sections: sections.entries },
});
const write = (read: Read) => inside(() => writeFigures(cycle.lan, mine as number, content(read)));
const report = async () => (await findReport(cycle.lan, mine as number)) as Report;

function saveTask(assignmentId: number | undefined, said: Partial<TypedProgress>) {
  const empty = { state: 'in-progress' as const, completedOn: null, resultDocument: null, note: null, seenVersion: 0 };
  const tasks = [{ assignmentId: assignmentId as number, ...empty, ...said }];
  return inside(() => saveReport(cycle.lan, { submissionId: mine as number, rows: [], tasks, head: {} }));
}

async function saveText(key: string, text: string, seenVersion = 0) {
  const { sectionId } = (await report()).sections.find((one) => one.key === key) as { sectionId: number };
  const sections = [{ sectionId, text, seenVersion }];
  return inside(() => saveSections(cycle.lan, { submissionId: mine as number, sections }));
}
