import { expect, type Page } from '@playwright/test';
import { enter, watchFaults } from '../support/browser.ts';
import { expectAccessible } from '../support/pages.ts';
import { test } from '../support/test.ts';

async function openSipas(page: Page): Promise<void> {
  await page.goto('/plans');
  await page
    .getByRole('link', { name: /Sơn La giai đoạn 2021-2025/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Chỉ số hài lòng về sự phục vụ hành chính (SIPAS) từ 90% trở lên' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SIPAS');
}

test('a figure that others publish enters with its document and is judged; nothing typed is lost on the way', async ({
  page,
}) => {
  const faults = watchFaults(page);
  await enter(page, 'sonoivu');
  await openSipas(page);
  await page.getByText('Nhập số liệu do cơ quan khác công bố').click();
  await page.getByLabel('Kết quả của năm').fill('2025');
  await page.getByLabel('Số liệu', { exact: true }).fill('chín mươi');
  await page.getByRole('button', { name: 'Nhập số liệu' }).click();
  const summary = page.locator('main').getByRole('alert');
  await expect(summary).toContainText('Ghi một số, dấu phẩy cho phần thập phân, ví dụ 86,98.');
  await expect(summary).toBeFocused();
  await expect(page.getByLabel('Số liệu', { exact: true })).toHaveValue('chín mươi');
  await expectAccessible(page);

  await page.getByLabel('Số liệu', { exact: true }).fill('91,25');
  await page.getByLabel('Số, ký hiệu').fill('700/QĐ-BNV');
  await page.getByLabel('Ngày ban hành').fill('2026-05-05');
  await page.getByLabel('Cơ quan ban hành').fill('Bộ Nội vụ');
  await page.getByLabel('Trích yếu').fill('Công bố SIPAS năm 2025');
  await page.getByLabel('Điều, khoản, mục').fill('Phụ lục 2');
  await page.getByLabel('Lý do sửa').fill('Nhập lại khi thử.');
  await page.getByRole('button', { name: 'Nhập số liệu' }).click();
  await expect(page.getByText('91,25 % so với 90 %, vượt 1,25 điểm.').first()).toBeVisible();
  await expect(page.getByRole('table', { name: 'Số liệu đã duyệt hoặc đã công bố' })).toContainText('QĐ 700/QĐ-BNV');
  await expect(page.locator('#nguon')).toContainText('Cầm Thị Hoa');
  expect(faults).toEqual([]);
});

test('a judgement is signed by leadership and stands beside the status; an auditor only reads it', async ({ page }) => {
  await enter(page, 'lanhdao');
  await openSipas(page);
  await expect(page.getByText('Nhập số liệu do cơ quan khác công bố')).toHaveCount(0);
  await page.locator('summary', { hasText: 'Ký nhận định' }).click();
  await page.getByLabel('Nhận định', { exact: true }).selectOption({ label: 'Chậm' });
  await page.getByLabel('Căn cứ').fill('Chỉ tiêu tốt nhưng hai huyện cũ chưa khảo sát.');
  await page.getByRole('button', { name: 'Ký nhận định' }).click();
  await expect(page.getByText('Nhận định của Nguyễn Thanh Sơn', { exact: false }).first()).toBeVisible();

  await enter(page, 'kiemtra');
  await openSipas(page);
  await expect(page.getByText('hai huyện cũ chưa khảo sát', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('Ký nhận định')).toHaveCount(0);
});
