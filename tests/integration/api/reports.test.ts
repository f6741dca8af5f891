import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { apiDocument } from '@/lib/api/document.ts';
import { methodsOf } from '@/lib/api/methods.ts';
import { readReport, sendReport, writeReport } from '@/lib/api/serve-report.ts';
import { db } from '@/lib/db/client.ts';
import { asking, documentedShape, problemShape, tokenFor } from '../../support/api.ts';
import { type Cycle, inside, startCycle, submissionOf } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { createPart } from '../../support/factories.ts';
import { openBrowser } from '../../support/request.ts';

vi.mock('next/headers', () => import('../../support/request.ts'));

const document = apiDocument();
const problem = problemShape(document);
const address = (id: number | string) => `/api/v1/reports/${id}`;
const PATH = address('{submissionId}');
let cycle: Cycle;
let law: string;
let finance: string;
let reader: string;
let report: number;
let times = 0;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  openBrowser();
  times += 1;
  cycle = await startCycle(`muong-${times}`, [{ key: 'danh-gia', required: true }]);
  await createPart(cycle.province, { code: 'kh', agencyId: cycle.province.agencies.tuPhap, dueOn: '2026-12-31' });
  report = await submissionOf(cycle, cycle.lan);
  law = await tokenFor(cycle.hoa, cycle.province.agencies.tuPhap);
  finance = await tokenFor(cycle.hoa, cycle.province.agencies.taiChinh);
  reader = await tokenFor(cycle.hoa);
});

const to = (id: number | string) => ({ params: Promise.resolve({ submissionId: String(id) }) });
const JSON_TYPE = { 'content-type': 'application/json' };
const keyed = (key: string) => ({ ...JSON_TYPE, 'idempotency-key': key });
const read = (token: string | null = law, id: number | string = report) =>
  inside(() => readReport(asking(token, address(id)), to(id)));
const write = (
  body: unknown,
  key: string,
  { token = law, id = report as number | string, headers = keyed(key) } = {},
) => inside(() => writeReport(asking(token, address(id), { method: 'PATCH', headers, body }), to(id)));
const send = (body: unknown, key: string, token = law) =>
  inside(() =>
    sendReport(asking(token, `${address(report)}/sendings`, { method: 'POST', headers: keyed(key), body }), to(report)),
  );

type Line = { rowId: number; key: string; version: number };
const whole = async () => (await read()).json();

/** A whole, sound report as a program would write it, over what it has read. */
async function soundWriting() {
  const { rows, tasks, sections } = await whole();
  const numbers: Record<string, string> = { '1.1': '10', '1.2': '8', '2': '5', '2.1': '5', '2.2': '0' };
  const answers = (rows as Line[]).map(({ rowId, key, version }) => ({
    ...{ rowId, kind: 'value', seenVersion: version },
    ...(key in numbers ? { number: numbers[key] } : { choice: '1' }),
  }));
  return {
    head: { signerName: 'Lò Thị Mai', documentOn: '2026-12-15' },
    rows: answers,
    tasks: tasks.map((one: { assignmentId: number }) => ({
      assignmentId: one.assignmentId,
      state: 'in-progress',
      seenVersion: 0,
    })),
    sections: sections.map((one: { sectionId: number }) => ({
      sectionId: one.sectionId,
      text: 'Đã làm.',
      seenVersion: 0,
    })),
  };
}

