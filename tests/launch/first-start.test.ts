import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFreePort } from '@/lib/launch/postgres/port.ts';
import { SAMPLE_ACCOUNTS } from '../../prisma/seed.ts';
import { firstStart, printedAccounts } from '../support/installation.ts';
import { dataFolder, start } from '../support/launcher.ts';
import { signInPlainly, visit } from '../support/plain-visit.ts';

test('the first start prints the address, the sample accounts and how to leave the sample', () => {
  const { said } = firstStart();
  expect(said).toMatch(/Sẵn sàng · Ready: http:\/\/localhost:\d+\n/);
  expect(printedAccounts(said).map(({ username }) => username)).toEqual(
    SAMPLE_ACCOUNTS.map(({ username }) => username),
  );
  expect(said).toContain('npm run sample:remove');
  expect(said).not.toMatch(/First-run token/);
});

test('it stops without leaving a lock, and its folder is for its owner alone', () => {
  const { folder } = firstStart();
  const files = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  expect(files).not.toContain('lock');
  for (const name of files) expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);
  expect(statSync(folder).mode & 0o066).toBe(0);
});

test('every printed account opens its desk, at the port that was asked for, marked as an illustration', async () => {
  const [folder, port] = [await dataFolder(firstStart().folder), await findFreePort()];
  const { address } = await start(folder, port);
  expect(address).toBe(`http://localhost:${port}`);
  for (const { username, password } of printedAccounts(firstStart().said)) {
    const cookie = await signInPlainly(address, username, password);
    const { status, text } = await visit(address, '/', cookie);
    expect([username, status]).toEqual([username, 200]);
    expect(text).toContain('Dữ liệu minh họa');
  }
});

test('a request that offers another protocol is answered like any other', async () => {
  const { address } = await start(await dataFolder(firstStart().folder), await findFreePort());
  expect((await visit(address, '/login')).status).toBe(200); // Next sets itself up at the first request
  const asked = request(`${address}/khong-co`, { headers: { connection: 'upgrade', upgrade: 'websocket' } });
  asked.end();
  const [answer] = await once(asked, 'response');
  expect(answer.statusCode).toBe(404);
  answer.resume();
});
