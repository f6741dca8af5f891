import { expect, type Page } from '@playwright/test';
import { enter, watchFaults } from '../support/browser.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/pages.ts';
import { test } from '../support/test.ts';

test('a remedy is decided, read by who only reads, and its outcome told', async ({ page }) => {
  const faults = watchFaults(page);
  await enter(page, 'lanhdao');
  await openTarget(page);
  await page.locator('summary', { hasText: 'Ghi biện pháp khắc phục' }).click();
  await page.getByLabel('Nguyên nhân').fill('Thiếu kinh phí số hóa');
  await page.getByLabel('Biện pháp', { exact: true }).fill('Bổ sung dự toán quý I');
  await page.getByLabel('Người chịu trách nhiệm').fill('Giám đốc Sở Tài chính');
  await page.getByLabel('Phải xong ngày').fill('31/02/2031');
  await page.getByRole('button', { name: 'Ghi biện pháp' }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText('Ngày phải xong chưa đúng');
  await expect(page.getByLabel('Biện pháp', { exact: true })).toHaveValue('Bổ sung dự toán quý I');
  await page.getByLabel('Phải xong ngày').fill('28/02/2031');
  await page.getByRole('button', { name: 'Ghi biện pháp' }).click();
  const decided = page.getByRole('listitem').filter({ hasText: 'Bổ sung dự toán quý I' });
  await expect(decided).toContainText('Giám đốc Sở Tài chính, phải xong 28/02/2031');
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);

  await enter(page, 'kiemtra');
  await openTarget(page);
  await expect(decided).toContainText('Thiếu kinh phí số hóa');
  await expect(page.getByText('Ghi biện pháp khắc phục')).toHaveCount(0);
  await expect(decided.getByText('Báo kết quả')).toHaveCount(0);

  await enter(page, 'sonoivu');
  await openTarget(page);
  await decided.locator('summary', { hasText: 'Báo kết quả' }).click();
  await decided.getByLabel('Kết quả cụ thể').fill('Đã có quyết định giao dự toán');
  await decided.getByRole('button', { name: 'Đã làm xong' }).click();
  await expect(decided).toContainText('Đã có quyết định giao dự toán');
  await expect(decided.getByText('Báo kết quả')).toHaveCount(0);
  expect(faults).toEqual([]);
});

/** SIPAS of 2021–2025: a target with a figure from outside. */
async function openTarget(page: Page): Promise<void> {
  await page.goto('/plans');
  await page
    .getByRole('link', { name: /2021.2025/ })
    .first()
    .click();
  await page.locator('a[href^="/targets/"]').first().click();
  await expect(page.getByRole('heading', { name: 'Biện pháp khắc phục' })).toBeVisible();
}
