import { type Db, db } from './client.ts';

/**
 * Attempts allowed within a window: few for one account, more for a network that a whole office stands behind; of a
 * program with its token, every request counts.
 */
const LIMITS = { account: 5, code: 5, network: 100, setup: 10, token: 1_500, 'bad-token': 100 } as const;
const WINDOW_MINUTES = 15;

export type ThrottleKey = { kind: keyof typeof LIMITS; of: string };

/**
 * Counts an attempt before it is made, so that many at once cannot slip through together. Answers until when to wait,
 * or null when it may be made. Kept in PostgreSQL, so that all processes agree.
 */
export async function reserveAttempt(keys: readonly ThrottleKey[], tx: Db = db()): Promise<Date | null> {
  const sorted = keys
    .map((key) => ({ key: textOf(key), limit: LIMITS[key.kind] }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const rows = await tx.$queryRaw<{ key: string; failures: number; until: Date }[]>`
    INSERT INTO sign_in_throttles AS t (key, failures, window_ends_at)
    SELECT k.key, 1, cchc_now() + make_interval(mins => ${WINDOW_MINUTES})
    FROM unnest(${sorted.map(({ key }) => key)}::text[]) AS k(key)
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN t.window_ends_at > cchc_now() THEN t.failures + 1 ELSE 1 END,
      window_ends_at = CASE WHEN t.window_ends_at > cchc_now() THEN t.window_ends_at ELSE excluded.window_ends_at END
    RETURNING key, failures, window_ends_at AS until`;
  const full = rows.filter((row) => row.failures > (sorted.find(({ key }) => key === row.key)?.limit ?? 0));
  return full.map((row) => row.until).sort((a, b) => Number(b) - Number(a))[0] ?? null;
}

/** Success wipes what was counted against one account. */
export async function clearAttempts(key: ThrottleKey, tx: Db = db()): Promise<void> {
  await tx.signInThrottle.deleteMany({ where: { key: textOf(key) } });
  await tx.$executeRaw`DELETE FROM sign_in_throttles WHERE window_ends_at < cchc_now() - interval '1 day'`;
}

/** Success gives one attempt back to the network, which other people share. */
export async function returnAttempt(key: ThrottleKey, tx: Db = db()): Promise<void> {
  await tx.$executeRaw`UPDATE sign_in_throttles SET failures = failures - 1 WHERE key = ${textOf(key)} AND failures > 0`;
}

function textOf({ kind, of }: ThrottleKey): string {
  return `${kind}:${of}`;
}
