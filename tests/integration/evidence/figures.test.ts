import ExcelJS from 'exceljs';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { GET as download } from '@/app/(app)/reports/[submissionId]/figures.xlsx/route.ts';
import { POST as upload } from '@/app/api/uploads/figures/[submissionId]/route.ts';
import { atInstant } from '@/lib/clock.ts';
import { db } from '@/lib/db/client.ts';
import { findReport } from '@/lib/db/reports.ts';
import { FIGURE_SHEET } from '@/lib/domain/figure-sheet.ts';
import { findHeldFigures } from '@/lib/forms/held-figures.ts';
import { findRefused } from '@/lib/forms/refused-upload.ts';
import { exportFigures } from '@/lib/use-cases/figures/export-figures.ts';
import { readFigures } from '@/lib/use-cases/figures/read-figures.ts';
import { saveReport, type TypedRow } from '@/lib/use-cases/save-report.ts';
import { createUser, enter, type Person, refused } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createProvince, openYear2026, type Province } from '../../support/factories.ts';
import { openBrowser } from '../../support/request.ts';

vi.mock('next/headers', () => import('../../support/request.ts'));

const INSIDE = new Date('2026-12-15T09:00:00+07:00');
const LOCKED = new Date('2026-12-21T09:00:00+07:00');
const inside = <T>(work: () => Promise<T>) => atInstant(INSIDE, work);

let province: Province;
let hoa: Person;
let lan: Person;
let dung: Person;
let stranger: Person;
let mine: number;
let theirs: number;
let count = 0;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  province = await createProvince(`tinh-${count}`);
  const other = await createProvince(`khac-${count}`);
  const { provinceId, agencies } = province;
  hoa = await createUser(`Hoa ${count}`, provinceId, 'staff');
  lan = await createUser(`Lan ${count}`, provinceId, 'focal-point', agencies.tuPhap);
  dung = await createUser(`Dũng ${count}`, provinceId, 'focal-point', agencies.taiChinh);
  stranger = await createUser(`Khách ${count}`, other.provinceId, 'staff');
  const periodId = await inside(() => openYear2026(hoa, province));
  const idOf = async (agencyId: number) =>
    (await db().submission.findUniqueOrThrow({ where: { periodId_agencyId: { periodId, agencyId } } })).id;
  mine = await idOf(agencies.tuPhap);
  theirs = await idOf(agencies.taiChinh);
  await save({ assigned: '1695', done: '8', choice: 'Có', partA: 'không phát sinh' });
  openBrowser('/reports');
});

const typed = (rowId: number, value: string, seenVersion = 0): TypedRow => ({
  ...{ rowId, kind: 'value', typed: value, note: '', reason: '', promisedOn: '', seenVersion },
});
type Values = Partial<Record<keyof Province['rows'], string>>;
const save = (values: Values, seenVersion = 0) =>
  inside(() =>
    saveReport(lan, {
      submissionId: mine,
      rows: Object.entries(values).map(([key, value]) => typed(province.rows[key as 'done'], value, seenVersion)),
      tasks: [],
      head: {},
    }),
  );

async function file(
  edit: (cellOf: (key: string, column?: number) => ExcelJS.Cell, sheet: ExcelJS.Worksheet) => void = () => undefined,
) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await exportFigures(lan, mine))?.content.buffer as ArrayBuffer);
  const sheet = book.worksheets[0] as ExcelJS.Worksheet;
  edit((key, column = FIGURE_SHEET.typed) => {
    let found: ExcelJS.Cell | null = null;
    sheet.eachRow((row) => {
      if (row.getCell(1).value === key) found = row.getCell(column);
    });
    if (found === null) throw new Error(`no line ${key}`);
    return found;
  }, sheet);
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

const read = (who: Person, bytes: Uint8Array, submissionId = mine) =>
  inside(() => readFigures(who, { submissionId, bytes, fileName: 'biểu.xlsx' }));
const answersOf = async () => (await findReport(lan, mine))?.answers;

