import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { findFreePort } from '../lib/launch/postgres/port.ts';
import { SAMPLE_PASSWORD } from '../prisma/sample/password.ts';
import { CHROMIUM } from './support/chromium.ts';
import { signInPlainly, visit } from './support/plain-visit.ts';

/** A page as one person sees it: `path`, or the first link there that looks like `link`. */
type Audited = { what: string; who?: string; path: string; link?: string };

const PAGES: readonly Audited[] = [
  { what: 'sign-in', path: '/login' },
  { what: 'dashboard', who: 'lanhdao', path: '/dashboard' },
  { what: 'target', who: 'lanhdao', path: '/dashboard', link: '/targets/\\d+' },
  { what: 'tasks', who: 'lanhdao', path: '/tasks' },
  { what: 'agency', who: 'lanhdao', path: '/agencies', link: '/agencies/\\d+' },
  { what: 'entry form', who: 'so-xay-dung', path: '/', link: '/reports/\\d+' },
  { what: 'desk', who: 'sonoivu', path: '/' },
  { what: 'published report', who: 'lanhdao', path: '/published', link: '/published/\\d+' },
];

/** Of 100, in every category. */
const GOAL = 95;
const MOST_RUNS = 3;

const address = new URL(process.argv[2] ?? process.env.BASE_URL ?? 'http://localhost:3000').origin;
const port = await findFreePort();
const { args = [], ...options } = CHROMIUM;
const browser = await chromium.launch({ ...options, args: [...args, `--remote-debugging-port=${port}`] });
const missed: string[] = [];
for (const page of PAGES) if (!(await reaches(page))) missed.push(page.what);
await browser.close();
console.info(missed.length === 0 ? `All pages reach ${GOAL}.` : `Below ${GOAL}: ${missed.join(', ')}.`);
process.exitCode = missed.length === 0 ? 0 : 1;

async function reaches(page: Audited): Promise<boolean> {
  const best = await auditAtBest(page);
  const scores = Object.values(best.categories).map(({ title, score }) => `${title.toLowerCase()} ${inPoints(score)}`);
  console.info(`${page.what}: ${scores.join(', ')}`);
  for (const fault of faultsOf(best)) console.info(`  ${fault}`);
  return lowest(best) >= GOAL;
}

/** Other work on the machine makes a page slower, never faster: what misses the goal is looked at again. */
async function auditAtBest(page: Audited): Promise<Result> {
  let best = await audit(page);
  for (let again = 1; again < MOST_RUNS && lowest(best) < GOAL; again += 1) {
    const next = await audit(page);
    if (lowest(next) > lowest(best)) best = next;
  }
  return best;
}

/** On a phone and a slow line, as Lighthouse imagines them. Only the page for strangers could be found by search engines, which are kept out on purpose. */
async function audit({ who, path, link }: Audited): Promise<Result> {
  const cookie = who ? await signInPlainly(address, who, SAMPLE_PASSWORD) : '';
  const found = link ? new RegExp(`href="(${link})"`).exec((await visit(address, path, cookie)).text)?.[1] : path;
  if (!found) throw new Error(`${path} has no link like ${link}`);
  const answer = await lighthouse(`${address}${found}`, {
    port,
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices', ...(who ? [] : ['seo'])],
    skipAudits: ['is-crawlable'],
    extraHeaders: cookie ? { Cookie: cookie } : {},
  });
  if (!answer) throw new Error(`${found} was not looked at`);
  return answer.lhr;
}

/** What keeps a category below the goal. */
function faultsOf({ categories, audits, runtimeError }: Result): string[] {
  const refs = Object.values(categories).flatMap(({ score, auditRefs }) => (inPoints(score) < GOAL ? auditRefs : []));
  const faults = refs.filter(({ id, weight }) => weight > 0 && inPoints(audits[id]?.score ?? 1) < GOAL);
  const told = faults.map(({ id }) => `${audits[id]?.title}: ${audits[id]?.displayValue ?? 'no'}`);
  return runtimeError ? [runtimeError.message] : told;
}

function lowest({ categories }: Result): number {
  return Math.min(...Object.values(categories).map(({ score }) => inPoints(score)));
}

/** A page that could not be looked at has none. */
function inPoints(score: number | null): number {
  return Math.round((score ?? 0) * 100);
}
