import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client.ts';
import { findReading, listReadings } from '@/lib/db/readings.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { correctReading } from '@/lib/use-cases/correct-reading.ts';
import { discardReading } from '@/lib/use-cases/discard-reading.ts';
import { saveReading } from '@/lib/use-cases/save-reading.ts';
import { startReading } from '@/lib/use-cases/start-reading.ts';
import { viewReading } from '@/lib/use-cases/view-reading.ts';
import { PLAN_TEXT } from '../../fixtures/reading/plan-text.ts';
import { refused } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson, createProvince, type Province } from '../../support/factories.ts';
import { lay, paste, say } from './check-world.ts';

let province: Province;
let other: Province;
let staff: Actor;
let colleague: Actor;
let outsiders: Record<string, Actor>;
let id: number;

const eventsOf = (readingId: number) =>
  db().auditEvent.findMany({ where: { subjectType: 'reading', subjectId: String(readingId) }, orderBy: { id: 'asc' } });
const rowOf = async (readingId: number, key: string) =>
  (await viewReading(staff, readingId))?.view.rows.find((row) => row.key === key);
const drop = { deed: 'drop' as const, row: 'task-0' };

beforeAll(async () => {
  await testDatabase();
  province = await createProvince();
  other = await createProvince('muong-khac');
  staff = await createPerson('Cầm Thị Hoa', province.provinceId, 'staff');
  colleague = await createPerson('Lò Văn Minh', province.provinceId, 'staff');
  outsiders = {
    leader: await createPerson('Lãnh đạo', province.provinceId, 'leader'),
    auditor: await createPerson('Kiểm tra', province.provinceId, 'auditor'),
    reviewer: await createPerson('Theo dõi', province.provinceId, 'area-reviewer'),
    focalPoint: await createPerson('Đầu mối', province.provinceId, 'focal-point', province.agencies.taiChinh),
    elsewhere: await createPerson('Tỉnh khác', other.provinceId, 'staff'),
  };
});

beforeEach(async () => {
  id = await lay(staff, province);
});

describe('starting', () => {
  test('keeps what was read and what it was read from, with its event', async () => {
    id = await paste(staff, province);
    const screen = await viewReading(staff, id);
    expect(screen?.entry).toMatchObject({
      kind: 'plan',
      fileName: 'dan.txt',
      version: 0,
      createdBy: 'Cầm Thị Hoa',
      planId: null,
    });
    expect(screen?.view.rows.filter(({ kind }) => kind === 'target')).toHaveLength(4);
    expect(screen?.view.rows.filter(({ kind }) => kind === 'task')).toHaveLength(4);
    expect(screen?.segments.map(({ text }) => text).join('\n')).toContain('tối thiểu 95%');
    expect((await eventsOf(id)).map(({ action }) => action)).toEqual(['reading.started']);
  });

  test('tells of the same file read before', async () => {
    const first = await paste(staff, province);
    const again = await paste(colleague, province);
    expect((await viewReading(colleague, again))?.twins.readings.map((twin) => twin.id)).toContain(first);
    const changed = await paste(colleague, province, PLAN_TEXT.replace('95%', '96%'));
    expect((await viewReading(colleague, changed))?.twins.readings).toEqual([]);
  });

  test.each([
    ['another province', () => ({ provinceId: other.provinceId }), 'not-found'],
    ['a plan that is not there', () => ({ planId: 999_999 }), 'not-found'],
    ['nothing in it', () => ({ bytes: Buffer.from('') }), 'unreadable-file'],
    ['a PDF', () => ({ bytes: Buffer.from('%PDF-1.7\n1 0 obj') }), 'unreadable-file'],
    ['no plan in it', () => ({ bytes: Buffer.from('Kính gửi các đơn vị. Đề nghị gửi văn bản.') }), 'nothing-read'],
  ])('refuses: %s', async (_, over, code) => {
    const before = await db().reading.count();
    const document = {
      provinceId: province.provinceId,
      bytes: Buffer.from(PLAN_TEXT),
      fileName: 'x.txt',
      kind: 'plan' as const,
      planId: null,
    };
    await expect(startReading(staff, { ...document, ...over() })).rejects.toThrow(refused(code));
    expect(await db().reading.count()).toBe(before);
  });

  test('gives a name for people, whatever the browser sent', async () => {
    const document = { provinceId: province.provinceId, bytes: Buffer.from(PLAN_TEXT), kind: null, planId: null };
    const named = await startReading(staff, { ...document, fileName: 'C:\\fakepath\\Kế hoạch\u0000 2026.docx' });
    expect((await findReading(staff, named))?.fileName).toBe('Kế hoạch 2026.docx');
    const nameless = await startReading(staff, { ...document, fileName: '' });
    expect((await findReading(staff, nameless))?.fileName).toBe('Văn bản không tên');
  });
});

