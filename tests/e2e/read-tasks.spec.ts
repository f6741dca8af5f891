import { expect, type Page } from '@playwright/test';
import { enter } from '../support/browser.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/pages.ts';
import { test } from '../support/test.ts';

test('tasks are found without accents, with their number and the place', async ({ page }) => {
  await enter(page, 'kiemtra');
  const said = async (words: string) => {
    await page.goto(`/tasks?tim=${encodeURIComponent(words)}`);
    return (await page.getByRole('status').first().textContent())?.replace(words, '…') ?? '';
  };
  const plain = await said('phan cap');
  expect(plain).toMatch(/^Tìm “…”: [1-9]\d* nhiệm vụ \(.*(tên nhiệm vụ|kết quả, sản phẩm) \d+/);
  expect(await said('Phân cấp')).toBe(plain);
  expect(await said('PHÂN CẤP'.normalize('NFD'))).toBe(plain);
  await expect(page.getByText(/^Tìm thấy ở (tên nhiệm vụ|kết quả, sản phẩm|nguyên văn)/).first()).toBeVisible();
});

for (const isStill of [false, true]) {
  test(`list, board and calendar have addresses${isStill ? ', also without JavaScript' : ''}`, async ({ visitAs }) => {
    const page = await visitAs('kiemtra', { javaScriptEnabled: !isStill });
    await page.goto('/tasks');
    const views = page.getByRole('navigation', { name: 'Cách xem' });
    await views.getByRole('link', { name: 'Bảng' }).click();
    const board = page.getByRole('table', { name: 'Nhiệm vụ theo tình trạng' });
    await expect(board.getByRole('columnheader', { name: /^Đang thực hiện trong hạn \(\d+\)$/ })).toBeVisible();
    await page.getByRole('navigation', { name: 'Xếp theo' }).getByRole('link', { name: 'đơn vị chủ trì' }).click();
    await expect(board.getByRole('columnheader', { name: 'Đơn vị chủ trì' })).toBeVisible();
    await expect(board.getByRole('rowheader', { name: /^Sở Nội vụ/ })).toBeVisible();
    await page.goto(`${page.url()}&linh-vuc=tthc`);
    await views.getByRole('link', { name: 'Lịch' }).click();
    await expect(page).toHaveURL(/xem=lich/);
    await expect(page).toHaveURL(/linh-vuc=tthc/);
    await page.goto('/tasks?xem=lich&thang=2026-12');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(/^Tháng 12\/2026: \d+ lần đến hạn$/);
    await page.getByRole('link', { name: /^31\/12\/2026: \d+ lần đến hạn$/ }).click();
    await expect(page.getByRole('rowgroup').filter({ hasText: 'Thứ năm 31/12/2026' })).toBeInViewport();
    await page.getByRole('link', { name: 'Tháng 01/2027' }).click();
    await expect(page.getByRole('heading', { level: 2 })).toContainText('Tháng 01/2027');
  });
}

test('on a phone every view stands in one column', async ({ visitAs }) => {
  const page = await visitAs('lanhdao', { viewport: { width: 390, height: 844 } });
  for (const address of ['/tasks', '/tasks?xem=bang', '/tasks?xem=bang&theo=co-quan', '/tasks?xem=lich&thang=2026-12'])
    await expectOneColumn(page, address);
});

async function expectOneColumn(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}
