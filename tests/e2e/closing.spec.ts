import { createHash } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { enter, watchFaults } from '../support/browser.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/pages.ts';
import { test } from '../support/test.ts';

const PHONE = { width: 390, height: 844 };

test('a year is proposed and opened in one act, each date with its document', async ({ page }) => {
  const faults = watchFaults(page);
  await enter(page, 'sonoivu');
  await page.goto('/periods');
  await page.getByRole('link', { name: 'Mở các kỳ của một năm' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Các kỳ báo cáo của năm 2027');
  await expect(page.getByRole('row', { name: /Quý I năm 2027/ })).toContainText('ngày làm việc cuối 19/03/2027');
  await expectAccessible(page);
  await page.getByLabel('Quý III năm 2027: Hạn gửi Sở Nội vụ').fill('31/09/2027');
  await page.getByRole('button', { name: 'Mở các kỳ đã chọn' }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText('Hạn gửi Sở Nội vụ chưa đúng');
  await page.getByLabel('Quý III năm 2027: Hạn gửi Sở Nội vụ').fill('16/09/2027');
  await page.getByRole('button', { name: 'Mở các kỳ đã chọn' }).click();
  await expect(page).toHaveURL(/\/periods$/);
  await expect(page.getByRole('row', { name: /năm 2027|Năm 2027/ })).toHaveCount(4);
  await expect(page.getByRole('row', { name: /Năm 2027/ })).toContainText('Chưa tới kỳ số liệu');
  await page.getByRole('link', { name: 'Quý III năm 2027' }).click();
  await expect(page.getByRole('row', { name: /Số liệu tính/ })).toContainText('581/BNV-CCHC');
  await expect(page.getByRole('row', { name: /Cơ quan gửi Sở Nội vụ/ })).toContainText('16/09/2027');
  await page.goto('/periods/year?year=2027');
  await expect(page.getByText('Bốn kỳ của năm 2027 đã mở đủ.')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  expect(faults).toEqual([]);
});

test('a figure is set with a reason; the period closes with what is open named; it is reprinted and corrected', async ({
  page,
  visitAs,
}) => {
  test.slow();
  const faults = watchFaults(page);
  await enter(page, 'sonoivu');
  await openPeriod(page);
  await page.getByRole('link', { name: 'Xem bảng tổng hợp' }).click();
  const line = page.getByRole('row', { name: /Số nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao đến hạn trong kỳ/ });
  const computed = (await line.getByRole('link').first().textContent()) ?? 'none';
  await line.getByRole('link').first().click();
  await page.getByText('Ấn định số của Sở Nội vụ').click();
  await page.getByLabel('Số liệu toàn tỉnh').fill('1.5x');
  await page.getByRole('button', { name: 'Dùng số này' }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText('Số chưa đúng');
  await page.getByLabel('Số liệu toàn tỉnh').fill('5.432');
  await page.getByLabel('Lý do, căn cứ').fill('Theo Văn phòng UBND tỉnh');
  await page.getByRole('button', { name: 'Dùng số này' }).click();
  await expect(page.getByText('Số đang dùng là số Sở Nội vụ ấn định.', { exact: false })).toContainText(computed);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Tổng hợp', exact: true }).click();
  const choice = page.getByRole('row', { name: /Công bố danh mục văn bản hết hiệu lực hằng năm/ });
  await choice.getByRole('link').first().click();
  await page.getByText('Ấn định nội dung của Sở Nội vụ').click();
  await page.getByLabel('Nội dung toàn tỉnh').selectOption('Đang làm');
  await page.getByLabel('Lý do, căn cứ').fill('Sở Tư pháp xác nhận lại');
  await page.getByRole('button', { name: 'Dùng nội dung này' }).click();
  await expect(page.getByText(/Đang làm: .* ấn định lúc .*, vì: Sở Tư pháp xác nhận lại/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Tổng hợp', exact: true }).click();
  await page.getByRole('link', { name: 'Sở Nội vụ ấn định 2' }).click();
  await expect(page).toHaveURL(/show=set/);
  await expect(page.getByRole('row', { name: /5\.432/ })).toContainText('Theo Văn phòng UBND tỉnh');
  await expectAccessible(page);

  await openPeriod(page);
  await page.getByRole('link', { name: 'Xem việc còn mở và đóng kỳ' }).click();
  await page.getByRole('button', { name: 'Đóng kỳ và chốt số liệu' }).click();
  await expect(page.getByText('Chưa đóng được kỳ', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Lý do chung').fill('Đã đôn đốc ba lần');
  await page.getByRole('button', { name: 'Đóng kỳ và chốt số liệu' }).click();
  await expect(page).toHaveURL(/\/published\/\d+$/);
  const first = page.url();
  await expect(page.getByText('khớp với nội dung', { exact: false })).toBeVisible();
  await expect(page.getByText('Lý do: Đã đôn đốc ba lần').first()).toBeVisible();
  await expect(page.getByRole('row', { name: /5\.432/ })).toContainText(`số tính được ${computed}`);
  await expectAccessible(page);
  const content = await (await page.request.get(`${first}/content.json`)).body();
  await expect(page.getByText(createHash('sha256').update(content).digest('hex'), { exact: false })).toBeVisible();

  await openPeriod(page);
  await page.getByRole('link', { name: 'Lập bản đính chính' }).click();
  await page.getByLabel(/^Số đúng: Số nhiệm vụ UBND tỉnh, Chủ tịch/).fill('5.433');
  await page.getByLabel(/^Số đúng: Tổ chức đối thoại của lãnh đạo/).fill('Có: nhiều');
  await page.getByRole('button', { name: 'Lập bản đính chính' }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText('Ghi lý do đính chính.');
  await expectAccessible(page);
  await page.getByLabel('Lý do đính chính').fill('Văn phòng UBND tỉnh gửi lại số');
  await page.getByRole('button', { name: 'Lập bản đính chính' }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText(
    'Không hiểu nội dung ghi ở dòng “Tổ chức đối thoại',
  );
  await page.getByLabel(/^Số đúng: Tổ chức đối thoại của lãnh đạo/).fill('Có: 7; Không: 2');
  await page.getByRole('button', { name: 'Lập bản đính chính' }).click();
  await expect(page).toHaveURL(/\/published\/\d+$/);
  await expect(page.getByRole('row', { name: /Tổ chức đối thoại/ })).toContainText('Không: 2; Có: 7');
  await expect(page.getByRole('row', { name: /5\.433/ })).toContainText('trước là 5.432');
  await page.goto(first);
  await expect(page.getByRole('link', { name: 'Xem đính chính lần 1' })).toBeVisible();
  await expect(page.getByRole('row', { name: /5\.432/ })).toBeVisible();
  await openPeriod(page);
  await expect(page.getByText('Đính chính lần 1')).toBeVisible();
  await page.getByRole('link', { name: 'Xem bảng tổng hợp' }).click();
  await expect(page.getByRole('row', { name: /5\.433/ })).toContainText('Văn phòng UBND tỉnh gửi lại số');

  const agency = await visitAs('sotaichinh', { viewport: PHONE });
  await agency.goto('/reports');
  await agency
    .getByRole('link', { name: /6 tháng đầu năm 2026/ })
    .first()
    .click();
  await expect(agency.getByText('Kỳ đã đóng, số liệu đã chốt', { exact: false })).toBeVisible();
  await agency.goto(first);
  await expectNoSidewaysScroll(agency);
  expect(faults).toEqual([]);
});

test('a day off is added with its source, shown at the due day, and taken off again', async ({ page }) => {
  await enter(page, 'sonoivu');
  await page.goto('/admin/holidays');
  await page.getByLabel('Ngày nghỉ', { exact: true }).fill('17/12/2026');
  await page.getByLabel('Tên ngày nghỉ').fill('Ngày nghỉ thử');
  await page.getByLabel('Căn cứ').fill('Văn bản thử');
  await page.getByRole('button', { name: 'Thêm ngày nghỉ' }).click();
  await expect(page.getByRole('row', { name: /17\/12\/2026/ })).toContainText('Văn bản thử');
  await page.goto('/periods');
  await expect(page.getByRole('row', { name: /Năm 2026/ })).toContainText(
    '17/12/2026 (ngày nghỉ; ngày làm việc cuối là 16/12/2026)',
  );
  await page.goto('/admin/holidays');
  await page.getByText('Bỏ ngày nghỉ thử 17/12/2026').click();
  const row = page.getByRole('row', { name: /17\/12\/2026/ });
  await row.getByLabel('Lý do bỏ').fill('Thử xong');
  await row.getByRole('button', { name: 'Bỏ ngày này' }).click();
  await expect(page.getByRole('row', { name: /17\/12\/2026/ })).toHaveCount(0);
});

async function openPeriod(page: Page): Promise<void> {
  await page.goto('/periods');
  await page.getByRole('link', { name: '6 tháng đầu năm 2026' }).click();
}
