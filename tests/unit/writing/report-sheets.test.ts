import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TASK_SHEET, WORDS_SHEET } from '@/lib/domain/figure-sheet.ts';
import { type SectionText, sortSections } from '@/lib/domain/section.ts';
import { PROGRESS_STATES, type ProgressState } from '@/lib/domain/task.ts';
import { sortTypedParts } from '@/lib/domain/typed-progress.ts';
import { readCells } from '@/lib/reading/files/excel/read-cells.ts';
import { readTaskSheet, readWordsSheet } from '@/lib/reading/report/figure-sheet.ts';
import { progressStateIn } from '@/lib/text/statuses.ts';
import { writeFigureSheet } from '@/lib/writing/figure-sheet.ts';
import { refused } from '../../support/accounts.ts';

type Part = Parameters<typeof sortTypedParts>[0][number] & {
  role: 'lead';
  title: string;
  planTitle: string;
  dueOn: null;
};

const part = (assignmentId: number, state: ProgressState | null, more: Partial<Part> = {}): Part => ({
  ...{ assignmentId, state, role: 'lead', title: `Nhiệm vụ ${assignmentId}`, planTitle: 'Kế hoạch', dueOn: null },
  ...{ completedOn: state === 'done' ? '2026-12-01' : null, resultDocument: null, note: null },
  ...{ version: state === null ? 0 : 1, updatedBy: 'Lan', updatedAt: new Date(0), ...more },
});

const section = (sectionId: number, text: string, more: Partial<SectionText> = {}): SectionText => ({
  ...{
    sectionId,
    key: `muc-${sectionId}`,
    title: `Mục ${sectionId}`,
    help: null,
    required: true,
    areaCode: null,
    text,
  },
  ...{ version: text === '' ? 0 : 1, updatedBy: null, updatedAt: null, ...more },
});

const written = (tasks: readonly Part[], sections: readonly SectionText[] = []) =>
  writeFigureSheet({
    ...{ title: 'Sở Tư pháp – Năm 2026', submissionId: 7, formVersionId: 3, previousName: null },
    ...{ lines: [], tasks, sections },
  });

async function edited(file: Uint8Array, name: string, edit: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file.buffer as ArrayBuffer);
  edit(book.getWorksheet(name) as ExcelJS.Worksheet);
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

async function sortedTasks(tasks: readonly Part[], file: Uint8Array) {
  const lines = readTaskSheet(await readCells(Buffer.from(file)))?.lines ?? [];
  return sortTypedParts(
    tasks,
    lines.map(({ key, state, ...line }) => ({ ...line, assignmentId: Number(key), state: progressStateIn(state) })),
  );
}

async function sortedSections(sections: readonly SectionText[], file: Uint8Array) {
  const lines = readWordsSheet(await readCells(Buffer.from(file)))?.lines ?? [];
  const idOf = (key: string) => sections.find((one) => one.key === key)?.sectionId ?? 0;
  return sortSections(
    sections,
    lines.map(({ key, ...line }) => ({ ...line, sectionId: idOf(key) })),
  );
}

const NOTHING = { writes: [], conflicts: [], faults: [] };
const first = TASK_SHEET.headRow + 1;

