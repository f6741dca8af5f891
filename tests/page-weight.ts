import { type Browser, chromium, type Page } from '@playwright/test';
import { PLAN_TEXT } from './fixtures/reading/plan-text.ts';
import { signIn } from './support/browser.ts';
import { CHROMIUM } from './support/chromium.ts';

/** Gzipped kilobytes (1 kB = 1,000 bytes) of JavaScript that a page may send at first, and once its lazy parts are in. */
type Budget = { what: string; kilobytes: number; visit: (page: Page) => Promise<void>; who?: string };

const baseURL = process.argv[2] ?? process.env.BASE_URL ?? 'http://localhost:3000';

const BUDGETS: readonly Budget[] = [
  { what: 'sign-in', kilobytes: 140, visit: (page) => open(page, '/login') },
  { what: 'entry form', kilobytes: 170, visit: openEntry },
  { what: 'check of a document read in', kilobytes: 170, visit: openCheck, who: 'sonoivu' },
  { what: 'dashboard at first', kilobytes: 170, visit: (page) => open(page, '/dashboard') },
  { what: 'dashboard with its charts', kilobytes: 260, visit: openWholeDashboard },
];

const browser = await chromium.launch(CHROMIUM);
let isOver = false;
for (const { what, kilobytes, visit, who } of BUDGETS) {
  const weight = await weigh(browser, visit, who);
  isOver ||= weight.script > kilobytes * 1_000;
  const verdict = weight.script > kilobytes * 1_000 ? 'OVER' : 'within';
  console.info(
    `${what}: ${inKilobytes(weight.script)} of JavaScript in ${weight.files} files, ${verdict} ${kilobytes} kB; page itself ${inKilobytes(weight.page)}`,
  );
}
await browser.close();
process.exitCode = isOver ? 1 : 0;

/** What went over the line for one page, with nothing in the cache: signing in happens elsewhere. */
async function weigh(browser: Browser, visit: Budget['visit'], who?: string) {
  const context = await browser.newContext({ baseURL, storageState: await signedIn(browser, visit, who) });
  const page = await context.newPage();
  const sizes: { url: string; type: string; bytes: Promise<number> }[] = [];
  page.on('requestfinished', (request) => {
    sizes.push({
      url: request.url(),
      type: request.resourceType(),
      bytes: request.sizes().then((all) => all.responseBodySize),
    });
  });
  await visit(page);
  await page.waitForLoadState('networkidle');
  const sum = async (type: string) =>
    (await Promise.all(sizes.filter((size) => size.type === type).map((size) => size.bytes))).reduce(
      (a, b) => a + b,
      0,
    );
  const weight = {
    script: await sum('script'),
    page: await sum('document'),
    files: sizes.filter((size) => size.type === 'script').length,
  };
  await context.close();
  return weight;
}

async function signedIn(browser: Browser, visit: Budget['visit'], who = 'sotaichinh') {
  const context = await browser.newContext({ baseURL });
  if (visit !== BUDGETS[0]?.visit) await signIn(await context.newPage(), who);
  const state = await context.storageState();
  await context.close();
  return state;
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
}

/** The report that is open for entry, or the newest one. */
async function openEntry(page: Page): Promise<void> {
  const list = await page.context().request.get('/reports');
  await open(page, /href="(\/reports\/\d+)"/.exec(await list.text())?.[1] ?? '/reports');
}

/** A plan pasted in, as it stands before anybody has looked at it. */
async function openCheck(page: Page): Promise<void> {
  const multipart = { kind: 'plan', text: PLAN_TEXT };
  const answer = await page
    .context()
    .request.post('/api/uploads/readings', { multipart, headers: { origin: new URL(baseURL).origin } });
  await open(page, new URL(answer.url()).pathname);
}

/** Down the whole page and over everything that opens, so that what loads lazily loads. */
async function openWholeDashboard(page: Page): Promise<void> {
  await open(page, '/dashboard');
  for (const summary of await page.locator('summary:visible').all()) await summary.click();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}
