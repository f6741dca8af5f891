import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { enter, watchFaults } from '../support/browser.ts';
import { expectAccessible, expectNoSidewaysScroll, untilAlive } from '../support/pages.ts';
import { test } from '../support/test.ts';

const PDF = 'application/pdf';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The report that Sở Tư pháp got back, which is in its hands. */
async function openReport(page: Page): Promise<string> {
  await page.goto('/reports');
  await page.getByRole('row').filter({ hasText: 'Bị trả lại' }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sở Tư pháp');
  return new URL(page.url()).pathname;
}

test('a file beside a row: warned of secrets, refused in words, attached, downloaded, taken off, erased by law', async ({
  page,
  visitAs,
}) => {
  const faults = watchFaults(page);
  const bytes = Buffer.from(`%PDF-1.7 biên bản ${Date.now()}`);
  await enter(page, 'sotuphap');
  const report = await openReport(page);
  await page.getByRole('link', { name: 'Xem, đính kèm tài liệu kiểm chứng' }).click();
  await expect(page.getByText('Không đưa tài liệu thuộc danh mục bí mật nhà nước')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const send = async (name: string, buffer: Buffer) => {
    await page.getByLabel('Đính kèm vào').selectOption({ index: 2 });
    await page.getByLabel('Tệp', { exact: true }).setInputFiles({ name, mimeType: PDF, buffer });
    await page.getByRole('button', { name: 'Đính kèm' }).click();
  };
  await send('bien-ban.pdf', Buffer.from('MZ chương trình'));
  await expect(page.getByRole('main').getByRole('alert')).toContainText('không phải loại nhận làm tài liệu kiểm chứng');
  await expectAccessible(page);

  const name = `Biên bản ${Date.now()}.pdf`;
  await send(name, bytes);
  const row = page.getByRole('row').filter({ hasText: name });
  const [file] = await Promise.all([page.waitForEvent('download'), row.getByRole('link', { name }).click()]);
  expect(file.suggestedFilename()).toBe(name);
  expect(Buffer.compare(await readFile(await file.path()), bytes)).toBe(0);

  const staff = await visitAs('sonoivu');
  await staff.goto(`${report}/evidence`);
  await staff.getByRole('row').filter({ hasText: name }).getByRole('link', { name: 'Xóa theo quy định' }).click();
  await expectAccessible(staff);
  await staff.getByLabel('Lý do và căn cứ').fill('Công văn số 12: tệp gửi nhầm');
  await staff.getByRole('button', { name: 'Xóa nội dung tệp' }).click();
  await expect(staff.getByRole('main').getByRole('alert')).toContainText('Đánh dấu xác nhận');
  await expectAccessible(staff);
  await staff.getByLabel('Tôi hiểu nội dung tệp bị xóa').check();
  await staff.getByRole('button', { name: 'Xóa nội dung tệp' }).click();
  await expect(staff.getByRole('row').filter({ hasText: name })).toContainText('Công văn số 12');

  await page.reload();
  await expect(row).toContainText('đã bị xóa theo quy định');
  await row.getByRole('button', { name: `Gỡ ${name}` }).click();
  await expect(page.getByRole('heading', { name: 'Đã gỡ' })).toBeVisible();
  await page.goto(report);
  await expect(page.getByText('Xóa nội dung một tệp theo quy định').first()).toBeVisible();
  expect(faults).toEqual([]);
});

test('the words of the report: saved while they are written, two writers are told of each other', async ({
  page,
  visitAs,
}) => {
  await enter(page, 'sotuphap');
  const report = await openReport(page);
  await page.goto(`${report}/narrative`);
  await expectAccessible(page);
  await untilAlive(page, 'textarea');
  const field = page.getByLabel('Kiến nghị, đề xuất');
  const other = await visitAs('sotuphap');
  await other.goto(`${report}/narrative`);
  await untilAlive(other, 'textarea');

  const mine = `Kiến nghị ${Date.now()}`;
  await field.fill(mine);
  await expect(page.getByText(/^Đã lưu lúc \d\d:\d\d\.$/)).toBeVisible();
  await other.getByLabel('Kiến nghị, đề xuất').fill('Người thứ hai');
  await expect(other.getByText(new RegExp(`đã viết:\\s+“${mine}”`))).toBeVisible();
  await expect(other.getByLabel('Kiến nghị, đề xuất')).toHaveValue('Người thứ hai');
  await expectAccessible(other);
  await page.reload();
  await expect(field).toHaveValue(mine);
  await expectNoSidewaysScroll(page);
});

test('the form as a workbook: downloaded, unchanged, changed, looked at, written', async ({ page }) => {
  const faults = watchFaults(page);
  await enter(page, 'sotuphap');
  const report = await openReport(page);
  await page.getByRole('link', { name: 'Điền bằng Excel' }).click();
  await expectAccessible(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải biểu .xlsx' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^so-lieu-so-tu-phap-.*\.xlsx$/);
  const original = await readFile(await file.path());
  const send = async (buffer: Buffer) => {
    await page.getByLabel('Tệp biểu đã điền').setInputFiles({ name: 'biểu.xlsx', mimeType: XLSX, buffer });
    await page.getByRole('button', { name: 'Đọc tệp' }).click();
  };
  await send(original);
  await expect(page.getByText('không có dòng nào cần ghi')).toBeVisible();
  await expectAccessible(page);

  const book = new ExcelJS.Workbook();
  await book.xlsx.load(
    original.buffer.slice(original.byteOffset, original.byteOffset + original.length) as ArrayBuffer,
  );
  const sheet = book.worksheets[0] as ExcelJS.Worksheet;
  let [changed, spoiled] = [0, 0];
  sheet.eachRow((row, at) => {
    const isNumber = row.getCell(6).numFmt === '#,##0' && row.getCell(1).value;
    if (isNumber && changed === 0) {
      row.getCell(8).value = `Sửa ngoài mạng ${Date.now()}`;
      changed = at;
    } else if (isNumber && spoiled === 0) {
      row.getCell(6).value = 'rất nhiều';
      spoiled = at;
    }
  });
  const words = `=Viết ngoài mạng ${Date.now()}\nDòng hai`;
  const [tasks, sections] = ['Nhiệm vụ', 'Phần lời'].map((name) => book.getWorksheet(name) as ExcelJS.Worksheet);
  if (tasks?.getCell('F5').value === '') tasks.getCell('F5').value = 'Đang thực hiện';
  Object.assign(tasks?.getCell('I5') ?? {}, { value: `=Chậm vì chờ hướng dẫn ${Date.now()}` });
  Object.assign(tasks?.getCell('F6') ?? {}, { value: 'Xong rồi' });
  Object.assign(sections?.getCell('E5') ?? {}, { value: words });
  await send(Buffer.from(await book.xlsx.writeBuffer()));
  await expect(page.getByText(`Trang tính “Số liệu”, ô F${spoiled}`)).toBeVisible();
  await expect(page.getByText('Trang tính “Nhiệm vụ”, ô F6')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Nhiệm vụ sẽ đổi' })).toContainText('=Chậm vì chờ hướng dẫn');
  await expect(page.getByRole('table', { name: 'Phần lời sẽ đổi' })).toContainText('=Viết ngoài mạng');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ghi 3 dòng vào báo cáo' }).click();
  await expect(page.getByRole('button', { name: /^Ghi/ })).toBeHidden();
  await page.goto(report);
  await expect(page.locator('input[value^="Sửa ngoài mạng"]')).toBeVisible();
  await expect(page.locator('input[value^="=Chậm vì chờ hướng dẫn"]')).toHaveCount(1);
  await expect(page.locator('#phan-loi')).toContainText(words.split('\n')[0] ?? '');
  expect(faults).toEqual([]);
});
