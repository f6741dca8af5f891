import { QUIET_ACTIONS } from '@/lib/domain/live.ts';
import { env } from '@/lib/env.ts';
import { db } from './client.ts';

const MOST = 64;
const kept = new Map<string, Promise<unknown>>();

/**
 * What `read` answers, asked once for each state of the journal: every change writes its entry in its own transaction, and
 * entries are numbered as they are committed, so that nothing can differ while the newest is the same. `name` says all that
 * the answer depends on besides; many share it, and nobody changes it.
 */
export async function keptByJournal<T>(name: string, read: () => Promise<T>): Promise<T> {
  const key = `${env('DATABASE_URL')} ${await newestTold()} ${name}`;
  const known = kept.get(key) as Promise<T> | undefined;
  if (known) return known;
  const answer = read();
  kept.set(key, answer);
  answer.catch(() => kept.delete(key));
  for (const oldest of [...kept.keys()].slice(0, kept.size - MOST)) kept.delete(oldest);
  return answer;
}

async function newestTold(): Promise<bigint> {
  const [entry] = await db().$queryRaw<{ id: bigint }[]>`
    select id from audit_events where action <> all(${[...QUIET_ACTIONS]}::text[]) order by id desc limit 1`;
  return entry?.id ?? 0n;
}
