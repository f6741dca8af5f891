import { methodsOf } from '@/lib/api/methods.ts';
import { problemAnswer } from '@/lib/api/problem.ts';

const nothing = async (request: Request) => problemAnswer(request, 'not-found');

/** An address that the API does not have is told so in its own words. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = methodsOf({
  GET: nothing,
  POST: nothing,
  PUT: nothing,
  PATCH: nothing,
  DELETE: nothing,
});
