import { expect, type Page } from '@playwright/test';
import { enter } from '../support/browser.ts';
import { test } from '../support/test.ts';

test('the overview on paper: one or two pages of A4 that say whose they are, of which day and which period', async ({
  page,
}) => {
  await openOverview(page);
  await page.emulateMedia({ media: 'print' });
  const head = page.locator('main header');
  await expect(head).toBeVisible();
  await expect(head).toContainText('Sơn La');
  await expect(head).toContainText(/Ngày \d\d\/\d\d\/\d{4}/);
  await expect(head).toContainText(/Kỳ số liệu: .+ \(số liệu đến \d\d\/\d\d\/\d{4}\)/);
  await expect(page.getByText('Dữ liệu minh họa').first()).toBeVisible();
  for (const title of [
    'Thay đổi từ kỳ trước',
    'Chỉ tiêu cần quyết định',
    'Ai còn nợ gì, đến bao giờ',
    'Lần trước đã quyết định gì, có làm không',
    'Chỉ tiêu và nhiệm vụ theo lĩnh vực và giai đoạn',
  ])
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  expect(await pagesOf(page)).toBeLessThanOrEqual(2);
});

test('its tables repeat their heads on the next page, a row is never cut, and links are words', async ({ page }) => {
  await openOverview(page);
  await page.emulateMedia({ media: 'print' });
  for (const table of await page.locator('main table.sheet:visible').all()) {
    await expect(table.locator('thead')).toHaveCSS('display', 'table-header-group');
    await expect(table.locator('tbody tr').first()).toHaveCSS('break-inside', 'avoid');
  }
  const bar = page
    .getByRole('row', { name: /^Tất cả lĩnh vực/ })
    .getByRole('list')
    .first();
  await expect(bar.getByRole('listitem').first()).toContainText(/^\d+ \p{L}+/u);
  const link = page.locator('main a:visible').first();
  await expect(link).toHaveCSS('text-decoration-line', 'none');
  expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toBe('none');
});

test('on the screen the head of the paper is not there', async ({ page }) => {
  await openOverview(page);
  await expect(page.locator('main header')).toBeHidden();
});

async function openOverview(page: Page): Promise<void> {
  await enter(page, 'lanhdao');
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { level: 1, name: 'Tổng quan' })).toBeVisible();
}

/** As the browser prints it, by the page size and the margins of our own style sheet. */
async function pagesOf(page: Page): Promise<number> {
  const file = await page.pdf({ preferCSSPageSize: true });
  return file.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
