import { beforeEach, describe, expect, test } from 'vitest';
import { findFreePort } from '@/lib/launch/postgres/port.ts';
import { ask, buildStamp, firstStart, logOf, printedAccounts } from '../support/installation.ts';
import { dataFolder, launch, start, stop } from '../support/launcher.ts';
import { isSignedIn, isWell, signInPlainly } from '../support/plain-visit.ts';
import { pidOf, postmasterOf, processesOf } from '../support/processes.ts';

let folder: string;
let port: number;

beforeEach(async () => {
  folder = await dataFolder(firstStart().folder);
  port = await findFreePort();
});

/** Processes are found by what Linux tells of them. */
describe.skipIf(process.platform !== 'linux')('kill -9', () => {
  test('of the server: it comes back by itself, with what was acknowledged', async () => {
    const launched = await start(folder, port);
    const [server, postmaster] = [pidOf(folder, 'server'), postmasterOf(folder)];
    const sessions = await strikeAmidWork(launched.address, () => kill(server));
    await launched.saying(/Máy chủ ứng dụng đã dừng \(SIGKILL\)/);
    await expectWell(launched.address);
    expect(pidOf(folder, 'server')).not.toBe(server);
    expect(postmasterOf(folder)).toBe(postmaster);
    await expectSignedIn(launched.address, sessions);
  });

  test('of PostgreSQL: it comes back by itself, with what was acknowledged, under the same server', async () => {
    const launched = await start(folder, port);
    const [server, postmaster, logged] = [pidOf(folder, 'server'), postmasterOf(folder), logOf(folder).length];
    const sessions = await strikeAmidWork(launched.address, () => kill(postmaster));
    await launched.saying(/PostgreSQL đã dừng/);
    await expect.poll(() => postmasterOf(folder), patience).not.toBe(postmaster);
    await expectWell(launched.address);
    expect(logOf(folder, logged)).toContain('database system was not properly shut down');
    expect(pidOf(folder, 'server')).toBe(server);
    await expectSignedIn(launched.address, sessions);
  });

  test('of the supervisor: started again at once, it takes over the port and the database', async () => {
    const { address } = await start(folder, port);
    const [server, postmaster, logged] = [pidOf(folder, 'server'), postmasterOf(folder), logOf(folder).length];
    const sessions = await strikeAmidWork(address, () => kill(pidOf(folder, 'supervisor')));
    await start(folder, port);
    await expect.poll(() => processesOf(folder).filter(({ kind }) => kind === 'server').length, patience).toBe(1);
    expect([pidOf(folder, 'server'), postmasterOf(folder)]).not.toEqual([server, postmaster]);
    expect(logOf(folder, logged)).not.toContain('not properly shut down'); // the orphan was stopped in order
    await expectSignedIn(address, sessions);
  });

  test('of everything, as when the power fails: the next start recovers', async () => {
    const { address } = await start(folder, port);
    const [built, logged] = [buildStamp(), logOf(folder).length];
    const sessions = await strikeAmidWork(address, () => {
      for (const { pid } of processesOf(folder)) kill(pid);
    });
    await start(folder, port);
    expect(logOf(folder, logged)).toContain('database system was not properly shut down');
    expect(buildStamp()).toBe(built);
    await expectSignedIn(address, sessions);
  });

  test('while the sample is being loaded: the next start loads it again from nothing', async () => {
    const empty = await dataFolder();
    const env = { DATA_DIR: empty, PORT: `${port}` };
    const first = launch(['start'], { env });
    await first.saying(/Loading/);
    await expect.poll(() => countProvinces(empty), patience).toBeGreaterThan(0);
    const half = await ask(empty, 'postgres', sampleDatabase);
    kill(first.pid);
    const second = launch(['start'], { env });
    await second.saying(/Loading/);
    expect(await ask(empty, 'postgres', sampleDatabase)).not.toEqual(half);
    expect(await stop(second, 'SIGINT')).toBe(1); // the whole load is the first start's, which every test here begins with
    expect(second.said()).toMatch(/Đã ngắt khi chưa xong/);
    expect([processesOf(empty), postmasterOf(empty)]).toEqual([[], 0]);
  });
});

const sampleDatabase = "SELECT oid FROM pg_database WHERE datname = 'cchc_sample'";

const patience = { timeout: 60_000, interval: 100 };

/** Sessions that were acknowledged to people who went on signing in, up to the blow and through it. */
async function strikeAmidWork(address: string, strike: () => void): Promise<string[]> {
  const acknowledged: string[] = [];
  let isStruck = false;
  const work = async ({ username, password }: { username: string; password: string }) => {
    for (let time = 0; time < 4; time += 1) {
      const cookie = await signInPlainly(address, username, password).catch(() => '');
      if (cookie) acknowledged.push(cookie);
      if (acknowledged.length < 3 || isStruck) continue;
      isStruck = true;
      strike();
    }
  };
  await Promise.all(printedAccounts(firstStart().said).slice(0, 3).map(work));
  expect(isStruck).toBe(true);
  return acknowledged;
}

function kill(pid: number): void {
  process.kill(pid, 'SIGKILL');
}

async function expectWell(address: string): Promise<void> {
  await expect.poll(() => isWell(address), patience).toBe(true);
}

async function expectSignedIn(address: string, sessions: readonly string[]): Promise<void> {
  expect(await Promise.all(sessions.map((session) => isSignedIn(address, session)))).toEqual(sessions.map(() => true));
}

async function countProvinces(of: string): Promise<number> {
  const count = 'SELECT count(*)::int AS count FROM provinces';
  return ask(of, 'cchc_sample', count).then(
    ([row]) => Number(row?.count),
    () => 0,
  );
}
