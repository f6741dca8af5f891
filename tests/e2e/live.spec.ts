import { expect, type Page } from '@playwright/test';
import { enter, watchFaults } from '../support/browser.ts';
import { test } from '../support/test.ts';

test('what one person signs, another sees on the open page; a cut line catches up; nothing is loaded anew', async ({
  visitAs,
}) => {
  const [leader, staff] = [await open(await visitAs('lanhdao')), await open(await visitAs('sonoivu'))];
  const faults = watchFaults(staff);
  await leader.evaluate(() => document.body.setAttribute('data-same', 'yes'));
  const [first, second] = [`Đã kiểm tra tại chỗ, lần ${Date.now()}`, `Ký khi đường truyền bị cắt, lần ${Date.now()}`];
  await sign(staff, first);
  await expect(leader.getByText(first)).toBeVisible();
  await expect(leader.getByText(/Số liệu vừa thay đổi, trang đã cập nhật lúc \d\d:\d\d/)).toBeVisible();

  await expect(leader.locator('body[data-same="yes"]')).toHaveCount(1);

  await leader.context().setOffline(true);
  await sign(staff, second);
  await leader.context().setOffline(false);
  await expect(leader.getByText(second)).toBeVisible({ timeout: 60_000 });
  await expect(leader.locator('body[data-same="yes"]')).toHaveCount(1);
  expect(faults).toEqual([]);
});

test('a stranger is told nothing, and an address that names no page is not found', async ({ page, request }) => {
  expect((await request.get('/api/live?province=1&seen=0')).status()).toBe(401);
  await enter(page, 'kiemtra');
  for (const asked of ['', '?province=1', '?province=x&seen=0', '?province=1&seen=-1'])
    expect((await page.request.get(`/api/live${asked}`)).status()).toBe(404);
});

async function open(page: Page): Promise<Page> {
  await page.goto('/plans');
  await page
    .getByRole('link', { name: /2026.2030/ })
    .first()
    .click();
  await page.locator('a[href^="/targets/"]').nth(1).click();
  await expect(page).toHaveURL(/targets/);
  return page;
}

async function sign(page: Page, reason: string): Promise<void> {
  await page.reload();
  await page.locator('summary', { hasText: 'Ký nhận định' }).click();
  await page.getByLabel('Căn cứ').fill(reason);
  await page.getByRole('button', { name: 'Ký nhận định' }).click();
  await expect(page.getByText(reason)).toBeVisible();
}
