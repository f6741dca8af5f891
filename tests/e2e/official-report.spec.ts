import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { enter, watchFaults } from '../support/browser.ts';
import { readDocx, unzipDocx } from '../support/docx-form.ts';
import { brokenRules } from '../support/docx-form-rules.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/pages.ts';
import { test } from '../support/test.ts';

const PHONE = { width: 390, height: 844 };
const WORDS = 'Chỉ đạo, điều hành trong kỳ: ';

/** The newest period that is closed: its figures no longer move. */
test('the report is written, issued once, downloaded and corrected, without JavaScript', async ({ visitAs }) => {
  test.slow();
  const page = await visitAs('sonoivu', { javaScriptEnabled: false });
  await openReport(page);
  const address = page.url();

  await test.step('a field is bound, a typed number is found', async () => {
    await page.getByRole('link', { name: 'Công tác chỉ đạo, điều hành' }).click();
    const token = (await page.locator('code').first().textContent()) ?? '';
    await page.getByLabel('Lời văn').fill(`${WORDS}${token}; thêm 15 việc.`);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(page.getByText('Đã lưu lời văn.')).toBeVisible();
    await expect(page.getByText('Số 15 gõ tay, không gắn với số liệu nào.')).toBeVisible();
    await page.goto(address);
    await expect(page.getByRole('row', { name: /Công tác chỉ đạo, điều hành/ })).toContainText('1 số gõ tay');
  });

  await test.step('what an agency wrote is set below what is typed, with one press', async () => {
    await page.getByRole('link', { name: 'Phương hướng, nhiệm vụ kỳ tới' }).click();
    const agency = page.locator('main li', { has: page.locator('details') }).first();
    await agency.locator('summary').click();
    const theirs = (await agency.locator('details p').first().textContent()) ?? '';
    await page.getByLabel('Lời văn').fill(WORDS);
    await agency.getByRole('button', { name: /^Thêm vào cuối lời văn/ }).click();
    await expect(page.getByLabel('Lời văn')).toHaveValue(`${WORDS.trim()}\n${theirs}`);
    await expect(page.getByText(/^Đã lấy vào lời văn: của .+; .+ lấy lúc/)).toHaveCount(1);
    await page.goto(address);
  });

  await test.step('the letterhead says who signs', async () => {
    await page.getByLabel('Cách ký').selectOption('deputy');
    await page.getByLabel('Chức vụ được ký thay').fill('');
    await page.getByRole('button', { name: 'Lưu phần đầu và phần ký' }).click();
    await expect(page.locator('main').getByRole('alert')).toContainText('cần chức vụ được ký thay');
    await page.getByLabel('Chức vụ được ký thay').fill('Chủ tịch');
    await page.getByLabel('Họ tên người ký').fill('Lò Thị Mai');
    await page.getByRole('button', { name: 'Lưu phần đầu và phần ký' }).click();
    await expect(page.getByText('Đã lưu phần đầu và phần ký.')).toBeVisible();
    expect(brokenRules(readDocx(await unzipDocx(await fileOf(page, 'Tải dự thảo .docx'))), { draft: true })).toEqual(
      [],
    );
  });

  await test.step('issuing asks for a reason, then keeps one file with its hash', async () => {
    await page.getByLabel('Số văn bản').fill('7');
    await page.getByLabel('Ngày ban hành').fill('05/02/2026');
    await page.getByRole('button', { name: 'Phát hành' }).click();
    await expect(page.locator('main').getByRole('alert')).toContainText('số gõ tay hoặc mục để trống');
    await page.getByLabel('Lý do giữ số gõ tay, mục trống').fill('Số của Tỉnh ủy giao.');
    await page.getByRole('button', { name: 'Phát hành' }).click();
    await expect(page.getByText('Đã phát hành. Bản phát hành giữ nguyên từng byte.')).toBeVisible();
    const file = await fileOf(page, /số 7\/BC-UBND ngày 05\/02\/2026/);
    await expect(page.getByText(createHash('sha256').update(file).digest('hex'))).toBeVisible();
    const form = readDocx(await unzipDocx(file));
    expect(brokenRules(form, { draft: false })).toEqual([]);
    expect(form.paragraphs.map(({ text }) => text)).toContainEqual(expect.stringMatching(/: [\d.,]+; thêm 15 việc\.$/));
  });

  await test.step('a đính chính opens the texts again; leadership reads both', async () => {
    await page.getByLabel('Lý do đính chính').fill('Ghi thiếu một nhiệm vụ.');
    await page.getByRole('button', { name: 'Lập bản đính chính' }).click();
    await expect(page.getByRole('button', { name: 'Phát hành' })).toBeVisible();
    await expect(page.getByRole('link', { name: /số 7\/BC-UBND/ }).first()).toBeVisible();
    const leader = await visitAs('lanhdao', { javaScriptEnabled: false });
    await leader.goto(address);
    await expect(leader.getByRole('link', { name: /số 7\/BC-UBND/ }).first()).toBeVisible();
    await expect(leader.getByRole('button', { name: 'Phát hành' })).toHaveCount(0);
    await leader.getByRole('link', { name: 'Đọc: Công tác chỉ đạo, điều hành' }).click();
    await expect(leader.getByLabel('Lời văn')).toHaveCount(0);
    await leader.goto('/published');
    const name = /^Số liệu tổng hợp/;
    await leader.getByRole('link', { name }).first().click();
    const issued = leader.locator('section', { hasText: 'Báo cáo chính thức đã phát hành' });
    const appendix = await fileOf(leader, 'Phụ lục số liệu kèm theo (.xlsx)');
    await expect(issued.getByText(createHash('sha256').update(appendix).digest('hex'))).toBeVisible();
    await expect(issued.getByRole('link', { name: /số 7\/BC-UBND/ })).toBeVisible();
  });
});

test('both pages are accessible and fit a phone', async ({ page }) => {
  const faults = watchFaults(page);
  await enter(page, 'sonoivu');
  await openReport(page);
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Cải cách thể chế' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cải cách thể chế' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

async function openReport(page: Page): Promise<void> {
  await page.goto('/periods');
  const closed = page.getByRole('row', { name: /Đã đóng/ });
  await closed.first().getByRole('link').first().click();
  await page.getByRole('link', { name: 'Mở báo cáo chính thức' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Báo cáo chính thức:');
}

async function fileOf(page: Page, name: string | RegExp): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name }).first().click();
  return readFile(await (await waiting).path());
}
