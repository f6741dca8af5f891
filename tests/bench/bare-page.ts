import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort } from '../../lib/launch/postgres/port.ts';

const NEXT = 'node_modules/next/dist/bin/next';
const FOLDER = 'tests/bench/bare';

/** Builds and serves a page of the same framework that shows one row, and lends its address: the floor of every page. */
export async function whileBareServed<T>(databaseUrl: string, work: (address: string) => Promise<T>): Promise<T> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'production' as const };
  const build = spawn(process.execPath, [NEXT, 'build', FOLDER], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(build, 'exit');
  if (code !== 0) throw new Error('the bare page was not built');
  const port = await findFreePort();
  const server = spawn(process.execPath, [NEXT, 'start', FOLDER, '-p', `${port}`], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(server, 'exit');
  try {
    const address = `http://localhost:${port}/`;
    while (!(await fetch(address).catch(() => null))?.ok) await wait(100);
    return await work(address);
  } finally {
    server.kill('SIGTERM');
    await ended;
    await rm(join(FOLDER, '.next'), { recursive: true }); // its types are not those of the application
  }
}
