import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** axe, with the rules of WCAG 2.2 AA, finds nothing on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode() // no page has frames: nothing to be gathered in a window of its own, which takes most of the time
    .options({ resultTypes: ['violations'] }) // what passes is not described
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual(
    [],
  );
}

/** Only tables may scroll sideways, within themselves. Charts take the new width a moment after the window has it. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const tooWide = () => page.evaluate('document.documentElement.scrollWidth - innerWidth');
  await expect.poll(tooWide).toBeLessThanOrEqual(0);
}

/** Scripts have taken over what the server drew: a key pressed before that is the browser's own business. */
export async function untilAlive(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const element = document.querySelector(wanted);
    return element !== null && Object.keys(element).some((key) => key.startsWith('__reactProps'));
  }, selector);
}
