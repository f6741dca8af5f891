import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { type Change, readChange, SHOWN_ACTIONS } from '@/lib/domain/live.ts';
import { env } from '@/lib/env.ts';
import { type Db, db } from './client.ts';

/** Told of each change as it is committed, by whichever process; `null`: the line was cut, something may have been missed. */
export type Watcher = (change: Change | null) => void;

type Line = { watchers: Set<Watcher>; client: Client | null };

const KEY = Symbol.for('cchc.changes');
const holder = globalThis as typeof globalThis & { [KEY]?: Line };

/** Tells of changes until the answered function is called. All watchers of a process share one connection. */
export function watchChanges(watcher: Watcher): () => void {
  holder[KEY] ??= openLine();
  const line = holder[KEY];
  line.watchers.add(watcher);
  return () => {
    line.watchers.delete(watcher);
    if (line.watchers.size > 0 || holder[KEY] !== line) return;
    delete holder[KEY];
    line.client?.end().catch(() => undefined);
  };
}

/** The newest entry of the journal: what a page has seen that asks before it reads anything else. As text, for its address. */
export async function newestEntry(tx: Db = db()): Promise<string> {
  const rows = await tx.$queryRaw<{ id: string }[]>`select coalesce(max(id), 0)::text as id from audit_events`;
  return rows[0]?.id ?? '0';
}

/** The newest entry that pages about the province show; 0 before there is any. */
export async function newestChange(provinceId: number, tx: Db = db()): Promise<bigint> {
  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    select id from audit_events where action = any(${[...SHOWN_ACTIONS]}::text[]) and coalesce(province_id, ${provinceId}) = ${provinceId}
    order by id desc limit 1`;
  return rows[0]?.id ?? 0n;
}

function openLine(): Line {
  const line: Line = { watchers: new Set(), client: null };
  void keepListening(line);
  return line;
}

async function keepListening(line: Line): Promise<void> {
  do {
    await listen(line);
    if (holder[KEY] === line) await wait(500, undefined, { ref: false });
  } while (holder[KEY] === line);
}

/** Until the connection breaks or nobody watches any more. */
async function listen(line: Line): Promise<void> {
  const client = new Client({
    connectionString: env('DATABASE_URL'),
    application_name: 'cchc-changes',
    connectionTimeoutMillis: 4_000,
    query_timeout: 4_000,
    keepAlive: true,
  });
  line.client = client;
  const broken = new AbortController();
  for (const event of ['error', 'end'] as const) client.on(event, () => broken.abort());
  client.on('notification', ({ payload }) => {
    const change = readChange(payload ?? '');
    if (change) for (const tell of line.watchers) tell(change);
  });
  try {
    await client.connect();
    await client.query('listen cchc_changes');
    for (const tell of line.watchers) tell(null);
    while (!broken.signal.aborted) await beat(client, broken.signal);
  } catch {
    // gone: the caller tries again
  } finally {
    client.end().catch(() => undefined);
  }
}

/** A line that died without a word is found out. */
async function beat(client: Client, signal: AbortSignal): Promise<void> {
  await wait(3_000, undefined, { ref: false, signal });
  await client.query('select 1');
}
