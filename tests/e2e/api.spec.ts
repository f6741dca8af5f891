import { type APIRequestContext, expect, type Page, request } from '@playwright/test';
import pg from 'pg';
import { enter, watchFaults } from '../support/browser.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/pages.ts';
import { test } from '../support/test.ts';

const LISTS = ['plans', 'targets', 'statuses', 'tasks', 'agencies', 'periods'];

let programs: APIRequestContext;

test.beforeAll(async ({ baseURL }) => {
  programs = await request.newContext({ baseURL: String(baseURL), maxRedirects: 0 });
});

test.afterAll(async () => {
  await programs.dispose();
});

const ask = (token: string, address: string, headers: Record<string, string> = {}) =>
  programs.get(`/api/v1/${address}`, { headers: { authorization: `Bearer ${token}`, ...headers } });

/** Sở Nội vụ gives a program a token to read with, or for the report of an agency; answers the token as the page shows it. */
async function issueToken(page: Page, name: string, agency?: string): Promise<string> {
  await page.goto('/admin/data-access');
  await page.getByLabel('Phần mềm dùng mã này').fill(name);
  if (agency) {
    await page.getByLabel('Được làm').selectOption({ label: 'Ghi và gửi báo cáo của một cơ quan' });
    await page.getByLabel('Cơ quan', { exact: true }).selectOption(agency);
  }
  await page.getByLabel('Dùng được đến hết ngày').fill(inDays(30));
  await page.getByRole('button', { name: 'Cấp mã truy cập' }).click();
  const told = page.getByText(`Đã cấp mã truy cập cho “${name}”`);
  await expect(told).toContainText('Chỉ hiện một lần');
  return /cchc_[\w-]{43}/.exec((await told.textContent()) ?? '')?.[0] ?? '';
}

