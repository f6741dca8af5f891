import { expect, type Page } from '@playwright/test';
import { test, type VisitAs } from '../support/test.ts';

/** An agency whose report no other test touches. */
const AGENCY = 'so-nong-nghiep-va-moi-truong';

test.describe.configure({ mode: 'serial' });

test('two people without JavaScript: what one did not touch stays as the other wrote it', async ({ visitAs }) => {
  const [first, second] = [await openReport(visitAs), await openReport(visitAs)];
  const [mine, theirs, both] = ['41', '42', '43'].map((text) => String(Number(text) + (Date.now() % 500)));
  await cells(second)
    .nth(1)
    .fill(theirs as string);
  await cells(second)
    .nth(2)
    .fill(both as string);
  await notes(second).nth(1).fill('Ghi từ máy thứ hai');
  await tasks(second).first().selectOption('in-progress');
  await save(second);
  await expectSaved(second);

  await cells(first)
    .nth(0)
    .fill(mine as string);
  await save(first);
  await expectSaved(first);
  await expect(cells(first).nth(0)).toHaveValue(mine as string);
  await expect(cells(first).nth(1)).toHaveValue(theirs as string);
  await expect(notes(first).nth(1)).toHaveValue('Ghi từ máy thứ hai');
  await expect(tasks(first).first()).toHaveValue('in-progress');
  await second.goto(second.url());
  await expect(cells(second).nth(0)).toHaveValue(mine as string);
  await expect(cells(second).nth(1)).toHaveValue(theirs as string);
});

test('what both wrote is told to the second, and nothing is written over unseen', async ({ visitAs }) => {
  const [first, second] = [await openReport(visitAs), await openReport(visitAs)];
  const now = 600 + (Date.now() % 300);
  await cells(second).nth(2).fill(String(now));
  await save(second);
  await expectSaved(second);
  await cells(first)
    .nth(2)
    .fill(String(now + 1));
  await save(first);
  await expect(first.locator('main').getByRole('alert')).toContainText(`vừa lưu “${now}”`);
  await expect(cells(first).nth(2)).toHaveValue(String(now + 1));
  await second.goto(second.url());
  await expect(cells(second).nth(2)).toHaveValue(String(now));
  await save(first);
  await expectSaved(first);
  await second.goto(second.url());
  await expect(cells(second).nth(2)).toHaveValue(String(now + 1));
});

test('the same for sections in words', async ({ visitAs }) => {
  const [first, second] = [await openWords(visitAs), await openWords(visitAs)];
  const [mine, theirs] = [`Của máy thứ nhất ${Date.now()}\ndòng hai`, `Của máy thứ hai ${Date.now()}`];
  await sections(second).nth(1).fill(theirs);
  await save(second);
  await expectSaved(second);
  await sections(first).nth(0).fill(mine);
  await save(first);
  await expectSaved(first);
  await expect(sections(first).nth(0)).toHaveValue(mine);
  await expect(sections(first).nth(1)).toHaveValue(theirs);
});

async function openReport(visitAs: VisitAs): Promise<Page> {
  const page = await visitAs(AGENCY, { javaScriptEnabled: false });
  await page.goto('/');
  await page.locator('main').getByRole('link', { name: /năm/i }).first().click();
  await expect(cells(page).first()).toBeVisible();
  return page;
}

async function openWords(visitAs: VisitAs): Promise<Page> {
  const page = await openReport(visitAs);
  await page.getByRole('link', { name: 'Viết phần lời theo đề cương' }).click();
  await expect(sections(page).first()).toBeVisible();
  return page;
}

function cells(page: Page) {
  return page.locator('input[data-cell]');
}

function notes(page: Page) {
  return page.locator('input[name^="r"][name$=".note"]');
}

function tasks(page: Page) {
  return page.locator('select[name^="t"][name$=".state"]:visible');
}

function sections(page: Page) {
  return page.locator('main textarea[id^="s"]');
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
}

/** All of it: nothing was left in trouble. */
async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Đã lưu lúc \d\d:\d\d\.$/)).toBeVisible();
}
