import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { findFreePort } from '@/lib/launch/postgres/port.ts';
import { isAlive } from '@/lib/launch/process-identity.ts';
import { firstStart, sampleAccount } from '../support/installation.ts';
import { addressOf, dataFolder, npm, stop } from '../support/launcher.ts';
import { isSignedIn, signInPlainly } from '../support/plain-visit.ts';
import { postmasterOf, processesOf } from '../support/processes.ts';

/** Next allows one in a clone: somebody at work on the application has it. */
const isTaken = existsSync('.next/dev/lock') && isAlive(JSON.parse(readFileSync('.next/dev/lock', 'utf8')).pid);

test.skipIf(isTaken)(
  'npm run dev: pages compile at their first visit, and an open page does not hold up the end',
  async () => {
    const folder = await dataFolder(firstStart().folder);
    const launched = npm(['run', 'dev'], { env: { DATA_DIR: folder, PORT: `${await findFreePort()}` } });
    const address = await addressOf(launched);
    expect(await isSignedIn(address, await signInPlainly(address, ...sampleAccount()))).toBe(true);
    await openTools(address);
    await stop(launched);
    expect(launched.said()).toMatch(/Đã dừng/);
    expect(launched.said()).not.toMatch(/không dừng kịp/);
    expect([processesOf(folder), postmasterOf(folder)]).toEqual([[], 0]);
  },
);

/** The socket over which the open pages of a browser hear of changes. */
async function openTools(address: string): Promise<void> {
  const key = Buffer.from('sixteen bytes ok').toString('base64');
  const asked = request(`${address}/_next/hmr?id=1`, {
    headers: {
      ...{ connection: 'upgrade', upgrade: 'websocket', origin: address },
      ...{ 'sec-websocket-key': key, 'sec-websocket-version': '13' },
    },
  });
  asked.end();
  const [answer, socket] = await once(asked, 'upgrade');
  socket.on('error', () => undefined);
  expect(answer.statusCode).toBe(101);
}
