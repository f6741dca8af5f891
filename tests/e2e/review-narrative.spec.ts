import { expect, type Page } from '@playwright/test';
import { enter } from '../support/browser.ts';
import { sendReport } from '../support/early-sending.ts';
import { expectAccessible, expectNoSidewaysScroll, untilAlive } from '../support/pages.ts';
import { test } from '../support/test.ts';

/** An agency whose report no other test touches; in the sample it waits for its decision. */
const AGENCY = { code: 'ban-quan-ly-cac-khu-cong-nghiep', name: 'Ban Quản lý các khu công nghiệp' };
const STILL = { javaScriptEnabled: false };
const STAMP = Date.now();
const RULES = `Đã rà soát văn bản, lần ${STAMP}.`;
const DOUBT = 'Chưa nêu số văn bản đã ban hành.';
const REASON = 'Đánh giá chung chung, nêu rõ việc chưa làm được.';
const AGAIN = 'Còn thiếu nguyên nhân.';

test.describe.configure({ mode: 'serial' });

test('an area reviewer doubts the section of the area, and only that one, by keyboard', async ({ visitAs }) => {
  const agency = await openReport(await visitAs(AGENCY.code, STILL));
  const back = agency.getByRole('button', { name: 'Rút báo cáo về để sửa' });
  if (await back.isVisible()) await back.click(); // a run before this one may have taken it back already
  await giveReasons(agency);
  await agency.getByRole('link', { name: 'Viết phần lời theo đề cương' }).click();
  await agency.getByLabel('Cải cách thể chế').fill(RULES);
  await agency.getByLabel(/^Đánh giá chung/).fill(`Kết quả tốt, lần ${STAMP}.`);
  await agency.getByRole('button', { name: 'Lưu và kiểm tra để gửi' }).click();
  await answerAll(agency, 'Đã xem lại.');
  await send(agency);

  const page = await visitAs('sotuphap', { viewport: { width: 1440, height: 1000 } });
  await openReview(page);
  const lines = page.locator('tr[data-line^="section:"]');
  await expect(lines).toHaveCount(1);
  await lines.focus();
  await page.keyboard.press('r');
  await page.keyboard.type(DOUBT);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Đã lưu đánh dấu');
});

test('Sở Nội vụ returns one section with its reason by keyboard', async ({ visitAs }) => {
  const page = await visitAs('sonoivu', { viewport: { width: 1440, height: 1000 } });
  await openReview(page);
  const doubted = page.locator('tr[data-line="section:the-che"]');
  await expect(doubted).toContainText(RULES);
  await expect(doubted).toContainText(DOUBT);
  const line = page.locator('tr[data-line="section:danh-gia"]');
  await line.focus();
  await page.keyboard.press('r');
  await page.keyboard.type(REASON);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Đã lưu đánh dấu');
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.locator('tr[data-line]:visible').first().focus();
  await page.keyboard.press('g');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Bị trả lại', { exact: true })).toBeVisible();
  await expect(page.getByText(/trả lại 1 dòng/).first()).toBeVisible();
});

test('without JavaScript: the agency finds the section, answers before it sends; it is returned again', async ({
  visitAs,
}) => {
  const agency = await openReport(await visitAs(AGENCY.code, STILL));
  await agency.getByRole('link', { name: /^Phần lời: Đánh giá chung/ }).click({ timeout: 15_000 });
  await expect(agency.getByText(`Trả lại: ${REASON}`)).toBeVisible();
  await agency.getByLabel(/^Đánh giá chung/).fill('Chưa số hóa xong hồ sơ cũ.');
  await agency.getByRole('button', { name: 'Lưu và kiểm tra để gửi' }).click();
  await sendReport(agency);
  await expect(agency.getByText(/1 dòng bị trả lại chưa có câu trả lời/)).toBeVisible();
  await answerAll(agency, 'Đã nêu việc chưa làm được.');
  await send(agency);

  const department = await visitAs('sonoivu', STILL);
  await department.goto(agency.url().replace('/reports/', '/reviews/'));
  const line = department.locator('tr[data-line="section:danh-gia"]');
  await expect(line).toContainText('Chưa số hóa xong hồ sơ cũ.');
  await expect(line).toContainText(`Đã trả lại: ${REASON}`);
  await expect(line).toContainText('cơ quan trả lời: Đã nêu việc chưa làm được.');
  await line.getByLabel(/^Đánh dấu: /).selectOption('Trả lại');
  await department.getByRole('button', { name: 'Trả lại các dòng đã đánh dấu' }).click();
  await expect(department.locator('main').getByRole('alert')).toContainText('Ghi lý do cho dòng này.');
  await line.getByLabel(/^Lý do trả lại: /).fill(AGAIN);
  await department.getByRole('button', { name: 'Trả lại các dòng đã đánh dấu' }).click();
  await expect(department.getByText('Bị trả lại', { exact: true })).toBeVisible();
});

test('answered once more, it is approved with the rest', async ({ visitAs, page }) => {
  const agency = await openReport(await visitAs(AGENCY.code, STILL));
  await agency.getByRole('link', { name: 'Kiểm tra và gửi' }).click();
  await answerAll(agency, 'Vì thiếu người số hóa.');
  await send(agency);
  await enter(page, 'sonoivu');
  await page.goto(agency.url().replace('/reports/', '/reviews/'));
  await expect(page.locator('tr[data-line="section:danh-gia"]')).toContainText(AGAIN);
  await page.getByRole('button', { name: 'Duyệt báo cáo' }).click();
  await expect(page.getByText('Đã duyệt', { exact: true })).toBeVisible();
  await page.getByText('Các dòng đã trả lại và câu trả lời').first().click();
  await expect(page.getByText('Vì thiếu người số hóa.').first()).toBeVisible();
});

/** The agency's report. */
async function openReport(page: Page): Promise<Page> {
  await page.goto('/reports');
  const open = page.getByRole('row').filter({ hasText: /Chưa tới hạn|Đang mở|Quá hạn nộp/ });
  await open.last().getByRole('link').click(); // the newest stand first, and other tests open periods of next year
  await expect(page.getByRole('heading', { level: 1 })).toContainText(AGENCY.name);
  return page;
}

async function openReview(page: Page): Promise<void> {
  await page.goto('/reviews');
  await page.getByRole('link', { name: AGENCY.name }).click();
  await untilAlive(page, 'tr[data-line]');
  await expect(page.getByRole('button', { name: 'Tắt phím tắt' })).toBeVisible();
}

async function answerAll(page: Page, words: string): Promise<void> {
  for (const question of await page.getByRole('textbox', { name: /^Trả lại – / }).all()) await question.fill(words);
  await page.getByRole('button', { name: 'Lưu giải trình' }).click();
}

async function send(page: Page): Promise<void> {
  await sendReport(page);
  await expect(page.getByText('Đã gửi, chờ duyệt', { exact: true })).toBeVisible();
}

/** What is late says why; the sample does not always. */
async function giveReasons(page: Page): Promise<void> {
  for (const folded of await page.getByText(/^Nhiệm vụ phối hợp: /).all()) await folded.click();
  for (const note of await page.locator('input[name^="t"][name$=".note"]:visible').all())
    await note.fill('Chờ văn bản hướng dẫn.');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText(/^Đã lưu lúc/).first()).toBeVisible();
}
