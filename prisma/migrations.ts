import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Client } from 'pg';

export const migrationsFolder = resolve('prisma/migrations');

/** The migrations that a database has not seen. Asks with one query, so that an ordinary start need not load the engine. */
export async function pendingMigrations(databaseUrl: string): Promise<string[]> {
  const applied = await appliedMigrations(databaseUrl);
  return (await migrationNames()).filter((name) => !applied.has(name));
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

export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
