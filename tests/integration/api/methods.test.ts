import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { apiDocument } from '@/lib/api/document.ts';
import { plans } from '@/lib/api/lists/plans.ts';
import { methodsOf } from '@/lib/api/methods.ts';
import { serveList } from '@/lib/api/serve-list.ts';
import { disconnect } from '@/lib/db/client.ts';
import { asking, problemShape } from '../../support/api.ts';
import { testDatabase } from '../../support/database.ts';
import { openBrowser } from '../../support/request.ts';

vi.mock('next/headers', () => import('../../support/request.ts'));

const fault = new Error('chưa lường trước');
const handlers = methodsOf({ POST: () => Promise.reject(fault) });
const problem = problemShape(apiDocument());
let there: string | undefined;

beforeAll(async () => {
  await testDatabase();
  there = process.env.DATABASE_URL;
});

beforeEach(() => {
  openBrowser();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await disconnect();
  process.env.DATABASE_URL = there;
});

async function saidBy(answer: Response) {
  const body = await answer.json();
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(problem.safeParse(body).error).toBeUndefined();
  return [answer.status, body.type];
}

test('what nobody foresaw is said in both languages, and stands in the log of the server', async () => {
  expect(await saidBy(await handlers.POST(asking(null, '/api/v1/plans'), {}))).toEqual([
    500,
    'urn:cchc:problem:failed',
  ]);
  expect(console.error).toHaveBeenCalledWith(fault);
});

test('without its database the API says when to come back', async () => {
  await disconnect();
  process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:9/nothing';
  const answer = await serveList(plans).GET(asking(`cchc_${'a'.repeat(43)}`, '/api/v1/plans'), {});
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(await saidBy(answer)).toEqual([503, 'urn:cchc:problem:unavailable']);
});
