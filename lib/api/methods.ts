import { failedAnswer } from './failed.ts';
import { problemAnswer } from './problem.ts';

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof METHODS)[number];

/** A handler gets what Next hands it: the request and the parameters of the address. */
type Handler<C> = (request: Request, context: C) => Promise<Response>;

export type Handlers<C = unknown> = Record<Method, Handler<C>>;

/** Every method of an address: what is not given is refused by name, and OPTIONS tells what there is. */
export function methodsOf<C = unknown>(given: Partial<Record<Method, Handler<C>>>): Handlers<C> {
  const known = { ...given, ...(given.GET ? { HEAD: given.GET } : {}) };
  const allow = METHODS.filter((method) => method in known || method === 'OPTIONS').join(', ');
  const safe = Object.fromEntries(Object.entries(known).map(([method, handler]) => [method, unfailing(handler)]));
  const refuse: Handler<C> = async (request) => problemAnswer(request, 'wrong-method', { headers: { Allow: allow } });
  const tell: Handler<C> = async () => new Response(null, { status: 204, headers: { Allow: allow } });
  return {
    GET: refuse,
    HEAD: refuse,
    POST: refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
    ...safe,
    OPTIONS: tell,
  };
}

/** What nobody foresaw is told in the form of every other no. */
function unfailing<C>(handler: Handler<C>): Handler<C> {
  return (request, context) => handler(request, context).catch((error: unknown) => failedAnswer(request, error));
}
