import pg from 'pg';
import { expect, test } from 'vitest';
import { createFirstRunToken, needsFirstRunToken } from '@/lib/launch/first-run-token.ts';
import { findDrift } from '../../../prisma/drift.ts';
import { migrate } from '../../../prisma/migrate.ts';
import { migrationNames, pendingMigrations } from '../../../prisma/migrations.ts';
import { schemaSql } from '../../../prisma/schema-sql.ts';
import { testDatabase } from '../../support/database.ts';

async function run(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

test('the table that Prisma keeps names every migration, and there is nothing more to do', async () => {
  const url = await testDatabase();
  const rows = await run(url, 'SELECT migration_name AS name, checksum FROM _prisma_migrations ORDER BY 1');
  expect(rows).toEqual((await migrationNames()).map((name) => ({ name, checksum: expect.stringMatching(/^\w{64}$/) })));
  expect(await pendingMigrations(url)).toEqual([]);
  expect(await migrate(url)).toEqual([]);
});

test('a migration that was cut short leaves nothing behind and runs again', async () => {
  const url = await testDatabase();
  await run(url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  const [first = ''] = await migrationNames();
  await migrate(url);
  await run(
    url,
    `DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE _prisma_migrations (
      id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
      logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count int NOT NULL DEFAULT 0);
    INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('cut-short', 'x', '${first}')`,
  );
  expect(await migrate(url)).toEqual(await migrationNames());
});

test('two processes that start at once migrate once', async () => {
  const url = await testDatabase();
  await run(url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  const applied = await Promise.all([migrate(url), migrate(url)]);
  expect(applied.flat()).toEqual(await migrationNames());
});

test('schema and migrations agree; where they do not, the place is named', async () => {
  const adminUrl = process.env.TEST_SERVER_URL ?? '';
  expect(await findDrift(adminUrl)).toEqual([]);
  const changed = `${await schemaSql()}
    ALTER TABLE users ALTER COLUMN email SET NOT NULL;
    DROP INDEX users_username_key;
    ALTER TABLE sessions DROP CONSTRAINT sessions_user_id_fkey;`;
  const drift = await findDrift(adminUrl, changed);
  expect(drift.map((line) => line.split(':')[0])).toEqual([
    'column users.email',
    'index users_username_key',
    'key sessions.sessions_user_id_fkey',
  ]);
});

test('an installation that nobody can enter gets a token once, of which only the hash is stored', async () => {
  const url = await testDatabase();
  expect(await needsFirstRunToken(url)).toBe(true);
  const token = await createFirstRunToken(url);
  expect(await needsFirstRunToken(url)).toBe(false);
  expect(JSON.stringify(await run(url, 'SELECT * FROM first_run_tokens'))).not.toContain(token);
  await run(url, 'UPDATE first_run_tokens SET used_at = now()');
  expect(await needsFirstRunToken(url)).toBe(true);
});
