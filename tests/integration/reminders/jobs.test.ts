import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { db, disconnect } from '@/lib/db/client.ts';
import { compileJobs } from '@/lib/launch/compile.mjs';
import { watchJobs } from '@/lib/launch/server/jobs.ts';
import { areJobsWaiting } from '@/lib/launch/server/jobs-waiting.ts';
import { migrate } from '../../../prisma/migrate.ts';
import { createPerson } from '../../support/factories.ts';
import { type MailServer, startMailServer } from '../../support/mail-server.ts';
import { createReminded, giveAddress, type Reminded } from '../../support/reminders.ts';

/** A database that an ordinary role owns, as in an installation; its clock stands at nine in the morning of 17/12/2026. */
const name = `jobs_${randomBytes(6).toString('hex')}`;
const server = String(process.env.TEST_SERVER_URL);
const url = Object.assign(new URL(server), { username: name, password: 'mat-khau', pathname: `/${name}` }).href;

let post: MailServer;
let world: Reminded;
let entry: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  await onServer(`create role ${name} login password 'mat-khau'`);
  await onServer(`create database ${name} owner ${name} template template0`);
  await migrate(url);
  await onServer(`alter database ${name} set cchc.now = '2026-12-17T09:00:00+07:00'`);
  entry = `${await compileJobs()}/server/jobs-thread.mjs`;
});

beforeEach(async () => {
  vi.stubEnv('DATABASE_URL', url);
  post = await startMailServer();
  world = await createReminded();
  await giveAddress(world.dung, 'dung@sonla.example');
  await giveAddress(world.lan, 'lan@sonla.example');
});

afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  // the people and letters of one test are none of the next one's
  await db().user.updateMany({ data: { disabledAt: new Date() } });
  await db().$executeRaw`update reminders set dropped_at = now(), drop_reason = 'not-owed'
    where channel = 'e-mail' and sent_at is null and dropped_at is null`;
  await post.close();
  vi.unstubAllEnvs();
});

afterAll(async () => {
  await disconnect();
  await onServer(`drop database ${name} with (force)`);
  await onServer(`drop role ${name}`);
});

test('two processes on one database: one run, one letter a person, and both end when nothing is left', async () => {
  const { provinceId, agencies } = world.province;
  for (let index = 0; index < 40; index += 1) {
    const person = await createPerson(`Người ${index}`, provinceId, 'focal-point', agencies.xaMuong);
    await giveAddress(person, `nguoi${index}@sonla.example`);
  }
  const ends = [start(), start()].map((child) => once(child, 'exit'));
  expect((await Promise.all(ends)).map(([code]) => code)).toEqual([0, 0]);
  expect(new Set(post.letters.map((letter) => letter.to[0])).size).toBe(42);
  expect(post.letters).toHaveLength(42);
  expect(await db().reminderRun.count({ where: { provinceId } })).toBe(1);
  expect(await db().reminder.count({ where: { periodId: world.periodId, channel: 'e-mail', sentAt: null } })).toBe(0);
});

test('a process that was killed, a queue that was lost, a mail server that was down: the letters go out all the same', async () => {
  await post.close();
  const first = start(post.port);
  await until(async () => (await unsent()) > 0);
  first.kill('SIGKILL');
  await once(first, 'exit');
  await db().$executeRawUnsafe('drop schema pgboss cascade');
  post = await startMailServer(post.port);
  expect(await once(start(), 'exit')).toEqual([0, null]);
  expect(post.letters.map((letter) => letter.to[0]).toSorted()).toEqual(['dung@sonla.example', 'lan@sonla.example']);
});

test('told to end while the mail server is down: it ends in order, and the letters wait', async () => {
  await post.close();
  const child = start(post.port);
  await until(async () => (await unsent()) > 0);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(await db().reminder.count({ where: { periodId: world.periodId, channel: 'e-mail', sentAt: null } })).toBe(2);
});

test('without a mail server the run happens, and nothing waits for a letter', async () => {
  expect(await once(start(null), 'exit')).toEqual([0, null]);
  expect(await db().reminderRun.count({ where: { provinceId: world.province.provinceId } })).toBe(1);
  expect(await db().reminder.findMany({ where: { recipientId: world.dung.userId } })).toMatchObject([
    { channel: 'in-app' },
  ]);
});

test('the server starts the thread when something is due, and only then', async () => {
  vi.stubEnv('SMTP_URL', post.url);
  vi.stubEnv('MAIL_FROM', 'cchc@sonla.example');
  vi.stubEnv('PUBLIC_ORIGIN', 'https://cchc.sonla.example');
  expect(await areJobsWaiting(url)).toBe(true);
  const watch = watchJobs(url, pathToFileURL(entry));
  try {
    await until(() => post.letters.length === 2);
    await until(async () => !(await areJobsWaiting(url)));
  } finally {
    await watch.stop();
  }
  expect(await db().reminderRun.count({ where: { provinceId: world.province.provinceId } })).toBe(1);
  expect(await areJobsWaiting(url.replace(/:\d+\//, ':1/'))).toBe(false);
});

const unsent = () => db().reminder.count({ where: { periodId: world.periodId, failure: 'connection' } });

function start(port: number | null = post.port): ChildProcess {
  const mail = port === null ? {} : { SMTP_URL: `smtp://127.0.0.1:${port}` };
  const child = spawn(process.execPath, [entry], {
    env: {
      ...process.env,
      ...mail,
      DATABASE_URL: url,
      MAIL_FROM: 'cchc@sonla.example',
      PUBLIC_ORIGIN: 'https://cchc.sonla.example',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  running.push(child);
  return child;
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitUntil(isSo, { timeout: 50_000, interval: 100 });
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
