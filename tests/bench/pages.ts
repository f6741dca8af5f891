import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Client } from 'pg';
import { hashPassword } from '@/lib/auth/password.ts';
import { type Served, whileServed } from '../../lib/launch/testing/served.ts';
import { signInPlainly, visit } from '../support/plain-visit.ts';
import { whileBareServed } from './bare-page.ts';
import { figureOf, type Line, median, notMeasured } from './measure.ts';
import { memoryLine, memoryOf } from './memory.ts';
import { type Place, press } from './press.ts';
import type { World } from './world.ts';

const PASSWORD = 'mèo đen ngủ trưa';
const SECONDS = 6;
const PEOPLE = 100;
/** As many as speed.md compares its peers over. */
const CONNECTIONS = 16;

/** The built application on the loaded province, over HTTP, beside a page of the same framework that shows one row. */
export async function measurePages(databaseUrl: string, client: Client, world: World): Promise<Line[]> {
  const folders = [await newFolder(), await newFolder()] as const;
  await letPeopleIn(client, world);
  try {
    await serve(folders[0], databaseUrl, async () => undefined); // the first start builds
    return await serve(folders[0], databaseUrl, (served, cold) => measureServed(served, cold, folders, world));
  } finally {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  }
}

async function measureServed(
  { address, databaseUrl }: Served,
  cold: number,
  [mine, other]: readonly [string, string],
  world: World,
): Promise<Line[]> {
  const staff = await signIn(address, 'can-bo');
  const rest = await memoryOf(mine);
  const weights = await weigh(address, staff, await signIn(address, 'dau-moi'), world);
  const page = `${address}/dashboard`;
  const share = await whileBareServed(databaseUrl, (bare) => shareOf(bare, page, staff));
  const crowd = await press([{ url: page, cookie: staff }], PEOPLE, SECONDS);
  const load = await memoryOf(mine);
  const two = await serve(other, databaseUrl, async (second) => {
    const cookie = await signIn(second.address, 'can-bo');
    return besideOne({ url: page, cookie: staff }, { url: `${second.address}/dashboard`, cookie });
  });
  return [
    ...share,
    figureOf(`p95 of the dashboard with ${PEOPLE} people`, crowd.p95, 'ms', 300),
    figureOf('  answers other than 200', crowd.failed, 'answers', 0),
    figureOf('two processes, pages a second', two, '× one', 1.4, false),
    ...weights,
    memoryLine('memory of the application at rest, somebody signed in', rest, 150),
    memoryLine('  under load', load, 600),
    figureOf('second start until it serves', cold, 's', 5),
    notMeasured('memory over 30 minutes under load', 'the run is shorter'),
    notMeasured('Directus, Payload, Keystone, Strapi, NocoDB, Redmine', 'cited in speed.md, not run here'),
  ];
}

/** Taken in turn, so that both sides see the same machine. */
async function shareOf(bare: string, page: string, cookie: string): Promise<Line[]> {
  const pages: number[] = [];
  const floor: number[] = [];
  await press([{ url: page, cookie }], CONNECTIONS, SECONDS); // warm
  for (let round = 0; round < 3; round += 1) {
    floor.push((await press([{ url: bare, cookie: '' }], CONNECTIONS, SECONDS)).perSecond);
    pages.push((await press([{ url: page, cookie }], CONNECTIONS, SECONDS)).perSecond);
  }
  return [
    figureOf('bare page with one row', median(floor), 'pages/s', null),
    figureOf('dashboard', median(pages), 'pages/s', null),
    figureOf('  as a share of the bare page', (100 * median(pages)) / median(floor), '%', 50, false),
  ];
}

async function besideOne(first: Place, second: Place): Promise<number> {
  const both = [first, second];
  await press(both, CONNECTIONS, SECONDS); // warm
  const ratios: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const one = await press([first], CONNECTIONS, SECONDS);
    const two = await press(both, CONNECTIONS, SECONDS);
    ratios.push(two.perSecond / one.perSecond);
  }
  return median(ratios);
}

async function weigh(address: string, staff: string, agency: string, world: World): Promise<Line[]> {
  const draft = world.drafts.at(-1)?.submissionId;
  const pages = [
    { what: 'dashboard', path: '/dashboard', cookie: staff, goal: 25 },
    { what: 'target page', path: `/targets/${world.targetId}`, cookie: staff, goal: null },
    { what: 'tasks', path: '/tasks', cookie: staff, goal: null },
    { what: 'entry form of 80 rows', path: `/reports/${draft}`, cookie: agency, goal: null },
  ];
  const lines: Line[] = [];
  for (const { what, path, cookie, goal } of pages) {
    const { status, text } = await visit(address, path, cookie);
    const name = `HTML of the ${what}, compressed`;
    const kilobytes = gzipSync(text).length / 1_000;
    lines.push(status === 200 ? figureOf(name, kilobytes, 'kB', goal) : notMeasured(name, `answered ${status}`));
  }
  return lines;
}

/** Lends the application on the database, with the seconds until it answered. */
async function serve<T>(
  folder: string,
  databaseUrl: string,
  work: (served: Served, seconds: number) => Promise<T>,
): Promise<T> {
  const start = performance.now();
  const timed = (served: Served) => work(served, (performance.now() - start) / 1_000);
  const { signal } = new AbortController();
  const answer = await whileServed(folder, timed, signal, databaseUrl);
  if (answer === null) throw new Error('the application did not serve');
  return answer;
}

/** The people of the benchmark get a password and their roles; the focal point the agency of the last draft. */
async function letPeopleIn(client: Client, { drafts }: World): Promise<void> {
  await client.query('update users set password_hash = $1', [await hashPassword(PASSWORD)]);
  await client.query(
    `insert into user_roles (user_id, province_id, role, agency_id) values (1, 1, 'staff', null), (2, 1, 'focal-point', $1)`,
    [drafts.at(-1)?.agencyId],
  );
}

async function signIn(address: string, username: string): Promise<string> {
  const cookie = await signInPlainly(address, username, PASSWORD);
  if (cookie === '') throw new Error(`${username} was not let in`);
  return cookie;
}

function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'cchc-bench-'));
}