describe('a program of the agency', () => {
  test('reads the report with what it owes, writes all of it and sends it, as its own hand would', async () => {
    const empty = await whole();
    expect(documentedShape(document, PATH, 'get', '200').safeParse(empty).error).toBeUndefined();
    expect(empty.owed).toMatchObject({ rows: expect.arrayContaining(['1.1', '3']), tasks: 1, sections: ['danh-gia'] });

    const written = await write(await soundWriting(), 'k1');
    expect(written.status).toBe(200);
    const told = await written.json();
    expect(documentedShape(document, PATH, 'patch', '200').safeParse(told).error).toBeUndefined();
    const full = await whole();
    expect(full).toMatchObject({ version: told.version, owed: { rows: [], tasks: 0, sections: [] } });

    const sent = await send({ seenVersion: told.version }, 'k2');
    expect(sent.status).toBe(200);
    const answer = await sent.json();
    expect(documentedShape(document, `${PATH}/sendings`, 'post', '200').safeParse(answer).error).toBeUndefined();
    expect(answer).toMatchObject({ status: 'submitted', sentNumber: 1 });
    const version = await db().submissionVersion.findFirstOrThrow({
      where: { submissionId: report },
      include: { submittedBy: true },
    });
    expect(version.submittedBy.fullName).toBe('Phần mềm Kho dữ liệu');
    const event = await db().auditEvent.findFirstOrThrow({
      where: { action: 'submission.submitted', subjectId: `${report}` },
    });
    expect(event.actorId).toBe(version.submittedById);
  });

  test('is told what a rule says, and explains it', async () => {
    const writing = await soundWriting();
    const { total, partB } = cycle.province.rows;
    const other = new Map([
      [total, '10'],
      [partB, '5'],
    ]);
    const rows = writing.rows.map((row) => ({
      ...row,
      ...(other.has(row.rowId) ? { number: other.get(row.rowId) } : {}),
    }));
    await write({ ...writing, rows }, 'k1');
    const { owed, version } = await whole();
    expect(owed.rules).toMatchObject([{ code: 'note-b', strength: 'warn', row: '2.2' }]);
    expect(await problemOf(await send({ seenVersion: version }, 'k2'))).toMatchObject({
      status: 409,
      type: 'urn:cchc:refusal:blocked-by-rule',
    });
    const explained = await write({ explanations: [{ rule: 'note-b', text: 'đúng, vì sáp nhập' }] }, 'k3');
    expect((await send({ seenVersion: (await explained.json()).version }, 'k4')).status).toBe(200);
  });

  test('takes an answer away, and keeps decimals and signs exact', async () => {
    const rowId = cycle.province.rows.assigned;
    const first = await write({ rows: [{ rowId, kind: 'value', number: '1234567', seenVersion: 0 }] }, 'k1');
    const [{ version }] = (await first.json()).rows;
    expect((await whole()).rows.find((row: Line) => row.rowId === rowId)).toMatchObject({
      number: '1234567',
      kind: 'value',
    });
    await write({ rows: [{ rowId, kind: null, seenVersion: version }] }, 'k2');
    expect((await whole()).rows.find((row: Line) => row.rowId === rowId)).toMatchObject({
      number: null,
      kind: null,
      version: 0,
    });
  });
});

describe('a report as a table', () => {
  const table = async (query: string, headers: Record<string, string> = {}) => {
    const answer = await inside(() => readReport(asking(law, `${address(report)}${query}`, { headers }), to(report)));
    return [answer.status, answer.headers.get('content-type'), (await answer.text()).split('\r\n')] as const;
  };

  test('has its rows, parts of tasks or sections, each with columns of its own', async () => {
    await write(await soundWriting(), 'k1');
    const { rows, tasks, sections } = await whole();
    for (const [part, first, lines] of [
      ['rows', '"rowId";"key"', rows],
      ['tasks', '"assignmentId";"taskId"', tasks],
      ['sections', '"sectionId";"key"', sections],
    ]) {
      const [status, type, [head = '', ...body]] = await table(`?format=csv&part=${part}`);
      expect([status, type, body.length - 1]).toEqual([200, 'text/csv; charset=utf-8', lines.length]);
      expect(head.replace('\uFEFF', '').startsWith(first)).toBe(true);
    }
    expect((await table('', { accept: 'text/csv' }))[1]).toBe('text/csv; charset=utf-8');
  });

  test('knows nothing but its writing and its part', async () => {
    for (const query of ['?part=head', '?x=1', '?format=xml', '?part=rows&part=tasks'])
      expect([query, (await table(query))[0]]).toEqual([query, 400]);
    expect((await table('', { accept: 'image/png' }))[0]).toBe(406);
  });
});

test('text is kept as the forms keep it, whatever letters a program sends', async () => {
  const signerName = 'Nguye\u0302\u0303n\u0007 Va\u0306n \ud83d An';
  expect((await write({ head: { signerName } }, 'k')).status).toBe(200);
  expect((await whole()).head.signerName).toBe('Nguyễn Văn \uFFFD An');
});

async function problemOf(answer: Response) {
  const body = await answer.json();
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(problem.safeParse(body).error).toBeUndefined();
  return body;
}

