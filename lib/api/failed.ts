import { db } from '@/lib/db/client.ts';
import { now } from '@/lib/db/transaction.ts';
import { problemAnswer } from './problem.ts';

/** An error of ours, or a database that is gone: then it may be asked again in a moment. */
export async function failedAnswer(request: Request, error: unknown): Promise<Response> {
  console.error(error);
  const isThere = await now(db()).then(
    () => true,
    () => false,
  );
  if (isThere) return problemAnswer(request, 'failed');
  return problemAnswer(request, 'unavailable', { headers: { 'Retry-After': '5' } });
}
