import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../lib/launch/postgres/port.ts';
import { launch, stop } from './launcher.ts';

/**
 * The first start of all: it builds, makes a database and fills it. Every test works on a copy of what it leaves
 * behind, because filling takes half a minute; `npm test` goes on with it in the browser.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env.SERVED_FOLDER;
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'cchc-first-')));
  const launched = launch(['start'], { env: { DATA_DIR: folder, PORT: `${await findFreePort()}` } });
  await launched.saying(/npm run sample:remove/);
  await stop(launched);
  process.env.FIRST_START_FOLDER = folder;
  process.env.FIRST_START_SAID = launched.said();
  return async () => {
    if (!given) await rm(folder, { recursive: true, force: true });
  };
}