describe('what is refused', () => {
  test('the report of another agency, of another province and none at all; reading is not writing', async () => {
    const body = { head: { signerName: 'Kẻ gian' } };
    const other = await startCycle(`khac-${times}`);
    const foreign = await submissionOf(other, other.lan);
    for (const id of [foreign, 999_999_999, 'abc', '0', '-1'])
      expect([id, (await write(body, 'k', { id })).status, (await read(law, id)).status]).toEqual([id, 404, 404]);
    expect([(await write(body, 'k', { token: finance })).status, (await read(finance)).status]).toEqual([404, 404]);
    expect([(await write(body, 'k', { token: reader })).status, (await read(reader)).status]).toEqual([404, 403]);
    expect(await db().submission.findUniqueOrThrow({ where: { id: report } })).toMatchObject({
      version: 1,
      signerName: null,
    });
  });

  test('a token that only reads what is approved sees no report, sent or not, and writes into none', async () => {
    await write(await soundWriting(), 'k1');
    await send({ seenVersion: (await whole()).version }, 'k2');
    expect(await problemOf(await read(reader))).toMatchObject({ status: 403, type: 'urn:cchc:problem:wrong-scope' });
    const refused = await write({ head: { signerName: 'x' } }, 'k', { token: reader });
    expect(await problemOf(refused)).toMatchObject({ status: 403, type: 'urn:cchc:refusal:not-allowed' });
  });

  test('a writing with one line that is unknown, not understood or changed meanwhile: nothing of it is written', async () => {
    const { assigned, done, total, choice } = cycle.province.rows;
    await write({ rows: [{ rowId: done, kind: 'value', number: '3', seenVersion: 0 }] }, 'k0');
    const before = await whole();
    const line = (rowId: number, more: object) => ({ rowId, kind: 'value', seenVersion: 0, ...more });
    const answer = await write(
      {
        rows: [
          line(assigned, { number: '1' }),
          line(done, { number: '4' }),
          line(total, { number: '-1' }),
          line(choice, { choice: '9' }),
          line(999, { number: '1' }),
        ],
      },
      'k1',
    );
    expect(await problemOf(answer)).toMatchObject({
      status: 409,
      parameters: [`r${total}`, `r${choice}`, `r${done}`, 'r999'],
    });
    expect(await whole()).toEqual(before);
  });

  test('a reply to no returned line, and a reason for what no rule finds unusual', async () => {
    const { version } = await whole();
    for (const [body, name] of [
      [{ replies: [{ lineId: 999, text: 'x' }] }, 'l999'],
      [{ explanations: [{ rule: 'khong-co', text: 'x' }] }, 'khong-co'],
      [{ explanations: [{ rule: '__proto__', text: 'x' }] }, '__proto__'],
    ] as const)
      expect(await problemOf(await write(body, `k-${name}`))).toMatchObject({ status: 409, parameters: [name] });
    expect((await whole()).version).toBe(version);
  });

  test.each([
    ['rows', { rowId: 1, kind: null, seenVersion: 0 }],
    ['tasks', { assignmentId: 1, state: 'not-started', seenVersion: 0 }],
    ['sections', { sectionId: 1, text: 'x', seenVersion: 0 }],
    ['replies', { lineId: 1, text: 'x' }],
    ['explanations', { rule: 'x', text: 'x' }],
  ])('of %s two writings of one line: neither would be the right one', async (name, line) => {
    const answer = await write({ [name]: [line, line] }, 'k');
    expect(await problemOf(answer)).toMatchObject({ status: 400, parameters: [name] });
  });

  test.each([
    ['a body that is no object', [], ['body']],
    ['fields that there are not', { rows: [], status: 'approved', agencyId: 1 }, ['status', 'agencyId']],
    ['a line without the version that was seen', { rows: [{ rowId: 1, kind: 'nil' }] }, ['rows.0.seenVersion']],
    ['a figure as a number', { rows: [{ rowId: 1, kind: 'value', number: 5, seenVersion: 0 }] }, ['rows.0.number']],
    ['a day that is none', { head: { documentOn: '2026-02-30' } }, ['head.documentOn']],
    ['text that no database holds', { head: { signerName: 'a\0b' } }, ['head.signerName']],
    ['a task that is done on no day', { tasks: [{ assignmentId: 1, state: 'done', seenVersion: 0 }] }, ['tasks.0']],
  ])('%s', async (_, body, parameters) => {
    expect(await problemOf(await write(body, 'k'))).toMatchObject({ status: 400, parameters });
  });

  test('a writing without a key, or that is not JSON', async () => {
    const bare = await write({}, '', { headers: JSON_TYPE as ReturnType<typeof keyed> });
    expect(await problemOf(bare)).toMatchObject({ status: 400, parameters: ['Idempotency-Key'] });
    const form = await write({}, '', { headers: { ...keyed('k'), 'content-type': 'text/plain' } });
    expect((await problemOf(form)).status).toBe(415);
  });

  test('sending over a version that nobody has read, and what is not whole', async () => {
    expect(await problemOf(await send({ seenVersion: 1 }, 'k1'))).toMatchObject({
      type: 'urn:cchc:refusal:incomplete',
    });
    await write(await soundWriting(), 'k2');
    expect(await problemOf(await send({ seenVersion: 1 }, 'k3'))).toMatchObject({ type: 'urn:cchc:refusal:stale' });
    expect((await whole()).status).toBe('draft');
  });
});

