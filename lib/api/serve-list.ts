import { z } from 'zod';
import { today } from '@/lib/db/transaction.ts';
import { taggedAnswer, writingOf } from './answer.ts';
import { csvOf } from './csv.ts';
import { type List, paging } from './list.ts';
import { type Handlers, methodsOf } from './methods.ts';
import { problemAnswer } from './problem.ts';
import { cursorOf, placeOf, readQuery } from './query.ts';
import { findVisitor } from './who.ts';

/** The handlers of a list's address. */
export function serveList(list: List): Handlers {
  const answer = (request: Request) => answerList(list, request);
  return methodsOf({ GET: answer });
}

async function answerList(list: List, request: Request): Promise<Response> {
  const token = await findVisitor(request);
  if (token instanceof Response) return token;
  if (list.scope && token.scope !== list.scope) return problemAnswer(request, 'wrong-scope');
  const asked = readQuery(request, { ...list.filters, ...paging });
  if ('wrong' in asked) return problemAnswer(request, 'bad-query', { parameters: asked.wrong });
  const { limit, cursor, format, ...filters } = asked.query;
  const after = cursor === undefined ? null : placeOf(cursor);
  if (cursor !== undefined && after === null) return problemAnswer(request, 'bad-query', { parameters: ['cursor'] });
  const writing = writingOf(format, request.headers.get('accept'));
  if (writing === null) return problemAnswer(request, 'not-acceptable');

  const found = await list.read({ token, today: await today() }, filters, { after, most: limit + 1 });
  if (found === null) return problemAnswer(request, 'not-found');
  const items = z.array(list.item).parse(found.slice(0, limit));
  const last = items.at(-1);
  const next = found.length > limit && last ? cursorOf(list.keyOf(last)) : null;
  const body = writing === 'csv' ? csvOf(list.item, items) : JSON.stringify({ items, next });
  return taggedAnswer(request, { writing, body, headers: linkTo(request, next) });
}

/** The rest of the list, for whoever follows links: in a table there is no other place for it. */
function linkTo(request: Request, next: string | null): Record<string, string> {
  if (next === null) return {};
  const { pathname, searchParams } = new URL(request.url);
  const query = new URLSearchParams(searchParams);
  query.set('cursor', next);
  return { Link: `<${pathname}?${query}>; rel="next"` };
}
