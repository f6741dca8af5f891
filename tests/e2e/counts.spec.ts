import { expect, type Page } from '@playwright/test';
import { enter } from '../support/browser.ts';
import { sendReport } from '../support/early-sending.ts';
import { plantFullSheet } from '../support/full-sheet.ts';
import { writeNarrative } from '../support/narrative.ts';
import { expectAccessible, untilAlive } from '../support/pages.ts';
import { test } from '../support/test.ts';

/** The form of 2021, all of it, for an agency and in a period that no other test touches. */
const AGENCY = { code: 'so-ngoai-vu', name: 'Sở Ngoại vụ' };
const PERIOD = `Rà soát theo biểu 2021, đợt ${Date.now()}`;
const ROWS = 97;
const SAVED = /Đã lưu lúc \d\d:\d\d/;

test.describe.configure({ mode: 'serial' });

test.beforeAll(() => plantFullSheet(AGENCY.code, PERIOD));

test('a column of 97 rows takes one key for each answer and one to go on', async ({ page }) => {
  const keys = await openSheet(page);
  await expect(page.locator('form').getByText(`0/${ROWS} dòng`).first()).toBeVisible();
  await cells(page).first().focus();
  for (let at = 0; at < ROWS; at += 1) {
    const shape = await page.evaluate(() => document.activeElement?.tagName);
    if (shape === 'SELECT') await page.keyboard.press('ArrowDown');
    else await page.keyboard.type(shape === 'TEXTAREA' ? 'x' : '0');
    await expectInView(page);
    if (at < ROWS - 1) await page.keyboard.press('Enter');
  }
  await expect(cells(page).last()).toBeFocused();
  expect(await keys()).toBe(2 * ROWS - 1);
  await page.keyboard.press('Enter');
  await expect(page.locator('form').getByText(`${ROWS}/${ROWS} dòng`).first()).toBeVisible();
  await cells(page).first().focus();
  await expect(foot(page)).toContainText(SAVED);
  await page.reload();
  await expect(page.locator('form').getByText(`${ROWS}/${ROWS} dòng`).first()).toBeVisible();
});

test('one paste fills 97 cells and says how many and which failed; one key takes it back', async ({ page }) => {
  const keys = await openSheet(page);
  const before = await valuesOf(page);
  const column = await pastable(page);
  const figures = await numberRows(page);
  const broken = [figures[3], figures[40], figures[70]] as number[];
  for (const at of broken) column[at] = '1.5';
  await cells(page).first().focus();
  await putOnClipboard(page, `${column.join('\r\n')}\r\n`);
  await page.keyboard.press('Control+V');
  await expect(page.getByText(`Đã dán ${ROWS} dòng, 3 dòng chưa đọc được và đã đánh dấu.`)).toBeVisible();
  expect(await keys()).toBe(1);
  const summary = page.locator('#can-xem-lai');
  await expect(summary.getByRole('listitem').filter({ hasText: 'Có phải 1,5?' })).toHaveCount(3);
  for (const at of broken) {
    const name = await cells(page).nth(at).getAttribute('id');
    await expect(summary.locator(`a[href="#${name}"]`)).toBeVisible();
  }
  expect((await valuesOf(page)).filter((text, at) => text === before[at])).toEqual([]);
  await expectAccessible(page);

  await page.keyboard.press('Control+Z');
  await expect(page.getByText(`Đã hoàn tác dán: ${ROWS} dòng lại như trước.`)).toBeVisible();
  expect(await keys()).toBe(2);
  expect(await valuesOf(page)).toEqual(before);
  await expect(foot(page)).toContainText(SAVED);
  await page.reload();
  expect(await valuesOf(page)).toEqual(before);
});

test('from any cell three keys copy the column for Excel; one puts it back and nothing has changed', async ({
  page,
}) => {
  const keys = await openSheet(page);
  await numbers(page).nth(0).fill('1.234');
  await numbers(page).nth(1).fill('');
  await numbers(page).nth(1).press('p');
  await numbers(page).nth(2).focus();
  await expect(foot(page)).toContainText(SAVED);
  const before = await valuesOf(page);
  const from = await keys();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+End');
  await page.keyboard.press('Control+C');
  expect((await keys()) - from).toBe(3);
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/);
  expect(copied.length).toBe(ROWS);
  expect(copied).toEqual(expect.arrayContaining(['1234', 'không phát sinh']));
  await putOnClipboard(page, copied.join('\r\n'));
  await cells(page).first().focus();
  await page.keyboard.press('Control+V');
  await expect(page.getByText(`Đã dán ${ROWS} dòng.`)).toBeVisible();
  await expect(foot(page)).toContainText(SAVED);
  await page.reload();
  expect((await valuesOf(page)).map((text) => text.replace('.', ''))).toEqual(
    before.map((text) => text.replace('.', '')),
  );
});

