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

export type Jobs = { stop(): Promise<void> };

type LetterJob = { noticeId: number };

const TICK = 'reminders';
const LETTERS = 'letters';

/**
 * Runs what nobody clicks for. Any number of processes may do so on one database: the queue gives each job to one of
 * them, and the tables keep the day's run and the day's letter single even if it did not. What is to be sent stands in
 * the tables; the queue only carries it, and is filled again from them.
 */
export async function startJobs(connectionString: string, deeds: Deeds): Promise<Jobs> {
  const ending = new AbortController();
  const boss = new PgBoss({ connectionString, max: 2, application_name: 'cchc-jobs', ...HOUSEKEEPING });
  boss.on('error', (error) => console.error(error));
  // two that make the queue's tables at the same moment would lock each other out
  await oneAtATime('jobs', async () => {
    await boss.start();
    await boss.createQueue(TICK, { name: TICK, retryLimit: 0, expireInMinutes: 10 });
    await boss.createQueue(LETTERS, { name: LETTERS, retryLimit: 1_000, retryDelay: 300, expireInMinutes: 30 });
    await boss.schedule(TICK, '* * * * *'); // the day's hour is a rule of ours: a run that was missed is made up for
  });
  const postman = await boss.work<LetterJob>(LETTERS, { batchSize: 50, ...POLLING }, (jobs) =>
    deliverAll(boss, deeds, jobs, ending.signal),
  );
  await boss.send(TICK, {});
  await boss.work(TICK, POLLING, async () => {
    if (await fillQueue(boss, deeds)) boss.notifyWorker(postman);
  });
  const stop = async () => {
    ending.abort();
    await boss.stop({ graceful: true, timeout: 5_000 });
  };
  return { stop };
}

const POLLING = { pollingIntervalSeconds: 10 };
const HOUSEKEEPING = { archiveCompletedAfterSeconds: 3_600, deleteAfterDays: 2, maintenanceIntervalMinutes: 10 };

/** False when there is nothing to carry. */
async function fillQueue(boss: PgBoss, deeds: Deeds): Promise<boolean> {
  await deeds.runReminders();
  const letters = await deeds.listOpenLetters();
  // the same letter has the same id: one that is in the queue already is left as it is
  const jobs = letters.map(({ noticeId, letterId }) => ({ id: letterId, name: LETTERS, data: { noticeId } }));
  if (jobs.length > 0) await boss.insert(jobs);
  return jobs.length > 0;
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
