import { AsyncLocalStorage } from 'node:async_hooks';

/** What the application says of its answer to one request beside the answer itself. */
export type AnswerNote = { status: number | null };

const notes = new AsyncLocalStorage<AnswerNote>();

/** Runs one request; afterwards `note.status` holds the status that an action asked for. */
export function noteAnswer<T>(note: AnswerNote, work: () => T): T {
  return notes.run(note, work);
}

/**
 * A server action cannot set a status, and one that refuses would answer 200. It says by this which status its no has;
 * the hook is found by its symbol, because the built application is a bundle of its own.
 */
export function installStatusHook(): void {
  Object.assign(globalThis, {
    [Symbol.for('cchc.status')]: (status: number) => {
      const note = notes.getStore();
      if (note) note.status = status;
    },
  });
}
