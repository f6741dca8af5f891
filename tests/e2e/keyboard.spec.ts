import { expect, type Page } from '@playwright/test';
import { SAMPLE_PASSWORD } from '../../prisma/sample/password.ts';
import { clearWorld, plantWorld, type World } from '../support/matrix-world.ts';
import { untilAlive } from '../support/pages.ts';
import { test } from '../support/test.ts';

let world: World;
test.beforeAll(async () => {
  world = await plantWorld();
});
test.afterAll(async () => {
  await clearWorld(world);
});

const WIDTHS = [1440, 390] as const;
/** Enough to pass the bar, the filters and a good part of the content. */
const STEPS = 45;

for (const width of WIDTHS) {
  for (const [who, name, at] of [
    ['stranger', 'sign-in', () => '/login'],
    ['sonoivu', 'the desk', () => '/'],
    ['lanhdao', 'the overview', () => '/dashboard'],
    ['sonoivu', 'a plan', (known: World) => `/plans/${known.plan}`],
    ['sotuphap', 'the entry sheet', (known: World) => `/reports/${known.justiceReturned}`],
    ['sonoivu', 'a review', (known: World) => `/reviews/${known.waitingReport}`],
    ['sonoivu', 'an account', (known: World) => `/admin/accounts/${known.auditorUser}`],
  ] as const) {
    test(`${name}, ${width} px: whatever Tab reaches shows that it has the focus, and nothing covers it`, async ({
      visitAs,
    }) => {
      const page = await visitAs(who, { viewport: { width, height: 800 } });
      await page.goto(at(world));
      const reached: string[] = [];
      const faults: string[] = [];
      for (let step = 0; step < STEPS; step += 1) {
        await page.keyboard.press('Tab');
        const focus = await focusOf(page);
        if (focus === null) break;
        reached.push(focus.what);
        if (!focus.isMarked) faults.push(`${focus.what}: no mark`);
        if (!focus.isSeen) faults.push(`${focus.what}: covered or out of sight`);
      }
      expect(reached.length).toBeGreaterThan(3);
      expect(faults).toEqual([]);
    });
  }
}

test('the first Tab leads past the bar into the content', async ({ visitAs }) => {
  const page = await visitAs('kiemtra');
  await page.goto('/plans');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('main :focus')).toHaveCount(1);
});

test('in and out without a mouse', async ({ page }) => {
  await page.goto('/login');
  await page.getByLabel('Tên đăng nhập').focus();
  await page.keyboard.type('kiemtra');
  await page.keyboard.press('Tab');
  await page.keyboard.type(SAMPLE_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Bàn làm việc' })).toBeVisible();
  await page.getByRole('button', { name: 'Đăng xuất' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
});

test('on a phone the list of contents unfolds and leads on', async ({ visitAs }) => {
  const page = await visitAs('lanhdao', { viewport: { width: 390, height: 844 } });
  await page.goto('/');
  await page.getByText('Mục lục').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Bàn làm việc' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Tổng quan' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Chính, trên điện thoại' })).toBeHidden();
});

test('a wide table scrolls with the arrow keys', async ({ visitAs }) => {
  const page = await visitAs('sonoivu', { viewport: { width: 390, height: 844 } });
  await page.goto('/admin/forms');
  await page.locator('a[href^="/admin/forms/versions/"]').first().click();
  const wide = page.getByRole('region', { name: 'Các mục của đề cương' });
  await wide.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => wide.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test('a line of an error summary leads to its field', async ({ visitAs }) => {
  const page = await visitAs('sonoivu');
  await page.goto('/agencies/new');
  await untilAlive(page, '#name');
  await page.getByLabel('Tên đầy đủ').fill('Sở Thử nghiệm');
  await page.keyboard.press('Enter');
  await expect(page.locator('main').getByRole('alert')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Hoạt động từ ngày')).toBeFocused();
});

test.describe('the entry sheet', () => {
  for (const [keys, from, to] of [
    [['Enter'], 0, 1],
    [['ArrowDown', 'ArrowDown'], 0, 2],
    [['Enter', 'ArrowUp'], 0, 0],
    [['ArrowUp'], 0, 0],
  ] as const) {
    test(`${keys.join(', ')}: from cell ${from} to cell ${to}`, async ({ visitAs }) => {
      const page = await openSheet(await visitAs('sotuphap'));
      const cells = page.locator('[data-cell]');
      await cells.nth(from).focus();
      for (const key of keys) await page.keyboard.press(key);
      await expect(cells.nth(to)).toBeFocused();
      await expect(page).toHaveURL(/\/reports\/\d+$/);
    });
  }

  test('Tab goes right: the figure, how it is answered, the note; then the next line', async ({ visitAs }) => {
    const page = await openSheet(await visitAs('sotuphap'));
    await page.locator('[data-cell]').first().focus();
    const names: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      await page.keyboard.press('Tab');
      names.push((await page.locator(':focus').getAttribute('name')) ?? '');
    }
    expect(names.map((name) => name.replace(/^r\d+\./, ''))).toEqual(['kind', 'note', 'typed']);
  });

  test('in a list of choices the arrows choose and Enter goes on', async ({ visitAs }) => {
    const page = await openSheet(await visitAs('sotuphap'));
    const choice = page.locator('select[data-cell]').first();
    const before = await choice.inputValue();
    await choice.focus();
    await page.keyboard.press('ArrowUp');
    await expect(choice).toBeFocused();
    await expect(choice).not.toHaveValue(before);
    await page.keyboard.press('Enter');
    await expect(choice).not.toBeFocused();
  });
});

async function openSheet(page: Page): Promise<Page> {
  await page.goto(`/reports/${world.justiceReturned}`);
  await untilAlive(page, '[data-cell]');
  return page;
}

/** What has the focus: whether a ring is drawn around it, and whether it lies on top, within the window. */
function focusOf(page: Page): Promise<{ what: string; isMarked: boolean; isSeen: boolean } | null> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 12)];
    const top = document.elementFromPoint(x, y);
    const isTall = element.offsetHeight > innerHeight; // a whole table that may be scrolled
    return {
      what: `${element.tagName} ${element.getAttribute('name') ?? element.textContent?.trim().slice(0, 40)}`,
      isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isSeen: isTall || (top !== null && (element.contains(top) || top.contains(element))),
    };
  });
}
