import { randomBytes } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { GET as download } from '@/app/api/evidence/[evidenceId]/route.ts';
import { POST as upload } from '@/app/api/uploads/evidence/[submissionId]/route.ts';
import { atInstant } from '@/lib/clock.ts';
import { db } from '@/lib/db/client.ts';
import { findReport } from '@/lib/db/reports.ts';
import { findSentContent } from '@/lib/db/sent-versions.ts';
import { findSubmission } from '@/lib/db/submissions.ts';
import { type EvidenceTarget, MOST_EVIDENCE_BYTES } from '@/lib/domain/evidence.ts';
import { findRefused } from '@/lib/forms/refused-upload.ts';
import { attachEvidence } from '@/lib/use-cases/evidence/attach-evidence.ts';
import { detachEvidence } from '@/lib/use-cases/evidence/detach-evidence.ts';
import { eraseEvidence } from '@/lib/use-cases/evidence/erase-evidence.ts';
import { saveReport } from '@/lib/use-cases/save-report.ts';
import { submitReport } from '@/lib/use-cases/submit-report.ts';
import { createUser, enter, type Person, refused } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createProvince, openYear2026, type Province } from '../../support/factories.ts';
import { openBrowser } from '../../support/request.ts';

vi.mock('next/headers', () => import('../../support/request.ts'));

const INSIDE = new Date('2026-12-15T09:00:00+07:00');
const LOCKED = new Date('2026-12-21T09:00:00+07:00');
const SIGNED: EvidenceTarget = { place: 'signed-report', id: null };
const inside = <T>(work: () => Promise<T>) => atInstant(INSIDE, work);
const pdf = (text: string) => new Uint8Array(Buffer.from(`%PDF-1.7 ${text}`));

let province: Province;
let other: Province;
let hoa: Person;
let lan: Person;
let dung: Person;
let leader: Person;
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
  other = await createProvince(`khac-${count}`);
  const { provinceId, agencies } = province;
  hoa = await createUser(`Hoa ${count}`, provinceId, 'staff');
  lan = await createUser(`Lan ${count}`, provinceId, 'focal-point', agencies.tuPhap);
  dung = await createUser(`Dũng ${count}`, provinceId, 'focal-point', agencies.taiChinh);
  leader = await createUser(`Sơn ${count}`, provinceId, 'leader');
  stranger = await createUser(`Khách ${count}`, other.provinceId, 'staff');
  const periodId = await inside(() => openYear2026(hoa, province));
  const idOf = async (agencyId: number) =>
    (await db().submission.findUniqueOrThrow({ where: { periodId_agencyId: { periodId, agencyId } } })).id;
  mine = await idOf(agencies.tuPhap);
  theirs = await idOf(agencies.taiChinh);
  openBrowser('/reports');
});

const attach = (
  who: Person,
  submissionId: number,
  bytes = pdf('một'),
  target: EvidenceTarget = SIGNED,
  name = 'a.pdf',
) => inside(() => attachEvidence(who, { submissionId, target, fileName: name, bytes }));
const get = (id: number | string) =>
  download(new Request('http://x/'), { params: Promise.resolve({ evidenceId: String(id) }) });
const post = async (submissionId: number, fields: Record<string, string>, file: Uint8Array<ArrayBuffer> | null) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file) form.append('file', new Blob([file]), 'Biên bản “1”.pdf');
  const request = new Request('http://x/', { method: 'POST', body: form });
  const answer = await inside(() =>
    upload(request, { params: Promise.resolve({ submissionId: String(submissionId) }) }),
  );
  return { status: answer.status, to: answer.headers.get('location') ?? '' };
};
const actionsOf = async (submissionId: number) =>
  (
    await db().auditEvent.findMany({
      where: { subjectType: 'submission', subjectId: String(submissionId) },
      orderBy: { id: 'asc' },
    })
  ).map((event) => event.action);

