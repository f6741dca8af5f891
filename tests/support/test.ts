import { type BrowserContextOptions, test as base, type Page } from '@playwright/test';
import { enter } from './browser.ts';

export type VisitAs = (who: string, options?: BrowserContextOptions) => Promise<Page>;

/**
 * Playwright's test, with visits beside its own page: each has a browser context of its own, in which that person is
 * signed in ('stranger': nobody), and which is closed when the test is over.
 */
export const test = base.extend<{ visitAs: VisitAs }>({
  visitAs: async ({ browser }, use) => {
    const opened: Page[] = [];
    await use(async (who, options) => {
      const page = await (await browser.newContext(options)).newPage();
      opened.push(page);
      if (who !== 'stranger') await enter(page, who);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});
