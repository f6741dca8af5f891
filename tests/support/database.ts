import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll } from 'vitest';
import { disconnect } from '@/lib/db/client.ts';

/** A database of its own for this test file, copied from the migrated template; dropped when the file is through. */
export async function testDatabase(): Promise<string> {
  const server = serverUrl();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${process.env.TEST_TEMPLATE ?? 'cchc_template'}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.toString();
  afterAll(async () => {
    await disconnect();
    await onServer(server, `drop database ${name} with (force)`);
  });
  return url.toString();
}

function serverUrl(): string {
  const server = process.env.TEST_SERVER_URL;
  if (!server) throw new Error('TEST_SERVER_URL is not set: run the tests through npm test');
  return server;
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