describe('who', () => {
  test('nobody but staff of the province sees, corrects, saves or discards it', async () => {
    for (const outsider of Object.values(outsiders)) {
      expect(await viewReading(outsider, id)).toBeNull();
      expect((await listReadings(outsider)).map((reading) => reading.id)).not.toContain(id);
      await expect(correctReading(outsider, id, 0, drop)).rejects.toThrow(refused('not-found'));
      await expect(saveReading(outsider, id, 0)).rejects.toThrow(refused('not-found'));
      await expect(discardReading(outsider, id, '')).rejects.toThrow(refused('not-found'));
    }
    expect((await findReading(staff, id))?.version).toBe(0);
  });

  test('starts one only as staff', async () => {
    for (const [name, outsider] of Object.entries(outsiders)) {
      if (name === 'elsewhere') continue;
      await expect(paste(outsider, province)).rejects.toThrow(refused('not-found'));
    }
  });
});

describe('correcting', () => {
  test('changes what is shown, not what was read; each with its event', async () => {
    const { view, changedRows } = await say(staff, id, 0, {
      deed: 'change',
      row: 'target-0',
      typed: { value: '97,5', unit: '%' },
      accept: false,
    });
    expect(changedRows).toEqual(['target-0']);
    expect(view.rows.find(({ key }) => key === 'target-0')?.cells[1]).toMatchObject({
      shown: '≥ 97,5\u00a0%',
      state: 'corrected',
    });
    const [row] = await db().$queryRaw<
      { value: string }[]
    >`select proposal #>> '{targets,0,value}' as value from readings where id = ${id}`;
    expect(row?.value).toBe('95');
    const events = await eventsOf(id);
    expect(events.at(-1)).toMatchObject({
      action: 'reading.corrected',
      actorId: staff.userId,
      after: { seq: 1, deed: 'change', row: 'target-0', value: { fields: { value: '97.5' }, accepted: [] } },
    });
  });

  test('writes nothing when nothing differs', async () => {
    const typed = (await rowOf(id, 'target-0'))?.typed ?? {};
    const { faults } = await say(staff, id, 0, { deed: 'change', row: 'target-0', typed, accept: true });
    expect(faults).toEqual([]);
    expect((await findReading(staff, id))?.version).toBe(0);
  });

  test.each([
    ['value', 'nhiều', /chưa đọc được thành số/],
    ['deadlineYear', '20', /bốn chữ số/],
    ['phase', '2030-2028', /Ghi hai năm/],
    ['area', 'khong-co', /Chọn một trong/],
    ['text', ' ', /Ghi nguyên văn/],
    ['short', 'x'.repeat(161), /Dài quá 160/],
    ['indicatorId', '999999', /Không có chỉ số/],
  ])('says what is wrong with %s “%s”, and writes nothing of the row', async (field, typed, words) => {
    const { faults } = await say(staff, id, 0, {
      deed: 'change',
      row: 'target-0',
      typed: { unit: 'điểm', [field]: typed },
      accept: true,
    });
    expect(faults).toEqual([{ field, message: expect.stringMatching(words) }]);
    expect((await findReading(staff, id))?.version).toBe(0);
  });

  test('understands a time, and keeps the printed words', async () => {
    const bad = await say(staff, id, 0, {
      deed: 'change',
      row: 'task-0',
      typed: { time: 'bao giờ xong thì thôi' },
      accept: false,
    });
    expect(bad.faults[0]?.message).toMatch(/Chưa hiểu thời gian/);
    const { view } = await say(staff, id, 0, {
      deed: 'change',
      row: 'task-0',
      typed: { time: 'Quý IV/2027' },
      accept: false,
    });
    const row = view.rows.find(({ key }) => key === 'task-0');
    expect(row?.cells[4]).toMatchObject({
      shown: 'Tháng 12 hằng năm',
      aside: 'hiểu là quý IV/2027',
      state: 'corrected',
    });
    expect(row?.typed.time).toBe('Quý IV/2027');
  });

  test('is taken back one by one and brought back, whoever said it', async () => {
    const change = (value: string) => ({ deed: 'change' as const, row: 'target-0', typed: { value }, accept: false });
    const { view } = await say(staff, id, 0, change('96'), change('97'));
    expect(view.standing.undo).toMatchObject({ seq: 2 });
    const back = await say(colleague, id, 2, { deed: 'undo', seq: 2 });
    expect(back.view.rows.find(({ key }) => key === 'target-0')?.typed.value).toBe('96');
    expect(back.view.standing).toMatchObject({ undo: { seq: 1 }, redo: { seq: 3 } });
    const forward = await say(colleague, id, 3, { deed: 'undo', seq: 3 });
    expect(forward.view.rows.find(({ key }) => key === 'target-0')?.typed.value).toBe('97');
    await expect(say(staff, id, 4, { deed: 'undo', seq: 3 })).rejects.toThrow(refused('not-found'));
  });

  test('solves a name for every row at once', async () => {
    const { view } = await say(staff, id, 0, {
      deed: 'solve',
      name: 'Hội Làm vườn tỉnh',
      code: `agency:${province.agencies.noiVu}`,
      other: '',
    });
    expect(view.names.find(({ name }) => name === 'Hội Làm vườn tỉnh')).toMatchObject({
      isOpen: false,
      meant: 'Sở Nội vụ',
    });
    const wrong = await say(staff, id, 1, { deed: 'solve', name: 'Hội Làm vườn tỉnh', code: '', other: 'Sở Không Có' });
    expect(wrong.faults).toEqual([{ field: 'other', message: expect.stringContaining('Sở Không Có') }]);
  });

  test.each([
    ['a row that is not there', { deed: 'accept' as const, row: 'task-99', cells: null }],
    ['a head that is dropped', { deed: 'drop' as const, row: 'plan' }],
    ['a name that nobody prints', { deed: 'solve' as const, name: 'Sở Lạ', code: 'words', other: '' }],
    [
      'an agency of another province',
      { deed: 'solve' as const, name: 'Hội Làm vườn tỉnh', code: 'agency:999999', other: '' },
    ],
    ['a correction that is not there', { deed: 'undo' as const, seq: 99 }],
  ])('finds nothing: %s', async (_, input) => {
    await expect(correctReading(staff, id, 0, input)).rejects.toThrow(refused('not-found'));
    expect((await findReading(staff, id))?.version).toBe(0);
  });

  test('a foreign agency by its real id is not found', async () => {
    const code = `agency:${other.agencies.noiVu}`;
    await expect(
      correctReading(staff, id, 0, { deed: 'solve', name: 'Hội Làm vườn tỉnh', code, other: '' }),
    ).rejects.toThrow(refused('not-found'));
  });
});