test('of 97 lines sent again four have changed: seven keys look at them, approve the rest and decide', async ({
  page,
  visitAs,
}) => {
  await openSheet(page);
  const address = page.url();
  await signReport(page);
  await writeNarrative(page, address);
  await send(page);
  await page.getByRole('button', { name: 'Rút báo cáo về để sửa' }).click();
  await expect(cells(page).first()).toBeVisible();
  for (const code of ['2.1', '2.2', '5.2.1', '5.4.1']) {
    const cell = page
      .locator('tr', { has: page.getByRole('cell', { name: code, exact: true }) })
      .locator('input[data-cell]');
    await cell.fill('1');
    await cell.press('Enter');
  }
  await expect(foot(page)).toContainText(SAVED);
  await page.goto(`${address}/check`);
  await send(page);

  const desk = await visitAs('sonoivu', { viewport: { width: 1440, height: 1000 } });
  const keys = await countKeys(desk);
  await desk.goto(address.replace('/reports/', '/reviews/'));
  await untilAlive(desk, 'tr[data-line]');
  await expect(desk.getByRole('heading', { name: 'Cần xem: 4 dòng' })).toBeVisible();
  await expect(desk.getByText('4 dòng đổi so với lần gửi trước')).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Tắt phím tắt' })).toBeVisible();
  for (let at = 0; at < 4; at += 1) await desk.keyboard.press('a');
  await desk.keyboard.press('c');
  await expect(desk.getByText('Đã lưu đánh dấu. Chưa có gì gửi cho cơ quan.')).toBeVisible();
  await desk.keyboard.press('g');
  expect(await keys()).toBe(6);
  await desk.keyboard.press('Enter'); // the seventh
  await expect(desk.getByText('Đã duyệt', { exact: true })).toBeVisible();
});

async function openSheet(page: Page): Promise<() => Promise<number>> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const keys = await countKeys(page);
  await enter(page, AGENCY.code);
  await page.goto('/');
  await page.locator('main').getByRole('link', { name: PERIOD }).first().click();
  await untilAlive(page, '[data-cell]');
  await page.evaluate('window.pressed = 0');
  return keys;
}

/** Counts in the page what is really pressed: a chord is one press, a held modifier none. */
async function countKeys(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counted = window as unknown as { pressed: number };
    counted.pressed = 0;
    const modifiers = ['Control', 'Shift', 'Alt', 'Meta'];
    const count = (event: KeyboardEvent) => {
      if (!modifiers.includes(event.key)) counted.pressed += 1;
    };
    window.addEventListener('keydown', count, { capture: true });
  });
  return () => page.evaluate('window.pressed');
}

function cells(page: Page) {
  return page.locator('[data-cell]');
}

function numbers(page: Page) {
  return page.locator('input[data-cell]');
}

/** The line that says how saving stands. */
function foot(page: Page) {
  return page.locator('form span[role=status]').last();
}

function valuesOf(page: Page): Promise<string[]> {
  return cells(page).evaluateAll((all) => all.map((cell) => (cell as HTMLInputElement).value));
}

/** What the row in hand is held against stands on the screen, without a key. */
async function expectInView(page: Page): Promise<void> {
  const isInView = await page.evaluate(() => {
    const [row, said] = [document.activeElement?.closest('tr'), document.querySelector('#dang-go')];
    const name = row?.querySelector('th')?.firstChild?.textContent?.trim() ?? '-';
    const box = said?.getBoundingClientRect();
    return Boolean(box && box.top >= 0 && box.bottom <= innerHeight && said?.textContent?.includes(name));
  });
  expect(isInView).toBe(true);
}

/** A column as it lies in Excel, one cell for each of ours, all of them other than they are. */
function pastable(page: Page): Promise<string[]> {
  return cells(page).evaluateAll((all) =>
    all.map((cell) => {
      if (cell instanceof HTMLSelectElement) return [...cell.options].at(-1)?.text ?? '';
      return cell instanceof HTMLTextAreaElement ? 'Theo kế hoạch năm.' : '1';
    }),
  );
}

/** Where in the column figures stand. */
function numberRows(page: Page): Promise<number[]> {
  return cells(page).evaluateAll((all) => all.flatMap((cell, at) => (cell instanceof HTMLInputElement ? [at] : [])));
}

/** As Excel puts a column there: as text, and as a table. */
async function putOnClipboard(page: Page, text: string): Promise<void> {
  await page.evaluate(async (copied) => {
    const rows = copied.split(/\r\n/).filter(Boolean);
    const table = `<table>${rows.map((row) => `<tr><td>${row}</td></tr>`).join('')}</table>`;
    const blob = (type: string, of: string) => new Blob([of], { type });
    const item = { 'text/plain': blob('text/plain', copied), 'text/html': blob('text/html', table) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
  }, text);
}

/** What the report owes beside its figures. */
async function signReport(page: Page): Promise<void> {
  for (const state of await page.locator('select[id^="t"][id$=".state"]:visible').all())
    await state.selectOption('in-progress');
  await page.getByLabel('Số, ký hiệu').fill('12/BC-SNgV');
  await page.getByLabel('Ngày ban hành').fill('02/01/2020');
  await page.getByLabel('Người ký', { exact: true }).fill('Lò Thị Ký');
  await cells(page).first().focus();
  await expect(foot(page)).toContainText(SAVED);
}

async function send(page: Page): Promise<void> {
  await sendReport(page);
  await expect(page.getByText('Đã gửi, chờ duyệt', { exact: true })).toBeVisible();
}
