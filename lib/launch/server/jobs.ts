import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

export type JobsThread = { stop(): Promise<void> };

/** Longer than a letter that is being handed over takes; the supervisor waits for twelve seconds. */
const patience = 7_000;
const firstPause = 2_000;
const longestPause = 60_000;

/** Keeps the thread of reminders and letters running: it ends with its database, and comes back with it. */
export function keepJobsRunning(): JobsThread {
  const ending = new AbortController();
  let worker: Worker | null = null;
  const watch = async () => {
    for (let pause = firstPause; !ending.signal.aborted; pause = Math.min(2 * pause, longestPause)) {
      const startedAt = Date.now();
      worker = new Worker(new URL('./jobs-thread.mjs', import.meta.url));
      await ended(worker);
      if (Date.now() - startedAt > longestPause) pause = firstPause;
      await wait(pause, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  };
  const watching = watch();
  const stop = async () => {
    ending.abort();
    worker?.postMessage('stop');
    const impatient = setTimeout(() => void worker?.terminate(), patience);
    await watching;
    clearTimeout(impatient);
  };
  return { stop };
}

function ended(worker: Worker): Promise<unknown> {
  worker.on('error', (error) => console.error(error));
  return new Promise((resolve) => worker.once('exit', resolve));
}
