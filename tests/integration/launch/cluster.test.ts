import { readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDataFolder } from '@/lib/launch/data-folder.ts';
import { type Cluster, startCluster } from '@/lib/launch/postgres/cluster.ts';

let folder: string;
const started: Cluster[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-cluster-'));
  await openDataFolder(folder);
});

afterEach(async () => {
  for (const cluster of started.splice(0)) await cluster.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<Cluster> {
  const cluster = await startCluster(folder);
  started.push(cluster);
  return cluster;
}

async function ask(cluster: Cluster, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: cluster.adminUrl });
  await client.connect();
  return client
    .query({ text: sql, rowMode: 'array' })
    .then(({ rows }) => rows[0]?.[0])
    .finally(() => client.end());
}

function postmaster(): number {
  return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

test('keeps data, port and password between starts, and sorts the Vietnamese way', async () => {
  const first = await start();
  await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  const second = await start();
  expect(second.adminUrl).toBe(first.adminUrl);
  expect(await ask(second, 'SELECT answer FROM kept')).toBe(42);
  expect(await ask(second, `SELECT string_agg(w, ' ' ORDER BY w) FROM unnest('{đa,da,ea,ă,â,a}'::text[]) w`)).toBe(
    'a ă â da đa ea',
  );
});

test('listens on the loopback only, and its secrets are for their owner alone', async () => {
  const cluster = await start();
  expect(await ask(cluster, 'SHOW listen_addresses')).toBe('127.0.0.1');
  expect(await ask(cluster, 'SHOW unix_socket_directories')).toBe('');
  expect((await stat(join(folder, 'postgres-password'))).mode & 0o077).toBe(0);
});

test('comes back after PostgreSQL was killed', async () => {
  const first = await start();
  await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
  process.kill(postmaster(), 'SIGKILL');
  await first.ended;
  expect(await ask(await start(), 'SELECT answer FROM kept')).toBe(42);
});

test('takes over from one whose launcher was killed', async () => {
  const first = await start();
  const orphan = postmaster();
  const second = await start();
  await first.ended;
  expect(postmaster()).not.toBe(orphan);
  expect(await ask(second, 'SELECT 1')).toBe(1);
});
