import type { Browser, Page } from '@playwright/test';
import { signIn } from './browser.ts';
import type { Who } from './route-matrix.ts';

type State = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;
type Options = NonNullable<Parameters<Browser['newContext']>[0]>;

const states = new Map<Who, State>();

/** A page of who is signed in; the form is filled in once a person, its cookie serves again. */
export async function visitAs(browser: Browser, who: Who, options: Options = {}): Promise<Page> {
  const storageState = who === 'stranger' ? undefined : (states.get(who) ?? (await enter(browser, who)));
  const context = await browser.newContext({ ...options, ...(storageState ? { storageState } : {}) });
  return context.newPage();
}

async function enter(browser: Browser, who: Who): Promise<State> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, who);
  const state = await page.context().storageState();
  await page.context().close();
  states.set(who, state);
  return state;
}