describe('a file that nobody touched changes nothing', () => {
  const evil = ['=1+1', '+84 912', '-chờ', '@SUM(A1)', '_x0041_ và _x005F_', 'Dòng một\nDòng hai', '<b>&amp;"1"'];

  test('tasks in every state, and words that a sheet could take for something else', async () => {
    const tasks = [
      part(1, null),
      ...PROGRESS_STATES.map((state, at) => part(at + 2, state)),
      ...evil.map((words, at) => part(at + 10, 'in-progress', { note: words, resultDocument: words })),
    ];
    const { settled, ...rest } = await sortedTasks(tasks, await written(tasks));
    expect(rest).toEqual(NOTHING);
    expect(settled).toHaveLength(tasks.length);
  });

  test('sections, the longest and the empty one too', async () => {
    const texts = [...evil, '', 'đ'.repeat(20_000), `${'Một đoạn dài.\n'.repeat(900)}=hết`];
    const sections = texts.map((text, at) => section(at + 1, text));
    expect(await sortedSections(sections, await written([], sections))).toEqual({
      ...{ writes: [], conflicts: [], tooLong: [] },
    });
  });

  test('whatever words they hold', async () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) =>
      text
        .normalize('NFC')
        .replace(/[^\P{C}\n]/gu, '')
        .trim(),
    );
    const states = fc.constantFrom(...PROGRESS_STATES);
    const some = fc.array(fc.tuple(states, words, words), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(some, fc.array(words, { maxLength: 8 }), async (told, texts) => {
        const tasks = told.map(([state, document, note], at) =>
          part(at + 1, state, {
            ...{ resultDocument: document || null, note: note || null },
            ...(state !== 'done' && document && note
              ? { nextStep: { what: document, who: note, by: '2027-01-31' } }
              : {}),
          }),
        );
        const sections = texts.map((text, at) => section(at + 1, text));
        const file = await written(tasks, sections);
        const { settled: _, ...rest } = await sortedTasks(tasks, file);
        expect(rest).toEqual(NOTHING);
        expect((await sortedSections(sections, file)).writes).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('what Excel users do', () => {
  const tasks = [part(1, null), part(2, 'in-progress', { note: 'đang rà' }), part(3, null), part(4, null)];

  test('a state in words, a day as a day, a formula of theirs; what is not understood is told', async () => {
    const file = await edited(await written(tasks), 'Nhiệm vụ', (sheet) => {
      const cell = (line: number, column: number) => sheet.getCell(first + line - 1, column);
      cell(1, TASK_SHEET.state).value = ' đã  hoàn thành';
      cell(1, TASK_SHEET.completedOn).value = new Date(Date.UTC(2026, 11, 1));
      cell(1, TASK_SHEET.completedOn).numFmt = 'dd/mm/yyyy';
      cell(1, TASK_SHEET.note).value = { formula: 'L5', result: 'Chậm vì lũ' };
      cell(2, TASK_SHEET.state).value = null;
      cell(2, TASK_SHEET.note).value = null;
      cell(3, TASK_SHEET.state).value = 'Xong';
      cell(4, TASK_SHEET.document).value = 'x'.repeat(4_001);
      cell(4, TASK_SHEET.state).value = 'Chưa bắt đầu';
    });
    expect(await sortedTasks(tasks, file)).toMatchObject({
      writes: [{ assignmentId: 1, state: 'done', completedOn: '2026-12-01', note: 'Chậm vì lũ' }],
      faults: [
        { assignmentId: 2, fault: 'no-state' },
        { assignmentId: 3, fault: 'unknown-state' },
        { assignmentId: 4, fault: 'long-words' },
      ],
    });
  });

  test('a section longer than it may be is told, never cut; a shorter one is written with its lines', async () => {
    const sections = [section(1, 'cũ'), section(2, '')];
    const file = await edited(await written([], sections), 'Phần lời', (sheet) => {
      sheet.getCell(first, WORDS_SHEET.text).value = 'x'.repeat(20_001);
      sheet.getCell(first + 1, WORDS_SHEET.text).value = '=Một\r\nHai ';
    });
    expect(await sortedSections(sections, file)).toEqual({
      ...{ writes: [{ sectionId: 2, text: '=Một\nHai' }], tooLong: [1], conflicts: [] },
    });
  });

  test('a sheet that was left out says nothing; a line that was copied, and a formula without a result, are told', async () => {
    const none = await readCells(Buffer.from(await written([])));
    expect([readTaskSheet(none), readWordsSheet(none)]).toEqual([null, null]);
    const copied = await edited(await written(tasks), 'Nhiệm vụ', (sheet) => {
      sheet.getCell(first + 1, 1).value = 1;
    });
    await expect(sortedTasks(tasks, copied)).rejects.toEqual(
      refused('twice-in-file', { sheet: 'Nhiệm vụ', row: first + 1, other: first }),
    );
    const broken = await edited(await written(tasks), 'Nhiệm vụ', (sheet) => {
      sheet.getCell(first, TASK_SHEET.note).value = { formula: 'A0', result: { error: '#REF!' } };
    });
    await expect(sortedTasks(tasks, broken)).rejects.toEqual(
      refused('cell-fault', { sheet: 'Nhiệm vụ', row: first, column: 'I', fault: 'error', text: '#REF!' }),
    );
  });
});

test('only white cells can be written to, text is never a formula, keys and versions are hidden', async () => {
  const file = await written([part(1, 'in-progress', { note: '=1+1' })], [section(1, '=cmd|x')]);
  for (const [name, closed, open] of [
    ['Nhiệm vụ', [3, 4, 5], [6, 7, 8, 9]],
    ['Phần lời', [3, 4], [5]],
  ] as const) {
    await edited(file, name, (sheet) => {
      for (const column of [1, 2]) expect(sheet.getColumn(column).hidden).toBe(true);
      for (const column of closed) expect(sheet.getCell(first, column).protection?.locked).not.toBe(false);
      for (const column of open) {
        expect(sheet.getCell(first, column).protection?.locked).toBe(false);
        expect(sheet.getCell(first, column).numFmt).toBe('@');
      }
      sheet.eachRow((line) => line.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
      expect((sheet as unknown as { sheetProtection: object }).sheetProtection).toMatchObject({ sheet: true });
    });
  }
});
