import { expect } from '@playwright/test';
import { enter } from '../support/browser.ts';
import { LARGE_STAFF, plantLargeProvince } from '../support/large-province.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/pages.ts';
import { test } from '../support/test.ts';

test('145 agencies without a plan: who sent is compared, the rest says why not', async ({ page }) => {
  await plantLargeProvince();
  await enter(page, LARGE_STAFF);
  await page.goto('/compare?nhom=communes');
  await expect(page.getByText('Tỉnh này chưa có kế hoạch nào', { exact: false })).toBeVisible();
  await expect(page.getByRole('table', { name: 'So sánh cơ quan' }).getByRole('rowheader')).toHaveCount(125);
  await expect(page.getByText(/thứ \d+ trong 125/).first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
});