describe('a file beside a row', () => {
  test('is kept whole, over several pieces, and comes back as it was brought', async () => {
    const large = new Uint8Array(Buffer.concat([pdf(''), randomBytes(2_500_000)]));
    const row = { place: 'row', id: province.rows.done } as const;
    const id = await attach(lan, mine, large, row, 'Biên bản “họp” (1).pdf');
    expect(await db().evidenceChunk.count({ where: { provinceId: province.provinceId } })).toBe(3);
    const report = await findReport(lan, mine);
    expect(report?.evidence).toMatchObject([{ place: 'row', id: province.rows.done, size: large.length }]);
    expect(await actionsOf(mine)).toContain('evidence.attached');

    await enter(lan);
    const answer = await get(id);
    expect(Buffer.compare(Buffer.from(await answer.arrayBuffer()), large)).toBe(0);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="tai-lieu-${id}.pdf"; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20%E2%80%9Ch%E1%BB%8Dp%E2%80%9D%20%281%29.pdf`,
    );
  });

  test('twice in one place is told; in another place, or from another agency, it is one content', async () => {
    await attach(lan, mine);
    await expect(attach(lan, mine)).rejects.toEqual(refused('duplicate'));
    await attach(lan, mine, pdf('một'), { place: 'row', id: province.rows.total });
    await attach(dung, theirs);
    expect(await db().evidenceContent.count({ where: { provinceId: province.provinceId } })).toBe(1);
    expect(await db().evidenceChunk.count({ where: { provinceId: province.provinceId } })).toBe(1);
  });

  test('at the same moment in two reports is stored once', async () => {
    const [one, two] = await Promise.all([attach(lan, mine, pdf('cùng')), attach(dung, theirs, pdf('cùng'))]);
    expect(one).not.toBe(two);
    expect(await db().evidenceContent.count({ where: { provinceId: province.provinceId } })).toBe(1);
  });

  test('makes a check page that was opened before stale', async () => {
    const before = (await findSubmission(lan, mine))?.version;
    await attach(lan, mine);
    expect((await findSubmission(lan, mine))?.version).toBe((before ?? 0) + 1);
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ['another agency', () => attach(dung, mine), 'not-found'],
    ['Sở Nội vụ', () => attach(hoa, mine), 'not-allowed'],
    ['another province', () => attach(stranger, mine), 'not-found'],
    ['a row of another form', () => attach(lan, mine, pdf(''), { place: 'row', id: other.rows.done }), 'not-found'],
    [
      'a row that is not asked',
      () => attach(lan, mine, pdf(''), { place: 'row', id: province.rows.owned }),
      'not-found',
    ],
    ['a task that is not ours', () => attach(lan, mine, pdf(''), { place: 'task', id: 1 }), 'not-found'],
    ['a program', () => attach(lan, mine, new Uint8Array(Buffer.from('MZ'))), 'evidence-kind'],
    ['too large', () => attach(lan, mine, new Uint8Array(MOST_EVIDENCE_BYTES + 1)), 'too-large'],
    [
      'after the lock',
      () =>
        atInstant(LOCKED, () =>
          attachEvidence(lan, { submissionId: mine, target: SIGNED, fileName: 'a', bytes: pdf('') }),
        ),
      'period-locked',
    ],
  ])('is refused: %s', async (_, work, code) => {
    await expect(work()).rejects.toEqual(refused(code as never));
    expect(await db().evidence.count({ where: { provinceId: province.provinceId } })).toBe(0);
    expect(await db().evidenceContent.count({ where: { provinceId: province.provinceId } })).toBe(0);
  });
});

describe('the upload route', () => {
  test('leads back to the place, and says a refusal in words there', async () => {
    await enter(lan);
    const row = `row:${province.rows.done}`;
    expect(await post(mine, { place: row }, pdf('x'))).toEqual({
      status: 303,
      to: `/reports/${mine}/evidence?cho=${encodeURIComponent(row)}`,
    });
    const { to } = await post(mine, { place: row }, new Uint8Array(Buffer.from('MZ')));
    const held = new URL(to, 'http://x').searchParams.get('held') ?? '';
    expect(await findRefused(lan, held)).toMatchObject({
      message: expect.stringMatching(/“Biên bản “1”\.pdf” không phải loại nhận/),
      values: { place: row },
    });
    expect((await post(mine, {}, pdf('y'))).to).toContain('held=');
  });

  test('takes nothing from those who only read this report, and is not there for the others', async () => {
    for (const [who, status] of [
      [hoa, 403],
      [dung, 404],
      [leader, 404],
      [stranger, 404],
    ] as const) {
      openBrowser('/reports');
      await enter(who);
      expect((await post(mine, { place: 'signed-report' }, pdf('x'))).status, who.fullName).toBe(status);
    }
    openBrowser('/reports');
    expect((await post(mine, { place: 'signed-report' }, pdf('x'))).to).toContain('/login');
    expect(await db().evidence.count({ where: { provinceId: province.provinceId } })).toBe(0);
  });
});

describe('who reads a file', () => {
  test('its agency and Sở Nội vụ; a draft stays hidden from the others, and every other agency', async () => {
    const id = await attach(lan, mine);
    for (const [who, status] of [
      [lan, 200],
      [hoa, 200],
      [leader, 404],
      [dung, 404],
      [stranger, 404],
    ] as const) {
      openBrowser('/reports');
      await enter(who);
      const answer = await get(id);
      expect(answer.status, who.fullName).toBe(status);
      await answer.body?.cancel();
    }
    openBrowser('/reports');
    expect((await get(id)).status).toBe(401);
    await enter(lan);
    for (const wrong of ['0', 'abc', '999999999', '1.5']) expect((await get(wrong)).status).toBe(404);
  });
});

describe('taking a file off', () => {
  test('keeps it and says so; it can be brought again', async () => {
    const id = await attach(lan, mine);
    await inside(() => detachEvidence(lan, mine, id));
    expect((await findReport(lan, mine))?.evidence).toMatchObject([{ evidenceId: id, detachedBy: lan.fullName }]);
    expect(await actionsOf(mine)).toContain('evidence.detached');
    await enter(lan);
    expect((await get(id)).status).toBe(200);
    await expect(inside(() => detachEvidence(lan, mine, id))).rejects.toEqual(refused('not-found'));
    await attach(lan, mine);
  });

  test('is for the agency while the report is in its hands, of its own files', async () => {
    const id = await attach(lan, mine);
    await expect(inside(() => detachEvidence(hoa, mine, id))).rejects.toEqual(refused('not-allowed'));
    await expect(inside(() => detachEvidence(dung, theirs, id))).rejects.toEqual(refused('not-found'));
    await expect(atInstant(LOCKED, () => detachEvidence(lan, mine, id))).rejects.toEqual(refused('period-locked'));
  });
});

test('a sent version names the files that it had', async () => {
  const kept = await attach(lan, mine, pdf('giữ'), { place: 'row', id: province.rows.done }, 'giữ.pdf');
  const gone = await attach(lan, mine, pdf('bỏ'), SIGNED, 'bỏ.pdf');
  await inside(() => detachEvidence(lan, mine, gone));
  const answers = { assigned: '10', done: '8', total: '5', partA: '5', partB: '0', choice: '1' };
  const rows = Object.entries(answers).map(([key, typed]) => ({
    ...{
      rowId: province.rows[key as 'done'],
      kind: 'value',
      typed,
      note: '',
      reason: '',
      promisedOn: '',
      seenVersion: 0,
    },
  }));
  const head = { signerName: 'Lò Thị Mai', documentOn: '2026-12-15' };
  await inside(() => saveReport(lan, { submissionId: mine, rows, tasks: [], head }));
  await inside(async () => submitReport(lan, mine, (await findSubmission(lan, mine))?.version ?? 0));
  const file = (await findReport(lan, mine))?.evidence.find((one) => one.evidenceId === kept);
  expect((await findSentContent(mine, 1))?.evidence).toEqual([
    { place: 'row:1.2', fileName: 'giữ.pdf', sha256: file?.sha256 },
  ]);
  await expect(inside(() => detachEvidence(lan, mine, kept))).rejects.toEqual(refused('wrong-state'));
});

describe('lawful erasure', () => {
  test('takes the bytes everywhere, leaves hash, who, when and why, and every report says so', async () => {
    const one = await attach(lan, mine);
    const two = await attach(dung, theirs, pdf('một'), SIGNED, 'tên khác.pdf');
    expect(await inside(() => eraseEvidence(hoa, one, ' Công văn 12 '))).toBe(mine);
    expect(await db().evidenceChunk.count({ where: { provinceId: province.provinceId } })).toBe(0);
    for (const [who, submissionId, id] of [
      [lan, mine, one],
      [dung, theirs, two],
    ] as const) {
      expect((await findReport(who, submissionId))?.evidence).toMatchObject([
        {
          erasure: { by: hoa.fullName, reason: 'Công văn 12', at: INSIDE },
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ]);
      expect(await actionsOf(submissionId)).toContain('evidence.erased');
      openBrowser('/reports');
      await enter(who);
      const answer = await get(id);
      expect(answer.status).toBe(410);
      expect(await answer.text()).toContain('Công văn 12');
    }
    await expect(attach(lan, mine, pdf('một'), { place: 'row', id: province.rows.done })).rejects.toEqual(
      refused('erased-content'),
    );
    await expect(inside(() => eraseEvidence(hoa, two, 'lần nữa'))).rejects.toEqual(refused('erased-content'));
  });

  test('is for staff of the province, with a reason', async () => {
    const id = await attach(lan, mine);
    await expect(inside(() => eraseEvidence(lan, id, 'x'))).rejects.toEqual(refused('not-allowed'));
    await expect(inside(() => eraseEvidence(leader, id, 'x'))).rejects.toEqual(refused('not-found'));
    await expect(inside(() => eraseEvidence(stranger, id, 'x'))).rejects.toEqual(refused('not-found'));
    await expect(inside(() => eraseEvidence(hoa, id, '  '))).rejects.toEqual(refused('reason-required'));
    expect(await db().evidenceChunk.count({ where: { provinceId: province.provinceId } })).toBe(1);
  });

  test('the database itself keeps bytes that nobody erased', async () => {
    await attach(lan, mine);
    await expect(db().evidenceChunk.deleteMany()).rejects.toThrow(/are kept/);
    await expect(db().evidenceContent.deleteMany()).rejects.toThrow(/written once/);
    await expect(db().evidence.deleteMany()).rejects.toThrow(/written once/);
    const abroad = `insert into evidence (submission_id, province_id, place, file_name, sha256, uploaded_by_id)
      select submission_id, (select min(id) from provinces where id <> e.province_id), 'signed-report', 'x.pdf', sha256, uploaded_by_id from evidence e`;
    await expect(db().$executeRawUnsafe(abroad)).rejects.toThrow(/lies in another province/);
    const other = new Uint8Array([1]);
    await expect(db().evidenceChunk.updateMany({ data: { bytes: other } })).rejects.toThrow(/written once/);
  });
});
