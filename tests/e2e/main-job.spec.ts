import { expect, type Page } from '@playwright/test';
import { enter, signIn, watchFaults } from '../support/browser.ts';
import { expectEarlyRefused, expectEarlySaid, sendReport } from '../support/early-sending.ts';
import { explainDelays } from '../support/late-tasks.ts';
import { writeNarrative } from '../support/narrative.ts';
import { untilAlive } from '../support/pages.ts';
import { test } from '../support/test.ts';

const REASON = 'Lệch với hệ thống một cửa, đề nghị rà lại.';

/** The whole job of issue 2, on the sample data: fill in, send, return, answer, send again, approve, see it counted. */
test('an agency’s report goes from a half-filled sheet to the province’s figures', async ({ visitAs }) => {
  const agency = await visitAs('stranger');
  const department = await visitAs('stranger');
  const faults = [watchFaults(agency), watchFaults(department)];
  await signIn(agency, 'sotaichinh');
  const asked = agency.locator('main').getByRole('link', { name: /năm/i }).first();
  const period = ((await asked.textContent()) ?? '').trim();
  await asked.click();
  await expect(agency.getByRole('heading', { level: 1 })).toContainText('Sở Tài chính');
  const address = agency.url();

  await fillWhatIsBlank(agency);
  await explainDelays(agency);
  await agency.getByRole('button', { name: 'Lưu và kiểm tra để gửi' }).click();
  await expect(agency.getByRole('heading', { level: 1 })).toContainText('Kiểm tra trước khi gửi');
  await writeNarrative(agency, address);
  await explainAll(agency);
  await expectEarlyRefused(agency);
  const isEarly = await sendReport(agency);
  await expect(agency).toHaveURL(address);
  await expect(agency.getByText('Đã gửi, chờ duyệt', { exact: true })).toBeVisible();

  await signIn(department, 'sonoivu');
  await department.goto(address.replace('/reports/', '/reviews/'));
  if (isEarly) await expectEarlySaid(department);
  const first = department.locator('tr[data-line]').first();
  await first.getByLabel(/^Đánh dấu: /).selectOption('Trả lại');
  await first.getByLabel(/^Lý do trả lại: /).fill(REASON);
  await department.getByRole('button', { name: 'Trả lại các dòng đã đánh dấu' }).click();
  await expect(department.getByText('Bị trả lại', { exact: true })).toBeVisible();

  await agency.reload();
  await expect(agency.getByText(REASON).first()).toBeVisible();
  await agency.getByRole('link', { name: 'Kiểm tra và gửi' }).click();
  await sendReport(agency);
  await expect(agency.getByText(/1 dòng bị trả lại chưa có câu trả lời/)).toBeVisible();
  await explainAll(agency);
  await sendReport(agency);
  await expect(agency.getByText('Đã gửi, chờ duyệt', { exact: true })).toBeVisible();
  await expect(agency.getByText(/Lần gửi thứ 2/)).toBeVisible();

  const leader = await openDashboard(await visitAs('lanhdao'));
  await department.reload();
  await department.getByRole('button', { name: 'Duyệt báo cáo' }).click();
  await expect(department.getByText('Đã duyệt', { exact: true })).toBeVisible();
  await expect(leader.getByText(/Số liệu vừa thay đổi, trang đã cập nhật lúc \d\d:\d\d/)).toBeVisible();
  await expect(leader.locator('body[data-same="yes"]')).toHaveCount(1);
  await expect(department.getByText(/Lần gửi 2: .* duyệt lúc/)).toBeVisible();

  await department.getByRole('link', { name: 'Kỳ báo cáo' }).first().click();
  await department.getByRole('table').getByRole('link', { name: period, exact: true }).click();
  await department.getByRole('link', { name: 'Xem bảng tổng hợp' }).click();
  const owned = department.getByRole('row', { name: /Dự toán thu ngân sách nội địa/ });
  await expect(owned).toContainText('1/1');
  await owned.getByRole('link').first().click();
  await expect(department.getByRole('row', { name: /Sở Tài chính/ })).toContainText('Đã duyệt');
  expect(faults).toEqual([[], []]);
});

test('what cannot be read stays in its cell, what can is saved, and nothing is lost', async ({ page }) => {
  await enter(page, 'sotuphap');
  await page.goto('/');
  await page.getByRole('link', { name: /năm/i }).first().click();
  await untilAlive(page, '[data-cell]');
  const cells = page.locator('input[data-cell]');
  await cells.nth(0).fill('1.5');
  await cells.nth(1).fill('12');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByRole('alert').first()).toContainText('Còn 1 dòng chưa lưu được');
  await expect(page.getByRole('alert').first()).toBeFocused();
  await expect(cells.nth(0)).toHaveValue('1.5');
  await expect(cells.nth(1)).toHaveValue('12');
  await page.reload();
  await expect(cells.nth(1)).toHaveValue('12');
});

test('a sheet moves like a spreadsheet: Enter and the arrows go down and up', async ({ page }) => {
  await enter(page, 'sotuphap');
  await page.goto('/');
  await page.getByRole('link', { name: /năm/i }).first().click();
  await untilAlive(page, '[data-cell]');
  const cells = page.locator('[data-cell]');
  await cells.nth(0).focus();
  await page.keyboard.press('Enter');
  await expect(cells.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(cells.nth(0)).toBeFocused();
});

test('another agency’s report is not found, and the page says what to do', async ({ page }) => {
  await enter(page, 'sotaichinh');
  const response = await page.goto('/reports/1');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang này');
});

/** The page of leadership, marked so that a reload would show. */
async function openDashboard(page: Page): Promise<Page> {
  await page.goto('/dashboard');
  await page.evaluate(() => document.body.setAttribute('data-same', 'yes'));
  return page;
}

async function fillWhatIsBlank(page: Page): Promise<void> {
  for (const cell of await page.locator('input[data-cell]').all()) {
    if ((await cell.inputValue()) === '') await cell.fill('0');
  }
  for (const choice of await page.locator('select[data-cell]').all()) {
    if ((await choice.inputValue()) === '') await choice.selectOption({ index: 1 });
  }
  for (const words of await page.locator('textarea[id$=".typed"]').all()) {
    if ((await words.inputValue()) === '') await words.fill('Không có vướng mắc.');
  }
}

async function explainAll(page: Page): Promise<void> {
  const questions = await page.getByRole('textbox', { name: /^(Trả lại|Cần giải thích)/ }).all();
  for (const question of questions) await question.fill('Đúng, vì đã đối chiếu với sổ theo dõi.');
  if (questions.length === 0) return;
  await page.getByRole('button', { name: 'Lưu giải trình' }).click();
  await expect(page.getByText('Đã lưu giải trình.')).toBeVisible();
}
