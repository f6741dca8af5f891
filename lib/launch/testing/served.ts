import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { joinEmbedded } from '../databases.ts';
import { findFreePort } from '../postgres/port.ts';

/** Where the served application is, and the database behind it, for what no screen shows. */
export type Served = { address: string; databaseUrl: string };

/** Starts the application as a newcomer would, with a data folder and a port of its own, and lends it. */
export async function whileServed<T>(work: (served: Served) => Promise<T>): Promise<T | null> {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-e2e-'));
  const port = await findFreePort();
  const { DATABASE_URL: _, SAMPLE_DATA: __, ...env } = process.env;
  const child = spawn(process.execPath, ['lib/launch/run.mjs', 'start'], {
    // nothing happens there but what a test does: reminders run by the clock
    env: { ...env, PORT: `${port}`, DATA_DIR: folder, NODE_ENV: 'production', JOBS: 'off' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = once(child, 'exit');
  const address = `http://localhost:${port}`;
  try {
    if (!(await isReady(address, ended))) return null;
    const { urlOf, names } = await joinEmbedded(folder);
    return await work({ address, databaseUrl: urlOf(names.sample) });
  } finally {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}

/** The first start builds, makes a database and fills it. */
const PATIENCE_MS = 10 * 60_000;

async function isReady(address: string, ended: Promise<unknown>): Promise<boolean> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  for (const until = Date.now() + PATIENCE_MS; !isOver && Date.now() < until; await wait(250)) {
    const answer = await fetch(`${address}/login`).catch(() => null);
    if (answer?.ok) return true;
  }
  return false;
}
