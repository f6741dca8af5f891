import type { Db } from './client.ts';

export type KeyedRequest = { tokenId: number; key: string; fingerprint: string };

/** Whoever writes under the same key of the same token waits here; then what was asked and answered before, if anything. */
export async function holdRequest(tx: Db, { tokenId, key }: KeyedRequest): Promise<KeyedAnswer | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${tokenId}:${key}`}, 0))`;
  return tx.apiRequest.findUnique({
    where: { tokenId_key: { tokenId, key } },
    select: { fingerprint: true, answer: true },
  });
}

export type KeyedAnswer = { fingerprint: string; answer: string };

export async function insertRequest(tx: Db, request: KeyedRequest, answer: string): Promise<void> {
  await tx.apiRequest.create({ data: { ...request, answer } });
}
