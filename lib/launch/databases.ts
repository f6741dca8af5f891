import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { recall, secret } from './data-folder.ts';
import { type Cluster, startCluster } from './postgres/cluster.ts';
import { sentences } from './sentences.ts';
import type { Settings } from './settings.ts';
import { stopWith } from './stop.ts';

export type Database = {
  /** The application's own address of a database: its account owns the databases and administers nothing. */
  urlOf(name: string): string;
  /** The database of a real installation, and the one that holds the illustration. */
  names: { real: string; sample: string };
  isEmbedded: boolean;
  create(name: string): Promise<void>;
  drop(name: string): Promise<void>;
  /** Settles when the embedded PostgreSQL has ended; never for an outer one. */
  ended: Promise<void>;
  close(): Promise<void>;
};

export function openDatabase(settings: Settings): Promise<Database> {
  return settings.databaseUrl ? openOuter(settings.databaseUrl) : openEmbedded(settings.dataFolder);
}

/** Runs statements one after another on a connection of their own. */
export async function execute(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The embedded database of a folder whose application is running: its PostgreSQL belongs to another process. */
export async function joinEmbedded(folder: string): Promise<Database> {
  const port = await recall(folder, 'postgres-port');
  const adminUrl = `postgresql://postgres:${await secret(folder, 'postgres-password')}@127.0.0.1:${port}/postgres`;
  return embedded(folder, {
    adminUrl,
    port: Number(port),
    ended: new Promise(() => undefined),
    stop: async () => undefined,
  });
}

async function openEmbedded(folder: string): Promise<Database> {
  return embedded(folder, await startCluster(folder));
}

async function embedded(folder: string, cluster: Cluster): Promise<Database> {
  const password = await secret(folder, 'database-password');
  await execute(cluster.adminUrl, [roleStatement('cchc', password)]);
  return {
    urlOf: (name) => `postgresql://cchc:${password}@127.0.0.1:${cluster.port}/${name}`,
    names: { real: 'cchc', sample: 'cchc_sample' },
    isEmbedded: true,
    create: (name) => create(cluster.adminUrl, name, 'cchc'),
    drop: (name) => drop(cluster.adminUrl, name),
    ended: cluster.ended,
    close: cluster.stop,
  };
}

async function openOuter(url: string): Promise<Database> {
  await checkReachable(url);
  const real = decodeURIComponent(new URL(url).pathname.slice(1));
  const urlOf = (name: string) => Object.assign(new URL(url), { pathname: `/${encodeURIComponent(name)}` }).href;
  return {
    urlOf,
    names: { real, sample: `${real}_sample` },
    isEmbedded: false,
    create: (name) => create(url, name, null),
    drop: (name) => drop(url, name),
    ended: new Promise(() => undefined),
    close: async () => undefined,
  };
}

async function checkReachable(url: string): Promise<void> {
  try {
    await execute(url, ['SELECT 1']);
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    stopWith(sentences.unreachable(`${hostname}:${port || 5432}${pathname}`, reasonOf(error)));
  }
}

function reasonOf(error: unknown): string {
  const { code, message, errors } = error as { code?: string; message?: string; errors?: { message: string }[] };
  return message || errors?.[0]?.message || code || 'unknown';
}

function roleStatement(name: string, password: string): string {
  const quoted = escapeLiteral(password);
  return `DO $do$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}') THEN CREATE ROLE ${name} LOGIN; END IF;
    ALTER ROLE ${name} PASSWORD ${quoted};
  END $do$`;
}

async function create(adminUrl: string, name: string, owner: string | null): Promise<void> {
  const given = owner ? ` OWNER ${escapeIdentifier(owner)}` : '';
  try {
    await execute(adminUrl, [`CREATE DATABASE ${escapeIdentifier(name)}${given} TEMPLATE template0`]);
  } catch (error) {
    if ((error as { code?: string }).code === '42P04') return; // it is there already
    stopWith(sentences.noSampleDatabase(name, reasonOf(error)));
  }
}

async function drop(adminUrl: string, name: string): Promise<void> {
  await execute(adminUrl, [`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`]);
}
