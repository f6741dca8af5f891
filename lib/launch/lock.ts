import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, startTimeOf } from './process-identity.ts';
import { sentences } from './sentences.ts';
import { stopWith } from './stop.ts';

/** One that was just told to end needs a moment to stop its database. */
const short = 4_000;

export type Waiting = { patience?: number; signal?: AbortSignal };

/** Keeps two starts off one folder. A lock whose holder was killed is broken; answers how to let go. */
export async function takeLock(
  folder: string,
  { patience = short, signal }: Waiting = {},
): Promise<() => Promise<void>> {
  const file = join(folder, 'lock');
  const mine = `${process.pid} ${startTimeOf(process.pid)}`;
  for (const end = Date.now() + patience; !(await claim(file, mine)); ) {
    const holder = await lockHolder(folder);
    if (signal?.aborted) stopWith(sentences.interrupted());
    if (holder === null) await removeStale(file);
    else if (Date.now() > end) stopWith(sentences.alreadyRunning(folder, holder));
    else await wait(100);
  }
  return () => rm(file, { force: true });
}

/** The process that holds the folder now, or null. */
export async function lockHolder(folder: string): Promise<number | null> {
  const text = await readFile(join(folder, 'lock'), 'utf8').catch(() => '');
  const [pid, startTime] = split(text);
  return pid > 0 && isAlive(pid) && startTimeOf(pid) === startTime ? pid : null;
}

async function claim(file: string, mine: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, mine, { mode: 0o600 });
  try {
    await link(draft, file); // whole or not at all: nobody ever reads half a lock
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Of several starts that find the same dead lock one moves it away; one that moved a living lock puts it back. */
async function removeStale(file: string): Promise<void> {
  const aside = `${file}.stale.${randomUUID()}`;
  await rename(file, aside).catch(() => undefined);
  const [pid, startTime] = split(await readFile(aside, 'utf8').catch(() => ''));
  if (pid > 0 && isAlive(pid) && startTimeOf(pid) === startTime) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

function split(text: string): [pid: number, startTime: string] {
  const space = text.indexOf(' ');
  return [Number(text.slice(0, space)) || 0, text.slice(space + 1)];
}
