import { AsyncLocalStorage } from 'node:async_hooks';

type Note = { isOutage: boolean };

const notes = new AsyncLocalStorage<Note>();

/** Runs one request; afterwards `note.isOutage` says whether the application met a database that did not answer. */
export function noteOutage<T>(note: Note, work: () => T): T {
  return notes.run(note, work);
}

/**
 * The application says by this, while it answers a request, that no connection could be had: what would be an error
 * 500 is then a 503 with Retry-After. It is found by its symbol, because the built application is a bundle of its own.
 */
export const outageHook = Symbol.for('cchc.outage');

export function installOutageHook(): void {
  Object.assign(globalThis, {
    [outageHook]: () => {
      const note = notes.getStore();
      if (note) note.isOutage = true;
    },
  });
}
