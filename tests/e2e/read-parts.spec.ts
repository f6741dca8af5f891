import { expect, type Page } from '@playwright/test';
import { enter, watchFaults } from '../support/browser.ts';
import { expectAccessible, expectNoSidewaysScroll, untilAlive } from '../support/pages.ts';
import { test } from '../support/test.ts';

async function openTarget(page: Page, title: string): Promise<void> {
  await page.goto('/plans');
  await page
    .getByRole('link', { name: /Sơn La giai đoạn 2026-2030/ })
    .first()
    .click();
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
}

/** One stands on a day and one agency answers it; the other is summed from the reports of many. */
const OF_ONE = 'Cơ quan nhà nước cung cấp dữ liệu mở đúng chuẩn';
const OF_MANY = 'Khai thác, sử dụng lại dữ liệu đã số hóa trong giải quyết TTHC';

test('what must be there by today and where the pace leads stand in words under the line', async ({ page }) => {
  const faults = watchFaults(page);
  await enter(page, 'lanhdao');
  await openTarget(page, OF_ONE);
  const outlook = page.locator('#du-bao');
  await expect(outlook).toContainText('Nếu giữ nhịp này, ');
  await expect(outlook).toContainText('Giả định: đi theo đường thẳng với nhịp của');
  await expect(page.locator('.recharts-surface').first()).toBeVisible();
  await expect(page.getByText(/^dự báo /).first()).toBeVisible();
  expect(faults).toEqual([]);
});

test('levels and agencies stand with their counts, and a number leads to the row of the report', async ({ page }) => {
  await enter(page, 'lanhdao');
  await openTarget(page, OF_MANY);
  const parts = page.locator('#phan');
  await expect(parts).toContainText(/\d+\/\d+ cơ quan đã có số được duyệt/);
  const agencies = parts.getByRole('table', { name: 'Theo cơ quan' });
  await expect(agencies.getByRole('link', { name: /%$/ }).first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await agencies.getByRole('link', { name: /%$/ }).first().click();
  await expect(page).toHaveURL(/\/reports\/\d+#dong-\d+$/);
  await expect(page.locator('tr:target')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nhật ký' })).toBeVisible();
});

test('the parts of levels and of agencies are saved as a picture and as figures, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await enter(page, 'lanhdao');
  await openTarget(page, OF_MANY);
  await untilAlive(page, '#phan button.deed');
  const parts = page.locator('#phan');
  for (const [at, table] of ['cap', 'co-quan'].entries()) {
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      parts.getByRole('button', { name: 'Tải hình (PNG)' }).nth(at).click(),
    ]);
    expect(picture.suggestedFilename()).toMatch(new RegExp(`^phan-${table}-.+\\.png$`));
    const [figures] = await Promise.all([
      page.waitForEvent('download'),
      parts.getByRole('link', { name: 'Tải số liệu (CSV)' }).nth(at).click(),
    ]);
    expect(figures.suggestedFilename()).toMatch(new RegExp(`^phan-${table}-.+\\.csv$`));
  }
  await expect(page.getByText('Trình duyệt chưa vẽ được hình')).toHaveCount(0);
});

test('an agency sees its own part alone', async ({ page }) => {
  await enter(page, 'sotaichinh');
  await openTarget(page, OF_MANY);
  await expect(page.getByRole('heading', { name: 'Phần của từng cấp, từng cơ quan' })).toHaveCount(0);
  const own = page.locator('#phan').getByRole('table', { name: 'Theo cơ quan' });
  await expect(own.getByRole('row')).toHaveCount(2);
  await expect(own).toContainText('Sở Tài chính');
});
