import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Client } from 'pg';
import { noFilters, withSchemaEngine } from './schema-engine.ts';

const folder = resolve('prisma/migrations');

/**
 * Brings a database to the newest migration and answers the names of those it applied.
 * Keeps Prisma's own table `_prisma_migrations`, so that `prisma migrate deploy` can carry on elsewhere.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const migrationsList = await readMigrations();
  return alone(databaseUrl, () =>
    withSchemaEngine(wholeScripts(databaseUrl), async (engine) => {
      await forgetInterrupted(engine, migrationsList);
      const applied = await engine.applyMigrations({ migrationsList, filters: noFilters });
      return applied.appliedMigrationNames;
    }),
  );
}

/** The migrations that a database has not seen. Asks with one query, so that an ordinary start need not load the engine. */
export async function pendingMigrations(databaseUrl: string): Promise<string[]> {
  const applied = await appliedMigrations(databaseUrl);
  return (await migrationNames()).filter((name) => !applied.has(name));
}

/**
 * The adapter cuts a script at every semicolon, also inside comments and function bodies.
 * Sent whole, PostgreSQL reads it right, and runs it in one transaction.
 */
function wholeScripts(connectionString: string): SqlMigrationAwareDriverAdapterFactory {
  const pool = { connectionString, connectionTimeoutMillis: 10_000, idleTimeoutMillis: 500, max: 1 };
  const factory = new PrismaPg(pool);
  const connect = async () => {
    const adapter = await factory.connect();
    adapter.executeScript = async (sql) => {
      await adapter.executeRaw({ sql, args: [], argTypes: [] });
    };
    return adapter;
  };
  return { provider: factory.provider, adapterName: factory.adapterName, connect, connectToShadowDb: connect };
}

/** A migration that was cut short left nothing behind but its row (see `wholeScripts`): it may simply run again. */
async function forgetInterrupted(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const question = { migrationsList, optInToShadowDatabase: false, filters: noFilters };
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory(question);
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
}

/** Several processes may start on one outer database: the others wait until the first has migrated it. */
async function alone<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(20261121)');
    return await work();
  } finally {
    await client.end();
  }
}

async function appliedMigrations(databaseUrl: string): Promise<Set<string>> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    return new Set(rows.map((row) => row.migration_name));
  } catch (error) {
    if ((error as { code?: string }).code === '42P01') return new Set(); // no such table: nothing was ever applied
    throw error;
  } finally {
    await client.end();
  }
}

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function readMigrations(): Promise<MigrationList> {
  const names = await migrationNames();
  const lockfile = join(folder, 'migration_lock.toml');
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lockfile) ? await readFile(lockfile, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.map(readMigration)),
  };
}

async function readMigration(name: string): Promise<MigrationList['migrationDirectories'][number]> {
  const value = await readFile(join(folder, name, 'migration.sql'), 'utf8');
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } };
}
