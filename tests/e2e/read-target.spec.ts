import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { enter, watchFaults } from '../support/browser.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/pages.ts';
import { test } from '../support/test.ts';

/** The promise that both plans make of the same indicator, with figures before and after. */
async function openTarget(page: Page): Promise<string> {
  await page.goto('/plans');
  await page
    .getByRole('link', { name: /Sơn La giai đoạn 2021-2025/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'TTHC đủ điều kiện được cung cấp trực tuyến mức độ 3 và 4' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('trực tuyến mức độ 3 và 4');
  return page.url();
}

test.describe('a target', () => {
  test('says its promise, its status with the arithmetic, and both plans on one axis', async ({ page }) => {
    const faults = watchFaults(page);
    await enter(page, 'lanhdao');
    await openTarget(page);
    await expect(page.getByText('Cam kết: 80 %, đến hết 2025', { exact: false })).toBeVisible();
    await expect(page.getByText(/so với 80\s%/).first()).toBeVisible();
    const promises = page.getByRole('table', { name: 'Cam kết của các kế hoạch về chỉ số này' });
    await expect(promises.getByRole('row')).toHaveCount(3);
    await expect(page.locator('.recharts-surface').first()).toBeVisible();
    await expect(page.getByText('đổi cách tính').first()).toBeVisible();
    await expect(page.getByText('703/1.695', { exact: false }).first()).toBeVisible();
    expect(faults).toEqual([]);
  });

  test('is whole without a script: a drawing, and a table that says the same', async ({ page, visitAs }) => {
    await enter(page, 'lanhdao');
    const address = await openTarget(page);
    const still = await visitAs('lanhdao', { javaScriptEnabled: false });
    await still.goto(address);
    await expect(still.getByRole('img', { name: /, 2021–20[34]\d\./ })).toBeVisible();
    await expect(
      still.getByRole('table', { name: 'Số liệu đã duyệt hoặc đã công bố' }).getByRole('row'),
    ).not.toHaveCount(1);
  });

  test('gives its series as a sheet that Excel reads', async ({ page }) => {
    await enter(page, 'lanhdao');
    await openTarget(page);
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải số liệu (CSV)' }).first().click();
    const file = readFileSync(await (await waiting).path(), 'utf8');
    expect(file.startsWith('\uFEFF"Loại";"Kỳ"')).toBe(true);
    expect(file).toContain('"Mục tiêu";"2021-2025";"2021-01-01";"2025-12-31";"80";"%"');
  });

  test('names who owed it then and who answers for it now', async ({ page }) => {
    await enter(page, 'lanhdao');
    await page.goto('/plans');
    await page
      .getByRole('link', { name: /Sơn La giai đoạn 2021-2025/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Cổng dịch vụ công, hệ thống một cửa kết nối Cổng quốc gia' }).click();
    await expect(
      page.getByText('hoạt động đến 28/02/2025; nay do Sở Khoa học và Công nghệ trả lời', { exact: false }),
    ).toBeVisible();
  });

  test('fits a phone and is accessible', async ({ page }) => {
    await enter(page, 'lanhdao');
    await openTarget(page);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
