import { type APIRequestContext, type APIResponse, expect } from '@playwright/test';
import { enter, signIn, watchFaults } from '../support/browser.ts';
import { test } from '../support/test.ts';
import { requestAs } from '../support/visitors.ts';

let stranger: APIRequestContext;
let person: APIRequestContext;

test.beforeAll(async () => {
  stranger = await requestAs('stranger');
  person = await requestAs('sotaichinh');
});

test.afterAll(async () => {
  await stranger.dispose();
  await person.dispose();
});

/** One answer of every kind that a browser can get. */
const KINDS: [what: string, status: number, ask: () => Promise<APIResponse>][] = [
  ['a page for strangers', 200, () => stranger.get('/login')],
  ['a page of a person', 200, () => person.get('/')],
  ['a page that does not exist', 404, () => person.get('/khong-co')],
  ['a record that is not theirs', 404, () => person.get('/reports/1')],
  ['a redirect to sign in', 307, () => stranger.get('/dashboard')],
  ['a page asked for by the router', 200, () => person.get('/plans', { headers: { RSC: '1' }, maxRedirects: 1 })],
  ['a page asked for by its head', 200, () => person.head('/plans')],
  ['a built file', 200, async () => stranger.get(await builtFile())],
  ['a built file that does not exist', 404, () => stranger.get('/_next/static/khong-co.js')],
  ['a file that does not exist', 404, () => stranger.get('/khong-co.png')],
  ['a handler’s own answer', 401, () => stranger.get('/targets/1/series.csv')],
  ['a download', 200, async () => person.get(await download())],
  [
    'a post from elsewhere',
    403,
    () => person.post('/login', { headers: { origin: 'https://example.org' }, form: { x: '1' } }),
  ],
  ['a post from nowhere', 403, () => person.post('/', { form: { x: '1' } })],
  ['an action that does not exist', 409, () => postHere('/', { 'Next-Action': '0'.repeat(42) })],
  ['an address that cannot be read', 400, () => stranger.get('/%E0%A4%A')],
  ['a method that no page has', 405, () => stranger.fetch('/login', { method: 'TRACE' })],
  ['a method that nobody knows', 400, () => stranger.fetch('/login', { method: 'NONSENSE' })],
];

for (const [what, status, ask] of KINDS) {
  test(`${what} carries every header`, async () => {
    const response = await ask();
    const headers = response.headers();
    expect(response.status()).toBe(status);
    expect(headers['strict-transport-security']).toMatch(/max-age=(\d{8,})/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBeUndefined();
    expect(headers['x-nextjs-cache']).toBeUndefined();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    const scripts = /(?:script-src|default-src) ([^;]*)/.exec(
      policy.includes('script-src') ? policy.replace(/default-src[^;]*;/, '') : policy,
    )?.[1];
    expect(scripts).not.toContain('unsafe-inline');
    expect(scripts === "'none'" || /'nonce-[\w+/=]{20,}'/.test(scripts ?? '')).toBe(true);
    if (what !== 'a built file') expect(headers['cache-control']).toContain('no-store');
  });
}

test('every script of a page carries the nonce of its answer, and no two answers share one', async () => {
  const nonces = new Set<string>();
  for (const address of ['/login', '/login', '/khong-co', '/khong-co']) {
    const response = await stranger.get(address);
    const nonce = /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1] as string;
    nonces.add(nonce);
    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
  }
  expect(nonces.size).toBe(4);
});

test('no page breaks its own policy', async ({ page }) => {
  const faults = watchFaults(page);
  await enter(page, 'sonoivu');
  for (const address of [
    '/',
    '/dashboard',
    '/plans',
    '/tasks',
    '/periods',
    '/reviews',
    '/agencies',
    '/admin/accounts',
    '/account/totp',
    '/khong-co',
  ]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect(faults).toEqual([]);
});

test('the session’s cookie is out of reach of scripts and of other sites', async ({ page, context }) => {
  await signIn(page, 'kiemtra');
  const cookies = await context.cookies();
  expect(cookies.map(({ httpOnly, sameSite, expires }) => ({ httpOnly, sameSite, expires }))).toEqual([
    { httpOnly: true, sameSite: 'Lax', expires: -1 },
  ]);
});

async function builtFile(): Promise<string> {
  const page = await (await stranger.get('/login')).text();
  return /\/_next\/static\/[\w./~-]+\.js/.exec(page)?.[0] as string;
}

async function download(): Promise<string> {
  const overview = await (await person.get('/dashboard')).text();
  const changed = overview.slice(overview.indexOf('id="thay-doi"'));
  return `${/\/targets\/\d+/.exec(changed)?.[0]}/series.csv`;
}

function postHere(address: string, headers: Record<string, string>): Promise<APIResponse> {
  const origin = new URL(String(test.info().project.use.baseURL)).origin;
  return person.post(address, { headers: { ...headers, origin }, multipart: { 0: '[]' } });
}
