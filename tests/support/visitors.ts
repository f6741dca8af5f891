import { type APIRequestContext, type APIResponse, type Browser, request } from '@playwright/test';
import { signIn } from './browser.ts';
import { PEOPLE, type Who } from './route-matrix.ts';

export type Visitor = { who: Who; http: APIRequestContext };

/** Everybody signed in once, through the form; afterwards plain requests with that person's cookie. */
export async function signInEverybody(browser: Browser, baseURL: string): Promise<Visitor[]> {
  const visitors: Visitor[] = [];
  for (const who of PEOPLE) {
    const context = await browser.newContext({ baseURL });
    if (who !== 'stranger') await signIn(await context.newPage(), who);
    const storageState = await context.storageState();
    await context.close();
    visitors.push({ who, http: await request.newContext({ baseURL, storageState, maxRedirects: 0 }) });
  }
  return visitors;
}

/** Where a redirect leads, without the host; empty for none. */
export function locationOf(response: APIResponse): string {
  const headers = response.headers();
  const to = headers.location ?? headers['x-action-redirect']?.split(';')[0] ?? '';
  return to === '' ? '' : new URL(to, response.url()).pathname;
}
