import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { areJobsWaiting } from './jobs-waiting.ts';

export type JobsWatch = { stop(): Promise<void> };

/** Longer than a letter that is being handed over takes; the supervisor waits for twelve seconds. */
const patience = 7_000;
const pause = 30_000;
/** A province's plan of reminders is small; the pages beside it need the room. */
const frugal = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 };

/**
 * Looks now and then whether reminders are due or letters lie open, and starts the thread for it only then: it costs as
 * much memory as the pages do, and has nothing to do for most of the day.
 */
export function watchJobs(databaseUrl: string, thread = new URL('./jobs-thread.mjs', import.meta.url)): JobsWatch {
  const ending = new AbortController();
  let worker: Worker | null = null;
  const watch = async () => {
    while (!ending.signal.aborted) {
      if (await areJobsWaiting(databaseUrl)) {
        worker = new Worker(thread, { resourceLimits: frugal });
        await ended(worker);
        worker = null;
      }
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
