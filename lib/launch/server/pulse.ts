import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

export type Pulse = {
  isBeating(): boolean;
  /** Whether an answer that was begun at `time` may have met a database that was gone. */
  wasLostAfter(time: number): boolean;
  stop(): Promise<void>;
};

/**
 * Watches the database over a connection of its own, so that requests are turned away at once while it is gone,
 * instead of each waiting for the pool.
 */
export function feelPulse(connectionString: string): Pulse {
  let isBeating = false;
  let lostAt = Date.now();
  let client: Client | null = null;
  const ended = new AbortController();
  const watch = async () => {
    while (!ended.signal.aborted) {
      client = new Client({ connectionString, connectionTimeoutMillis: 2_000, query_timeout: 2_000, keepAlive: true });
      await holdOn(client, ended.signal, (now) => {
        isBeating = now;
      });
      isBeating = false;
      lostAt = Date.now();
      await wait(200, undefined, { signal: ended.signal }).catch(() => undefined);
    }
  };
  const watching = watch();
  const stop = async () => {
    ended.abort();
    await client?.end().catch(() => undefined);
    await watching;
  };
  return { isBeating: () => isBeating, wasLostAfter: (time) => !isBeating || lostAt >= time, stop };
}

/** Until the connection breaks, or an answer does not come; a database that hangs is as good as gone. */
async function holdOn(client: Client, signal: AbortSignal, tell: (isBeating: boolean) => void): Promise<void> {
  const broken = new AbortController();
  for (const event of ['error', 'end'] as const) client.on(event, () => broken.abort());
  try {
    await client.connect();
    while (!signal.aborted && !broken.signal.aborted) {
      await client.query('SELECT 1');
      tell(true);
      await wait(3_000, undefined, { signal: broken.signal });
    }
  } catch {
    // gone: the caller tries again
  } finally {
    tell(false);
    client.end().catch(() => undefined);
  }
}
