import { expect, type Page } from '@playwright/test';
import { watchFaults } from '../support/browser.ts';
import { clearWorld, plantWorld, type World } from '../support/matrix-world.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/pages.ts';
import { SCREENS } from '../support/screens.ts';
import { test } from '../support/test.ts';

const DESK = { width: 1440, height: 900 };
/** A desk at 200 %. */
const ZOOMED = { width: 720, height: 450 };
const PHONE = { width: 390, height: 844 };

let world: World;
test.beforeAll(async () => {
  world = await plantWorld();
});
test.afterAll(async () => {
  await clearWorld(world);
});

for (const { who, name, find } of SCREENS) {
  test(`${who}: ${name}`, async ({ visitAs }) => {
    const page = await visitAs(who, { viewport: DESK });
    const faults = watchFaults(page);
    await page.goto(find(world));
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectAccessible(page);
    for (const viewport of [ZOOMED, PHONE]) {
      await page.setViewportSize(viewport);
      await expectNoSidewaysScroll(page);
    }
    await openAll(page);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });
}

/** Everything that is folded, unfolded at once. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate('document.querySelectorAll("details").forEach((details) => { details.open = true; })');
}