test('a program reads with the token that Sở Nội vụ gave, until it is taken away', async ({ page }) => {
  const faults = watchFaults(page);
  await enter(page, 'sonoivu');
  await page.goto('/admin/data-access');
  await page.getByRole('button', { name: 'Cấp mã truy cập' }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText('Ghi tên phần mềm dùng mã này.');
  await expectAccessible(page);
  const name = `Kho dữ liệu ${Date.now()}`;
  const token = await issueToken(page, name);

  for (const list of LISTS) {
    const answer = await ask(token, `${list}?limit=2`);
    expect([list, answer.status()]).toEqual([list, 200]);
    const headers = answer.headers();
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    const { items, next } = await answer.json();
    expect(items).toHaveLength(2);
    expect(next).toMatch(/^[\w-]+$/);
    expect((await ask(token, list, { 'if-none-match': (await ask(token, list)).headers().etag ?? '' })).status()).toBe(
      304,
    );
    expect((await ask(token, `${list}?format=csv`)).headers()['content-type']).toBe('text/csv; charset=utf-8');
  }
  const head = await programs.head('/api/v1/plans', { headers: { authorization: `Bearer ${token}` } });
  expect([head.status(), (await head.body()).length]).toEqual([200, 0]);

  await page.goto('/admin/data-access');
  const row = page.getByRole('row', { name: new RegExp(name) });
  await expect(row).toContainText('Đang dùng được');
  await expect(page.locator('main')).not.toContainText(token);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await row.getByRole('button', { name: 'Thu hồi' }).click();
  await expect(row).toContainText('Đã thu hồi');
  expect((await ask(token, 'plans')).status()).toBe(401);
  expect(faults).toEqual([]);
});

test('no is said as RFC 9457 in both languages, and whoever asks too often is told when to come back', async ({
  page,
}) => {
  await enter(page, 'vanphong');
  const token = await issueToken(page, `Cổng dữ liệu ${Date.now()}`);
  const cases = [
    [401, () => programs.get('/api/v1/plans')],
    [401, () => page.request.get('/api/v1/plans')],
    [400, () => ask(token, 'plans?la=1')],
    [404, () => ask(token, 'targets?plan=999999999')],
    [404, () => ask(token, 'khong-co')],
    [405, () => programs.post('/api/v1/plans', { headers: { authorization: `Bearer ${token}` }, data: {} })],
    [406, () => ask(token, 'plans', { accept: 'image/png' })],
    [403, () => programs.post('/api/v1/plans', { data: {} })],
  ] as const;
  for (const [status, call] of cases) {
    const answer = await call();
    expect([answer.status(), answer.headers()['content-type']]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    const said = expect.stringMatching(/./);
    expect(await answer.json()).toMatchObject({
      status,
      titles: { vi: said, en: said },
      details: { vi: said, en: said },
    });
  }
  const english = await ask(token, 'plans?la=1', { 'accept-language': 'en' });
  expect([english.headers()['content-language'], (await english.json()).title]).toEqual([
    'en',
    'The address has a bad parameter',
  ]);

  await useUp(token);
  const late = await ask(token, 'plans');
  expect([late.status(), Number(late.headers()['retry-after']) > 0]).toEqual([429, true]);
});

test('a program of an agency reads and writes its report once, and sends nothing that is not whole', async ({
  page,
}) => {
  const { id, agencyId } = await lastDraft();
  await enter(page, 'sonoivu');
  const token = await issueToken(page, `Phần mềm của cơ quan ${Date.now()}`, String(agencyId));
  const authorization = `Bearer ${token}`;
  const report = `/api/v1/reports/${id}`;
  const key = `khoa-${Date.now()}`;
  const write = (more: Record<string, string>) =>
    programs.patch(report, { headers: { authorization, ...more }, data: { head: { signerName: `Người ký ${key}` } } });

  const told = [await write({ 'idempotency-key': key }), await write({ 'idempotency-key': key })];
  expect(told.map((answer) => answer.status())).toEqual([200, 200]);
  const [first, second] = await Promise.all(told.map((answer) => answer.text()));
  expect(second).toBe(first);
  expect((await write({})).status()).toBe(400);
  const whole = await (await programs.get(report, { headers: { authorization } })).json();
  expect(whole).toMatchObject({
    id,
    agencyId,
    head: { signerName: `Người ký ${key}` },
    version: JSON.parse(first ?? '').version,
  });
  const sending = {
    headers: { authorization, 'idempotency-key': `${key}-gui` },
    data: { seenVersion: whole.version, earlyReason: 'x' },
  };
  const refused = await programs.post(`${report}/sendings`, sending);
  expect([refused.status(), (await refused.json()).type]).toEqual([409, 'urn:cchc:refusal:incomplete']);
  expect((await page.request.patch(report, { headers: { 'idempotency-key': key }, data: {} })).status()).toBe(403);
});

test('the document describes every list to whoever asks', async () => {
  const { openapi, paths } = await (await programs.get('/api/v1/openapi.json')).json();
  expect(openapi).toBe('3.1.0');
  for (const list of LISTS) expect(paths).toHaveProperty([`/api/v1/${list}`, 'get']);
});

/** As if this token had been used all it may. */
async function useUp(token: string): Promise<void> {
  await run(
    `update sign_in_throttles set failures = 1000000, window_ends_at = now() + interval '10 minutes'
     where key = (select 'token:' || id from api_tokens where token_hash = encode(sha256(convert_to($1, 'UTF8')), 'hex'))`,
    [token],
  );
}

/** A draft of the running period that nobody else here looks at: the last agency's. */
async function lastDraft(): Promise<{ id: number; agencyId: number }> {
  const rows = await run(
    `select s.id, s.agency_id as "agencyId" from submissions s join reporting_periods p on p.id = s.period_id
     join provinces v on v.id = p.province_id and v.code = 'son-la'
     where s.status = 'draft' and p.kind <> 'adhoc' and p.locks_on > current_date order by p.cut_off_on desc, s.id desc limit 1`,
  );
  return rows[0] as { id: number; agencyId: number };
}

async function run(sql: string, values: string[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  return client
    .query(sql, values)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** So many days from today, as a form writes it. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split('-').toReversed().join('/');
}
