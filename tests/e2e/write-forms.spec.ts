import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { enter, watchFaults } from '../support/browser.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/pages.ts';
import { test } from '../support/test.ts';

/** What is released stays: another run builds another form. */
const TITLE = `Biểu thử số người dự tập huấn ${Date.now()}`;

test('a form from nothing: built on screen, released, and asked by a period', async ({ page }) => {
  const faults = watchFaults(page);
  await enter(page, 'sonoivu');
  await page.goto('/admin/forms');
  await page.getByLabel('Tên biểu mẫu').fill(TITLE);
  await page.getByRole('button', { name: 'Lập biểu mới' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${TITLE}: bản 1`);
  await expect(page.getByText('Biểu chưa có dòng nào để cơ quan trả lời.')).toBeVisible();

  await addRow(page, { 'Tên chỉ số hoặc đề mục': 'Tập huấn', Mã: 'I' }, { Loại: 'Đề mục (không nhập)' });
  const asked = {
    Loại: 'Số đếm',
    'Tính theo thời gian': 'Phát sinh trong kỳ',
    'Tổng hợp toàn tỉnh': 'Cộng số liệu của các cơ quan',
    'Thuộc mục': 'I Tập huấn',
  };
  await page.getByRole('link', { name: 'Thêm dòng' }).click();
  await expectAccessible(page);
  await page.getByLabel('Tên chỉ số hoặc đề mục').fill('Số người dự');
  await page.getByLabel('Mã', { exact: true }).fill('1');
  for (const [label, option] of Object.entries(asked))
    await page.getByLabel(label, { exact: true }).selectOption({ label: option });
  await page.getByRole('button', { name: 'Thêm dòng' }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText('Dòng 1 Số người dự: chưa ghi ai trả lời.');
  await page.getByLabel('Nhóm cơ quan trả lời').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Thêm dòng' }).click();
  await expect(page.getByRole('link', { name: 'Số người dự' })).toBeVisible();
  await addRow(page, { 'Tên chỉ số hoặc đề mục': 'Số người đạt', Mã: '2' }, { ...asked, 'Nhóm cơ quan trả lời': 1 });

  await page.getByRole('button', { name: 'Chuyển lên: 2 Số người đạt' }).click();
  await expect(page.locator('#cac-dong tbody th')).toHaveText(['Tập huấn', 'Số người đạt', 'Số người dự']);
  await page.getByRole('link', { name: 'Thêm quy tắc' }).click();
  await page.getByLabel('Dòng được kiểm tra').selectOption({ label: '2 Số người đạt' });
  await page.getByLabel('1 Số người dự').check();
  await page.getByLabel('Lời nhắc cho người nhập').fill('Số người đạt không lớn hơn số người dự.');
  await page.getByRole('button', { name: 'Thêm quy tắc' }).click();
  await expect(page.getByRole('link', { name: '2 Số người đạt; đối chiếu 1' })).toBeVisible();
  await addSection(page, 'Kết quả tập huấn', 'Bắt buộc');
  await addSection(page, 'Khó khăn', 'Không bắt buộc');
  await page.getByRole('button', { name: 'Chuyển lên: Khó khăn' }).click();
  await expect(page.locator('#de-cuong tbody th')).toHaveText(['Khó khăn', 'Kết quả tập huấn']);
  await page.getByRole('link', { name: 'Khó khăn' }).click();
  await expectAccessible(page);
  await page.getByLabel('Tên mục').fill('Kết quả tập huấn');
  await page.getByRole('button', { name: 'Lưu mục' }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText('đề cương đã có mục “Kết quả tập huấn”');
  await page.getByLabel('Tên mục').fill('Khó khăn, vướng mắc');
  await page.getByLabel('Hướng dẫn cho người viết').fill('Nêu vướng mắc chính và đề nghị.');
  await page.getByRole('button', { name: 'Lưu mục' }).click();
  await expect(page.locator('#de-cuong tbody th').first()).toContainText('Nêu vướng mắc chính và đề nghị.');
  await addSection(page, 'Mục thừa', 'Không bắt buộc');
  await page.getByRole('link', { name: 'Mục thừa' }).click();
  await page.getByRole('button', { name: 'Bỏ mục này' }).click();
  await expect(page.locator('#de-cuong tbody th')).toHaveCount(2);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  const option = `${TITLE} (bản 1)`;
  const version = page.url();
  await page.goto('/periods/new?kind=adhoc');
  await expect(page.getByLabel('Biểu mẫu')).not.toContainText(option);
  await page.goto(version);
  await page.getByRole('button', { name: 'Ban hành bản này' }).click();
  await expect(page.getByText('Bản này đã ban hành nên giữ nguyên.')).toBeVisible();
  await expect(page.locator('#de-cuong tbody th')).toHaveCount(2);
  await expect(page.getByRole('link', { name: 'Thêm mục đề cương' })).toHaveCount(0);
  await page.goto('/periods/new?kind=adhoc');
  await page.getByLabel('Tên kỳ đột xuất').fill('Đợt tập huấn 2024');
  await page.getByLabel('Biểu mẫu').selectOption({ label: option });
  for (const [name, day] of DAYS) await page.locator(`[name="${name}"]`).fill(day);
  await page.getByRole('button', { name: 'Mở kỳ và giao báo cáo cho các cơ quan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đợt tập huấn 2024');
  await page.goto(version);
  await expect(page.getByRole('link', { name: 'Đợt tập huấn 2024' })).toBeVisible();
  expect(faults).toEqual([]);
});

const DAYS = [
  ['startsOn', '01/01/2024'],
  ['cutOffOn', '01/03/2024'],
  ['dueOn', '05/03/2024'],
  ['ministryDueOn', '08/03/2024'],
  ['locksOn', '11/03/2024'],
] as const;

test('a form goes to Excel and comes back: unchanged, wrong, and changed', async ({ page }, info) => {
  await enter(page, 'sonoivu');
  await page.goto('/admin/forms');
  await page
    .getByRole('row', { name: /\(biểu năm 2021\)/ })
    .getByRole('link', { name: 'Bản 1' })
    .click();
  await expect(page.locator('#cac-dong').getByRole('row', { name: /1\.1\.2 Số nhiệm vụ đã hoàn thành/ })).toBeVisible();
  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải biểu về dạng Excel (.xlsx)' }).click();
  const bytes = await readFile(await (await arriving).path());
  await upload(page, bytes);
  await expect(page.getByRole('status')).toContainText('không có gì thay đổi');

  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet('Các dòng') as ExcelJS.Worksheet;
  const label = sheet.getRow(4).getCell(2);
  const kept = sheet.getRow(4).getCell(3).value;
  sheet.getRow(4).getCell(3).value = 'Số lẻ';
  await upload(page, Buffer.from(await workbook.xlsx.writeBuffer()));
  await expect(page.getByText('Trang “Các dòng”, hàng 4, cột C “Loại”: chưa hiểu “Số lẻ”')).toBeVisible();

  sheet.getRow(4).getCell(3).value = kept;
  label.value = `${label.value} (đã sửa)`;
  const outline = workbook.getWorksheet('Đề cương') as ExcelJS.Worksheet;
  outline.addRow(['=Mục mới', 'Bắt buộc', 'Dòng một\nDòng hai']);
  await upload(page, Buffer.from(await workbook.xlsx.writeBuffer()));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('bản 2');
  await page.getByRole('link', { name: 'Xem khác gì bản 1' }).click();
  await expect(page.locator('#khac-nhau')).toContainText('(đã sửa)');
  await expect(page.locator('#khac-nhau')).toContainText('Thêm mục đề cương: =Mục mới');
  await expectAccessible(page);
  await page.screenshot({ path: info.outputPath('difference.png') });
  await page.getByRole('link', { name: 'Bản 2' }).first().click();
  await page.getByRole('button', { name: 'Bỏ bản nháp' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Biểu mẫu' })).toBeVisible();
});

async function addSection(page: Page, title: string, required: string): Promise<void> {
  await page.getByRole('link', { name: 'Thêm mục đề cương' }).click();
  await page.getByLabel('Tên mục').fill(title);
  await page.getByLabel('Cơ quan phải viết mục này').selectOption({ label: required });
  await page.getByRole('button', { name: 'Thêm mục' }).click();
  await expect(page.locator('#de-cuong tbody th').last()).toHaveText(title);
}

async function upload(page: Page, buffer: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.getByLabel('Tệp Excel đã sửa').setInputFiles({ name: 'bieu.xlsx', mimeType, buffer });
  await page.getByRole('button', { name: 'Tải lên và kiểm tra' }).click();
}

async function addRow(
  page: Page,
  texts: Record<string, string>,
  choices: Record<string, string | number>,
): Promise<void> {
  await page.getByRole('link', { name: 'Thêm dòng' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thêm dòng' })).toBeVisible();
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label, { exact: true }).fill(text);
  for (const [label, option] of Object.entries(choices))
    await page
      .getByLabel(label, { exact: true })
      .selectOption(typeof option === 'number' ? { index: option } : { label: option });
  await page.getByRole('button', { name: 'Thêm dòng' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('bản 1');
}
