import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it lives, under another account
  }
}

/** Tells a process from a later one with the same number: the time it started, in the system's own words. */
export function startTimeOf(pid: number): string {
  try {
    return process.platform === 'linux'
      ? fromProc(pid)
      : execFileSync('ps', ['-o', 'lstart=', '-p', `${pid}`])
          .toString()
          .trim();
  } catch {
    return '';
  }
}

function fromProc(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // the second field is the name in brackets and may hold spaces; the start time is the 20th after it
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