describe('the file coming back', () => {
  test('unchanged says nothing, and writing it writes nothing', async () => {
    const nothing = { sheet: '', lines: 0, entries: [] };
    expect(await read(lan, await file())).toEqual({
      ...{ sheet: 'Số liệu', lines: 6, entries: [], tasks: nothing, sections: nothing },
    });
    const before = await db().auditEvent.count();
    expect((await inside(() => saveReport(lan, { submissionId: mine, rows: [], tasks: [], head: {} }))).written).toBe(
      0,
    );
    expect(await db().auditEvent.count()).toBe(before);
  });

  test('changed says what, and is written by the rules of the form', async () => {
    const changed = await file((cellOf) => {
      cellOf('1.1').value = 1700;
      cellOf('1.2').value = null;
      cellOf('2').value = 'chưa có';
      cellOf('2', FIGURE_SHEET.reason).value = 'chờ kho bạc';
      cellOf('2', FIGURE_SHEET.promisedOn).value = '31/12/2026';
      cellOf('2.2').value = '=1+1';
    });
    const { entries } = await read(lan, changed);
    expect(entries.map(({ rowId }) => rowId)).toEqual(
      [province.rows.assigned, province.rows.done, province.rows.total, province.rows.partB].map(Number),
    );
    const { written, faults } = await inside(() =>
      saveReport(lan, { submissionId: mine, rows: entries, tasks: [], head: {} }),
    );
    expect({ written, faults }).toMatchObject({
      written: 3,
      faults: [{ rowId: province.rows.partB, fault: 'not-a-number' }],
    });
    const answers = await answersOf();
    expect(answers?.get('1.1')).toMatchObject({ number: '1700' });
    expect(answers?.has('1.2')).toBe(false);
    expect(answers?.get('2')).toMatchObject({ kind: 'missing', reason: 'chờ kho bạc', promisedOn: '2026-12-31' });
  });

  test('a line that was changed since the download is not overwritten', async () => {
    const old = await file((cellOf) => {
      cellOf('1.1').value = 1;
    });
    const seen = (await findReport(lan, mine))?.stored.get(province.rows.assigned)?.version;
    expect((await save({ assigned: '2000' }, seen)).written).toBe(1);
    const { entries } = await read(lan, old);
    const { written, conflicts } = await inside(() =>
      saveReport(lan, { submissionId: mine, rows: entries, tasks: [], head: {} }),
    );
    expect({ written, theirs: conflicts.map((one) => one.theirs?.number) }).toEqual({ written: 0, theirs: ['2000'] });
    expect((await answersOf())?.get('1.1')).toMatchObject({ number: '2000' });
  });
});

describe('is refused', () => {
  test.each<[string, () => Promise<unknown>, string]>([
    ['another report’s file', async () => read(dung, await file(), theirs), 'foreign-file'],
    ['to another agency', async () => read(dung, await file()), 'not-found'],
    ['to Sở Nội vụ', async () => read(hoa, await file()), 'not-allowed'],
    [
      'after the lock',
      async () => {
        const bytes = await file();
        return atInstant(LOCKED, () => readFigures(lan, { submissionId: mine, bytes, fileName: 'x' }));
      },
      'period-locked',
    ],
    [
      'an older form',
      async () =>
        read(
          lan,
          await file((_, sheet) => {
            sheet.getCell(2, 2).value = 999_999;
          }),
        ),
      'stale-file',
    ],
    [
      'a line that is not asked',
      async () =>
        read(
          lan,
          await file((cellOf) => {
            cellOf('1.1', 1).value = '4';
          }),
        ),
      'unknown-line',
    ],
    ['no workbook', () => read(lan, new Uint8Array(Buffer.from('PK\x03\x04 hỏng'))), 'unreadable-file'],
    ['text', () => read(lan, new Uint8Array(Buffer.from('1;2;3'))), 'unreadable-file'],
  ])('%s', async (_, work, code) => {
    await expect(work()).rejects.toEqual(refused(code));
  });
});

describe('the routes', () => {
  const post = async (submissionId: number, bytes: Uint8Array<ArrayBuffer>) => {
    const form = new FormData();
    form.append('file', new Blob([bytes]), 'biểu.xlsx');
    const request = new Request('http://x/', { method: 'POST', body: form });
    const params = Promise.resolve({ submissionId: String(submissionId) });
    const answer = await inside(() => upload(request, { params }));
    const to = new URL(answer.headers.get('location') ?? '/', 'http://x');
    return { status: answer.status, path: to.pathname, query: to.searchParams };
  };

  test('keep what the file says for its owner alone, until it is looked at', async () => {
    await enter(lan);
    const { path, query } = await post(
      mine,
      await file((cellOf) => {
        cellOf('1.1').value = 1700;
      }),
    );
    expect(path).toBe(`/reports/${mine}/figures`);
    const id = query.get('tep') ?? '';
    expect(await findHeldFigures(lan, mine, id)).toMatchObject({ fileName: 'biểu.xlsx', entries: [{ typed: '1700' }] });
    expect(await findHeldFigures(dung, mine, id)).toBeNull();
    expect(await findHeldFigures(lan, theirs, id)).toBeNull();
    expect((await answersOf())?.get('1.1')).toMatchObject({ number: '1695' });
  });

  test('say a refusal in words', async () => {
    await enter(lan);
    const { query } = await post(
      mine,
      await file((cellOf) => {
        cellOf('1.2').value = { formula: 'X9', result: { error: '#NAME?' } } as never;
      }),
    );
    expect(await findRefused(lan, query.get('held') ?? '')).toMatchObject({
      message: expect.stringMatching(/Trang tính “Số liệu”, ô F6: công thức cho kết quả lỗi #NAME\?/),
    });
  });

  test('are not there for others', async () => {
    const bytes = await file();
    const get = () => download(new Request('http://x'), { params: Promise.resolve({ submissionId: String(mine) }) });
    expect((await get()).status).toBe(401);
    for (const [who, seen] of [
      [dung, 404],
      [stranger, 404],
      [hoa, 200],
    ] as const) {
      openBrowser('/reports');
      await enter(who);
      expect((await get()).status, who.fullName).toBe(seen);
      expect((await post(mine, bytes)).status, who.fullName).toBe(404);
    }
  });
});
