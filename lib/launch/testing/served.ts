import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { joinEmbedded } from '../databases.ts';
import { findFreePort } from '../postgres/port.ts';

/** Where the served application is, and the database behind it, for what no screen shows. */
export type Served = { address: string; databaseUrl: string };

/**
 * Starts the application on `folder`, as a newcomer would on an empty one, at a port of its own, and lends it; with
 * `outerUrl` on that database instead of the folder's own.
 */
export async function whileServed<T>(
  folder: string,
  work: (served: Served) => Promise<T>,
  signal: AbortSignal,
  outerUrl: string | null = null,
): Promise<T | null> {
  if (signal.aborted) return null;
  const port = await findFreePort();
  const { DATABASE_URL: _, SAMPLE_DATA: __, ...env } = process.env;
  const child = spawn(process.execPath, ['lib/launch/run.mjs', 'start'], {
    // nothing happens there but what a test does: reminders run by the clock
    env: {
      ...{ ...env, PORT: `${port}`, DATA_DIR: folder, NODE_ENV: 'production', JOBS: 'off' },
      ...(outerUrl === null ? {} : { DATABASE_URL: outerUrl }),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = once(child, 'exit');
  const address = `http://localhost:${port}`;
  try {
    if (!(await isReady(address, ended, signal))) return null;
    return await work({ address, databaseUrl: outerUrl ?? (await sampleUrl(folder)) });
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

async function sampleUrl(folder: string): Promise<string> {
  const { urlOf, names } = await joinEmbedded(folder);
  return urlOf(names.sample);
}

/** The first start builds, makes a database and fills it. */
const PATIENCE_MS = 10 * 60_000;

async function isReady(address: string, ended: Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  for (const until = Date.now() + PATIENCE_MS; !isOver && !signal.aborted && Date.now() < until; await wait(250)) {
    const answer = await fetch(`${address}/login`).catch(() => null);
    if (answer?.ok) return true;
  }
  return false;
}
