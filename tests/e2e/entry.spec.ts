import { expect, type Page } from '@playwright/test';
import { enter } from '../support/browser.ts';
import { expectAccessible, expectNoSidewaysScroll, untilAlive } from '../support/pages.ts';
import { test } from '../support/test.ts';

/** An agency whose report no other test touches. */
const AGENCY = 'so-xay-dung';
const SAVED = /Đã lưu lúc \d\d:\d\d/;

test.describe.configure({ mode: 'serial' });

test.beforeEach(({ page }) => enter(page, AGENCY));

test('a cell that is left is saved by itself, and what was understood shows under it', async ({ page }) => {
  await openSheet(page);
  const cell = figures(page).nth(0);
  await cell.click(); // the whole of it is chosen, as in a spreadsheet
  await page.keyboard.type('1 234');
  await expect(page.locator(`[id="${await cell.getAttribute('id')}"] + *`)).toHaveText('1.234');
  await page.keyboard.press('Enter');
  await expect(foot(page)).toContainText(SAVED);
  await page.reload();
  await expect(figures(page).nth(0)).toHaveValue('1.234');
});

test('one key for each kind of answer', async ({ page }) => {
  await openSheet(page);
  const name = ((await figures(page).nth(1).getAttribute('name')) ?? '').replace('.typed', '');
  const kind = page.locator(`[name="${name}.kind"]`);
  await figures(page).nth(1).focus();
  for (const [key, value] of [
    ['p', 'nil'],
    ['k', 'not-applicable'],
    ['s', 'value'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(kind).toHaveValue(value);
  }
  await page.keyboard.press('c');
  await expect(page.locator(`[name="${name}.reason"]`)).toBeFocused();
  await figures(page).nth(1).focus();
  await page.keyboard.type('7');
  await expect(kind).toHaveValue('value');
});

test('a cut line and a closed tab lose nothing', async ({ page, context }) => {
  const texts = [0, 1, 2].map((more) => String(100 + (Date.now() % 800) + more)); // others than an earlier run left
  await openSheet(page);
  await context.setOffline(true);
  for (const [at, text] of texts.entries()) await figures(page).nth(at).fill(text);
  await figures(page).nth(3).focus();
  await expect(foot(page)).toContainText('Chưa gửi được 3 ô, sẽ gửi lại…');
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await openSheet(again);
  await expect(figures(again).nth(2)).toHaveValue(texts[2] as string);
  await expect(foot(again)).toContainText(SAVED);
  await again.reload();
  for (const [at, text] of texts.entries()) await expect(figures(again).nth(at)).toHaveValue(text);
});

test('when the line is back, what waited is sent', async ({ page, context }) => {
  await openSheet(page);
  await context.setOffline(true);
  await figures(page).nth(0).fill('21');
  await figures(page).nth(1).focus();
  await expect(foot(page)).toContainText('Chưa gửi được 1 ô');
  await context.setOffline(false);
  await expect(foot(page)).toContainText(SAVED);
});

test('two windows in one report: both answers are shown and one is chosen', async ({ page, visitAs }) => {
  await openSheet(page);
  const other = await visitAs(AGENCY);
  await openSheet(other);
  await figures(other).nth(0).fill('31');
  await figures(other).nth(1).focus();
  await expect(foot(other)).toContainText(SAVED);
  await figures(page).nth(0).fill('32');
  await figures(page).nth(1).focus();
  const row = figures(page).nth(0).locator('xpath=ancestor::tr');
  await expect(row).toContainText(/vừa lưu “31” lúc \d\d:\d\d/);
  await expect(figures(page).nth(0)).toHaveValue('32');
  await expectAccessible(page);
  await row.getByRole('button', { name: /^Lấy của/ }).click();
  await expect(figures(page).nth(0)).toHaveValue('31');
  await figures(page).nth(0).fill('33');
  await figures(page).nth(1).focus();
  await expect(foot(page)).toContainText(SAVED);
});

test('a whole column from Excel is one action; what is not understood stays and is told in both places', async ({
  page,
}) => {
  await openSheet(page);
  const cells = page.locator('[data-cell]');
  const count = await cells.count();
  const column = await cells.evaluateAll((all) =>
    all.map((cell, at) => (cell instanceof HTMLSelectElement ? (cell.options[1]?.text ?? '') : at === 1 ? '1.5' : '-')),
  );
  await cells.first().focus();
  await paste(page, `${column.join('\r\n')}\r\n`);
  await expect(page.getByText(new RegExp(`Đã dán ${count} dòng`))).toBeVisible();
  const summary = page.locator('#can-xem-lai');
  await expect(summary).toContainText('Có phải 1,5?');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.locator('main').getByRole('alert')).toBeFocused();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
});

async function openSheet(page: Page): Promise<void> {
  await page.goto('/');
  await page.locator('main').getByRole('link', { name: /năm/i }).first().click();
  await untilAlive(page, '[data-cell]');
}

function figures(page: Page) {
  return page.locator('input[data-cell]');
}

/** The line that says how saving stands. */
function foot(page: Page) {
  return page.locator('form span[role=status]').last();
}

/** As Ctrl+V does, with a clipboard of our own. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}
