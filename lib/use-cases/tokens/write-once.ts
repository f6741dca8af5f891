import { holdRequest, insertRequest, type KeyedRequest } from '@/lib/db/api-requests.ts';
import type { Db } from '@/lib/db/client.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/**
 * Carries out a program's request once: whoever sends it again under the same key is told the same, word by word, and
 * nothing happens twice. A refusal leaves nothing behind, so that the same key may be tried again.
 * Refuses: key-reused, and whatever `work` refuses.
 */
export async function writeOnce(request: KeyedRequest, work: (tx: Db) => Promise<unknown>): Promise<string> {
  return inTransaction(async (tx) => {
    const earlier = await holdRequest(tx, request);
    if (earlier !== null) return earlier.fingerprint === request.fingerprint ? earlier.answer : refuse('key-reused');
    const answer = JSON.stringify(await work(tx));
    await insertRequest(tx, request, answer);
    return answer;
  });
}
