import { spawnSync } from 'node:child_process';
import { chownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFreePort } from '@/lib/launch/postgres/port.ts';
import { tokenIn } from '../support/first-run.ts';
import { buildStamp, firstStart, sampleAccount } from '../support/installation.ts';
import { dataFolder, launch, start, stop } from '../support/launcher.ts';
import { isSignedIn, isWell, signInPlainly } from '../support/plain-visit.ts';
import { postmasterOf, processesOf } from '../support/processes.ts';

test('two data folders at once: each has its own port, database and people', async () => {
  const folders = [await dataFolder(firstStart().folder), await dataFolder(firstStart().folder)] as const;
  const [one, two] = await Promise.all(folders.map(async (folder) => start(folder, await findFreePort())));
  if (!one || !two) throw new Error('not started');
  const cookie = await signInPlainly(one.address, ...sampleAccount());
  expect(await isSignedIn(one.address, cookie)).toBe(true);
  expect(await isSignedIn(two.address, cookie)).toBe(false);
  expect(await isSignedIn(two.address, await signInPlainly(two.address, ...sampleAccount()))).toBe(true);
  expect(await stop(one)).toBe(0);
  expect(await isWell(two.address)).toBe(true);
});

test('a second start on a folder in use, or on a port in use, says so in one sentence; the first goes on', async () => {
  const [folder, other] = [await dataFolder(firstStart().folder), await dataFolder()];
  const port = await findFreePort();
  const first = await start(folder, port);
  const second = launch(['start'], { env: { DATA_DIR: folder, PORT: `${await findFreePort()}` } });
  const third = launch(['start'], { env: { DATA_DIR: other, PORT: `${port}` } });
  expect([await second.ended, await third.ended]).toEqual([1, 1]);
  expect(second.said()).toMatch(new RegExp(`^Thư mục dữ liệu ${folder} đang được tiến trình ${first.pid} dùng;.*\n$`));
  expect(third.said()).toMatch(new RegExp(`^Cổng ${port} đang có chương trình khác dùng;.*\n$`));
  expect([processesOf(other), readdirSync(other)]).toEqual([[], []]);
  expect(await isSignedIn(first.address, await signInPlainly(first.address, ...sampleAccount()))).toBe(true);
});

const isRoot = process.getuid?.() === 0;
/** Without root every other test here runs as an ordinary user already. */
const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
const mayRead = !isRoot || spawnSync('test', ['-r', process.cwd()], nobody).status === 0;

test.skipIf(!mayRead)('as an ordinary user (where that user may read the project)', async () => {
  const folder = await dataFolder(firstStart().folder);
  if (isRoot) giveAway(folder);
  const built = buildStamp();
  const launched = await start(folder, await findFreePort(), { ...nobody, env: { HOME: folder } });
  expect(await isSignedIn(launched.address, await signInPlainly(launched.address, ...sampleAccount()))).toBe(true);
  if (process.platform === 'linux') expect(ownersOf(folder)).toEqual([isRoot ? 65_534 : process.getuid?.()]);
  expect(buildStamp()).toBe(built);
  expect(await stop(launched)).toBe(0);
  expect([processesOf(folder), postmasterOf(folder)]).toEqual([[], 0]);

  const empty = await dataFolder();
  if (isRoot) giveAway(empty);
  const making = launch(['sample-remove'], { ...nobody, env: { DATA_DIR: empty, HOME: empty } });
  await making.saying(tokenIn);
  expect(await making.ended).toBe(0);
});

function giveAway(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    chownSync(join(folder, name), 65_534, 65_534);
  chownSync(folder, 65_534, 65_534);
}

/** The accounts that the folder's processes run under, each once. */
function ownersOf(folder: string): number[] {
  return [...new Set(processesOf(folder).map(({ pid }) => statSync(`/proc/${pid}`).uid))];
}
