import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { FoundToken } from '@/lib/db/api-tokens.ts';
import type { Db } from '@/lib/db/client.ts';
import { isRefusal } from '@/lib/domain/refusal.ts';
import { writeOnce } from '@/lib/use-cases/tokens/write-once.ts';
import { problemAnswer, VARY } from './problem.ts';
import { refusalAnswer } from './refusal-problem.ts';
import { findVisitor } from './who.ts';

/** One way of writing: what is sent, what is told, and the act itself in the transaction that keeps the key. */
type Writing<S extends z.ZodType, A extends z.ZodType> = {
  body: S;
  answer: A;
  work: (tx: Db, token: FoundToken, input: z.output<S>) => Promise<z.input<A>>;
};

/** Who asks, what is sent, under which key; then the act, once. */
export async function answerWriting<S extends z.ZodType, A extends z.ZodType>(
  request: Request,
  { body, answer, work }: Writing<S, A>,
): Promise<Response> {
  const token = await findVisitor(request);
  if (token instanceof Response) return token;
  const key = request.headers.get('idempotency-key');
  if (key === null || !/^[\x21-\x7e]{1,100}$/.test(key))
    return problemAnswer(request, 'bad-query', { parameters: ['Idempotency-Key'] });
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    return problemAnswer(request, 'not-json');
  const text = await request.text();
  const sent = body.safeParse(jsonIn(text));
  if (!sent.success) return problemAnswer(request, 'bad-body', { parameters: pathsIn(sent.error) });
  const fingerprint = createHash('sha256')
    .update(`${request.method} ${new URL(request.url).pathname}\n${text}`)
    .digest('hex');
  return refusable(request, async () => {
    const once = { tokenId: token.tokenId, key, fingerprint };
    const told = await writeOnce(once, async (tx) => answer.parse(await work(tx, token, sent.data)));
    return new Response(told, { headers: { 'Content-Type': 'application/json; charset=utf-8', Vary: VARY } });
  });
}

/** An expected no becomes a problem; everything else is thrown on. */
export async function refusable(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return refusalAnswer(request, error);
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** "rows.3.seenVersion"; "body" where it is no object at all. */
function pathsIn(error: z.ZodError): string[] {
  return error.issues.slice(0, 20).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...issue.path, key].join('.'));
    return issue.path.join('.') || 'body';
  });
}