describe('the same key', () => {
  test('brings the same answer fifty times at once, and one version', async () => {
    await write(await soundWriting(), 'w');
    const body = { seenVersion: (await whole()).version };
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(body, 'gui-1')));
    const told = await Promise.all(answers.map(async (answer) => `${answer.status} ${await answer.text()}`));
    expect(new Set(told).size).toBe(1);
    expect(told[0]).toMatch(/^200 .*"sentNumber":1/);
    expect(await db().submissionVersion.count({ where: { submissionId: report } })).toBe(1);
    expect(await db().auditEvent.count({ where: { action: 'submission.submitted', subjectId: `${report}` } })).toBe(1);
  });

  test('of another request is refused, of another token is another key, and after a refusal may be tried again', async () => {
    const body = { head: { signerName: 'Lan' } };
    expect((await write(body, 'k')).status).toBe(200);
    const reused = await write({ head: { signerName: 'Dũng' } }, 'k');
    expect(await problemOf(reused)).toMatchObject({ status: 409, type: 'urn:cchc:refusal:key-reused' });
    const own = await submissionOf(cycle, cycle.dung);
    expect((await write(body, 'k', { token: finance, id: own })).status).toBe(200);
    expect((await send({ seenVersion: 2 }, 'again')).status).toBe(409);
    const { version } = await (await write(await soundWriting(), 'whole')).json();
    expect((await send({ seenVersion: version }, 'again')).status).toBe(200);
  });

  test('is kept: nothing of it is rewritten or forgotten', async () => {
    await write({ head: { signerName: 'Lan' } }, 'k');
    await expect(db().apiRequest.updateMany({ data: { answer: 'x' } })).rejects.toThrow();
    await expect(db().apiRequest.deleteMany()).rejects.toThrow();
  });
});

test('nothing that a body can hold breaks it', async () => {
  const { rows, tasks, sections } = await soundWriting();
  const known = { rowId: rows[0]?.rowId ?? 1, assignmentId: tasks[0]?.assignmentId, sectionId: sections[0]?.sectionId };
  const any = fc.oneof(
    fc.constant(null),
    fc.integer(),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('2026-12-15', 'done', 'value', '1.5', 'missing'),
  );
  const line = fc.record(
    { kind: any, number: any, text: any, note: any, promisedOn: any, state: any, completedOn: any, seenVersion: any },
    { requiredKeys: [] },
  );
  const lines = fc.array(
    line.map((one) => ({ ...known, ...one })),
    { maxLength: 2 },
  );
  const body = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        rows: lines,
        tasks: lines,
        sections: lines,
        head: fc.dictionary(fc.constantFrom('signerName', 'documentOn', 'x'), any),
      },
      { requiredKeys: [] },
    ),
  );
  await fc.assert(
    fc.asyncProperty(body, fc.uuid(), async (sent, key) => {
      expect([200, 400, 409]).toContain((await write(sent, key)).status);
    }),
    { numRuns: 200 },
  );
});

test('methods that a report does not know are named', async () => {
  const handlers = methodsOf({ GET: readReport, PATCH: writeReport });
  const refused = await handlers.POST(asking(law, address(report), { method: 'POST' }), to(report));
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS, PATCH']);
});
