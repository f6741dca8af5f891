import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Process = { pid: number; kind: 'supervisor' | 'server' | 'postgres' | 'other' };

/** Every process that works for a data folder, found by its command line and environment. */
export function processesOf(folder: string): Process[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid)
    .flatMap((pid) => {
      const command = textOf(pid, 'cmdline');
      const isOurs = command.includes(folder) || textOf(pid, 'environ').includes(`DATA_DIR=${folder}`);
      return isOurs ? [{ pid, kind: kindOf(command) }] : [];
    });
}

export function pidOf(folder: string, kind: 'supervisor' | 'server'): number {
  const found = processesOf(folder).find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind} works for ${folder}`); // number 0 would mean ourselves
  return found.pid;
}

/** The PostgreSQL that the folder says is running; 0 when it was stopped in order. */
export function postmasterOf(folder: string): number {
  const file = join(folder, 'postgres', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
}

function textOf(pid: number, file: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').replaceAll('\0', '\n');
  } catch {
    return ''; // gone in the meantime, or another account's
  }
}

function kindOf(command: string): Process['kind'] {
  if (command.includes('lib/launch/run.mjs')) return 'supervisor';
  if (command.includes('server/serve.mjs')) return 'server';
  return command.includes('bin/postgres') ? 'postgres' : 'other';
}
