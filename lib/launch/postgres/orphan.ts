import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from '../process-identity.ts';

/** Stops a PostgreSQL that outlived the start it belonged to, with its checkpoint, so that nothing is left to recover. */
export async function stopOrphan(folder: string): Promise<void> {
  const pid = postmasterOf(folder);
  if (pid === null) return;
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    process.kill(pid, signal);
    if (await endsWithin(pid, patience)) return;
  }
}

function postmasterOf(folder: string): number | null {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  // after a restart of the machine the number may belong to somebody else
  return pid > 0 && isAlive(pid) && worksIn(pid, folder) ? pid : null;
}

function worksIn(pid: number, folder: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
    return execFileSync('ps', ['-o', 'command=', '-p', `${pid}`])
      .toString()
      .includes(folder);
  } catch {
    return false;
  }
}

async function endsWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await wait(50)) if (!isAlive(pid)) return true;
  return false;
}
