import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFreePort } from '@/lib/launch/postgres/port.ts';
import { expectEntry, tokenIn } from '../support/first-run.ts';
import { dataFolder, launch, start, stop } from '../support/launcher.ts';
import { visit } from '../support/plain-visit.ts';
import { processesOf } from '../support/processes.ts';

const server = process.env.TEST_SERVER_URL ?? '';
let name: string;
let folder: string;

beforeEach(async () => {
  name = `own_${randomBytes(6).toString('hex')}`;
  folder = await dataFolder();
  await run(server, `CREATE DATABASE ${name} TEMPLATE template0`);
});

afterEach(async () => {
  for (const database of [name, `${name}_sample`])
    await run(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
});

test('DATABASE_URL: nothing embedded, empty, a token once, no sample accounts', async () => {
  const way = { env: { DATABASE_URL: urlOf(name) } };
  const first = await start(folder, await findFreePort(), way);
  const [, token = ''] = await first.saying(tokenIn);
  expect(first.said()).not.toMatch(/minh-hoa|Sample accounts/);
  expect(processesOf(folder).map(({ kind }) => kind)).not.toContain('postgres');
  expect(readdirSync(folder)).not.toContain('postgres');
  expect((await visit(first.address, '/login')).text).not.toContain('minh họa');
  expect(await run(urlOf(name), 'SELECT (SELECT count(*) FROM users) + (SELECT count(*) FROM provinces) AS n')).toEqual(
    [{ n: '0' }],
  );
  expect(await run(server, `SELECT datname FROM pg_database WHERE datname LIKE '${name}_%'`)).toEqual([]);
  expect(await stop(first)).toBe(0);
  expect(processesOf(folder)).toEqual([]);

  const second = await start(folder, await findFreePort(), way);
  await expectEntry(second.address, token);
  expect(await stop(second)).toBe(0);
  expect(second.said()).not.toMatch(tokenIn);
  expect(await run(urlOf(name), 'SELECT username FROM users')).toEqual([{ username: 'hoa.lt' }]);
});

test('SAMPLE_DATA=1 loads the sample into a database beside it, and leaves the own one alone', async () => {
  const env = { DATABASE_URL: urlOf(name), SAMPLE_DATA: '1', DATA_DIR: folder, PORT: `${await findFreePort()}` };
  const launched = launch(['start'], { env });
  await launched.saying(/Loading/);
  const tables = "SELECT count(*) > 0 AS are FROM pg_tables WHERE schemaname = 'public'";
  expect(await run(urlOf(`${name}_sample`), tables)).toEqual([{ are: true }]);
  expect(await run(urlOf(name), tables)).toEqual([{ are: false }]);
  await stop(launched); // the loading itself is that of the first start
});

function urlOf(database: string): string {
  return Object.assign(new URL(server), { pathname: `/${database}` }).href;
}

async function run(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}
