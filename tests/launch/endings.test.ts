import { beforeAll, expect, test } from 'vitest';
import { findFreePort } from '@/lib/launch/postgres/port.ts';
import { buildStamp, firstStart, logOf, sampleAccount } from '../support/installation.ts';
import { addressOf, dataFolder, type Launched, launch, npm, stop } from '../support/launcher.ts';
import { isSignedIn, signInPlainly } from '../support/plain-visit.ts';
import { postmasterOf, processesOf } from '../support/processes.ts';

type Ending = { name: string; begin: (env: Record<string, string>) => Launched; end: (launched: Launched) => unknown };

const begin = (env: Record<string, string>) => launch(['start'], { env });

/** How people and machines end it. Ctrl-C in a terminal is a signal to everything that was started there. */
const endings: Ending[] = [
  { name: 'SIGTERM', begin, end: (launched) => stop(launched, 'SIGTERM') },
  { name: 'SIGINT', begin, end: (launched) => stop(launched, 'SIGINT') },
  { name: 'a closed terminal', begin, end: (launched) => stop(launched, 'SIGHUP') },
  { name: 'SIGTERM to npm', begin: (env) => npm(['start'], { env }), end: (launched) => stop(launched, 'SIGTERM') },
  {
    name: 'Ctrl-C under npm, by somebody impatient',
    begin: (env) => npm(['start'], { env, ownGroup: true }),
    end: ({ pid, ended }) => {
      for (let time = 0; time < 2; time += 1) process.kill(-pid, 'SIGINT');
      return ended;
    },
  },
];

let folder: string;
let cookie = '';

beforeAll(async () => {
  folder = await dataFolder(firstStart().folder);
});

test.each(endings)('$name: stopped in order, and the next start has nothing to make again', async (ending) => {
  const [built, logged] = [buildStamp(), logOf(folder).length];
  const launched = ending.begin({ DATA_DIR: folder, PORT: `${await findFreePort()}` });
  const address = await addressOf(launched);
  expect(logOf(folder, logged)).toContain('database system was shut down at');
  expect(buildStamp()).toBe(built);
  expect(launched.said()).not.toMatch(/Building|Loading|Installing/);
  if (cookie) expect(await isSignedIn(address, cookie)).toBe(true); // the session of the start before
  cookie = await signInPlainly(address, ...sampleAccount());
  expect(await isSignedIn(address, cookie)).toBe(true);

  await ending.end(launched);
  expect(processesOf(folder)).toEqual([]);
  expect(postmasterOf(folder)).toBe(0);
  expect(logOf(folder)).toMatch(/database system is shut down\n$/);
});
