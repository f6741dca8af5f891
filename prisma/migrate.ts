import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Client } from 'pg';
import { migrationNames, migrationsFolder } from './migrations.ts';
import { noFilters, withSchemaEngine } from './schema-engine.ts';

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

async function readMigrations(): Promise<MigrationList> {
  const names = await migrationNames();
  const lockfile = join(migrationsFolder, 'migration_lock.toml');
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lockfile) ? await readFile(lockfile, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.map(readMigration)),
  };
}

async function readMigration(name: string): Promise<MigrationList['migrationDirectories'][number]> {
  const value = await readFile(join(migrationsFolder, name, 'migration.sql'), 'utf8');
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } };
}
