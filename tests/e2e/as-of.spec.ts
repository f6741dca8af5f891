import { expect, type Page } from '@playwright/test';
import { onDay } from '../../lib/forms/on-day.ts';
import { enter } from '../support/browser.ts';
import { test } from '../support/test.ts';

test('a page as it was on an earlier day says so, does not move, and leads back to today', async ({ page }) => {
  await enter(page, 'lanhdao');
  for (const path of ['/dashboard', '/plans/1', '/tasks', '/targets/1', '/tasks/1', '/agencies/1', '/compare']) {
    await page.goto(`${path}?ngay=2026-06-30`);
    await expect(page.getByText('Số liệu như ngày 30/06/2026.')).toBeVisible();
    const bar = page.getByRole('navigation', { name: 'Chính', exact: true });
    await expect(bar.getByRole('link', { name: 'Nhiệm vụ' })).toHaveAttribute('href', '/tasks?ngay=2026-06-30');
    await page.getByRole('link', { name: 'Về số liệu hôm nay' }).click();
    await expect(bar.getByRole('link', { name: 'Nhiệm vụ' })).toHaveAttribute('href', '/tasks');
    await expect(page.getByText('Số liệu như ngày')).toHaveCount(0);
    expect(new URL(page.url()).pathname).toBe(path);
  }
});

/** Addresses and forms of the page that understand a day and have lost it. */
async function lost(page: Page, day: string): Promise<string[]> {
  const main = page.locator('main');
  const links = await main
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => [one.textContent ?? '', one.getAttribute('href') ?? ''] as const));
  const forms = main.locator('form[method=get]');
  const dayless = (await forms.count()) - (await forms.filter({ has: page.locator('[name=ngay]') }).count());
  const kept = (href: string) => new URL(href, 'http://here').searchParams.get('ngay') === day;
  return links
    .filter(([text, href]) => onDay(href, day) !== href && !kept(href) && text !== 'Về số liệu hôm nay')
    .map(([, href]) => href)
    .concat(dayless === 0 ? [] : [`${dayless} forms`]);
}

test('from the overview to a target, an agency’s part, the agency and the comparison the day is kept', async ({
  page,
}) => {
  const day = '2026-09-30';
  await enter(page, 'lanhdao');
  await page.goto(`/dashboard?ngay=${day}`);
  const arrived = async (path: RegExp) => {
    await expect(page).toHaveURL(path);
    await expect(page.getByText('Số liệu như ngày 30/09/2026.')).toBeVisible();
    expect(await lost(page, day)).toEqual([]);
  };
  await arrived(/\/dashboard\?ngay=/);
  const area = page.getByRole('row', { name: /^Thủ tục hành chính/ });
  await area
    .getByRole('cell')
    .last()
    .getByRole('link', { name: /^\d+ chỉ tiêu$/ })
    .click();
  await arrived(/\/plans\/\d+\?.*ngay=/);
  await page
    .getByRole('link', { name: 'Khai thác, sử dụng lại dữ liệu đã số hóa trong giải quyết TTHC' })
    .first()
    .click();
  await arrived(/\/targets\/\d+\?ngay=/);
  const agencies = page.locator('#phan').getByRole('table', { name: 'Theo cơ quan' });
  await expect(agencies.getByRole('columnheader').last()).toContainText('Quý III');
  await agencies.getByRole('rowheader').getByRole('link').first().click();
  await arrived(/\/agencies\/\d+\?ngay=/);
  await expect(page.getByRole('table', { name: 'Gửi báo cáo từng kỳ' })).toContainText('Quý III năm 2026');
  await page.getByRole('link', { name: 'So sánh với các cơ quan cùng nhóm' }).click();
  await arrived(/\/compare\?.*ngay=/);
  await expect(page.getByText('Của một ngày trước, dòng số liệu chỉ đếm trong báo cáo đã gửi')).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải số liệu (CSV)' }).first().click(),
  ]);
  expect(file.url()).toContain(`ngay=${day}`);
  for (const path of [
    '/plans/1',
    '/plans/1?muc=nhiem-vu',
    '/tasks',
    '/tasks?xem=bang',
    '/tasks?xem=lich',
    '/tasks/1',
  ]) {
    await page.goto(onDay(path, day));
    await arrived(/ngay=/);
  }
});

test('tables of an agency and of the comparison refuse what is no past day', async ({ page }) => {
  await enter(page, 'lanhdao');
  for (const path of ['/agencies/1/table.csv?bang=phan-viec', '/compare/table.csv?bang=ban-do']) {
    const answers = await Promise.all(['2026-06-30', 'x'].map((day) => page.request.get(`${path}&ngay=${day}`)));
    expect(answers.map((answer) => answer.status())).toEqual([200, 400]);
  }
});

test('another day is typed as one writes it; what is no past day is told', async ({ page }) => {
  await enter(page, 'lanhdao');
  await page.goto('/dashboard');
  const ask = async (day: string) => {
    await page.getByText('Xem như một ngày trước').click();
    await page.getByLabel('Ngày', { exact: true }).fill(day);
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
  };
  await ask('30/6/2026');
  await expect(page.getByText('Số liệu như ngày 30/06/2026.')).toBeVisible();
  await ask('31/12/2099');
  await expect(page.getByText('Ngày 31/12/2099 chưa đến')).toBeVisible();
  await ask('31/4/2026');
  await expect(page.getByText('Ngày cần xem lại chưa đúng')).toBeVisible();
});

test('the series goes out as it was on the day', async ({ page }) => {
  await enter(page, 'lanhdao');
  const answers = await Promise.all(
    ['', '?ngay=2021-01-01', '?ngay=hôm-qua'].map((query) => page.request.get(`/targets/1/series.csv${query}`)),
  );
  expect(answers.map((answer) => answer.status())).toEqual([200, 200, 400]);
});
