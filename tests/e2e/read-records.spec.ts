import { expect } from '@playwright/test';
import { enter, watchFaults } from '../support/browser.ts';
import { expectAccessible } from '../support/pages.ts';
import { test } from '../support/test.ts';

test('the report of 2021 stands as printed, with what is invalid and where it disagrees with itself', async ({
  page,
}) => {
  const faults = watchFaults(page);
  await enter(page, 'lanhdao');
  await page.goto('/');
  await page.getByRole('link', { name: 'Báo cáo đã công bố' }).first().click();
  await page.getByRole('rowheader').getByRole('link', { name: /2021/ }).first().click();
  await expect(page.getByText('97 dòng có số liệu, 2 không hợp lệ', { exact: false })).toBeVisible();
  const rows = page.getByRole('table', { name: 'Từng dòng của biểu số liệu' });
  await expect(rows.getByRole('row')).toHaveCount(121);
  await expect(rows.getByRole('row').filter({ hasText: 'Không hợp lệ' })).toHaveCount(2);
  await expect(rows.getByRole('row').filter({ hasText: 'Phát phiếu = 1' })).toHaveCount(1);
  await expect(page.locator('#mau-thuan li')).toHaveCount(23);
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

test('agencies as of a day, and who took over', async ({ page }) => {
  await enter(page, 'lanhdao');
  await page.goto('/agencies');
  await expect(page.getByRole('link', { name: 'Sở Thông tin và Truyền thông' })).toHaveCount(0);
  await page.getByLabel('Hoạt động vào ngày').fill('2024-06-30');
  await page.getByLabel('Tìm theo tên').fill('so thong tin');
  await page.getByRole('button', { name: 'Lọc' }).click();
  await page.getByRole('link', { name: 'Sở Thông tin và Truyền thông' }).click();
  await expect(page.getByText('Nay trả lời thay: Sở Khoa học và Công nghệ.')).toBeVisible();
  await expect(page.getByText('Ghi nhận cơ quan kế thừa')).toHaveCount(0);
});

test('a new agency needs its document; what was typed stays', async ({ page }) => {
  await enter(page, 'sonoivu');
  await page.goto('/agencies');
  await page.getByRole('link', { name: 'Thêm cơ quan' }).click();
  await page.getByLabel('Tên đầy đủ').fill('Sở Thử nghiệm');
  await page.getByRole('button', { name: 'Thêm cơ quan' }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText('Ghi số, ký hiệu văn bản.');
  await expect(page.getByLabel('Tên đầy đủ')).toHaveValue('Sở Thử nghiệm');
  await expectAccessible(page);
});

test('only Sở Nội vụ is offered the catalogue and the form for agencies', async ({ page }) => {
  await enter(page, 'lanhdao');
  for (const address of ['/admin/catalogue', '/agencies/new']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang này');
  }
  await enter(page, 'sonoivu');
  await page.goto('/admin/catalogue');
  await expect(page.getByText('Đã nạp.')).toHaveCount(3);
  await expectAccessible(page);
});
