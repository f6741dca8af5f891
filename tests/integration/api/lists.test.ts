import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { apiDocument } from '@/lib/api/document.ts';
import { LISTS } from '@/lib/api/lists.ts';
import { serveList } from '@/lib/api/serve-list.ts';
import { hashToken } from '@/lib/auth/api-token.ts';
import { findToken } from '@/lib/db/api-tokens.ts';
import { db } from '@/lib/db/client.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { loadCatalogue } from '@/lib/use-cases/load-catalogue.ts';
import { revokeToken } from '@/lib/use-cases/tokens/revoke-token.ts';
import { asking, documentedShape, problemShape, tokenFor } from '../../support/api.ts';
import { type Cycle, sendAndApprove, startCycle, submissionOf, writeReport } from '../../support/cycle.ts';
import { testDatabase } from '../../support/database.ts';
import { createPerson } from '../../support/factories.ts';
import { openBrowser } from '../../support/request.ts';

vi.mock('next/headers', () => import('../../support/request.ts'));

const document = apiDocument();
const problem = problemShape(document);
let cycle: Cycle;
let hoaOfSonLa: Actor;
let sonLa: string;
let reader: string;
let law: string;
const filters = new Map<string, string>();

beforeAll(async () => {
  await testDatabase();
  await loadCatalogue(null, 'son-la');
  const { id } = await db().province.findUniqueOrThrow({ where: { code: 'son-la' } });
  hoaOfSonLa = await createPerson('Hoa của Sơn La', id, 'staff');
  sonLa = await tokenFor(hoaOfSonLa);
  cycle = await startCycle('muong-thu');
  await sendAndApprove(cycle, cycle.lan);
  await writeReport(cycle, cycle.dung);
  reader = await tokenFor(cycle.hoa);
  law = await tokenFor(cycle.hoa, cycle.province.agencies.tuPhap);
  for (const name of OF_A_PERIOD) filters.set(name, `period=${cycle.periodId}`);
  const printed = await db().publishedReport.findFirstOrThrow({ where: { provinceId: id } });
  for (const name of OF_SON_LA.slice(0, 3)) filters.set(name, `report=${printed.id}`);
  filters.set('form-rows', `form=${printed.formVersionId}`);
  const led = await db().taskAssignment.findFirstOrThrow({ include: { occurrence: true } });
  filters.set('task-parts', `task=${led.occurrence.taskId}`);
});

beforeEach(() => {
  openBrowser();
});

/** What has nothing in these provinces: nobody has judged, decided, opened or issued anything there. */
const BARE = ['periods', 'judgements', 'remedies', 'official-reports'];

