import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<Date>();

/** The instant that sample data and tests run under; null in ordinary work, where the database's clock decides. */
export function getClock(): Date | null {
  return storage.getStore() ?? null;
}

/** Runs `work` as if it happened at `instant`: for sample data and tests only. */
export function atInstant<T>(instant: Date, work: () => Promise<T>): Promise<T> {
  return storage.run(instant, work);
}
