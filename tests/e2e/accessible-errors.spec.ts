import { expect } from '@playwright/test';
import { clearWorld, plantWorld, type World } from '../support/matrix-world.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/pages.ts';
import { REFUSED_FORMS } from '../support/refused-forms.ts';
import { test } from '../support/test.ts';

let world: World;
test.beforeAll(async () => {
  world = await plantWorld();
});
test.afterAll(async () => {
  await clearWorld(world);
});

for (const { who, at, unfold, fill, send } of REFUSED_FORMS) {
  test(`${who} is told what is wrong: ${unfold ?? send}`, async ({ visitAs }) => {
    const page = await visitAs(who, { viewport: { width: 390, height: 844 } });
    await page.goto(at(world));
    if (unfold) await page.locator('summary', { hasText: unfold }).click();
    if (fill) await fill(page);
    await page.getByRole('button', { name: send, exact: true }).click();
    const summary = page.locator('main').getByRole('alert');
    await expect(summary).toBeFocused();
    for (const link of await summary.getByRole('link').all()) {
      const field = (await link.getAttribute('href'))?.slice(1) ?? '';
      await expect(page.locator(`[id="${field}"]`), field).toBeAttached();
      // what is folded away is unusual or against a rule: the figure itself is sound, and may stand in a folded list
      if ((await link.locator('xpath=ancestor::details').count()) > 0) continue;
      await expect(page.locator(`[id="${field}"]`), field).toBeVisible();
      await expect(page.locator(`[id="${field}"]`), field).toHaveAttribute('aria-invalid', 'true');
    }
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await expectAccessible(page);
  });
}
