import { isMainThread, parentPort } from 'node:worker_threads';
import { disconnect } from '@/lib/db/client.ts';
import { listOpenLetters } from '@/lib/db/letters.ts';
import { env, mailSettings } from '@/lib/env.ts';
import { openPost } from '@/lib/jobs/post.ts';
import { runJobs } from '@/lib/jobs/run.ts';
import { deliverLetter } from '@/lib/use-cases/deliver-letter.ts';
import { runReminders } from '@/lib/use-cases/run-reminders.ts';

/**
 * Reminders and letters, beside the server: a thread with a heap and connections of its own, so that whatever goes wrong
 * here leaves the pages alone. Ends when everything is done, on the word "stop", and as a process on SIGTERM.
 */
const ending = new AbortController();
parentPort?.on('message', () => ending.abort());
if (isMainThread) for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => ending.abort());

const settings = mailSettings();
const post = settings && openPost(settings);
await runJobs(
  env('DATABASE_URL'),
  {
    runReminders,
    listOpenLetters: async () => (post === null ? [] : listOpenLetters()),
    deliver: async (noticeId) => (post === null ? 'later' : deliverLetter(noticeId, post.send)),
  },
  ending.signal,
);
post?.close();
await disconnect();
process.exit(0); // of the thread alone, where it is one