/** Lines and cells, as a sheet reads them. */
function readCsv(text: string): string[][] {
  const cells = text.replace('\uFEFF', '').matchAll(/("(?:[^"]|"")*"|[^;\r\n]*)(;|\r\n)/g);
  const lines: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    lines.at(-1)?.push(cell.replace(/^"|"$/g, '').replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

type Page = { items: Record<string, unknown>[]; next: string | null };

const names = LISTS.map(({ path }) => path.split('/').at(-1) as string);
/** What a list cannot be asked without. */
const needed = (name: string): string => filters.get(name) ?? '';
const OF_A_PERIOD = ['figures', 'answers', 'reports', 'sendings'];
const OF_SON_LA = ['published-values', 'report-statements', 'report-contradictions', 'form-rows', 'task-parts'];
const call = (token: string | null, name: string, query = needed(name), more: Parameters<typeof asking>[2] = {}) => {
  const list = LISTS.find(({ path }) => path === `/api/v1/${name}`);
  if (!list) throw new Error(name);
  const method = (more.method ?? 'GET') as 'GET';
  return serveList(list)[method](asking(token, `${list.path}${query && `?${query}`}`, more), {});
};
const tokensFor = (name: string) => {
  if (name === 'reports') return [law];
  if (name === 'sendings') return [reader];
  if (OF_SON_LA.includes(name)) return [sonLa];
  return needed(name) ? [reader, law] : [sonLa, reader, law];
};
const pageOf = async (token: string, name: string, query = needed(name)): Promise<Page> =>
  (await call(token, name, query)).json();

/** The whole list, part by part, each held against the document. */
async function wholeOf(token: string, name: string, limit: number, filter = needed(name)) {
  const shape = documentedShape(document, `/api/v1/${name}`, 'get', '200');
  const items: Page['items'] = [];
  let cursor = '';
  do {
    const page = await pageOf(
      token,
      name,
      [filter, `limit=${limit}`, cursor && `cursor=${cursor}`].filter(Boolean).join('&'),
    );
    expect(shape.safeParse(page).error).toBeUndefined();
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    cursor = page.next ?? '';
  } while (cursor);
  return items;
}

describe('every list', () => {
  test('is held against a document that lets nothing more, less or else through', async () => {
    const shape = documentedShape(document, '/api/v1/figures', 'get', '200');
    const page = await pageOf(reader, 'figures');
    const [first] = page.items;
    const { unit: _, ...less } = first as Record<string, unknown>;
    for (const item of [{ ...first, more: 1 }, less, { ...first, number: 10 }, { ...first, answer: 'nil' }])
      expect(shape.safeParse({ ...page, items: [item] }).success).toBe(false);
    expect(shape.safeParse({ ...page, next: 1 }).success).toBe(false);
  });

  test.each(names)('%s is what the document says, whole and in parts', async (name) => {
    for (const token of tokensFor(name)) {
      const whole = await wholeOf(token, name, 1_000);
      if (whole.length < 60) expect(await wholeOf(token, name, 7)).toEqual(whole);
    }
    if (!BARE.includes(name))
      expect((await wholeOf(tokensFor(name)[0] as string, name, 1_000)).length).toBeGreaterThan(0);
  });

  test.each(names)('%s is a table too, a column for every value and a line for every item', async (name) => {
    const [token = ''] = tokensFor(name);
    const items = await wholeOf(token, name, 1_000);
    const answer = await call(token, name, [needed(name), 'format=csv&limit=1000'].filter(Boolean).join('&'));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const [head = [], ...lines] = readCsv(await answer.text());
    expect(lines.map((line) => line.length)).toEqual(items.map(() => head.length));
    for (const key of Object.keys(items[0] ?? {}))
      expect(head.some((column) => column === key || column.startsWith(`${key}.`))).toBe(true);
  });

  test('of Sơn La holds what its plans print, and the statuses their arithmetic', async () => {
    const [plans, targets, statuses, tasks] = await Promise.all(
      ['plans', 'targets', 'statuses', 'tasks'].map((name) => wholeOf(sonLa, name, 1_000)),
    );
    expect(plans).toHaveLength(3);
    expect(targets?.map(({ id }) => id)).toEqual(statuses?.map(({ targetId }) => targetId));
    expect(tasks?.some(({ leads }) => (leads as unknown[]).length > 0)).toBe(true);
    const judged = statuses?.filter(({ arithmetic }) => arithmetic !== null) ?? [];
    for (const { arithmetic, sentence } of judged) {
      expect(arithmetic).toHaveProperty('expected');
      expect(sentence).not.toBe('');
    }
  });

  test('figures of a period come from approved reports alone; what is missing is null and says so', async () => {
    const figures = await wholeOf(reader, 'figures', 1_000);
    const byKey = new Map(figures.map((one) => [one.key, one]));
    expect(byKey.get('1.1')).toMatchObject({ answer: 'value', number: '10', answered: 1, set: false, setReason: null });
    expect(byKey.get('4')).toMatchObject({ answer: 'missing', number: null, answered: 0 });
    const answers = await wholeOf(reader, 'answers', 2);
    expect(new Set(answers.map(({ agencyId }) => agencyId))).toEqual(new Set([cycle.province.agencies.tuPhap]));
  });

  test('in a table for a sheet has a column for every value, a comma in decimals and no formula', async () => {
    await db().reportedValue.updateMany({
      where: { submissionId: await submissionOf(cycle, cycle.lan), rowId: cycle.province.rows.partA },
      data: { note: '=HYPERLINK("x")' },
    });
    const answer = await call(reader, 'answers', `${needed('answers')}&format=csv&limit=3`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('link')).toMatch(/^<\/api\/v1\/answers\?.*cursor=[\w-]+>; rel="next"$/);
    const [head, ...lines] = (await answer.text()).replace('\uFEFF', '').trim().split('\r\n');
    expect(head).toBe('"submissionId";"agencyId";"rowId";"kind";"number";"choice";"text";"note";"reason";"promisedOn"');
    expect(lines).toHaveLength(3);
    const whole = await (await call(reader, 'answers', needed('answers'), { headers: { accept: 'text/csv' } })).text();
    expect(whole).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('asking again', () => {
  test.each(['json', 'csv'])('with the tag of what is held costs no second copy: %s', async (format) => {
    const first = await call(reader, 'agencies', `format=${format}`);
    const tag = first.headers.get('etag') ?? '';
    for (const held of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const again = await call(reader, 'agencies', `format=${format}`, { headers: { 'if-none-match': held } });
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
    }
    const other = await call(reader, 'agencies', `format=${format}&limit=1`, { headers: { 'if-none-match': tag } });
    expect(other.status).toBe(200);
  });

  test('by HEAD says the same without a body', async () => {
    const [got, head] = [await call(reader, 'periods'), await call(reader, 'periods', '', { method: 'HEAD' })];
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, got.headers.get('etag'), '']);
  });
});

describe('who gets what', () => {
  test('nobody without a token, with one that is none, over or revoked', async () => {
    const token = await tokenFor(cycle.hoa);
    const found = await findToken(hashToken(token));
    await revokeToken(cycle.hoa, found?.tokenId as number);
    const tries = [null, 'x', 'cchc_', `cchc_${'a'.repeat(43)}`, token, `${reader}a`];
    for (const [at, name] of names.entries()) {
      openBrowser('/', `10.1.0.${at}`); // whoever tries many tokens from one network waits
      for (const one of tries) {
        const answer = await call(one, name);
        expect([name, one, answer.status]).toEqual([name, one, 401]);
        expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm="cchc"/);
        expect(problem.safeParse(await answer.json()).error).toBeUndefined();
      }
    }
  });

  test('a province sees its own plans, agencies and periods, and of another nothing', async () => {
    const [foreignPlan] = (await pageOf(sonLa, 'plans')).items;
    for (const name of ['targets', 'statuses', 'tasks', 'plan-contradictions', 'judgements', 'remedies'])
      expect((await call(reader, name, `plan=${foreignPlan?.id}`)).status).toBe(404);
    for (const name of ['figures', 'answers', 'sendings']) expect((await call(sonLa, name)).status).toBe(404);
    for (const name of OF_SON_LA) expect([name, (await call(reader, name)).status]).toEqual([name, 404]);
    for (const name of [
      'indicators',
      'baselines',
      'indicator-figures',
      'documents',
      'published-reports',
      'provinces',
    ]) {
      const [theirs, ours] = [await wholeOf(sonLa, name, 1_000), await wholeOf(reader, name, 1_000)];
      expect(ours.filter((one) => theirs.some((other) => 'id' in one && other.id === one.id))).toEqual([]);
    }
    const lawOfSonLa = await tokenFor(
      hoaOfSonLa,
      (await pageOf(sonLa, 'agencies')).items.find((one) => one.reports)?.id as number,
    );
    expect((await call(lawOfSonLa, 'reports')).status).toBe(404);
    expect((await pageOf(sonLa, 'periods')).items).toEqual([]);
    expect((await pageOf(reader, 'plans')).items).toEqual([]);
    const agencies = await wholeOf(reader, 'agencies', 1_000);
    expect(agencies.map(({ code }) => code).toSorted()).toEqual([
      'so-noi-vu',
      'so-tai-chinh',
      'so-tu-phap',
      'xa-muong',
    ]);
  });

  test('who reads for an agency is not told who else has sent', async () => {
    expect((await call(law, 'sendings')).status).toBe(403);
    expect((await pageOf(reader, 'sendings')).items.map(({ status }) => status).toSorted()).toEqual([
      'approved',
      'draft',
      'draft',
      'draft',
    ]);
  });

  test('an agency sees its own report and no one else’s; who only reads what is approved sees none', async () => {
    expect((await pageOf(law, 'reports')).items).toMatchObject([
      { agencyId: cycle.province.agencies.tuPhap, status: 'approved' },
    ]);
    expect((await call(reader, 'reports')).status).toBe(403);
  });

  test('an agency sees its own answers and no one else’s', async () => {
    const finance = await tokenFor(cycle.hoa, cycle.province.agencies.taiChinh);
    expect((await pageOf(law, 'answers')).items.length).toBeGreaterThan(0);
    expect((await pageOf(finance, 'answers')).items).toEqual([]);
  });
});

describe('what is refused', () => {
  test.each([
    ['an unknown parameter', 'plans', 'tinh=1', ['tinh']],
    ['one that comes twice', 'plans', 'limit=1&limit=2', ['limit']],
    ['a limit of nothing', 'plans', 'limit=0', ['limit']],
    ['a limit beyond all', 'plans', 'limit=1001', ['limit']],
    ['a place that we never gave', 'plans', 'cursor=abc', ['cursor']],
    ['a writing that there is not', 'plans', 'format=xml', ['format']],
    ['a period that is none', 'figures', 'period=-1', ['period']],
    ['no period', 'answers', '', ['period']],
    ['a name that every object has', 'plans', '__proto__=1', ['__proto__']],
    ['another', 'plans', 'constructor=1&toString=2', ['constructor', 'toString']],
  ])('%s', async (_, name, query, parameters) => {
    const answer = await call(reader, name, query);
    const body = await answer.json();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
    expect(body).toMatchObject({ status: 400, parameters });
    expect(problem.safeParse(body).error).toBeUndefined();
  });

  test('in Vietnamese, or in English for whoever asks for it; both stand in it', async () => {
    const said = async (language: string) => {
      const answer = await call(reader, 'plans', 'x=1', { headers: { 'accept-language': language } });
      return [answer.headers.get('content-language'), (await answer.json()).title];
    };
    const vi = ['vi', 'Địa chỉ có tham số không đọc được'];
    const en = ['en', 'The address has a bad parameter'];
    expect(await said('fr')).toEqual(vi);
    expect(await said('en;q=0.5, vi')).toEqual(vi);
    expect(await said('en-GB,en;q=0.9,vi;q=0.1')).toEqual(en);
  });

  test('a writing that nobody has, and a method that no list knows', async () => {
    const answer = await call(reader, 'plans', '', { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(406);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const refused = await call(reader, 'plans', '', { method });
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    }
    expect((await call(null, 'plans', '', { method: 'OPTIONS' })).status).toBe(204);
  });

  test('whoever asks too often waits, each token for itself, and whoever tries tokens by their network', async () => {
    const busy = await tokenFor(cycle.hoa);
    await call(busy, 'plans');
    const { tokenId } = (await findToken(hashToken(busy))) as { tokenId: number };
    const fill = (key: string, failures: number) => db().signInThrottle.update({ where: { key }, data: { failures } });
    await fill(`token:${tokenId}`, 1_499);
    expect((await call(busy, 'plans')).status).toBe(200);
    const answer = await call(busy, 'plans');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await call(reader, 'plans')).status).toBe(200);

    openBrowser('/', '10.9.9.9');
    await call('cchc_x', 'plans');
    await fill('bad-token:10.9.9.9', 100);
    expect((await call('cchc_x', 'plans')).status).toBe(429);
    expect((await call(reader, 'plans')).status).toBe(200);
  });

  test('nothing that an address can hold breaks it', async () => {
    const known = ['limit', 'cursor', 'format', 'plan', 'period', '__proto__', 'x'];
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.integer().map(String), fc.base64String());
    const pairs = fc.array(fc.tuple(fc.constantFrom(...known), text), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), pairs, text, async (name, params, accept) => {
        const headers = /^[\x20-\x7e]*$/.test(accept) ? { accept } : {};
        const answer = await call(reader, name, new URLSearchParams(params).toString(), { headers });
        expect(name === 'reports' ? [403] : [200, 400, 404, 406]).toContain(answer.status);
      }),
      { numRuns: 300 },
    );
  });
});
