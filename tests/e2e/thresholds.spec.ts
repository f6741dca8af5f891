import { expect, type Page } from '@playwright/test';
import { enter, watchFaults } from '../support/browser.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/pages.ts';
import { test } from '../support/test.ts';

async function setThreshold(page: Page, percent: string): Promise<void> {
  await page.goto('/admin/status-rules');
  await page.locator('summary', { hasText: 'Đổi ngưỡng' }).first().click();
  await page.getByLabel('Nguy cơ không đạt khi thiếu quá (%)').first().fill(percent);
  await page.getByLabel('Lý do, căn cứ').first().fill('Thử ngưỡng');
  await page.getByRole('button', { name: 'Lưu ngưỡng' }).first().click();
}

/** On a phone they are told on demand, by touch and by keyboard. */
async function expectRules(page: Page, told: string): Promise<void> {
  const rules = page.locator('main').getByText(told, { exact: false });
  await expect(rules).toBeHidden();
  await page.locator('main summary', { hasText: 'Ngưỡng đánh giá' }).focus();
  await page.keyboard.press('Enter');
  await expect(rules).toBeVisible();
}

test('Sở Nội vụ sets the thresholds; every page with statuses tells them', async ({ page, visitAs }) => {
  const faults = watchFaults(page);
  await enter(page, 'sonoivu');
  await setThreshold(page, 'một phần ba');
  const summary = page.locator('main').getByRole('alert');
  await expect(summary).toContainText('ghi số phần trăm từ 0,01 đến 99, nhiều nhất hai số lẻ.');
  await expect(summary).toBeFocused();
  await expect(page.getByLabel('Nguy cơ không đạt khi thiếu quá (%)').first()).toHaveValue('một phần ba');
  await expectAccessible(page);

  await setThreshold(page, '33,5');
  const told = 'Nguy cơ không đạt khi thiếu quá 33,5\u00a0% quãng đường cần đi';
  await expect(page.getByText(told, { exact: false }).first()).toBeVisible();
  const history = page.getByRole('table', { name: 'Các lần đổi ngưỡng' }).first();
  await expect(history.getByRole('row').nth(1)).toContainText('33,5');
  await expect(history.getByRole('row').nth(1)).toContainText('Thử ngưỡng');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  await page.goto('/plans');
  await page
    .getByRole('link', { name: /Sơn La giai đoạn 2021-2025/ })
    .first()
    .click();
  await expectRules(page, told);
  await page.getByRole('link', { name: 'TTHC đủ điều kiện được cung cấp trực tuyến mức độ 3 và 4' }).click();
  await expect(page.locator('#danh-gia')).toContainText(told);
  await page.getByRole('link', { name: 'Đổi ngưỡng' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ngưỡng đánh giá chỉ tiêu');
  await page.goto('/dashboard');
  await expectRules(page, told);
  await page.goto('/agencies?tim=Sở Tư pháp');
  await page.getByRole('link', { name: 'Sở Tư pháp', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sở Tư pháp' })).toBeVisible();
  await expectRules(page, told);
  const leader = await visitAs('lanhdao', { viewport: { width: 390, height: 844 } });
  await leader.goto('/');
  await expectRules(leader, told);
  expect(faults).toEqual([]);

  await setThreshold(page, '25');
  await expect(page.getByText('thiếu quá 25\u00a0% quãng đường', { exact: false }).first()).toBeVisible();
});

test('nobody else sets them', async ({ page }) => {
  await enter(page, 'lanhdao');
  expect((await page.goto('/admin/status-rules'))?.status()).toBe(404);
});
