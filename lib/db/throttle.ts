import { type Db, db } from './client.ts';

/** Failures allowed within a window: few for one account, more for a whole network behind one address. */
const LIMITS = { account: 5, network: 50 } as const;
const WINDOW_MINUTES = 15;

export type ThrottleKey = { kind: keyof typeof LIMITS; of: string };

/** Until when a sign-in must wait; null when it may be tried. Kept in PostgreSQL, so that all processes agree. */
export async function findThrottledUntil(keys: readonly ThrottleKey[], tx: Db = db()): Promise<Date | null> {
  const rows = await tx.$queryRaw<{ key: string; failures: number; until: Date }[]>`
    select key, failures, window_ends_at as until from sign_in_throttles
    where key = any(${keys.map(textOf)}::text[]) and window_ends_at > cchc_now()`;
  const full = rows.filter((row) => row.failures >= LIMITS[row.key.split(':')[0] as keyof typeof LIMITS]);
  return full.map((row) => row.until).sort((a, b) => Number(b) - Number(a))[0] ?? null;
}

export async function countFailure(keys: readonly ThrottleKey[], tx: Db = db()): Promise<void> {
  await tx.$executeRaw`
    insert into sign_in_throttles (key, failures, window_ends_at)
    select key, 1, cchc_now() + make_interval(mins => ${WINDOW_MINUTES}) from unnest(${keys.map(textOf)}::text[]) as k(key)
    on conflict (key) do update set
      failures = case when sign_in_throttles.window_ends_at > cchc_now() then sign_in_throttles.failures + 1 else 1 end,
      window_ends_at = cchc_now() + make_interval(mins => ${WINDOW_MINUTES})`;
}

export async function clearFailures(key: ThrottleKey, tx: Db = db()): Promise<void> {
  await tx.signInThrottle.deleteMany({ where: { key: textOf(key) } });
}

function textOf({ kind, of }: ThrottleKey): string {
  return `${kind}:${of}`;
}
