import { getClock } from '@/lib/clock.ts';
import { type Day, dayOf } from '@/lib/domain/calendar.ts';
import { type Db, db } from './client.ts';

/** One use case, one transaction: all of it or nothing. `limits` only for work that is long by nature (loading a catalogue). */
export async function inTransaction<T>(work: (tx: Db) => Promise<T>, limits: { timeout?: number } = {}): Promise<T> {
  return db().$transaction(async (tx) => {
    clocks.set(tx as Db, null);
    const fixed = getClock();
    if (fixed) await tx.$executeRaw`select set_config('cchc.now', ${fixed.toISOString()}, true)`;
    return work(tx as Db);
  }, limits);
}

/** The database's clock decides; two processes with two clocks still agree. Within a transaction it stands still and is asked once. */
export function now(tx: Db): Promise<Date> {
  const asked = clocks.get(tx) ?? askClock(tx);
  if (clocks.has(tx)) clocks.set(tx, asked);
  return asked;
}

/** Spares the question where the answer came along with another. */
export function keepNow(tx: Db, at: Date): void {
  if (clocks.has(tx)) clocks.set(tx, Promise.resolve(at));
}

/** Today in Asia/Ho_Chi_Minh by the database's clock. */
export async function today(tx: Db = db()): Promise<Day> {
  return dayOf(await now(tx));
}

/** Of each open transaction: what the clock answered, once it was asked. */
const clocks = new WeakMap<Db, Promise<Date> | null>();

async function askClock(tx: Db): Promise<Date> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`select cchc_now() as now`;
  return rows[0]?.now as Date;
}