describe('two windows', () => {
  const change = (value: string) => ({ deed: 'change' as const, row: 'target-0', typed: { value }, accept: false });

  test('the same cell: one winner, the other is told who and what; nothing overwritten', async () => {
    await correctReading(staff, id, 0, change('96'));
    await expect(correctReading(colleague, id, 0, change('97'))).rejects.toThrow(
      refused('reading-clash', { who: 'Cầm Thị Hoa', what: 'Sửa chỉ tiêu I.2.a số 1: giá trị' }),
    );
    expect((await rowOf(id, 'target-0'))?.typed.value).toBe('96');
  });

  test('different cells: both are written, and each learns of the other', async () => {
    await correctReading(staff, id, 0, change('96'));
    const { changedRows } = await correctReading(colleague, id, 0, drop);
    expect(changedRows).toEqual(['target-0', 'task-0']);
  });

  test('at the very same time: all are written, in some order', async () => {
    const rows = ['task-0', 'task-1', 'task-2', 'task-3', 'target-1', 'target-2'];
    await Promise.all(rows.map((row) => correctReading(staff, id, 0, { deed: 'drop', row })));
    expect((await findReading(staff, id))?.version).toBe(rows.length);
    const clashes = await Promise.allSettled(
      [colleague, staff].map((who) => correctReading(who, id, rows.length, change(String(who.userId)))),
    );
    expect(clashes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('a version that is not there yet is no version', async () => {
    await expect(correctReading(staff, id, 7, drop)).rejects.toThrow(refused('stale'));
  });
});

describe('putting aside', () => {
  test('keeps it on record with who, when and why; nothing more is said to it', async () => {
    await discardReading(staff, id, 'Nhầm văn bản');
    expect(await findReading(staff, id)).toMatchObject({ discardedBy: 'Cầm Thị Hoa', savedAt: null });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ action: 'reading.discarded', reason: 'Nhầm văn bản' });
    await expect(correctReading(staff, id, 0, drop)).rejects.toThrow(refused('reading-closed'));
    await expect(discardReading(staff, id, '')).rejects.toThrow(refused('reading-closed'));
  });
});

describe('the database refuses by itself', () => {
  test.each([
    ['to change what was read', (own: number) => `update readings set proposal = '{}' where id = ${own}`],
    ['to change what it was read from', (own: number) => `update readings set source = '{}' where id = ${own}`],
    ['to delete a reading', (own: number) => `delete from readings where id = ${own}`],
    [
      'to rewrite a correction',
      (own: number) => `update reading_corrections set row_key = 'x' where reading_id = ${own}`,
    ],
    ['to delete a correction', (own: number) => `delete from reading_corrections where reading_id = ${own}`],
    [
      'a save without a plan',
      (own: number) => `update readings set saved_at = now(), saved_by_id = created_by_id where id = ${own}`,
    ],
    [
      'an undo of nothing',
      (own: number) =>
        `insert into reading_corrections (reading_id, seq, deed, row_key, by_id) select ${own}, 9, 'undo', 'x', min(id) from users`,
    ],
    [
      'an undo of what comes later',
      (own: number) =>
        `insert into reading_corrections (reading_id, seq, deed, row_key, undoes, by_id) select ${own}, 2, 'undo', 'x', 2, min(id) from users`,
    ],
  ])('%s', async (_, sql) => {
    await correctReading(staff, id, 0, drop);
    await expect(db().$executeRawUnsafe(sql(id))).rejects.toThrow();
  });

  test('a word to a closed reading', async () => {
    await discardReading(staff, id, '');
    const late = `insert into reading_corrections (reading_id, seq, deed, row_key, by_id) select ${id}, 1, 'drop', 'task-0', min(id) from users`;
    await expect(db().$executeRawUnsafe(late)).rejects.toThrow(/closed/);
    await expect(db().$executeRawUnsafe(`update readings set discarded_at = null where id = ${id}`)).rejects.toThrow();
  });
});
