import { expect } from '@playwright/test';
import { enter } from '../support/browser.ts';
import { test } from '../support/test.ts';

/** The README's picture is made by this test; `UPDATE_PICTURE=1` replaces it. */
test('leadership sees the figures against both plans', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await enter(page, 'lanhdao');
  await page.goto('/');
  await page.getByRole('link', { name: 'Tổng quan', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tổng quan');
  await expect(page.getByText('Dữ liệu minh họa').first()).toBeVisible();
  const path = process.env.UPDATE_PICTURE === '1' ? 'tests/e2e/dashboard.png' : 'test-results/dashboard.png';
  await page.screenshot({ path });
});
