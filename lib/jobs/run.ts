import { setTimeout as wait } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import { oneAtATime } from '@/lib/db/one-at-a-time.ts';

/** What the jobs do; the server hands in the use cases, so that this room knows none. */
export type Deeds = {
  /** The day's reminders, where they are due. */
  runReminders(): Promise<unknown>;
  /** Letters that have not gone out. */
  listOpenLetters(): Promise<{ noticeId: number; letterId: string }[]>;
  /** One letter: done · try again later · the mail server itself does not answer. */
  deliver(noticeId: number): Promise<'done' | 'later' | 'post-closed'>;
};

type LetterJob = { noticeId: number };

const LETTERS = 'letters';

/**
 * Does what nobody clicks for until nothing is left of it, or until it is told to end. Any number of processes may do so
 * on one database: the queue gives each letter to one of them, and the tables keep the day's run and the day's letter
 * single even if it did not. What is to be sent stands in the tables; the queue only carries it, and is filled from them.
 */
export async function runJobs(connectionString: string, deeds: Deeds, ending: AbortSignal): Promise<void> {
  await deeds.runReminders();
  if ((await deeds.listOpenLetters()).length === 0) return;
  const boss = await openQueue(connectionString);
  try {
    const work = (jobs: PgBoss.Job<LetterJob>[]) => deliverAll(boss, deeds, jobs, ending);
    const postman = await boss.work<LetterJob>(LETTERS, { batchSize: 20, pollingIntervalSeconds: 2 }, work);
    while (!ending.aborted && (await fillQueue(boss, deeds, postman))) {
      await wait(5_000, undefined, { signal: ending }).catch(() => undefined);
      await deeds.runReminders(); // a mail server that is down for days must not hold up the next day's plan
    }
  } finally {
    await boss.stop({ graceful: true, timeout: 5_000 });
  }
}

/** Makes its own tables where there are none: the database's ordinary owner may. */
async function openQueue(connectionString: string): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString,
    max: 2,
    application_name: 'cchc-jobs',
    schedule: false,
    ...HOUSEKEEPING,
  });
  boss.on('error', (error) => console.error(error));
  // two that make the queue's tables at the same moment would lock each other out
  await oneAtATime('jobs', async () => {
    await boss.start();
    await boss.createQueue(LETTERS, { name: LETTERS, retryLimit: 1_000, retryDelay: 300, expireInMinutes: 10 });
  });
  await boss.maintain();
  return boss;
}

const HOUSEKEEPING = { archiveCompletedAfterSeconds: 3_600, deleteAfterDays: 7, maintenanceIntervalSeconds: 60 };

/** False when there is nothing to carry. The same letter has the same id: one that is in the queue is left as it is. */
async function fillQueue(boss: PgBoss, deeds: Deeds, postman: string): Promise<boolean> {
  const letters = await deeds.listOpenLetters();
  if (letters.length === 0) return false;
  await boss.insert(letters.map(({ noticeId, letterId }) => ({ id: letterId, name: LETTERS, data: { noticeId } })));
  boss.notifyWorker(postman);
  return true;
}

/** Each letter for itself; but when the mail server does not answer, the others need not wait for it one by one. */
async function deliverAll(
  boss: PgBoss,
  deeds: Deeds,
  jobs: PgBoss.Job<LetterJob>[],
  ending: AbortSignal,
): Promise<void> {
  const again: string[] = [];
  let isOpen = true;
  for (const { id, data } of jobs) {
    const outcome = isOpen && !ending.aborted ? await deeds.deliver(data.noticeId).catch(sayAndTryAgain) : 'later';
    if (outcome === 'post-closed') isOpen = false;
    if (outcome !== 'done') again.push(id);
  }
  if (again.length > 0) await boss.fail(LETTERS, again);
}

function sayAndTryAgain(error: unknown): 'later' {
  console.error(error);
  return 'later';
}
