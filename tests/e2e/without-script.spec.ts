import { expect, type Page } from '@playwright/test';
import { signIn } from '../support/browser.ts';
import { sendReport } from '../support/early-sending.ts';
import { explainDelays } from '../support/late-tasks.ts';
import { writeNarrative } from '../support/narrative.ts';
import { test } from '../support/test.ts';

const REASON = 'Chưa khớp với sổ theo dõi, đề nghị rà lại.';
const STILL = { javaScriptEnabled: false };
/** An agency whose report no other test touches. */
const AGENCY = 'so-van-hoa-the-thao-va-du-lich';

/** The main job before any script has arrived, or without one at all: every step is a plain form. */
test('sign in, open, enter, save, send, return, answer, approve and sign out without JavaScript', async ({
  visitAs,
}) => {
  const agency = await visitAs('stranger', STILL);
  const department = await visitAs('stranger', STILL);
  await signIn(agency, AGENCY);
  await agency.locator('main').getByRole('link', { name: /năm/i }).first().click();
  await expect(agency.getByRole('heading', { level: 1 })).toContainText('Sở Văn hóa, Thể thao và Du lịch');
  const address = agency.url();

  await test.step('enter and save: what cannot be read stays in its cell', async () => {
    await agency.locator('input[data-cell]').first().fill('1.5');
    await agency.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(agency.locator('main').getByRole('alert')).toContainText('Còn 1 dòng chưa lưu được');
    await expect(agency.locator('input[data-cell]').first()).toHaveValue('1.5');
    await agency.locator('input[data-cell]').first().fill('');
    await fillAll(agency);
    await agency.getByRole('button', { name: 'Lưu', exact: true }).click();
    await explainDelays(agency);
    await agency.getByRole('button', { name: 'Lưu và kiểm tra để gửi' }).click();
    await expect(agency.getByRole('heading', { level: 1 })).toContainText('Kiểm tra trước khi gửi');
  });

  await test.step('send', async () => {
    await writeNarrative(agency, address);
    await explainAll(agency);
    await sendReport(agency);
    await expect(agency.getByText('Đã gửi, chờ duyệt', { exact: true })).toBeVisible();
  });

  await test.step('return a line', async () => {
    await signIn(department, 'sonoivu');
    await department.goto(address.replace('/reports/', '/reviews/'));
    const first = department.locator('tr[data-line]').first();
    await first.getByLabel(/^Đánh dấu: /).selectOption('Trả lại');
    await first.getByLabel(/^Lý do trả lại: /).fill(REASON);
    await department.getByRole('button', { name: 'Trả lại các dòng đã đánh dấu' }).click();
    await expect(department.getByText('Bị trả lại', { exact: true })).toBeVisible();
  });

  await test.step('answer and send again', async () => {
    await agency.goto(`${address}/check`);
    await expect(agency.getByText('Còn 1 việc trước khi gửi được')).toBeVisible();
    await explainAll(agency);
    await expect(agency.getByText('Đã đủ để gửi', { exact: false })).toBeVisible();
    await sendReport(agency);
    await expect(agency.getByText(/Lần gửi thứ 2/)).toBeVisible();
  });

  await test.step('approve', async () => {
    await department.reload();
    await department.getByRole('button', { name: 'Duyệt báo cáo' }).click();
    await expect(department.getByText('Đã duyệt', { exact: true })).toBeVisible();
  });

  for (const page of [agency, department]) {
    await page.goto('/khong-co-trang-nay');
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
    await page.goto('/');
    await expect(page).toHaveURL(/\/login$/);
  }
});

test('on a phone without JavaScript the way on and the way out are there', async ({ visitAs }) => {
  const page = await visitAs('lanhdao', { ...STILL, viewport: { width: 390, height: 844 } });
  await page.goto('/');
  await page.getByText('Mục lục').click();
  await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
  await page.getByRole('row').getByRole('link').first().click();
  await page.getByText('Tìm, lọc').click();
  await page.getByLabel('Tìm trong tên chỉ tiêu').fill('so hoa');
  await page.getByRole('button', { name: 'Lọc' }).click();
  await expect(page.getByLabel('Tìm trong tên chỉ tiêu')).toHaveValue('so hoa');
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
});

test('a folded form that was refused is unfolded again, with what was typed', async ({ visitAs }) => {
  const page = await visitAs('sonoivu', STILL);
  await page.goto('/periods');
  await page.getByRole('row').getByRole('link').first().click();
  await page.getByText('Đổi ngày của kỳ').click();
  await page.getByLabel('Khóa từ ngày').fill('31/02/2027');
  await page.getByRole('button', { name: 'Lưu các ngày' }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText('Ngày khóa chưa đúng');
  await expect(page.getByLabel('Khóa từ ngày')).toBeVisible();
  await expect(page.getByLabel('Khóa từ ngày')).toHaveValue('31/02/2027');
});

/** Something in every cell, a state for every task that is led, and who signed the report. */
async function fillAll(page: Page): Promise<void> {
  for (const cell of await page.locator('input[data-cell]').all()) await cell.fill('0');
  for (const choice of await page.locator('select[data-cell]').all()) await choice.selectOption({ index: 1 });
  for (const words of await page.locator('textarea[id$=".typed"]').all()) await words.fill('Không có vướng mắc.');
  for (const state of await page.locator('select[id^="t"][id$=".state"]:visible').all())
    await state.selectOption('in-progress');
  await page.getByLabel('Số, ký hiệu').fill('88/BC-SVHTTDL');
  await page.getByLabel('Ngày ban hành').fill('20/11/2026');
  await page.getByLabel('Người ký', { exact: true }).fill('Lò Thị Ký');
}

async function explainAll(page: Page): Promise<void> {
  const questions = await page.getByRole('textbox', { name: /^(Trả lại|Cần giải thích)/ }).all();
  for (const question of questions) await question.fill('Đúng, vì đã đối chiếu với sổ theo dõi.');
  if (questions.length > 0) await page.getByRole('button', { name: 'Lưu giải trình' }).click();
}
