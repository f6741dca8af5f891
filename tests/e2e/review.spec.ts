import { expect, type Page } from '@playwright/test';
import { enter } from '../support/browser.ts';
import { sendReport } from '../support/early-sending.ts';
import { expectAccessible, expectNoSidewaysScroll, untilAlive } from '../support/pages.ts';
import { test } from '../support/test.ts';

/** An agency whose report no other test touches. */
const AGENCY = { code: 'ubnd-xa-muong-lam', name: 'UBND xã Mường Lầm' };
const DOUBT = 'Khác số của hệ thống văn bản.';
const REASON = 'Lệch với sổ theo dõi.';

test.describe.configure({ mode: 'serial' });

/** Counts what is pressed: a word is typed, everything else is a key. */
async function press(page: Page, ...keys: string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

async function openReview(page: Page): Promise<void> {
  await page.goto('/reviews');
  await page.getByRole('link', { name: AGENCY.name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(AGENCY.name);
  await untilAlive(page, 'tr[data-line]');
  await expect(page.getByRole('button', { name: 'Tắt phím tắt' })).toBeVisible();
}

test('an area reviewer sees the lines of the area, doubts one by keyboard, and decides nothing', async ({
  visitAs,
}) => {
  const page = await visitAs('sotuphap', { viewport: { width: 1440, height: 1000 } });
  await openReview(page);
  await expect(page.getByRole('button', { name: 'Duyệt báo cáo' })).toHaveCount(0);
  await press(page, 'j', 'r');
  await page.keyboard.type(DOUBT);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Đã lưu đánh dấu');
  await page.reload();
  await expect(page.getByLabel(/^Điều nghi ngờ: /).and(page.locator(`[value="${DOUBT}"]`))).toBeVisible();
  await expectAccessible(page);
});

test('Sở Nội vụ sees the doubt, returns a line with a value by keyboard, leaves and comes back, and sends', async ({
  visitAs,
}) => {
  const page = await visitAs('sonoivu', { viewport: { width: 1440, height: 1000 } });
  await openReview(page);
  await expect(page.getByRole('row', { name: new RegExp(DOUBT) })).toContainText('nghi ngờ');
  const looked = await page.locator('tr[data-line]:visible').count();
  await press(page, 'j');
  await press(page, 'r');
  await page.keyboard.type(REASON);
  await page.keyboard.press('Tab');
  await page.keyboard.type('không áp dụng');
  await page.keyboard.press('Enter');
  for (let at = 1; at < looked; at += 1) await press(page, 'a');
  await press(page, 'c');
  await expect(page.getByText('Đã lưu đánh dấu. Chưa có gì gửi cho cơ quan.')).toBeVisible();
  await page.reload();
  await untilAlive(page, 'tr[data-line]');
  await expect(page.getByLabel(/^Lý do trả lại: /).and(page.locator(`[value="${REASON}"]`))).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
  await press(page, 'g', 'Enter');
  await expect(page.getByText('Bị trả lại', { exact: true })).toBeVisible();
});

test('the agency sees the return first and accepts the value in one press', async ({ page }) => {
  await enter(page, AGENCY.code);
  await page.goto('/');
  await page.locator('main').getByRole('link', { name: /năm/i }).first().click();
  await expect(page.getByText(REASON).first()).toBeVisible();
  await page.getByRole('button', { name: 'Chấp nhận đề nghị: không áp dụng' }).click();
  await expect(page.getByText('đã trả lời: Chấp nhận đề nghị: không áp dụng.')).toBeVisible();
  await page.getByRole('link', { name: 'Kiểm tra và gửi' }).click();
  await sendReport(page);
  await expect(page.getByText(/Lần gửi thứ 2/)).toBeVisible();
});

test('the second round asks for what changed, says what was approved, and takes few keys', async ({ visitAs }) => {
  const page = await visitAs('sonoivu', { viewport: { width: 1440, height: 1000 } });
  await openReview(page);
  await expect(page.getByText(/\d+ dòng đã đồng ý trước đây và không đổi/)).toBeVisible();
  const answered = page.getByRole('row', { name: new RegExp(REASON) });
  await expect(answered).toContainText(/cơ quan trả lời: Chấp nhận đề nghị: không áp dụng\./i);
  const looked = await page.locator('tr[data-line]:visible').count();
  let keys = 0;
  for (let at = 0; at < looked; at += 1) keys += await press(page, 'a');
  keys += await press(page, 'g', 'Enter');
  await expect(page.getByText('Đã duyệt', { exact: true })).toBeVisible();
  expect(looked).toBe(1);
  expect(keys).toBe(3);
});
