import { type APIRequestContext, type APIResponse, request, test } from '@playwright/test';
import { openSession } from './browser.ts';
import { PEOPLE, type Who } from './route-matrix.ts';

export type Visitor = { who: Who; http: APIRequestContext };

/** Everybody with a session of their own, for plain requests that follow no redirect. */
export function signInEverybody(): Promise<Visitor[]> {
  return Promise.all(PEOPLE.map(async (who) => ({ who, http: await requestAs(who) })));
}

export async function requestAs(who: Who): Promise<APIRequestContext> {
  const cookies = who === 'stranger' ? [] : [await openSession(who)];
  const baseURL = String(test.info().project.use.baseURL);
  return request.newContext({ baseURL, maxRedirects: 0, storageState: { cookies, origins: [] } });
}

/** Where a redirect leads, without the host; empty for none. */
export function locationOf(response: APIResponse): string {
  const headers = response.headers();
  const to = headers.location ?? headers['x-action-redirect']?.split(';')[0] ?? '';
  return to === '' ? '' : new URL(to, response.url()).pathname;
}
