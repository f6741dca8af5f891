import { expect, type Page } from '@playwright/test';
import { enter, watchFaults } from '../support/browser.ts';
import { LARGE_AGENCIES, LARGE_STAFF, plantLargeProvince } from '../support/large-province.ts';
import { expectAccessible, expectNoSidewaysScroll, untilAlive } from '../support/pages.ts';
import { test } from '../support/test.ts';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

test.beforeAll(plantLargeProvince);

test('145 agencies and the periods of a year stand on one screen of 1440 × 900', async ({ page }) => {
  const faults = watchFaults(page);
  await page.setViewportSize(DESK);
  await enter(page, LARGE_STAFF);
  await page.goto('/sending');
  await expect(page.getByRole('rowheader')).toHaveCount(LARGE_AGENCIES);
  const head = page.getByRole('table').first().getByRole('columnheader');
  await expect(head).toHaveText(['Sở, ban, ngành', 'Q1Quý I', '6T6 tháng', 'Q3Quý III', 'NămCả năm', 'Nhắc']);
  const edges = await page.evaluate(() => {
    const rows = [...document.querySelectorAll('main tbody tr')].map((row) => row.getBoundingClientRect());
    return [Math.max(...rows.map((row) => row.bottom)), Math.max(...rows.map((row) => row.right))];
  });
  expect(edges[0]).toBeLessThanOrEqual(DESK.height);
  expect(edges[1]).toBeLessThanOrEqual(DESK.width);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('main tbody th')].flatMap((head) => {
      const name = head.querySelector('[aria-hidden]') ?? head;
      return name.getBoundingClientRect().width > head.clientWidth ? (name.textContent ?? '') : [];
    }),
  );
  expect([...new Set(cut)]).toEqual([]);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

test('a report that is open again is shown as such, looked for, and reminded though the period is locked', async ({
  page,
}) => {
  await enter(page, LARGE_STAFF);
  await page.goto('/sending');
  await page.getByRole('link', { name: 'Quý III' }).first().click();
  await page.getByRole('link', { name: 'Mở lại 1', exact: true }).click();
  await expect(page).toHaveURL(/tinh-trang=mo-lai/);
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await expect(page.getByRole('row').nth(1)).toContainText(
    /M\d+chưa gửi, được mở lại đến hết \d\d\/\d\d\/\d{4}, còn \d+ dòng trống/,
  );
  await expect(page.getByRole('button', { name: 'Nhắc 1 cơ quan chưa gửi' })).toBeVisible();
  await page.getByRole('link', { name: /^Không gửi/ }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('Kkhông gửi');
  await expect(page.getByRole('button', { name: /^Nhắc/ })).toHaveCount(0);
});

test('by keyboard: one stop a table, the arrows from cell to cell, the cell in hand in words', async ({ page }) => {
  await page.setViewportSize(DESK);
  await enter(page, LARGE_STAFF);
  await page.goto('/sending');
  await untilAlive(page, '.matrices');
  const block = page.getByRole('region', { name: 'Sở, ban, ngành, 1–20' });
  await block.focus();
  await page.keyboard.press('ArrowDown');
  const first = page.getByRole('row').nth(1);
  const cells = first.getByRole('cell');
  await expectHeld(page, 'Quý I', await cells.nth(0).locator('.sr-only').innerText());
  await page.keyboard.press('ArrowRight');
  await expectHeld(page, '6 tháng', await cells.nth(1).locator('.sr-only').innerText());
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  const second = page.getByRole('row').nth(2).getByRole('cell');
  await expectHeld(page, 'Quý I', await second.nth(0).locator('.sr-only').innerText());
  await page.keyboard.press('Tab');
  await expect(page.getByRole('region', { name: 'UBND cấp xã, 1–25' })).toBeFocused();
});

test('on a phone the tables stand one below the other and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await enter(page, LARGE_STAFF);
  await page.goto('/sending');
  await expect(page.getByRole('rowheader')).toHaveCount(LARGE_AGENCIES);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

/** The words above the tables and the cell that has the focus speak of the same. */
async function expectHeld(page: Page, period: string, words: string): Promise<void> {
  await expect(page.locator('main strong', { hasText: `– ${period}: ${words}` })).toBeVisible();
  await expect(page.locator('td:focus-within, td:focus')).toContainText(words);
}
