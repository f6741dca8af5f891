import { expect, type Page } from '@playwright/test';
import { plusDays } from '../../lib/domain/calendar.ts';
import { sayNextStep } from '../support/late-tasks.ts';
import { untilAlive } from '../support/pages.ts';
import { test } from '../support/test.ts';

/** An agency whose report no other test touches. */
const AGENCY = 'so-nong-nghiep-va-moi-truong';
const OWED = /ghi lý do chậm ở cột “Ghi chú, lý do chậm”/;
const STEP_OWED = /Quá hạn trên 30 ngày: ghi bước tiếp theo/;
const REASON = 'Chậm vì chờ hướng dẫn của bộ.';

test.describe.configure({ mode: 'serial' });

test('a task that was done late says why before the report is sent: on the sheet, in the answer, on the list', async ({
  visitAs,
}) => {
  const page = await visitAs(AGENCY);
  await openSheet(page);
  const task = lateTask(page, 0);
  const answered = page.waitForResponse((response) => response.url().endsWith('/answers') && response.ok());
  await finishLate(page, task);
  await expect(task).toContainText(OWED);
  await expect(page.getByText(/^1 nhiệm vụ chậm chưa ghi lý do/)).toBeVisible();
  expect(await (await answered).text()).toMatch(OWED);

  const title = await titleOf(task);
  await saveAndCheck(page);
  const owed = page.getByRole('listitem').filter({ hasText: OWED });
  await expect(owed).toHaveCount(1);
  await owed.getByRole('link', { name: title }).click();
  await untilAlive(page, '[data-cell]');
  const reason = page.locator(':target');
  await expect(reason).toBeInViewport();
  await reason.fill(REASON);
  await expect(page.getByText(OWED)).toHaveCount(0);
  await saveAndCheck(page);
  await expect(owed).toHaveCount(0);
});

test('the same without JavaScript: said with the saving, at the task and on the list', async ({ visitAs }) => {
  const page = await visitAs(AGENCY, { javaScriptEnabled: false });
  await openSheet(page, false);
  const task = lateTask(page, 1);
  await finishLate(page, task);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText(/Đã lưu lúc .* Còn 1 nhiệm vụ chậm chưa ghi lý do/)).toBeVisible();
  await expect(task).toContainText(OWED);
  await page.getByRole('link', { name: 'Kiểm tra và gửi' }).click();
  const owed = page.getByRole('listitem').filter({ hasText: OWED });
  await owed.getByRole('link').click();
  await page.locator(':target').fill(REASON);
  await saveAndCheck(page);
  await expect(owed).toHaveCount(0);
});

for (const isAlive of [true, false]) {
  test(`a task more than 30 days overdue says its next step${isAlive ? '' : ', also without JavaScript'}`, async ({
    visitAs,
  }) => {
    const page = await visitAs(AGENCY, { javaScriptEnabled: isAlive });
    await openSheet(page, isAlive);
    const supported = page.getByRole('table', { name: 'Nhiệm vụ phối hợp' }).getByRole('row');
    const task = supported.filter({ hasText: '31/12/2025' }).nth(isAlive ? 0 : 1);
    await page.getByText(/^Nhiệm vụ phối hợp: \d+$/).click();
    await task.getByLabel(/^Tiến độ/).selectOption('in-progress');
    await task.getByLabel(/^Ghi chú/).fill(REASON);
    for (const name of [/^Bước tiếp theo/, /^Ai làm/, /^Xong ngày/]) await task.getByLabel(name).fill('');
    await saveAndCheck(page);
    const owed = page.getByRole('listitem').filter({ hasText: STEP_OWED });
    await owed.first().getByRole('link').click();
    if (isAlive) await untilAlive(page, '[data-cell]');
    await expect(task).toContainText(STEP_OWED);
    await expect(page.locator(':target')).toBeInViewport();

    const id = (await page.locator(':target').getAttribute('id')) ?? '';
    await page.locator(':target').fill('Trình dự thảo');
    await page.getByRole('button', { name: 'Lưu và kiểm tra để gửi' }).click();
    await expect(page.getByRole('alert').first()).toContainText('Bước tiếp theo cần đủ ba ý');
    await sayNextStep(page, id.replace('.step', ''));
    await saveAndCheck(page);
    await expect(owed).toHaveCount(0);
  });
}

async function openSheet(page: Page, isAlive = true): Promise<void> {
  await page.goto('/');
  await page.locator('main').getByRole('link', { name: /năm/i }).first().click();
  if (isAlive) await untilAlive(page, '[data-cell]');
}

/** The sheet lists what is owed too: only the page that follows tells that all is saved. */
async function saveAndCheck(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu và kiểm tra để gửi' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kiểm tra trước khi gửi');
}

/** Tasks that this agency leads and that have a day: one for each way of entering. */
function lateTask(page: Page, index: number) {
  const led = page.getByRole('table', { name: 'Nhiệm vụ chủ trì' }).getByRole('row');
  return led.filter({ hasText: /\d\d\/\d\d\/\d{4}/ }).nth(index);
}

/** Done the day after it was due is late on whatever day this runs. */
async function finishLate(page: Page, task: ReturnType<typeof lateTask>): Promise<void> {
  const due = /(\d\d)\/(\d\d)\/(\d{4})/.exec((await task.getByRole('cell').first().textContent()) ?? '') ?? [];
  const [year, month, day] = plusDays(`${due[3]}-${due[2]}-${due[1]}`, 1).split('-');
  await task.getByLabel(/^Tiến độ/).selectOption('done');
  await task.getByLabel('Hoàn thành ngày').fill(`${day}/${month}/${year}`);
  await task.getByLabel(/^Ghi chú/).fill('');
  await task.getByLabel(/^Văn bản kết quả/).fill(`${Date.now()}/BC`); // a change also where an earlier run ended halfway
  await page.getByLabel('Số, ký hiệu').focus();
}

async function titleOf(task: ReturnType<typeof lateTask>): Promise<string> {
  return (await task.getByLabel(/^Ghi chú/).getAttribute('aria-label'))?.replace('Ghi chú: ', '') ?? '';
}
