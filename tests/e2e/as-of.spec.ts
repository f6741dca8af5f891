import { expect, test } from '@playwright/test';
import { signIn } from '../support/browser.ts';

test('a page as it was on an earlier day says so, does not move, and leads back to today', async ({ page }) => {
  await signIn(page, 'lanhdao');
  for (const path of ['/dashboard', '/tasks', '/targets/1', '/tasks/1', '/agencies/1']) {
    await page.goto(`${path}?ngay=2026-06-30`);
    await expect(page.getByText('Số liệu như ngày 30/06/2026.')).toBeVisible();
    await page.getByRole('link', { name: 'Về số liệu hôm nay' }).click();
    await expect(page.getByText('Số liệu như ngày')).toHaveCount(0);
    expect(new URL(page.url()).pathname).toBe(path);
  }
});

test('another day is typed as one writes it; what is no past day is told', async ({ page }) => {
  await signIn(page, 'lanhdao');
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
  await signIn(page, 'lanhdao');
  const answers = await Promise.all(
    ['', '?ngay=2021-01-01', '?ngay=hôm-qua'].map((query) => page.request.get(`/targets/1/series.csv${query}`)),
  );
  expect(answers.map((answer) => answer.status())).toEqual([200, 200, 400]);
});
