import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** What the first start left behind: the folder to copy, and what it said. */
export function firstStart(): { folder: string; said: string } {
  const { FIRST_START_FOLDER: folder = '', FIRST_START_SAID: said = '' } = process.env;
  if (!folder) throw new Error('FIRST_START_FOLDER is not set: run these tests as the project «launch»');
  return { folder, said };
}

/** The names and passwords as the window prints them. */
export function printedAccounts(said: string): { username: string; password: string }[] {
  return [...said.matchAll(/^([a-z]+) +(\S+) {3}\p{Lu}/gmu)].map(([, username = '', password = '']) => ({
    username,
    password,
  }));
}

/** One that may do everything: its name and password. */
export function sampleAccount(): [username: string, password: string] {
  const [first] = printedAccounts(firstStart().said);
  return [first?.username ?? '', first?.password ?? ''];
}

/** When and from what the application was built. */
export function buildStamp(): string {
  return ['.next/BUILD_ID', '.next/built-from']
    .map((file) => `${readFileSync(file, 'utf8')} ${statSync(file).mtimeMs}`)
    .join(' ');
}

/** What PostgreSQL has written about itself since `from`. */
export function logOf(folder: string, from = 0): string {
  const file = join(folder, 'postgres.log');
  return existsSync(file) ? readFileSync(file, 'utf8').slice(from) : '';
}

/** Where another process finds the sample of a folder whose server runs. */
export function sampleAddress(folder: string): string {
  return `postgresql://cchc:${read(folder, 'database-password')}@127.0.0.1:${read(folder, 'postgres-port')}/cchc_sample`;
}

/** Asks the embedded PostgreSQL of a running folder, as its administrator. */
export async function ask(folder: string, database: string, sql: string): Promise<Record<string, unknown>[]> {
  const place = { host: '127.0.0.1', port: Number(read(folder, 'postgres-port')), user: 'postgres', database };
  const client = new pg.Client({ ...place, password: read(folder, 'postgres-password') });
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8').trim();
}
