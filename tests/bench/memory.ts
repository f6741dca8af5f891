import { readFile } from 'node:fs/promises';
import { processesOf } from '../support/processes.ts';
import { figureOf, type Line, notMeasured } from './measure.ts';

/** Resident megabytes of the server that works for a data folder; null where the system does not say. */
export async function memoryOf(folder: string): Promise<number | null> {
  const server = processesOf(folder).find(({ kind }) => kind === 'server');
  const status = server ? await readFile(`/proc/${server.pid}/status`, 'utf8').catch(() => '') : '';
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : (Number(kilobytes) * 1_024) / 1e6;
}

export function memoryLine(what: string, megabytes: number | null, goal: number): Line {
  if (megabytes === null) return notMeasured(what, 'this system does not say');
  return figureOf(what, megabytes, 'MB', goal);
}
