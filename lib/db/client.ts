import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/lib/env.ts';
import { PrismaClient } from './generated/client.ts';

/** A client or the transaction in hand: every read and write of this room takes one. */
export type Db = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

const KEY = Symbol.for('cchc.prisma');
const holder = globalThis as typeof globalThis & { [KEY]?: PrismaClient };

/** One pool a process: five connections reach the floor (speed.md), and nobody waits for ever. */
export function connect(url: string): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: 5,
      connectionTimeoutMillis: 4_000,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      query_timeout: 7_000,
      // The adapter drops the offset of a timestamptz: only in UTC is what it reads what was written.
      options: '-c TimeZone=UTC',
    },
    { statementNameGenerator: nameStatement },
  );
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 4_000, timeout: 7_000 } });
}

/** Statements that are worth a name; lists of varying length would make names without end. */
const MOST_NAMED = 500;
const names = new Map<string, string>();

/** PostgreSQL parses and plans a named statement once a connection; '' leaves one without a name. */
function nameStatement({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST_NAMED) return known ?? '';
  const name = `s${names.size}`;
  names.set(sql, name);
  return name;
}

export function db(): PrismaClient {
  holder[KEY] ??= connect(env('DATABASE_URL'));
  return holder[KEY];
}

/** Lets go of the pool, so that the process can end or another database can be taken. */
export async function disconnect(): Promise<void> {
  await holder[KEY]?.$disconnect();
  delete holder[KEY];
}
