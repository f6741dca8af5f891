import { expect, type Page } from '@playwright/test';
import { SAMPLE_PASSWORD } from '../../prisma/sample/password.ts';

/** Signs in as one of the sample people, the way a person does. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(SAMPLE_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bàn làm việc' })).toBeVisible();
}

/** What went wrong in the browser while a test ran: script errors, broken policies, failed requests. */
export function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[34]/.test(message.text())) faults.push(message.text());
  });
  return faults;
}
