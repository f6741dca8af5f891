import { db } from './client.ts';

/** Holds everybody else who wants the same until `work` is through, whichever process they are in. */
export async function oneAtATime<T>(what: string, work: () => Promise<T>): Promise<T> {
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${what}))`;
      return work();
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}
